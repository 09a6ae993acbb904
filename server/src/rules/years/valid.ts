import type { Entry } from '../../archive/entry.ts';
import type { Cell, Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { writeCell } from '../edit-cell.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { rowName } from '../words.ts';
import { nameOf, placeOf, rowOf, valuesOf } from './last-year.ts';

/** Rules in force are last year's, plus those made, less those repealed. */
export const valid: Rule<{ readonly row: string }> = {
  ...stated('years/valid'),
  *check({ report, lastYear }) {
    if (!lastYear || isExplained(report)) return;
    for (const id of ['规章', '行政规范性文件']) {
      const stock = stockOf(report, lastYear, id);
      if (!stock) continue;
      const { cell, before, made, repealed, expected, row, there } = stock;
      const [name, source] = [rowName('disclosure', row.template), nameOf(lastYear)];
      yield {
        ...placed(this, cell),
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
    const { row } = finding.data;
    const stock = lastYear && stockOf(report, lastYear, row);
    if (!stock) return [];
    const { cell, before, made, repealed, expected } = stock;
    const sum = `${before}＋${made}－${repealed}＝${expected}`;
    return [
      {
        title: { zh: `改为 ${expected}（原为 ${cell.text}；${sum}）`, en: `Change to ${expected} (was ${cell.text}; ${sum})` },
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
