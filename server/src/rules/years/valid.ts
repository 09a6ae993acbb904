import type { Entry } from '../../archive/entry.ts';
import type { Cell, Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { writeCell } from '../edit-cell.ts';
import type { Rule } from '../rule.ts';
import { rowName } from '../words.ts';
import { nameOf, placeOf, rowOf, valuesOf } from './last-year.ts';

const prose: readonly [string, string] = [
  '对2018年以来的行政规范性文件逐件清理，公布继续有效的9件',
  '对现行有效的9件行政规范性文件编目公布',
];

/** Rules in force are last year's, plus those made, less those repealed. */
export const valid: Rule = {
  code: 'years/valid',
  severity: 'hint',
  fix: 'suggest',
  covers: ['XYR-VALID'],
  basis: [{ cite: '表二第一部分三列的含义：现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数', status: 'implied' }],
  docs: {
    zh: {
      title: '现行有效件数接不上上年',
      what: '表二「规章」或者「行政规范性文件」的现行有效件数，不等于上年现行有效件数加本年制发、减本年废止。',
      why: '三个数说的是同一批文件的增减。没有规定要求写明差额的来由，到期自动失效、清理结果、机构职能调整都会使它们接不上，所以只是提示；文中写到清理、调整、以本年度报告为准的，不提示。',
      how: '核对文件目录；数字没有错的，可以在第二部分或者第六部分写一句说明。',
    },
    en: {
      title: 'Documents in force do not follow from last year’s',
      what: 'The number in force in table two is not last year’s, plus those made, less those repealed this year.',
      why: 'The three figures tell of one stock. Nothing official asks for the difference to be explained, and expiry or a clean-up breaks it rightly, hence a hint; it is silent where the text speaks of a clean-up or an adjustment.',
      how: 'Check the list of documents. If the figure is right, a sentence can say why.',
    },
  },
  examples: {
    bad: { changes: [prose], beside: { year: 2022, changes: [] } },
    good: { changes: [], beside: { year: 2022, changes: [] } },
  },
  *check({ report, lastYear }) {
    if (!lastYear || isExplained(report)) return;
    for (const id of ['规章', '行政规范性文件']) {
      const stock = stockOf(report, lastYear, id);
      if (!stock) continue;
      const { cell, before, made, repealed, expected, row, there } = stock;
      const [name, source] = [rowName('disclosure', row.template), nameOf(lastYear)];
      yield {
        code: this.code,
        severity: this.severity,
        start: cell.start,
        end: cell.end,
        message: {
          zh: `${name.zh}现行有效 ${cell.value} 件，按上年 ${before} 件＋制发 ${made} 件－废止 ${repealed} 件应为 ${expected} 件。对照的是${source.zh}。`,
          en: `${name.en}: ${cell.value} in force; last year’s ${before} + ${made} made − ${repealed} repealed is ${expected}. Compared with ${source.en}.`,
        },
        related: [placeOf(lastYear, there, { zh: '上年报告的这一行', en: 'this row of last year’s report' })],
        data: { row: id },
      };
    }
  },
  fixes(finding, { report, lastYear }) {
    const { row } = finding.data as { readonly row: string };
    const stock = lastYear && stockOf(report, lastYear, row);
    if (!stock) return [];
    const { cell, before, made, repealed, expected } = stock;
    const sum = `${before}＋${made}－${repealed}＝${expected}`;
    return [
      {
        title: { zh: `改为 ${expected}（原为 ${cell.text}；${sum}）`, en: `Change to ${expected} (was ${cell.text}; ${sum})` },
        safe: false,
        edits: [writeCell(report, cell, expected)],
      },
    ];
  },
};

/** A row whose figures do not follow from last year's; undefined where they do, or where one of them is not known. */
function stockOf(report: Report, lastYear: Entry, id: string) {
  const row = rowOf(report, 'disclosure', id);
  const there = valuesOf(report, lastYear, 'disclosure', id);
  if (!row || !there || row.template.columns.map((c) => c.key).join() !== 'made,repealed,valid') return undefined;
  const [made, repealed, cell] = row.cells as readonly [Cell, Cell, Cell];
  const before = there.values[2] ?? null;
  if (before === null || made.value === null || repealed.value === null || cell.value === null) return undefined;
  const expected = before + made.value - repealed.value;
  if (expected < 0 || expected === cell.value) return undefined;
  return { row, there, cell, before, made: made.value, repealed: repealed.value, expected };
}

const explains = ['清理', '为准', '调整', '修订', '修改', '失效', '到期', '口径', '机构改革', '划转', '移交', '承接'];
const subjects = ['规范性文件', '规章', '件数', '口径', '为准', '机构改革'];

/** Whether a sentence tells why the stock was counted anew. */
const isExplained = (report: Report): boolean =>
  paragraphsOf(report).some(({ sentences }) =>
    sentences.some(({ text }) => explains.some((word) => text.includes(word)) && subjects.some((word) => text.includes(word))),
  );
