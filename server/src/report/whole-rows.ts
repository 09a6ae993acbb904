import type { Row, Table } from './model.ts';

/** Whether a row has exactly the cells that the form gives it. */
export const isWholeRow = ({ shape, cells, template }: Row): boolean => shape === 'right' && cells.length === template.columns.length;

const known = new WeakMap<Table, ReadonlyMap<string, Row>>();

/** The rows that sums and comparisons may rely on, by their id: those that stand once in their table and have all their cells. */
export function wholeRows(table: Table): ReadonlyMap<string, Row> {
  let rows = known.get(table);
  if (!rows) {
    const byId = Map.groupBy(table.rows, ({ template }) => template.id);
    rows = new Map([...byId].flatMap(([id, [row, ...more]]) => (row && more.length === 0 && isWholeRow(row) ? [[id, row] as const] : [])));
    known.set(table, rows);
  }
  return rows;
}
