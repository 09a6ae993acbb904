import { countOf } from '../../text/count.ts';
import { rangeOf } from '../../text/range.ts';
import { writeCell } from '../edit-cell.ts';
import { type Correction, causesOf } from '../engine/explain.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellName } from '../words.ts';
import { type CellsData, cellFix } from './cell-fix.ts';
import { equationWords, failingEquations, relatedSums } from './equation-words.ts';
import { withAllTotals } from './recompute.ts';

/** Changing one cell of a balanced table fails a set of equations that no other cell fails; so one cell is named where one explains all. */
export const oneCell: Rule<CellsData> = {
  ...stated('sum/one-cell'),
  *check({ report, sums }) {
    for (const cause of causesOf(report, sums)) {
      if (cause.kind !== 'cells' || cause.cells.length !== 1) continue;
      const [{ table, row, column, cell, value }] = cause.cells as [Correction];
      const name = cellName(table, row, row.columns[column]!);
      const first = equationWords(report, cause.failures[0]!);
      const blank = cell.kind === 'blank' || cell.kind === 'placeholder';
      yield {
        code: 'sum/one-cell',
        severity: 'error',
        ...rangeOf(cell),
        message: {
          zh: `${name.zh}${blank ? '没有数字' : `是 ${cell.text}`}，应为 ${value}：${first.zh}${cause.failures.length > 1 ? `（共 ${cause.failures.length} 个等式不成立；若只改一格，只有改这一格能使它们都成立）` : ''}。`,
          en: `${name.en} ${blank ? 'holds no number' : `is ${cell.text}`} and should be ${value}: ${first.en}${cause.failures.length > 1 ? ` (${countOf(cause.failures.length, 'equation')} fail; if one cell is to be changed and no more, only this one makes them hold)` : ''}.`,
        },
        equations: failingEquations(cause.failures),
        related: relatedSums(report, cause.failures),
        data: { cells: cause.cells, failures: cause.failures } satisfies CellsData,
      };
    }
  },
  fixes: (finding, { report }) => {
    const data = finding.data;
    return withAllTotals(report, data.failures, [cellFix(report, data, (c) => writeCell(report, c.cell, c.value), true)]);
  },
};
