import type { Candidate } from './candidate.ts';
import { readFigure } from './cells.ts';
import { isFilled, type Piece } from './strip.ts';

/**
 * A row that is one figure short, behind or before any number of empty places: whether a blank at its edge is one of its own cells, or the
 * lost figure was another and all behind it have moved, only its sums can tell.
 */

/** How many cells add up to a total, by the number of columns: all of a row of table three, each group of a row of table four. */
const groupSizes: ReadonlyMap<number, number> = new Map([
  [7, 7],
  [15, 5],
]);

/** Whether the last of so many columns is the sum of others. */
export const hasTotal = (columns: number): boolean => groupSizes.has(columns);

/** Whether the filled places stand side by side and are one fewer than the columns of a row with a total. */
export function isOneShort(values: readonly Piece[], columns: number): boolean {
  const first = values.findIndex(isFilled);
  const last = values.findLastIndex(isFilled);
  if (first < 0 || !hasTotal(columns) || last - first + 2 !== columns) return false;
  return values.slice(first, last + 1).every(isFilled);
}

/**
 * Whether the figures before a blank last cell could as well stand in other columns: with the blank elsewhere the sums of the row can
 * hold, too, and the figures that have moved are not the same.
 */
export function couldHaveMoved(cells: readonly Piece[]): boolean {
  const size = groupSizes.get(cells.length);
  const figures = cells.slice(0, -1).map((p) => readFigure(p.text).value);
  if (size === undefined || figures.includes(null)) return false;
  const kept = [...figures, null];
  for (let at = 0; at < figures.length; at++) {
    const moved = [...figures.slice(0, at), null, ...figures.slice(at)];
    if (moved.some((value, i) => (value ?? 0) !== (kept[i] ?? 0)) && canHold(moved, size)) return true;
  }
  return false;
}

/** Whether each group of a row with totals has a total that is the sum of the rest, a blank being nothing. */
export function isProven(cells: readonly Piece[]): boolean {
  const size = groupSizes.get(cells.length);
  const values = cells.map((p) => readFigure(p.text).value);
  // Figures whose total is blank prove nothing, unless all of them are zero.
  return (
    size !== undefined &&
    canHold(
      values.map((value) => value ?? 0),
      size,
    )
  );
}

/** Whether each group of a row that has totals adds up to a total above nothing; false where a cell is no number. */
export function addsUp(cells: readonly Piece[]): boolean {
  const size = groupSizes.get(cells.length);
  const values = cells.map((p) => readFigure(p.text).value);
  return size !== undefined && !values.includes(null) && canHold(values, size) && values.some((value) => value! > 0);
}

/** Whether some number in place of the blank makes each group add up. */
function canHold(values: readonly (number | null)[], size: number): boolean {
  for (let from = 0; from < values.length; from += size) {
    const group = values.slice(from, from + size);
    const total = group.at(-1) ?? null;
    const parts = group.slice(0, -1);
    const sum = parts.reduce<number>((n, value) => n + (value ?? 0), 0);
    if (total !== null && (parts.includes(null) ? sum > total : sum !== total)) return false;
  }
  return true;
}

/**
 * Whether a row has as many places as others, in its line where merged cells leave theirs, else behind its label: as those that show all of their cells, or as any where hardly one does.
 * Rows may have been cut short more often than not, so that what most have says less than what a quarter of them has.
 */
export function usualSizes(candidates: readonly Candidate[]): (c: Candidate) => boolean {
  const whole = candidates.filter((c) => c.merged === 0 && c.lined);
  const full = whole.filter(({ values, columns }) => spanOf(values) === columns);
  const base = full.length > 1 ? full : whole;
  if (base.length === 0) return () => true;
  const size = isGridded(candidates) ? (c: Candidate): number => c.width : (c: Candidate): number => c.values.length;
  const least = widestOf(base.map(size));
  return (c) => size(c) >= least;
}

/** Whether rows under merged cells have blanks before their labels, where those cells reach down. */
export function isGridded(candidates: readonly Candidate[]): boolean {
  const under = candidates.filter((c) => c.depth > 0);
  return 2 * under.filter((c) => c.labelAt === c.depth).length >= under.length;
}

/** Places from the first filled one to the last. */
function spanOf(values: readonly Piece[]): number {
  const first = values.findIndex(isFilled);
  return first < 0 ? 0 : values.findLastIndex(isFilled) - first + 1;
}

/** The largest of the sizes that a quarter or more have. */
function widestOf(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  let widest = 0;
  for (const [size, n] of counts) if (size > widest && 4 * n >= sizes.length) widest = size;
  return widest;
}
