import { countOf } from '../../text/count.ts';
import { rangeOf } from '../../text/range.ts';
import { writeCell } from '../edit-cell.ts';
import { causesOf } from '../engine/explain.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellName } from '../words.ts';
import { type CellsData, cellFix } from './cell-fix.ts';
import { equationWords, failingEquations, relatedSums } from './equation-words.ts';
import { withAllTotals } from './recompute.ts';

/** Where no single cell explains the failing equations but exactly one pair of cells does; three cells and more are not tried. */
export const twoCells: Rule<CellsData> = {
  ...stated('sum/two-cells'),
  *check({ report, sums }) {
    for (const cause of causesOf(report, sums)) {
      if (cause.kind !== 'cells' || cause.cells.length !== 2) continue;
      const [first, second] = cause.cells.map((c) => ({ ...c, name: cellName(c.table, c.row, c.row.columns[c.column]!) }));
      if (!first || !second) continue;
      const sum = equationWords(report, cause.failures[0]!);
      yield {
        code: 'sum/two-cells',
        severity: 'error',
        ...rangeOf(first.cell),
        message: {
          zh: `${cause.failures.length} 个等式不成立，若只改两格，只有这两格能使它们都成立：${first.name.zh}应为 ${first.value}（现为 ${first.cell.text || '空白'}），${second.name.zh}应为 ${second.value}（现为 ${second.cell.text || '空白'}）。${sum.zh}。`,
          en: `${countOf(cause.failures.length, 'equation')} fail; if two cells are to be changed and no more, only these two make them hold: ${first.name.en} should be ${first.value} (now ${first.cell.text || 'blank'}), ${second.name.en} should be ${second.value} (now ${second.cell.text || 'blank'}). ${sum.en}.`,
        },
        equations: failingEquations(cause.failures),
        related: [{ ...rangeOf(second.cell), message: second.name }, ...relatedSums(report, cause.failures)],
        data: { cells: cause.cells, failures: cause.failures } satisfies CellsData,
      };
    }
  },
  fixes: (finding, { report }) => {
    const data = finding.data;
    return withAllTotals(report, data.failures, [cellFix(report, data, (c) => writeCell(report, c.cell, c.value))]);
  },
};
