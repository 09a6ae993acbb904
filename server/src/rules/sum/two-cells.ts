import { countOf } from '../../text/count.ts';
import { writeCell } from '../edit-cell.ts';
import { causesOf } from '../explain.ts';
import type { Rule } from '../rule.ts';
import { cellName } from '../words.ts';
import { type CellsData, cellFix } from './cell-fix.ts';
import { equationWords, failingEquations, relatedSums } from './equation-words.ts';
import { withAllTotals } from './recompute.ts';

/** Where no single cell explains the failing equations but exactly one pair of cells does; three cells and more are not tried. */
export const twoCells: Rule = {
  code: 'sum/two-cells',
  severity: 'error',
  fix: 'suggest',
  covers: ['ARI-COLSWAP'],
  basis: [{ cite: '国办公开办函〔2021〕30号附表三：「第一项加第二项之和，等于第三项加第四项之和」；总计等于各项之和', status: 'implied' }],
  docs: {
    zh: {
      title: '两个格子使勾稽不平',
      what: '表三有等式不成立，改哪一个格子都不能使它们全部成立；若只改两格，只有这一对格子能。改三格以上的改法没有列举。',
      why: '例如一件申请记错了行或列，或者一项改了数、总计忘了跟着改。',
      how: '对照台账核实这两格，再决定是否采用算出的数。',
    },
    en: {
      title: 'Two cells upset the sums',
      what: 'Equations of table three fail; changing no single cell makes them hold, and of all pairs of cells only this one does. Changes of three cells and more were not tried.',
      why: 'For example a request counted in the wrong row or column, or an item changed and its total forgotten.',
      how: 'Check both cells against your records before you take the computed numbers.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['（一）予以公开\t\t9\t2\t1\t0\t1\t0\t13', '（一）予以公开\t\t9\t3\t1\t0\t1\t0\t13'],
        ['（七）总计\t\t22\t4\t', '（七）总计\t\t22\t5\t'],
      ],
    },
    good: { changes: [] },
  },
  *check({ report, sums }) {
    for (const cause of causesOf(report, sums)) {
      if (cause.kind !== 'cells' || cause.cells.length !== 2) continue;
      const [first, second] = cause.cells.map((c) => ({ ...c, name: cellName(c.table, c.row, c.row.columns[c.column]!) }));
      if (!first || !second) continue;
      const sum = equationWords(report, cause.failures[0]!);
      yield {
        code: 'sum/two-cells',
        severity: 'error',
        start: first.cell.start,
        end: first.cell.end,
        message: {
          zh: `${cause.failures.length} 个等式不成立，若只改两格，只有这两格能使它们都成立：${first.name.zh}应为 ${first.value}（现为 ${first.cell.text || '空白'}），${second.name.zh}应为 ${second.value}（现为 ${second.cell.text || '空白'}）。${sum.zh}。`,
          en: `${countOf(cause.failures.length, 'equation')} fail; if two cells are to be changed and no more, only these two make them hold: ${first.name.en} should be ${first.value} (now ${first.cell.text || 'blank'}), ${second.name.en} should be ${second.value} (now ${second.cell.text || 'blank'}). ${sum.en}.`,
        },
        equations: failingEquations(cause.failures),
        related: [{ start: second.cell.start, end: second.cell.end, message: second.name }, ...relatedSums(report, cause.failures)],
        data: { cells: cause.cells, failures: cause.failures } satisfies CellsData,
      };
    }
  },
  fixes: (finding, { report }) => {
    const data = finding.data as CellsData;
    return withAllTotals(report, data.failures, [cellFix(report, data, (c) => writeCell(report, c.cell, c.value))]);
  },
};
