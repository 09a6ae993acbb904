import { applicantColumns, caseGroups } from './shared.ts';
import type { CellRef, Equation, RowTemplate } from './types.ts';

const last = applicantColumns.length - 1;

/**
 * The equations of tables three and four: one row total a row, a results total and a carry balance a column, a total a group of cases.
 * 25 + 7 + 7 + 3 in 2021, 23 + 7 + 7 + 3 in 2019. The carry balance is printed in the form; the totals follow from the word 总计.
 */
export function equationsOf(rows: readonly RowTemplate[]): readonly Equation[] {
  const results = rows.filter((row) => row.id.startsWith('3.') && row.id !== '3.7').map((row) => row.id);
  const at = (row: string, column: number): CellRef => ({ row, column });
  return [
    ...rows.map(
      ({ id }): Equation => ({
        equation: 'row-total',
        table: 'requests',
        row: id,
        left: Array.from({ length: last }, (_, column) => at(id, column)),
        right: [at(id, last)],
      }),
    ),
    ...applicantColumns.map(
      ({ key }, column): Equation => ({
        equation: 'results-total',
        table: 'requests',
        column: key,
        left: results.map((row) => at(row, column)),
        right: [at('3.7', column)],
      }),
    ),
    ...applicantColumns.map(
      ({ key }, column): Equation => ({
        equation: 'carry-balance',
        table: 'requests',
        column: key,
        left: [at('1', column), at('2', column)],
        right: [at('3.7', column), at('4', column)],
      }),
    ),
    ...caseGroups.map(
      ({ key }, group): Equation => ({
        equation: 'cases-total',
        table: 'disputes',
        group: key,
        left: [0, 1, 2, 3].map((i) => at('cases', group * 5 + i)),
        right: [at('cases', group * 5 + 4)],
      }),
    ),
  ];
}
