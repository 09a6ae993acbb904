import { tableIds, templateForYear } from '../../format/index.ts';
import type { SectionTemplate, Template } from '../../format/types.ts';
import { toChinese } from '../../language/numerals.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { tableLines } from './form.ts';
import { sampleFigure } from './sample-figures.ts';

/** The year of an example that names none. */
export const sampleYear = 2023;
const organ = '砚溪县水利局';

/**
 * A right report of that year on the template that it asks for, in tabs: every sum holds, all six sections say what they must, and no rule
 * has anything to remark. Its organ does not exist. Lines end in `\n`.
 */
export function sampleReport(year: number = sampleYear): string {
  const template = templateForYear(year);
  const parts = template.sections.flatMap((section) => [headingOf(section), bodyOf(section, template, year)]);
  return `${[`${organ}${year}年政府信息公开工作年度报告`, preface(template, year), ...parts].join('\n\n')}\n`;
}

/** Text that stands in the sample report exactly once, and what is put in its place. */
export type Changes = readonly (readonly [find: string, put: string])[];

/** The sample report with changes. Throws where a text to be changed does not stand in it exactly once. */
export function exampleText({ year, changes }: { readonly year?: number; readonly changes: Changes }): string {
  const sample = sampleReport(year);
  const edits = changes.map(([find, put]) => {
    const start = sample.indexOf(find);
    if (find === '' || start < 0 || sample.indexOf(find, start + 1) >= 0) throw new Error(`not exactly once in the sample report: ${find}`);
    return { start, end: start + find.length, newText: put };
  });
  return applyEdits(sample, edits);
}

const headingOf = ({ number, title }: SectionTemplate): string => `${toChinese(number)}、${title}`;

function preface(template: Template, year: number): string {
  return `本报告依据《中华人民共和国政府信息公开条例》和《${template.name}》（${template.document}）编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
}

function bodyOf(section: SectionTemplate, template: Template, year: number): string {
  const table = tableIds.find((id) => id === section.table);
  if (table) return tableLines(template[table], (row, column) => sampleFigure(template.id, row, column)).join('\n');
  if (section.number === 1) return aspectsOf(section, year);
  if (section.number === 5) return problems;
  return template.id === '2019' ? '本机关没有其他需要报告的事项。' : `${year}年，本机关未收取信息处理费。`;
}

function aspectsOf({ aspects }: SectionTemplate, year: number): string {
  const words = [
    `${year}年，本机关通过县政府门户网站公开政府信息326条，制定行政规范性文件2件并同步发布政策解读4篇，水库水情、农村供水水质和涉水行政许可结果按月更新。`,
    '本机关全年新收政府信息公开申请28件，上年结转3件，办结29件，结转下年度继续办理2件。申请内容以水库移民补偿和河道采砂许可为主，答复前均由政策法规股核对。',
    '公文制发时同步确定公开属性，对2018年以来的行政规范性文件逐件清理，公布继续有效的9件。',
    '政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端页面同步调整。',
    '主要负责人听取政府信息公开工作汇报3次，组织业务培训2次，按季度通报各股室的公开情况，未发生责任追究情形。',
  ];
  return aspects.map((aspect, i) => `（${toChinese(i + 1)}）${aspect}\n\n${words[i] ?? ''}`).join('\n\n');
}

const problems = `（一）存在的主要问题

一是部分水利工程项目信息公开不够及时，群众不易查到最新进展；二是政策解读形式单一，图表和问答偏少。

（二）改进情况

一是建立工程项目信息公开清单，明确责任股室，要求信息形成后七个工作日内发布；二是重要文件一律配发图表或者问答，并邀请群众代表试读。`;
