import type { TableId } from '../../format/types.ts';
import { isUnconverted } from '../cell/fee-unit.ts';
import { causesOf } from '../engine/explain.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { cellName } from '../words.ts';
import { nameOf, placeOf, rowOf, valuesOf } from './last-year.ts';

const times = 5;
const least = 20;

/** The figures that others follow from: one jump is told once. */
const watched: readonly (readonly [table: TableId, row: string, column: string])[] = [
  ['disclosure', '行政规范性文件', 'made'],
  ['disclosure', '行政许可', 'decisions'],
  ['disclosure', '行政处罚', 'decisions'],
  ['disclosure', '行政强制', 'decisions'],
  ['disclosure', '行政事业性收费', 'fees'],
  ['requests', '1', 'total'],
  ['disputes', 'cases', 'review.total'],
  ['disputes', 'cases', 'direct.total'],
  ['disputes', 'cases', 'after.total'],
];

/** A figure is more than five times last year's, or less than a fifth of it. */
export const outlier: Rule = {
  ...stated('years/outlier'),
  *check({ report, sums, lastYear }) {
    if (!lastYear) return;
    // What the sums call wrong is told by them; how far it is from last year's follows from the same mistake.
    const wrong = new Set(causesOf(report, sums).flatMap((cause) => (cause.kind === 'cells' ? cause.cells.map(({ cell }) => cell) : [])));
    for (const [table, id, key] of watched) {
      const row = rowOf(report, table, id);
      const there = valuesOf(report, lastYear, table, id);
      const cell = row?.cells[row.template.columns.findIndex((c) => c.key === key)];
      const before = cell && there?.values[cell.column];
      if (!row || !there || !cell || cell.value === null || before === null || before === undefined || wrong.has(cell)) continue;
      const [low, high] = [Math.min(cell.value, before), Math.max(cell.value, before)];
      if (high < least || high <= low * times || (key === 'fees' && isUnconverted(cell.value, before))) continue;
      const [name, source] = [cellName(table, row.template, row.template.columns[cell.column]!), nameOf(lastYear)];
      yield {
        ...placed(this, cell),
        message: {
          zh: `${name.zh}是 ${cell.value}，上年是 ${before}，相差悬殊，请复核。对照的是${source.zh}。`,
          en: `${name.en} is ${cell.value}, last year’s was ${before}; please check it. Compared with ${source.en}.`,
        },
        related: [placeOf(lastYear, there, { zh: '上年报告的这一行', en: 'this row of last year’s report' })],
      };
    }
  },
};
