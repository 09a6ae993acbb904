import { cellOn, type Layout, type Spot, writable } from './layout.ts';

/* Where keys lead in a table. */

export type Way = 'up' | 'down' | 'left' | 'right';

const ways: Readonly<Record<Way, Spot>> = {
  up: { row: -1, col: 0 },
  down: { row: 1, col: 0 },
  left: { row: 0, col: -1 },
  right: { row: 0, col: 1 },
};

/**
 * The square in the next cell that way; the same where there is none. A merged cell is passed through in the row or column in which it was entered. With
 * `write` it is the next cell that can be written.
 */
export function stepped(layout: Layout, from: Spot, way: Way, write = false): Spot {
  const here = cellOn(layout, from);
  for (let spot = beside(from, way); isIn(layout, spot); spot = beside(spot, way)) {
    const cell = cellOn(layout, spot);
    if (cell && cell !== here && (!write || cell.key !== null)) return spot;
  }
  return from;
}

const beside = ({ row, col }: Spot, way: Way): Spot => ({ row: row + ways[way].row, col: col + ways[way].col });
const isIn = ({ rows, cols }: Layout, { row, col }: Spot): boolean => row >= 0 && col >= 0 && row < rows && col < cols;

/** The last cell that way that can be written, or the last of all for who is there already. */
export function edgeOf(layout: Layout, from: Spot, way: Way): Spot {
  let last = from;
  for (let next = stepped(layout, last, way, true); next !== last; next = stepped(layout, last, way, true)) last = next;
  if (last !== from) return last;
  for (let next = stepped(layout, last, way); next !== last; next = stepped(layout, last, way)) last = next;
  return last;
}

/** The next cell that can be written, row by row, or the one before; undefined at the table's ends. */
export function besideTab(layout: Layout, from: Spot, isForward: boolean): Spot | undefined {
  const order = ({ row, col }: Spot): number => row * layout.cols + col;
  const here = order(cellOn(layout, from) ?? from);
  const cells = writable(layout);
  return isForward ? cells.find((cell) => order(cell) > here) : cells.findLast((cell) => order(cell) < here);
}
