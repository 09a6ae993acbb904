import { tableTemplate } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import type { Cell, Report, Row } from '../../report/model.ts';
import { wholeRows } from '../../report/whole-rows.ts';
import { memoized } from '../../text/memoized.ts';
import type { RuleContext, Sums } from '../engine/rule.ts';

/** Figures of the tables that prose is held against. */

/** One cell with its row. `Row` is kept whole, because findings are moved with the text. */
export interface TableCell {
  readonly table: TableId;
  readonly row: Row;
  readonly cell: Cell;
  /** What it counts as: a blank total is the sum of its row, a blank row counts nothing. */
  readonly value: number;
}

/** The sum of some cells; undefined where one of them cannot be relied on. */
export interface Sum {
  readonly value: number;
  readonly cells: readonly TableCell[];
}

export interface TableFigures {
  /** The sum of the cells in `rows` (ids, or `3.3.*` for all rows of a group) under `columns` (keys). */
  sum(table: TableId, rows: readonly string[], columns: readonly string[]): Sum | undefined;
}

/**
 * A cell counts as a number only where it holds one, its row has the right width and stands once, and no equation that it is in fails:
 * a table that does not add up is told by the sums, and nothing is said twice.
 */
export const tableFigures = ({ report, sums }: RuleContext): TableFigures => figuresOf(report, sums);

const figuresOf = memoized(readFigures);

function readFigures(report: Report, sums: Sums): TableFigures {
  const doubted = new Set<string>();
  for (const { equation } of sums.failing)
    for (const ref of [...equation.left, ...equation.right]) doubted.add(`${equation.table} ${ref.row} ${ref.column}`);
  const reliable = (table: TableId, id: string, column: string): TableCell | undefined => {
    const own = report[table];
    const row = own && wholeRows(own).get(id);
    const cell = row?.cells.find((c) => row.template.columns[c.column]?.key === column);
    const value = row && cell && countOf(row, cell, table);
    if (!row || !cell || value === undefined || doubted.has(`${table} ${id} ${cell.column}`)) return undefined;
    return { table, row, cell, value };
  };
  const sumOf = (id: TableId, rows: readonly string[], columns: readonly string[]): Sum | undefined => {
    const found = expanded(report, id, rows).flatMap((row) => columns.map((column) => reliable(id, row, column)));
    const sure = found.filter((c) => c !== undefined);
    if (sure.length < found.length || sure.every((c) => isBlank(c.row))) return undefined;
    return { value: sure.reduce((n, c) => n + c.value, 0), cells: sure };
  };
  // Prose says the same few things again and again.
  const known = new Map<string, Sum | undefined>();
  return {
    sum(id, rows, columns) {
      if (!report[id]) return undefined;
      const key = `${id} ${rows.join()} ${columns.join()}`;
      if (!known.has(key)) known.set(key, sumOf(id, rows, columns));
      return known.get(key);
    },
  };
}

/** `3.3.*` are all rows of the template whose id begins so, or the one row `3.3` where the group is a row itself. */
function expanded(report: Report, id: TableId, rows: readonly string[]): readonly string[] {
  const all = tableTemplate(report[id]!.template, id).rows.map((r) => r.id);
  return rows.flatMap((row) => {
    if (!row.endsWith('.*')) return [row];
    const within = all.filter((r) => r.startsWith(row.slice(0, -1)));
    return within.length > 0 ? within : [row.slice(0, -2)];
  });
}

const isBlank = (row: Row): boolean => row.cells.every((c) => c.kind === 'blank');

/** Undefined where a cell holds no number and its row does not tell what it counts. */
function countOf(row: Row, cell: Cell, table: TableId): number | undefined {
  if (cell.value !== null) return cell.value;
  const tells = table === 'requests' && row.cells.every((c) => c.kind === 'blank' || c.kind === 'number');
  if (!tells || cell.kind !== 'blank') return undefined;
  const isTotal = row.template.columns[cell.column]?.key === 'total';
  return isTotal ? row.cells.reduce((n, c) => n + (c.value ?? 0), 0) : 0;
}
