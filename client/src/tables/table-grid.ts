/** The tables that the server has told, kept in step with the text between its answers. Offsets in UTF-16 units, half-open. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface GridCell extends Stretch {
  /** Row and column in words. */
  readonly name: string;
  /** Index in `rows`. */
  readonly row: number;
  /** Cells of the same column have the same. */
  readonly column: string;
  /** Index in `cells`; -1 where there is none. */
  readonly above: number;
  readonly below: number;
}

/** A heading of columns. */
export interface GridHead extends Stretch {
  /** Index of the first column that it stands over. */
  readonly column: number;
  /** How many columns the rows have that it heads. */
  readonly columns: number;
  /** So much of it is enough to tell it from the others. */
  readonly keep: Stretch;
}

export interface Grid extends Stretch {
  readonly rows: readonly Stretch[];
  /** In the order in which one goes through them. */
  readonly cells: readonly GridCell[];
  /** In the order of the text. */
  readonly heads: readonly GridHead[];
}

/** A change as the editor tells it. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Where a cursor or a selection is: in a table, and there in a cell or, with -1, beside all cells. */
export interface Place {
  readonly grid: Grid;
  readonly cell: number;
}

export type Way = 'next' | 'previous' | 'above' | 'below';

/** The grids after changes, one after the other; undefined when one may have made another table of a grid, which only the server can tell. */
export function changed(grids: readonly Grid[] | undefined, changes: readonly Change[]): readonly Grid[] | undefined {
  let now = grids;
  for (const change of changes) {
    const after: (Grid | undefined)[] | undefined = now?.map((grid) => changedGrid(grid, change));
    now = after?.every(isThere) ? after : undefined;
  }
  return now;
}

function changedGrid(grid: Grid, change: Change): Grid | undefined {
  const from = change.rangeOffset;
  const to = from + change.rangeLength;
  const delta = change.text.length - change.rangeLength;
  if (to < grid.start) return moved(grid, delta);
  if (from > grid.end) return grid;
  // A line break or a tab among figures may make two cells of one.
  if (/[\t\r\n|｜]/.test(change.text)) return undefined;
  const follow = <S extends Stretch>(stretch: S): S | undefined => {
    if (from >= stretch.start && to <= stretch.end) return { ...stretch, end: stretch.end + delta };
    if (to <= stretch.start) return { ...stretch, start: stretch.start + delta, end: stretch.end + delta };
    return from >= stretch.end ? stretch : undefined;
  };
  const whole = follow(grid);
  const rows = whole?.rows.map(follow);
  const cells = whole?.cells.map(follow);
  // A heading that is written in is known again when the server has told.
  const heads = whole?.heads.flatMap((head) => {
    const [now, keep] = [follow(head), follow(head.keep)];
    return now && keep ? [{ ...now, keep }] : [];
  });
  if (!whole || !heads || !rows?.every(isThere) || !cells?.every(isThere)) return undefined;
  // What parted two cells is gone.
  if (cells.some(({ start }, i) => i > 0 && start <= cells[i - 1]!.end)) return undefined;
  return { ...whole, rows, cells, heads };
}

function moved(grid: Grid, delta: number): Grid {
  const move = <S extends Stretch>(stretch: S): S => ({ ...stretch, start: stretch.start + delta, end: stretch.end + delta });
  const heads = grid.heads.map((head) => ({ ...move(head), keep: move(head.keep) }));
  return { ...move(grid), rows: grid.rows.map(move), cells: grid.cells.map(move), heads };
}

/** Stretches after changes, one after the other; what is written at an end of one is in it. */
export const stretched = (stretches: readonly Stretch[], changes: readonly Change[]): readonly Stretch[] =>
  changes.reduce<readonly Stretch[]>((all, { rangeOffset, rangeLength, text }) => {
    const delta = text.length - rangeLength;
    const from = (offset: number): number => (offset <= rangeOffset ? offset : Math.max(rangeOffset, offset + delta));
    const to = (offset: number): number => (offset < rangeOffset ? offset : Math.max(rangeOffset, offset + delta));
    return all.map(({ start, end }) => ({ start: from(start), end: to(end) }));
  }, stretches);

/** Whether a stretch lies wholly in one of the others. */
export const covers = (stretches: readonly Stretch[], { start, end }: Stretch): boolean =>
  stretches.some((one) => one.start <= start && end <= one.end);

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

/** The place of a selection; undefined outside of tables, and where it reaches beyond one cell. */
export function placeIn(grids: readonly Grid[], { start, end }: Stretch): Place | undefined {
  const grid = grids.find((one) => one.start <= start && end <= one.end);
  if (!grid) return undefined;
  const holding = grid.cells.flatMap((cell, i) => (cell.start <= start && end <= cell.end ? [i] : []));
  // Between two cells that touch, the one that begins there.
  const cell = holding.at(-1) ?? -1;
  return cell >= 0 || start === end ? { grid, cell } : undefined;
}

/** The cell that is next in that way; undefined at the table's end. From beside a cell those before and behind are next, and none is above. */
export function nextCell({ grid, cell }: Place, offset: number, way: Way): GridCell | undefined {
  const { cells } = grid;
  if (cell >= 0) {
    const here = cells[cell]!;
    return cells[{ next: cell + 1, previous: cell - 1, above: here.above, below: here.below }[way]];
  }
  if (way === 'next') return cells.find(({ start }) => start >= offset);
  return way === 'previous' ? cells.findLast(({ end }) => end <= offset) : undefined;
}
