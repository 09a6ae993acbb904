import { maskedProse } from '../../archive/own-prose.ts';
import type { Report } from '../../report/model.ts';
import type { Rule } from '../rule.ts';
import { headingOf, nameOf, placeOf } from './last-year.ts';

/** A problem is answered when this part of its pairs of characters stands somewhere in sections one or five. */
const enough = 0.2;
/** Shorter problems have too few pairs to judge by. */
const shortest = 12;

/** A problem that last year's report named is not spoken of any more. */
export const problemsAnswered: Rule = {
  code: 'years/problems-answered',
  severity: 'hint',
  fix: 'none',
  covers: ['STR-SEC5-PREV'],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》第五十条第一款第四项', status: 'implied' }],
  docs: {
    zh: {
      title: '上年的问题没有下文',
      what: '上年报告写的问题，今年的第一、第五部分都没有提到。',
      why: '上年写了问题和改进打算，今年的读者会想知道结果。是否提到，只看用词，可能看走眼，所以只是提示。',
      how: '在改进情况里写一句上年问题的整改结果，例如「针对上年存在的……问题，……」。',
    },
    en: {
      title: 'A problem of last year is not followed up',
      what: 'A problem named in last year’s report is not spoken of in sections one and five.',
      why: 'Who read last year’s intentions wants to know what came of them. It is judged by words alone and may be mistaken, hence a hint.',
      how: 'Say in a sentence what became of it.',
    },
  },
  examples: {
    bad: {
      changes: [],
      beside: {
        year: 2022,
        changes: [
          ['二是政策解读形式单一，图表和问答偏少。', '二是基层站所窗口人员轮岗频繁，新手答复咨询时引用条款生疏、口头承诺偏多有待规范。'],
        ],
      },
    },
    good: { changes: [], beside: { year: 2022, changes: [] } },
  },
  *check({ report, lastYear }) {
    if (!lastYear) return;
    const words = pairsIn(report);
    if (words.size < 100) return;
    const open = lastYear.problems.filter(({ text }) => text.length >= shortest && shareOf(text, words) < enough);
    if (open.length === 0) return;
    const name = nameOf(lastYear);
    yield {
      code: this.code,
      severity: this.severity,
      ...headingOf(report, 5),
      message: {
        zh: `上年写的 ${open.length} 个问题，今年没有提到整改结果。对照的是${name.zh}。`,
        en: `What became of ${open.length} of last year’s problems is not told. Compared with ${name.en}.`,
      },
      related: open.map((problem) =>
        placeOf(lastYear, problem, {
          zh: `上年的问题：「${problem.text.slice(0, 24)}…」`,
          en: `last year’s problem: “${problem.text.slice(0, 24)}…”`,
        }),
      ),
    };
  },
};

function pairsIn(report: Report): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { text } of maskedProse(report, [1, 5, 6])) for (let i = 0; i + 2 <= text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

function shareOf(text: string, pairs: ReadonlySet<string>): number {
  let found = 0;
  for (let i = 0; i + 2 <= text.length; i++) if (pairs.has(text.slice(i, i + 2))) found++;
  return found / (text.length - 1);
}
