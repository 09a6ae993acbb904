import { countOf } from '../../text/count.ts';
import { writeCell } from '../edit-cell.ts';
import { type Correction, causesOf } from '../explain.ts';
import type { Rule } from '../rule.ts';
import { cellName } from '../words.ts';
import { type CellsData, cellFix } from './cell-fix.ts';
import { equationWords, failingEquations, relatedSums } from './equation-words.ts';
import { withAllTotals } from './recompute.ts';

/** Changing one cell of a balanced table fails a set of equations that no other cell fails; so one cell is named where one explains all. */
export const oneCell: Rule = {
  code: 'sum/one-cell',
  severity: 'error',
  fix: 'suggest',
  covers: ['ARI-LOCATE'],
  basis: [
    { cite: '国办公开办函〔2021〕30号附表三：「第一项加第二项之和，等于第三项加第四项之和」', status: 'reports' },
    { cite: '行、列「总计」等于各项之和', status: 'implied' },
  ],
  docs: {
    zh: {
      title: '一个格子使勾稽不平',
      what: '表三有等式不成立，若只改一格，只有改这一格能使它们全部成立。一次改动几个格子的改法没有列举。',
      why: '表三的 25 个行总计、7 个办理结果总计和 7 个勾稽关系互相牵连，每个格子写错都会留下自己独有的痕迹，据此能找到写错的那一格。',
      how: '对照台账核实这一格。确实写错的，用快速修复改成算出的数；台账就是这个数的，说明还有别的格子也不对，请逐项核对。',
    },
    en: {
      title: 'One cell upsets the sums',
      what: 'Equations of table three fail, and of all single cells only this one, changed, makes all of them hold. Changes of several cells at once were not tried.',
      why: 'The 25 row totals, 7 totals of results and 7 carry balances overlap, so that each wrong cell leaves a trace of its own.',
      how: 'Check the cell against your records. If it is wrong, take the quick fix; if it is right, other cells are wrong too: check them one by one.',
    },
  },
  examples: {
    bad: { changes: [['（七）总计\t\t22\t', '（七）总计\t\t21\t']] },
    good: { changes: [] },
  },
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
    const data = finding.data as CellsData;
    return withAllTotals(report, data.failures, [cellFix(report, data, (c) => writeCell(report, c.cell, c.value), true)]);
  },
};
