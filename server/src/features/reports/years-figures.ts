import type { Entry } from '../../archive/entry.ts';
import { tableTemplate, templates } from '../../format/index.ts';
import type { RowTemplate, TableId } from '../../format/types.ts';
import { rowName } from '../../rules/words.ts';
import type { Words } from '../../text/range.ts';
import { doubtsOf } from './years-doubts.ts';

/** The column of table three that adds up the others, in every form. */
export const total = templates['2021'].requests.rows[0]!.columns.length - 1;

/** The figure of a cell; null where it holds none or was not read. `undefined` where the table's form has no such row. */
export function figureOf(entry: Entry, table: TableId, row: string, column: number): number | null | undefined {
  const figures = entry.tables[table];
  if (!figures) return null;
  const known = tableTemplate(figures.template, table).rows.some(({ id }) => id === row);
  return known ? (figures.rows.get(row)?.values[column] ?? null) : undefined;
}

/** The total of a row, or of the rows whose numbers begin with it; null unless all of them have a figure. */
export function sumUnder(entry: Entry, id: string): number | null {
  const values = rowsUnder(entry, id).map((row) => figureOf(entry, 'requests', row.id, total) ?? null);
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** Why that sum is known not to add up: the first of its rows whose total does not; null where none is. */
export function doubtUnder(entry: Entry, id: string): Words | null {
  const doubts = doubtsOf(entry);
  for (const row of rowsUnder(entry, id)) {
    const why = doubts('requests', row.id, total);
    if (!why) continue;
    const { zh, en } = rowName('requests', row);
    return row.id === id ? why : { zh: `${zh}的总计：${why.zh}`, en: `the total of ${en}: ${why.en}` };
  }
  return null;
}

const rowsUnder = (entry: Entry, id: string): readonly RowTemplate[] =>
  tableTemplate(entry.tables.requests?.template ?? '2021', 'requests').rows.filter((row) => row.id === id || row.id.startsWith(`${id}.`));
