import { memoized } from '../text/memoized.ts';
import type { Row, Table } from './model.ts';

/** Whether a row has exactly the cells that the form gives it. */
export const isWholeRow = ({ shape, cells, template }: Row): boolean => shape === 'right' && cells.length === template.columns.length;

/** The rows that sums and comparisons may rely on, by their id: those that stand once in their table and have all their cells. */
export const wholeRows = memoized((table: Table): ReadonlyMap<string, Row> => {
  const byId = Map.groupBy(table.rows, ({ template }) => template.id);
  return new Map([...byId].flatMap(([id, [row, ...more]]) => (row && more.length === 0 && isWholeRow(row) ? [[id, row] as const] : [])));
});
