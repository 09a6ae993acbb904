import { writeCell } from '../edit-cell.ts';
import { type Correction, causesOf } from '../engine/explain.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellName } from '../words.ts';
import { type CellsData, cellFix } from './cell-fix.ts';
import { equationWords, failingEquations, relatedSums } from './equation-words.ts';

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
        start: cell.start,
        end: cell.end,
        message: {
          zh: `${name.zh}${blank ? '没有数字' : `是 ${cell.text}`}，应为 ${value}：${first.zh}${cause.failures.length > 1 ? `（共 ${cause.failures.length} 个等式不成立，都由这一格引起）` : ''}。`,
          en: `${name.en} ${blank ? 'holds no number' : `is ${cell.text}`} and should be ${value}: ${first.en}${cause.failures.length > 1 ? ` (${cause.failures.length} equations fail, all because of this cell)` : ''}.`,
        },
        equations: failingEquations(cause.failures),
        related: relatedSums(report, cause.failures),
        data: { cells: cause.cells, failures: cause.failures } satisfies CellsData,
      };
    }
  },
  fixes: (finding, { report }) => [cellFix(report, finding.data, (c) => writeCell(report, c.cell, c.value), true)],
};
