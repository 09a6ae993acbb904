import type { Piece } from './strip.ts';

/**
 * Which of the cells after a label are the row's own, when there are more places than columns: some are padding. A row whose first and
 * last cells are filled shows it by itself; for others the rows that show it are the evidence.
 */

export interface Candidate {
  /** Index of the label's piece in its strip; -1 when the strip has none. */
  readonly labelAt: number;
  readonly values: readonly Piece[];
  /** Pieces in the whole strip. */
  readonly width: number;
  readonly columns: number;
}

export type Window =
  | { readonly shape: 'right'; readonly cells: readonly Piece[] }
  | { readonly shape: 'wide' | 'narrow'; readonly cells: readonly Piece[]; readonly found: number }
  | { readonly shape: 'unread'; readonly found: number };

/** The window of every candidate, in order. */
export function windowsOf(candidates: readonly Candidate[]): readonly Window[] {
  const exact = candidates.map(certainStart);
  const followed = followedHabits(candidates, exact);
  return candidates.map((c, i) => windowOf(c, exact[i], followed));
}

const filled = (pieces: readonly Piece[]): readonly number[] => pieces.flatMap((p, i) => (p.kind === 'blank' ? [] : [i]));

/** The start that the row itself shows: as many places as columns, or filled cells that only one window holds. */
function certainStart(c: Candidate): number | undefined {
  const own = c.values;
  if (own.length === c.columns) return 0;
  const at = filled(own);
  if (at.length === 0 || own.length < c.columns) return undefined;
  return at.at(-1)! - at[0]! + 1 === c.columns ? at[0] : undefined;
}

interface Habits {
  /** Start of the first cell as an index in the strip, by width of the strip; undefined where rows of that width differ. */
  readonly grid: ReadonlyMap<number, number | undefined>;
  readonly compact: boolean;
  readonly flush: boolean;
}

function followedHabits(candidates: readonly Candidate[], exact: readonly (number | undefined)[]): Habits {
  const grid = new Map<number, number | undefined>();
  let rows = 0;
  let compact = true;
  let flush = true;
  for (const [i, c] of candidates.entries()) {
    const start = exact[i];
    if (start === undefined) continue;
    const absolute = c.labelAt + 1 + start;
    grid.set(c.width, grid.has(c.width) && grid.get(c.width) !== absolute ? undefined : absolute);
    if (c.values.length === c.columns) continue;
    rows++;
    if (start !== 0) compact = false;
    if (start !== c.values.length - c.columns) flush = false;
  }
  return { grid, compact: rows > 0 && compact, flush: rows > 0 && flush };
}

function windowOf(c: Candidate, start: number | undefined, habit: Habits): Window {
  const take = (from: number): Window => ({ shape: 'right', cells: c.values.slice(from, from + c.columns) });
  if (start !== undefined) return take(start);
  const at = filled(c.values);
  const shown = c.values.filter((p) => !p.inferred);
  if (shown.length !== c.values.length && shown.length === c.columns) return { shape: 'right', cells: shown };
  if (at.length === 0) return c.values.length >= c.columns ? take(blankStart(c, habit)) : { shape: 'narrow', cells: [], found: 0 };
  const span = at.at(-1)! - at[0]! + 1;
  if (span > c.columns) return wide(c, at);
  const starts = startsOf(c, at, habit);
  if (starts.size === 1) return fitted(c, [...starts][0]!, at.length);
  return c.values.length < c.columns ? { shape: 'narrow', cells: [], found: at.length } : { shape: 'unread', found: at.length };
}

/** Every start that some habit of the other rows gives and that holds all filled cells. */
function startsOf(c: Candidate, at: readonly number[], habit: Habits): Set<number> {
  const starts = new Set<number>();
  const add = (start: number): void => {
    if (start >= 0 && start <= at[0]! && at.at(-1)! < start + c.columns) starts.add(start);
  };
  const column = habit.grid.get(c.width);
  if (column !== undefined) add(column - c.labelAt - 1);
  else if (!habit.grid.has(c.width) && c.values.length < c.columns) {
    const known = new Set([...habit.grid.values()]);
    const [only] = known;
    if (known.size === 1 && only !== undefined) add(only - c.labelAt - 1);
  }
  if (starts.size === 0 && habit.compact) add(0);
  if (starts.size === 0 && habit.flush && c.values.length >= c.columns) add(c.values.length - c.columns);
  return starts;
}

const blankStart = (c: Candidate, habit: Habits): number => {
  const column = habit.grid.get(c.width);
  const start = column === undefined ? 0 : column - c.labelAt - 1;
  return start >= 0 && start + c.columns <= c.values.length ? start : 0;
};

/** Cells from `start` on; blanks cut off at the end of the line are put back as blanks without a place of their own. */
function fitted(c: Candidate, start: number, found: number): Window {
  const cells = c.values.slice(start, start + c.columns);
  if (cells.length === c.columns) return { shape: 'right', cells };
  return found > 0
    ? { shape: 'narrow', cells: [...cells, ...missing(c, c.columns - cells.length)], found }
    : { shape: 'narrow', cells: [], found };
}

function missing(c: Candidate, count: number): readonly Piece[] {
  const end = c.values.at(-1)?.end ?? 0;
  return Array.from({ length: count }, () => ({ start: end, end, text: '', kind: 'blank' as const }));
}

/** More filled cells than columns: their values are certain only where every way of leaving out the surplus reads alike. */
function wide(c: Candidate, at: readonly number[]): Window {
  const cells = c.values.slice(at[0]!, at.at(-1)! + 1);
  const first = cells.slice(0, c.columns);
  const alike = cells.length === at.length && cells.every((p) => p.text === first[0]!.text);
  return { shape: 'wide', cells: alike ? first : [], found: at.length };
}
