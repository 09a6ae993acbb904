import type { Entry } from '../../archive/entry.ts';
import { tableIds } from '../../format/index.ts';
import type { Report } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { nameOf, placeOf, rowOf } from './last-year.ts';

/** Fewer figures, or smaller ones, are the same by chance: many organs receive one request a year. */
const fewest = 4;
const least = 20;

/** All three tables hold last year's figures. */
export const sameTables: Rule = {
  ...stated('years/same-tables'),
  *check({ report, lastYear }) {
    if (!lastYear || !areSame(report, lastYear)) return;
    const first = tablesOf(report)[0]!;
    const there = tableIds.flatMap((id) => [...(lastYear.tables[id]?.rows.values() ?? [])])[0]!;
    const name = nameOf(lastYear);
    const start = first.rows[0]?.cellsRange.start ?? first.start;
    yield {
      code: this.code,
      severity: this.severity,
      start,
      end: first.rows[0]?.cellsRange.end ?? start,
      message: {
        zh: `三张表的数字与上年完全相同。对照的是${name.zh}。`,
        en: `All figures of the three tables are last year’s. Compared with ${name.en}.`,
      },
      related: [placeOf(lastYear, there, { zh: '上年报告的表', en: 'last year’s tables' })],
    };
  },
};

/** Whether all tables are there in both years, wholly read, with the same figures, and enough of them to mean something. */
function areSame(report: Report, lastYear: Entry): boolean {
  let count = 0;
  let sum = 0;
  for (const id of tableIds) {
    const [mine, theirs] = [report[id], lastYear.tables[id]];
    if (!mine || !theirs || mine.template !== theirs.template) return false;
    for (const { template } of mine.rows) {
      const [row, there] = [rowOf(report, id, template.id), theirs.rows.get(template.id)];
      if (!row || !there || row.cells.some((cell, i) => cell.value !== there.values[i])) return false;
      // Totals follow from the rest.
      const own = template.id === '3.7' ? [] : row.cells.filter((cell) => !template.columns[cell.column]!.key.endsWith('total'));
      for (const { value } of own) {
        if (!value) continue;
        count++;
        sum += value;
      }
    }
  }
  return count >= fewest && sum >= least;
}
