import type { Candidate } from './candidate.ts';
import { addsUp, couldHaveMoved, hasTotal, isGridded, isOneShort, isProven, usualSizes } from './one-short.ts';
import { isFilled, type Piece } from './strip.ts';

/**
 * Which of the cells after a label are the row's own, when there are more places than columns: some are padding. A row whose first and
 * last cells are filled shows it by itself; for others the rows that show it are the evidence.
 */

export type Window =
  | { readonly shape: 'right'; readonly cells: readonly Piece[] }
  | { readonly shape: 'wide' | 'narrow'; readonly cells: readonly Piece[]; readonly found: number }
  | { readonly shape: 'unread'; readonly found: number };

/** The window of every candidate, in order. */
export function windowsOf(candidates: readonly Candidate[]): readonly Window[] {
  // Where merged cells are repeated, every row has as many places as the widest.
  const lead = leadOf(candidates);
  const even = candidates.map((c) => ({
    ...c,
    ...(c.repeats ? { columns: c.columns + c.merged, merged: 0 } : {}),
    labelAt: c.labelAt - lead,
    width: c.width - lead,
  }));
  return evenWindows(even).map((w, i) => withoutRepeats(w, candidates[i]!));
}

/** Empty columns before the labels of all rows are no columns of the grid. */
const leadOf = (candidates: readonly Candidate[]): number =>
  Math.max(
    0,
    candidates.reduce((least, { labelAt, depth }) => Math.min(least, labelAt - depth), Infinity),
  );

/** The row's own columns, once its last cell is the same in all the places that it was repeated in. */
function withoutRepeats(window: Window, { repeats, columns, merged }: Candidate): Window {
  if (!repeats || merged === 0 || window.shape === 'unread' || window.cells.length === 0) return window;
  const last = window.cells[columns - 1]!;
  const alike = window.cells.slice(columns).every((p) => p.text === last.text);
  return alike ? { ...window, cells: window.cells.slice(0, columns) } : { shape: 'unread', found: filled(window.cells).length };
}

function evenWindows(candidates: readonly Candidate[]): readonly Window[] {
  const whole = candidates.filter((c) => c.merged === 0);
  const unpadded = whole.length > 0 && whole.every((c) => c.values.length === c.columns);
  const stray = strayTeller(candidates);
  const exact = candidates.map((c) => (stray(c) ? undefined : unpadded && isRepeated(c) ? 0 : certainStart(c)));
  const usual = usualSizes(candidates);
  const oneShort = candidates.map((c) => c.merged === 0 && isOneShort(c.values, c.columns));
  const short = candidates.map((c, i) => oneShort[i] || (c.merged === 0 && !usual(c) && isIndented(c)));
  const followed = followedHabits(
    candidates,
    exact.map((start, i) => (short[i] || candidates[i]!.seam ? undefined : start)),
  );
  return candidates.map((c, i) => {
    const found = filled(c.values).length;
    if (stray(c)) return { shape: 'unread', found };
    const window = windowOf(c, exact[i], followed);
    const doubtful = short[i] ? isDoubtful(c, window, followed) : false;
    return doubtful || mayLack(c, window, usual) || mayGoOn(c, window)
      ? { shape: 'narrow', cells: [], found: oneShort[i] ? c.columns - 1 : found }
      : window;
  });
}

/** A row with fewer places than the others and blanks at its edges: nothing tells which is gone. */
function mayLack(c: Candidate, window: Window, usual: (c: Candidate) => boolean): boolean {
  if (c.merged > 0 || usual(c) || window.shape === 'unread' || window.cells.length !== c.columns) return false;
  const at = filled(window.cells);
  if (at.length === 0 || at.at(-1)! - at[0]! + 1 === c.columns) return false;
  return window.shape === 'right';
}

/** A row with figures right below it that are no row of their own: only its sum tells that it ends where it seems to, and in a table of cut rows not even that. */
const mayGoOn = (c: Candidate, window: Window): boolean =>
  c.broken !== undefined && window.shape !== 'unread' && !(!c.broken && window.shape === 'right' && addsUp(window.cells));

/** Blanks before the figures of a row that has as many places as columns: they may as well be those of merged cells, and others be gone at its end. */
const isIndented = (c: Candidate): boolean => c.values.length === c.columns && c.values[0]!.kind === 'blank' && filled(c.values).length > 0;

/** Of a row that is one figure short: whether its place is unknown, its first cell is out of the table's grid, or its figures may have moved. */
function isDoubtful(c: Candidate, window: Window, { grid, offset }: Habits): boolean {
  if (window.shape === 'unread') return true;
  if (window.shape !== 'right') return false;
  if (window.cells[0]!.kind !== 'blank') return couldHaveMoved(window.cells);
  const start = c.values.indexOf(window.cells[0]!);
  const columns = new Set([...grid.values()].map((column) => column ?? -1));
  const [column] = columns;
  if (columns.size === 1 && column !== undefined && column >= 0 && c.labelAt === c.depth) return c.labelAt + 1 + start !== column;
  return offset !== null && offset > 0 && start === 0;
}

/**
 * Tells rows that have more places than columns, wider gaps among their figures: either those hold no cells, or a figure is none of the row's, such
 * as a page's number or half of a number. A gap behind the figures counts where other rows show that gaps are cells; behind the table's last row, or as wide
 * as a whole row, it may be none.
 */
function strayTeller(candidates: readonly Candidate[]): (c: Candidate) => boolean {
  const gapped = candidates.filter(({ values }) => values.some((p) => p.inferred));
  const own = gapped.filter(({ values, columns }) => values.length === columns).length;
  const surplus = gapped.filter((c) => c.values.length > c.columns && c !== candidates.at(-1)).length;
  const hold = own > 0 && own >= surplus;
  return (c) => {
    const { values, columns } = c;
    if (values.length <= columns) return false;
    const last = values.findLastIndex(isFilled);
    const sums = hasTotal(columns);
    const ends = c === candidates.at(-1) || values.length >= 2 * columns;
    if (ends && last < columns && (!sums || isProven(values.slice(0, columns)))) return false;
    return values.some((p, i) => p.inferred && (i < last || (hold && sums)));
  };
}

const filled = (pieces: readonly Piece[]): readonly number[] => pieces.flatMap((p, i) => (p.kind === 'blank' ? [] : [i]));

/** The row fills the whole grid, and the places of its last, merged cell all hold the same. */
function isRepeated({ values, columns, merged }: Candidate): boolean {
  if (merged === 0 || values.length !== columns + merged) return false;
  const last = values[columns - 1]!;
  return last.kind !== 'blank' && values.slice(columns).every((p) => p.text === last.text);
}

/** The start that the row itself shows: as many places as columns, or filled cells that only one window holds. */
function certainStart(c: Candidate): number | undefined {
  const own = c.values;
  if (own.length === c.columns) return 0;
  const cells = own.findLastIndex((p) => !p.padding) + 1;
  if (cells === c.columns && !own[cells - 1]!.inferred && own[cells - 1]!.kind !== 'blank') return 0;
  const at = filled(own);
  if (at.length === 0 || own.length < c.columns) return undefined;
  return at.at(-1)! - at[0]! + 1 === c.columns ? at[0] : undefined;
}

/** Where a table's rows may put their first cell: each way that no row which shows its cells by itself contradicts. */
interface Habits {
  /**
   * Where merged cells leave blanks, in one column of the grid: its index in the strip, by width of the strip; null where rows of that width
   * differ. Empty where they leave none.
   */
  readonly grid: ReadonlyMap<number, number | null>;
  /** Where they leave none, always as far behind the label; null where rows differ or none shows it. */
  readonly offset: number | null;
  /** Flush with the end of the row. */
  readonly flush: boolean;
  /** Whether any row shows where its cells are. */
  readonly shown: boolean;
}

function followedHabits(candidates: readonly Candidate[], exact: readonly (number | undefined)[]): Habits {
  const grid = new Map<number, number | null>();
  const offsets = new Set<number>();
  const flat = candidates.every((c) => c.depth === 0);
  const gridded = flat || isGridded(candidates);
  let flush = true;
  let shown = false;
  let flushShown = false;
  for (const [i, c] of candidates.entries()) {
    const start = exact[i];
    if (start === undefined) continue;
    shown = true;
    const surplus = c.values.length - c.columns;
    const column = c.labelAt + 1 + start;
    if (gridded && c.labelAt === c.depth) grid.set(c.width, grid.has(c.width) && grid.get(c.width) !== column ? null : column);
    if (start !== surplus) flush = false;
    // A row without surplus places shows nothing of where others have theirs.
    if (surplus > 0) offsets.add(start);
    if (surplus > 0 && start === surplus) flushShown = true;
  }
  const [offset = null] = offsets;
  return { grid, offset: (gridded && !flat) || offsets.size !== 1 ? null : offset, flush: flush && flushShown, shown };
}

function windowOf(c: Candidate, start: number | undefined, habit: Habits): Window {
  if (start !== undefined) return taken(c, start);
  const at = filled(c.values);
  const shown = c.values.filter((p) => !p.inferred);
  if (shown.length !== c.values.length)
    return shown.length === c.columns
      ? { shape: 'right', cells: shown }
      : { shape: shown.length > c.columns ? 'wide' : 'narrow', cells: [], found: at.length };
  if (at.length === 0) return c.values.length >= c.columns ? taken(c, blankStart(c, habit)) : { shape: 'narrow', cells: [], found: 0 };
  if (at.at(-1)! - at[0]! + 1 > c.columns) return wide(c, at);
  if (c.seam) return { shape: 'unread', found: at.length };
  if (c.values.length < c.columns) return cutShort(c, at, habit);
  const starts = startsOf(c, at, habit);
  const [only] = starts;
  return starts.size === 1 ? taken(c, only!) : { shape: 'unread', found: at.length };
}

function taken(c: Candidate, from: number): Window {
  const cells = c.values.slice(from, from + c.columns);
  return cells.length === c.columns ? { shape: 'right', cells } : { shape: 'narrow', cells: [], found: filled(c.values).length };
}

/** Every start that a habit of the table allows and that holds all filled cells. */
function startsOf(c: Candidate, at: readonly number[], habit: Habits): ReadonlySet<number> {
  const starts = new Set<number>();
  if (!habit.shown) return starts;
  const column = habit.grid.get(c.width);
  // A row whose label is not in its own column of the grid (its merged cells were lost) may have its figures elsewhere too.
  const inPlace = c.labelAt === c.depth;
  const ways = [
    inPlace && typeof column === 'number' ? column - c.labelAt - 1 : -1,
    habit.offset ?? -1,
    habit.flush && (inPlace || habit.offset !== null) ? c.values.length - c.columns : -1,
  ];
  for (const start of ways) if (start >= 0 && start <= at[0]! && at.at(-1)! < start + c.columns) starts.add(start);
  return starts;
}

const blankStart = (c: Candidate, habit: Habits): number => {
  const column = habit.grid.get(c.width);
  const start =
    column === undefined || column === null ? (habit.offset ?? (habit.flush ? c.values.length - c.columns : 0)) : column - c.labelAt - 1;
  return start >= 0 && start + c.columns <= c.values.length ? start : 0;
};

/**
 * Tabs at the end of a line are easily cut off, and with them the blank cells that they held. Where all rows that show it begin in one
 * column of the grid, the cells that are left are certain; the row is still short of some.
 */
function cutShort(c: Candidate, at: readonly number[], habit: Habits): Window {
  const columns = new Set(habit.grid.values());
  const [column] = columns;
  const start = columns.size === 1 && typeof column === 'number' ? column - c.labelAt - 1 : -1;
  if (!c.cuttable || c.labelAt !== c.depth || start < 0 || start > at[0]! || at.at(-1)! !== c.values.length - 1)
    return { shape: 'narrow', cells: [], found: at.length };
  const cells = c.values.slice(start);
  // Of a row that is one short any cell may be the one that is gone, and those behind it have moved.
  if (cells.length === c.columns - 1) return { shape: 'narrow', cells: [], found: at.length };
  return { shape: 'narrow', cells: [...cells, ...missing(c, c.columns - cells.length)], found: at.length };
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
