import { listed } from '../../language/words/lists.ts';
import type { Report, Section } from '../../report/model.ts';
import { fold, isHan } from '../../text/fold.ts';
import { byStart } from '../../text/range.ts';
import { memoizedByText } from '../../text/text-cache.ts';
import type { Finding, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { outlineOf } from './outline.ts';
import { writtenOf } from './written.ts';

export const improvements: Rule = {
  ...stated('section/improvements'),
  *check({ report }) {
    const section = fifthOf(report);
    const found = section && verdict(bodyOf(report, section));
    if (found) yield { ...placed(this, section.heading), ...found };
  },
};

/** The fifth section, where it stands under its own heading. */
export const fifthOf = (report: Report): Section | undefined => outlineOf(report).main.find((s) => s.number === 5);

/** Whether section five is still to be written: nothing under its heading but sub-headings or a remark of the form. */
export function isUnwritten(report: Report, section: Section): boolean {
  const body = bodyOf(report, section);
  return !nothing.has(body.replace(/[.,;]/g, '')) && hanIn(body) < shortest;
}

/** All that stands under the heading, folded; headings inside it that use first-level numbers again do not end it. Tags are no words. */
function bodyOf(report: Report, section: Section): string {
  const written = report.markup ? writtenOf(report, 5) : undefined;
  if (written) {
    const headings = written.headings.map((s) => ({ start: s.start, text: s.heading.text }));
    const parts = [...written.prose, ...headings].sort(byStart);
    return fold(parts.map((p) => p.text).join('\n'));
  }
  const next = outlineOf(report).main.find((s) => s.start > section.start);
  return fold(report.text, section.body.start, next?.start ?? report.text.length);
}

/** Fewer Han characters than this are a heading or `（文字描述）`, no text. */
const shortest = 15;
const nothing = new Set([
  '无',
  '略',
  '(略)',
  '此处略',
  '同上',
  '同去年',
  '详见附件',
  '无问题',
  '暂无',
  '没有',
  '无存在问题',
  '不存在问题',
  '本单位无',
  '本机关无',
]);

/** Words that tell of a problem, as such reports use them. */
const problemWords = listed(
  '问题 不足 薄弱 短板 弱项 差距 有待 不够 欠缺 困难 需进一步 仍需 还需 尚需 亟需 需要进一步 需要加强 需要改进 需加强 不充分 不到位 不及时 不高 不强 不全 不深 不多 不规范 不平衡 不完善 滞后 偏少 偏低 单一 缺乏 有限',
);

/** Words that tell of mending by themselves. */
const mendingWords = listed(
  '改进情况 改进方向 改进意见 进行改进 加以改进 整改 下一步 下步 今后 下阶段 下一阶段 接下来 措施 举措 对策 针对 已改进 得到改进 举一反三 予以解决 得到解决 工作打算 工作计划',
);

/** Verbs of mending, which count behind `一是`, `（一）`, `将`, `进一步` and the like. */
const mendingVerb =
  /^(?:要|将|已|我局|我单位|本机关|进一步|继续|持续|不断|积极|切实|扎实|全面|深入|着力|大力|认真|及时|逐步|严格|更加|定期|做好|抓好){0,4}(?:加强|强化|完善|健全|规范|优化|拓宽|拓展|丰富|提升|提高|加大|推进|推动|落实|建立|增强|细化|创新|深化|扩大|开展|组织|梳理|明确|改进|重视|做好|抓好|保障|建设|严格|扎实|紧扣|聚焦|突出|畅通|配齐|充实|增加|更新)/;
const lead = /^(?:[一二三四五六七八九十][是要]|[(]?[一二三四五六七八九十1-9][).、]|首先|其次|再次|最后|第[一二三四五六])/;
/** What next year is to bring: `2024年将每月更新`, `明年将…`. */
const planned = /^(?:20\d\d|[明来次]|下一)年度?(?:[\u4e00-\u9fff]{0,6})(?:将|计划|拟|力争|争取)/;
/** `对此，…`, `为此，…`, `一要…`: what is done about it; and 改进 that is not yet to come (`改进方面`, `改进做法`). */
const answers = /^(?:对此|为此|[一二三四五六七八九十]要)|^改进(?!不)/;
const asks = /[需待应](?:要|得到)?进一步/;

const verdict = memoizedByText((body): (Pick<Finding, 'message'> & Partial<Pick<Finding, 'severity'>>) | undefined => {
  if (nothing.has(body.replace(/[.,;]/g, ''))) {
    return {
      message: {
        zh: '第五部分只写了「无」，应写明存在的主要问题和改进情况。',
        en: 'Section five says only “无”; it should tell the main problems and how they are mended.',
      },
    };
  }
  if (hanIn(body) < shortest) return undefined;
  const clauses = body.split(/[,.;:!?]/);
  const problem =
    isProblem(body.replace(othersProblems, '')) || labelled.test(body) || clauses.some((clause) => lacks.test(clause) && !mends(clause));
  // `改进情况：`, and nothing behind it, is a heading.
  const mending = clauses.some(mends) && !/改进(?:情况|措施):?$/.test(body);
  if (problem && mending) return undefined;
  if (problem) {
    // Mending can be told in any words: what goes on after the last sentence of a problem may be it.
    const rest = body.slice(Math.max(...problemWords.map((word) => body.lastIndexOf(word))));
    const after = /[.!?](.*)/s.exec(rest)?.[1] ?? '';
    return {
      ...(hanIn(after) < shortest ? {} : { severity: 'hint' }),
      message: { zh: '第五部分写了存在的问题，没有写改进情况。', en: 'Section five tells problems but not how they are mended.' },
    };
  }
  return {
    message: mending
      ? { zh: '第五部分写了改进情况，没有写存在的主要问题。', en: 'Section five tells improvements but no problems.' }
      : {
          zh: '第五部分没有写存在的主要问题，也没有写改进情况。',
          en: 'Section five tells neither the main problems nor how they are mended.',
        },
  };
});

/** Questions that people had, counted or answered, and what was found elsewhere: no problems of this work. */
const othersProblems =
  /(?:咨询|提问|热点|信访|投诉|民生|疑难|诉求|共性|常见)(?:类|的)?问题|问题[0-9]{1,6}余?[个件条次项]|[0-9]{1,6}余?[个件条次项]问题|(?:解答|答复|回答|回应|回复|咨询)(?:群众|企业|公众|社会|市民|村民|居民|办事人)?(?:关心|关注|关切|反映|咨询|提出)?的?问题/g;

/** `二是调查报告公开周期长。改进：…`: an item, and behind it what is done about it. */
const labelled = /[是)][^\n:]{6,80}[.;]改进:/;
/** How a clause ends that says what is not as it should be, in whatever words. */
const lacks = /(?:[^克解破]难|慢|[^减至]少|[^降压]低|弱|差|窄|浅|不(?:便|齐|均|一致?|熟|细|实|清|准|快|畅|严|力|足))$/;

const isProblem = (words: string): boolean => problemWords.some((word) => words.includes(word));

function mends(clause: string): boolean {
  // 政策解读针对性不强 answers nothing.
  const words = clause.replaceAll('针对性', '');
  if (mendingWords.some((word) => words.includes(word))) return true;
  if (isProblem(clause)) return false;
  if ((clause.includes('进一步') && !asks.test(clause)) || planned.test(clause) || answers.test(clause)) return true;
  const mark = lead.exec(clause)?.[0].length ?? (clause.startsWith('将') ? 1 : 0);
  return (mark > 0 && mendingVerb.test(clause.slice(mark))) || /我[局镇办委县市区处厅院]将|本机关将|单位将|街道将/.test(clause);
}

function hanIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}
