import type { Sheet, SheetCell } from './messages.ts';

/* A table on squared paper: which cell each square belongs to, merged ones to the same. */

/** A cell with the square in which it begins. */
export interface LaidCell extends SheetCell {
  readonly row: number;
  readonly col: number;
}

/** A square. */
export interface Spot {
  readonly row: number;
  readonly col: number;
}

export interface Layout {
  readonly rows: number;
  readonly cols: number;
  /** In the order of the form. */
  readonly cells: readonly LaidCell[];
  /** Index of the cell in each square, by row and column; -1 where there is none. */
  readonly squares: readonly (readonly number[])[];
  /** Columns at the left that hold nothing but labels. */
  readonly labels: number;
  /** Lines at the top that hold nothing but headings. */
  readonly heads: number;
}

/** Puts the cells of a table on their squares, as a browser lays them out. */
export function layOut({ lines, width }: Sheet): Layout {
  const squares = lines.map(() => Array<number>(width).fill(-1));
  const cells: LaidCell[] = [];
  for (const [row, line] of lines.entries()) {
    let col = 0;
    for (const cell of line) {
      while (col < width && squares[row]![col]! >= 0) col++;
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) {
          const square = squares[row + down];
          if (square && col + right < width) square[col + right] = cells.length;
        }
      cells.push({ ...cell, row, col });
    }
  }
  const first = cells.filter(({ kind }) => kind === 'label').reduce((most, { col, colspan }) => Math.max(most, col + colspan), 0);
  const body = lines.findIndex((line) => line.some(({ kind }) => kind !== 'head'));
  return { rows: lines.length, cols: width, cells, squares, labels: first, heads: Math.max(body, 0) };
}

/** The cell on a square. */
export const cellOn = ({ cells, squares }: Layout, { row, col }: Spot): LaidCell | undefined => cells[squares[row]?.[col] ?? -1];

/** The cell of that key. */
export const cellOf = ({ cells }: Layout, key: string | null | undefined): LaidCell | undefined =>
  key == null ? undefined : cells.find((cell) => cell.key === key);

/** The cells that can be written, row by row. */
export const writable = ({ cells }: Layout): readonly LaidCell[] =>
  cells.filter(({ key }) => key !== null).sort((a, b) => a.row - b.row || a.col - b.col);

/** The headings above a cell, the widest first, and the labels beside it. */
export function marginsOf(layout: Layout, { row, col }: Spot): { readonly column: readonly LaidCell[]; readonly row: readonly LaidCell[] } {
  const column: LaidCell[] = [];
  for (let up = row - 1; up >= 0; up--) {
    const cell = cellOn(layout, { row: up, col });
    // In table two the headings of a part end where the rows of the one before do.
    if (cell?.kind !== 'head' && column.length > 0) break;
    if (cell?.kind !== 'head') continue;
    column.unshift(cell);
    up = cell.row;
  }
  const labels = Array.from({ length: col }, (_, left) => cellOn(layout, { row, col: left }));
  return { column, row: labels.filter((cell, left): cell is LaidCell => cell?.kind === 'label' && cell.col === left) };
}

/** What a person reads in the margins of a cell. */
export function headersOf(layout: Layout, spot: Spot): { readonly column: readonly string[]; readonly row: readonly string[] } {
  const { column, row } = marginsOf(layout, spot);
  const words = (cells: readonly LaidCell[]): readonly string[] => cells.map(({ text }) => text).filter((text) => text !== '');
  return { column: words(column), row: words(row) };
}

/** Everything between two corners, merged cells not cut: the first square and the last. */
export function between(layout: Layout, a: Spot, b: Spot): { readonly from: Spot; readonly to: Spot } {
  let [top, left] = [Math.min(a.row, b.row), Math.min(a.col, b.col)];
  let [bottom, right] = [Math.max(a.row, b.row), Math.max(a.col, b.col)];
  for (const spot of [a, b]) {
    const cell = cellOn(layout, spot);
    if (!cell) continue;
    [top, left] = [Math.min(top, cell.row), Math.min(left, cell.col)];
    [bottom, right] = [Math.max(bottom, cell.row + cell.rowspan - 1), Math.max(right, cell.col + cell.colspan - 1)];
  }
  return { from: { row: top, col: left }, to: { row: bottom, col: right } };
}

/** The cells that begin between two corners. */
export function selected(layout: Layout, a: Spot, b: Spot): readonly LaidCell[] {
  const { from, to } = between(layout, a, b);
  return layout.cells.filter(({ row, col }) => row >= from.row && row <= to.row && col >= from.col && col <= to.col);
}

/**
 * The cells between two corners as a spreadsheet takes them: tabs and lines. Rows and columns in which no cell begins, which merged cells leave, are
 * left out, so that what is pasted has its figures beside each other.
 */
export function asLines(layout: Layout, a: Spot, b: Spot, textOf: (cell: LaidCell) => string): string {
  const cells = selected(layout, a, b);
  const rows = [...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other);
  const cols = [...new Set(cells.map(({ col }) => col))].sort((one, other) => one - other);
  const at = (row: number, col: number): string => {
    const cell = cells.find((one) => one.row === row && one.col === col);
    return cell ? textOf(cell).replaceAll(/[\t\r\n]+/g, ' ') : '';
  };
  return rows.map((row) => cols.map((col) => at(row, col)).join('\t')).join('\r\n');
}
