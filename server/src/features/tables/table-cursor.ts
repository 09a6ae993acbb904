import type { TableId } from '../../format/types.ts';
import type { Cell, Row, Table } from '../../report/model.ts';
import { cellName } from '../../rules/words.ts';
import type { Analysis } from '../../service.ts';
import type { Range, Words } from '../../text/range.ts';
import { cellAt, lastFrom, reportAt, tableAt } from './table-cursor-at.ts';

export const directions = ['here', 'next', 'previous', 'down', 'up'] as const;
/** From the cell that the cursor is in: that one itself, the next or the one before along the rows, the one below or above. */
export type Direction = (typeof directions)[number];

/** A cell to go to, with what a person wants to know of it. Ranges are document offsets. */
export interface CellStop {
  readonly table: TableId;
  /** Row and column in words: `「一、本年新收政府信息公开申请数量」的「自然人」格`. */
  readonly name: Words;
  /** What stands in the cell; empty at its place when nothing does. */
  readonly cell: Range;
  readonly row: Range;
  /** The cells of the same column, those of all rows that have it. */
  readonly column: readonly Range[];
}

/**
 * The cell in a direction from `offset`. Along the rows a row's end leads to the next row's first cell; up and down stay in the column, or in the
 * last one of a row that is shorter. From a label, which is in no cell, the cells of its row follow. Null outside of tables and at their ends.
 */
export function cellAround(analysis: Analysis, offset: number, direction: Direction): CellStop | null {
  const here = cellAt(analysis, offset);
  const report = here ? here.report : reportAt(analysis, offset);
  const table = here ? here.table : report && tableAt(report, offset);
  if (!table) return null;
  const rows = table.rows.filter((row) => row.cells.length > 0);
  const index = here ? rows.indexOf(here.row) : -1;
  if (direction === 'here') return here ? stopAt(table, here.row, here.cell) : null;
  const found = here && index >= 0 ? fromCell(rows, index, here.cell, direction) : fromLabel(rows, offset, direction);
  return found ? stopAt(table, ...found) : null;
}

type Found = readonly [row: Row, cell: Cell] | undefined;

function fromCell(rows: readonly Row[], index: number, cell: Cell, direction: Direction): Found {
  const at = rows[index]!.cells.indexOf(cell);
  switch (direction) {
    case 'next':
      return cellOf(rows[index], at + 1) ?? cellOf(rows[index + 1], 0);
    case 'previous':
      return cellOf(rows[index], at - 1) ?? lastOf(rows[index - 1]);
    default: {
      const row = rows[direction === 'down' ? index + 1 : index - 1];
      return cellOf(row, at) ?? lastOf(row);
    }
  }
}

/** The rows' cells from a place that is in none: those of the row that it is in or before, or of the one before. */
function fromLabel(rows: readonly Row[], offset: number, direction: Direction): Found {
  const last = lastFrom(rows, offset);
  const inRow = last >= 0 && offset <= rows[last]!.end;
  const before = inRow && offset <= rows[last]!.cells[0]!.start ? last - 1 : last;
  switch (direction) {
    case 'next':
      return cellOf(rows[before + 1], 0);
    case 'previous':
      return lastOf(rows[before]);
    case 'down':
      return cellOf(rows[last + 1], 0);
    default:
      return cellOf(rows[inRow ? last - 1 : last], 0);
  }
}

const cellOf = (row: Row | undefined, at: number): Found => (row?.cells[at] ? [row, row.cells[at]] : undefined);
const lastOf = (row: Row | undefined): Found => cellOf(row, (row?.cells.length ?? 0) - 1);

function stopAt(table: Table, row: Row, cell: Cell): CellStop | null {
  const column = row.template.columns[cell.column];
  if (!column) return null;
  const same = table.rows.flatMap(({ template, cells }) => cells.filter((other) => template.columns[other.column]?.key === column.key));
  return {
    table: table.id,
    name: cellName(table.id, row.template, column),
    cell: rangeOf(cell),
    row: rangeOf(row),
    column: same.map(rangeOf),
  };
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end });
