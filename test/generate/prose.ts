import { templates } from '../../server/src/format/index.ts';
import type { SectionTemplate, TemplateId } from '../../server/src/format/types.ts';
import type { Random } from './random.ts';
import type { Figures } from './report-figures.ts';

/** Places and offices that do not exist; one has a character outside the basic plane. */
const places = ['霁川市', '砚湖区', '𠀀山县', '栖岚市', '澄岭县砚湖镇', '杳河市𠀀林区'];
const offices = ['水务局', '教育体育局', '自然资源和规划局', '市场监督管理局', '文化和旅游局', '人民政府', '人民政府办公室'];

export interface Prose {
  readonly organ: string;
  readonly year: number;
  /** One line or several. */
  readonly title: string;
  readonly opening: readonly string[];
  readonly sections: readonly SectionProse[];
  readonly closing: readonly string[];
}

export interface SectionProse {
  readonly number: SectionTemplate['number'];
  readonly heading: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const ordinals = '零一二三四五六';

/** The words of a report, with sub-headings and traps: lines and clauses that look like headings, rows or figures and are none. */
export function proseOf(template: TemplateId, yearOf: TemplateId, figures: Figures, random: Random): Prose {
  const { from, to } = templates[yearOf].years;
  const year = random.int(from, to ?? 2025);
  const organ = random.pick(places) + random.pick(offices);
  const sections = templates[template].sections.map(
    (section): SectionProse => ({
      number: section.number,
      heading: `${ordinals[section.number]}、${random.chance(0.8) ? section.title : random.pick([section.title, ...section.variants])}`,
      before: bodyOf(section.number, year, organ, figures, random),
      after: section.table && random.chance(0.2) ? ['说明：本表数据由各科室报送，经办公室汇总。'] : [],
    }),
  );
  return {
    organ,
    year,
    title: titleOf(organ, year, random),
    opening: openingOf(year, random),
    sections,
    closing: closingOf(organ, year, random),
  };
}

function titleOf(organ: string, year: number, random: Random): string {
  return random.pick([
    `${organ}${year}年政府信息公开工作年度报告`,
    `${year}年${organ}政府信息公开工作年度报告`,
    `${organ}\n${year}年政府信息公开工作年度报告`,
    `${organ}${year}年度政府信息公开工作报告`,
  ]);
}

function openingOf(year: number, random: Random): string[] {
  const opening = [
    `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条规定，编制本报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ];
  if (random.chance(0.4)) opening.push('全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。');
  return opening;
}

function closingOf(organ: string, year: number, random: Random): string[] {
  return random.chance(0.5) ? [organ, `${year + 1}年1月${random.int(2, 28)}日`] : [];
}

function bodyOf(number: number, year: number, organ: string, figures: Figures, random: Random): string[] {
  if (number === 1) return generalOf(year, organ, random);
  if (number === 3 && random.chance(0.3))
    return [`${year}年，本机关收到政府信息公开申请${figures.requests.get('1')?.at(-1) ?? '0'}件，办理情况见下表。`];
  if (number === 2 && random.chance(0.2)) return ['按照《条例》第二十条第（一）项、第（五）项要求，主动公开情况如下：'];
  if (number === 5) return troublesOf(year, random);
  if (number === 6)
    return [
      random.pick([
        `${year}年未收取信息处理费。`,
        `按照《政府信息公开信息处理费管理办法》，${year}年度未收取信息处理费，无其他需要报告的事项。`,
      ]),
    ];
  return [];
}

/** Section one: its five aspects, and among them lines that only look like headings, rows or figures. */
function generalOf(year: number, organ: string, random: Random): string[] {
  const traps = [
    '二、三季度集中开展了政策解读，群众满意度持续提高。',
    '表三中“三、本年度办理结果”各项由专人核对，“四、结转下年度继续办理”逐件跟踪。',
    `${year}年12月31日前，全部栏目完成更新。`,
    '一是健全制度，二是压实责任，三是强化培训。',
    '第二十条第（五）项所列信息，均在网站公开。',
    '共有 3 个科室、2 个中心参加了培训。',
    '一、二、三级目录已全部更新。',
  ];
  const supervision = organ.includes('人民政府')
    ? '（五）监督保障。工作考核纳入年度目标，社会评议结果良好，全年没有责任追究情况。'
    : '（五）监督保障。加强日常检查，听取群众意见。';
  const aspects = [
    '（一）主动公开。及时公开机构职能、规划计划、财政资金等信息。',
    '（二）依申请公开。规范受理、办理、答复各环节。',
    '（三）政府信息管理。落实公开属性源头认定机制。',
    '（四）政府信息公开平台建设。优化网站栏目，办好政务新媒体。',
    supervision,
  ];
  return [
    `${year}年，${organ}认真贯彻落实《条例》。`,
    ...aspects.flatMap((line) => (random.chance(0.25) ? [line, random.pick(traps)] : [line])),
  ];
}

function troublesOf(year: number, random: Random): string[] {
  const problem = '一是公开的主动性还不够；二是解读形式较为单一。';
  const remedy = '一是加强学习培训；二是丰富解读形式，改进工作方法。';
  return random.chance(0.5)
    ? ['（一）存在的主要问题', problem, '（二）改进情况', remedy]
    : [`${year}年存在的主要问题：${problem}`, `改进情况：${remedy}`];
}
