import { escaped } from '../source.ts';
import { type HtmlCell, rowsHtml, withNarrowFigures } from '../tables.ts';
import type { Grid, GridCell } from './grid.ts';
import { type TextLine, textLines } from './lines.ts';

/** The HTML of a grid's rows. */
export function gridHtml(grid: Grid): string {
  const rows = Array.from({ length: grid.rows }, (): HtmlCell[] => []);
  for (const cell of grid.cells) rows[cell.row]!.push({ html: cellHtml(cell), columns: cell.columns, rows: cell.rows });
  return rowsHtml(withNarrowFigures(rows));
}

/** A cell's words. Figures below each other are one number only where the first had no room to go on. */
function cellHtml(cell: GridCell): string {
  const lines = textLines(cell.words);
  return lines
    .map((line, i) => {
      const before = lines[i - 1];
      const isNumber = before !== undefined && /[\d.,]$/.test(before.text) && /^[\d.,]/.test(line.text);
      const breaks = isNumber && !isFull(before, cell) ? '<br/>' : '';
      return `${breaks}${escaped(line.text)}`;
    })
    .join('');
}

/** What programs leave free at either side of a cell, in points. */
const padding = 5.5;

/** Whether a line of figures fills its cell, so that one figure more had to go on the next. */
function isFull({ left, right, size }: TextLine, cell: GridCell): boolean {
  return right - left + size * 0.5 > cell.right - cell.left - 2 * padding;
}

/** Lines of two pages so near to each other are at the same place, in points. */
const near = 4;

/** Whether the second table goes on with the first: as wide, and with no line that runs down where the other has others. */
export function goesOn(first: Grid, second: Grid): boolean {
  const has = (xs: readonly number[], x: number): boolean => xs.some((other) => Math.abs(other - x) < near);
  const isWithin = (a: Grid, b: Grid): boolean => a.xs.every((x) => has(b.xs, x));
  const isAsWide = Math.abs(first.left - second.left) < near && Math.abs(first.right - second.right) < near;
  return isAsWide && (isWithin(first, second) || isWithin(second, first));
}

/** A grid with the columns of another that has more: a cell reaches over all that lie within it. */
export function withColumnsOf(grid: Grid, { xs }: Grid): Grid {
  if (xs.length <= grid.xs.length) return grid;
  const at = (x: number): number => xs.reduce((best, other, i) => (Math.abs(other - x) < Math.abs(xs[best]! - x) ? i : best), 0);
  const cells = grid.cells.map((cell) => ({ ...cell, column: at(cell.left), columns: Math.max(1, at(cell.right) - at(cell.left)) }));
  return { ...grid, xs, cells };
}

/** A grid without the rows at its top that only repeat the header of the first. */
export function withoutRepeated(first: Grid, second: Grid): Grid {
  const key = (grid: Grid, row: number): string =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map(
        (cell) =>
          `${cell.column} ${textLines(cell.words)
            .map(({ text }) => text)
            .join('')}`,
      )
      .join('|');
  let rows = 0;
  while (rows < second.rows && rows < first.rows && key(first, rows) === key(second, rows) && /[^\d\s|]/.test(key(second, rows))) rows++;
  if (rows === 0 || rows === second.rows || second.cells.some((cell) => cell.row < rows && cell.row + cell.rows > rows)) return second;
  return {
    ...second,
    rows: second.rows - rows,
    cells: second.cells.filter(({ row }) => row >= rows).map((cell) => ({ ...cell, row: cell.row - rows })),
  };
}
