/**
 * Figures that were written without anything between them: `1000001` for seven cells. How they part is certain only where one way alone gives
 * the row its cells and all of its sums.
 */

/** Within one row: the cell `total` is the sum of the cells `terms`, by column. */
export interface RowSum {
  readonly terms: readonly number[];
  readonly total: number;
}

/** No count in these tables has more digits. */
const MOST_DIGITS = 6;

/** Ways that are tried before a run of digits is called uncertain. */
const MOST_STEPS = 10_000;

/**
 * Where each of `width` cells ends in `digits` (ASCII), as offsets into it; null where no way or more than one satisfies the sums. A cell has no zero
 * before its digits. Ways that leave a cell blank count too, unless a sum asks for its total, so that `128` is not taken for three cells.
 */
export function onlySplit(digits: string, width: number, sums: readonly RowSum[]): readonly number[] | null {
  if (digits.length < width || digits.length > width * MOST_DIGITS) return null;
  // Without a sum nothing tells a zero before a figure (`06`) from a cell of its own.
  if (sums.length === 0 && width > 1 && digits.length > width) return null;
  const closing = Array.from({ length: width }, (_, cell) => sums.filter(({ terms, total }) => Math.max(total, ...terms) === cell));
  const totals = new Set(sums.map(({ total }) => total));
  const search: Search = { digits, needed: neededFor(digits), width, closing, totals, ends: [], steps: 0, found: [] };
  walk(search, 0);
  const [only, other] = search.found;
  return search.steps > MOST_STEPS || !only || other || hasBlank(only) ? null : only;
}

interface Search {
  readonly digits: string;
  /** From each offset on, how few cells can hold the digits that are left. */
  readonly needed: readonly number[];
  readonly width: number;
  /** For each cell the sums that it is the last of. */
  readonly closing: readonly (readonly RowSum[])[];
  readonly totals: ReadonlySet<number>;
  readonly ends: number[];
  readonly found: (readonly number[])[];
  steps: number;
}

/** How many digits a cell that begins at an offset may have. */
const longestAt = (digits: string, at: number): number => Math.min(digits[at] === '0' ? 1 : MOST_DIGITS, digits.length - at);

function neededFor(digits: string): readonly number[] {
  const needed = Array.from({ length: digits.length + 1 }, () => 0);
  for (let at = digits.length - 1; at >= 0; at--) needed[at] = 1 + Math.min(...needed.slice(at + 1, at + 1 + longestAt(digits, at)));
  return needed;
}

/** Gives the cell after `search.ends` each of its possible ends, and goes on from there; stops at the second way that fits. */
function walk(search: Search, start: number): void {
  const { digits, width, closing, totals, ends, found } = search;
  if (++search.steps > MOST_STEPS || found.length > 1) return;
  const cell = ends.length;
  if (cell === width) {
    if (start === digits.length) found.push([...ends]);
    return;
  }
  if (search.needed[start]! > width - cell) return;
  const longest = longestAt(digits, start);
  for (let length = totals.has(cell) ? 1 : 0; length <= longest; length++) {
    ends.push(start + length);
    if (closing[cell]!.every((sum) => holds(search, sum))) walk(search, start + length);
    ends.pop();
  }
}

const valueAt = ({ digits, ends }: Search, cell: number): number => Number(digits.slice(cell === 0 ? 0 : ends[cell - 1], ends[cell]));

const holds = (search: Search, { terms, total }: RowSum): boolean =>
  terms.reduce((sum, term) => sum + valueAt(search, term), 0) === valueAt(search, total);

const hasBlank = (ends: readonly number[]): boolean => ends.some((end, i) => end === (ends[i - 1] ?? 0));
