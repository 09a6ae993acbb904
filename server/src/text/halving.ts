/** The first whole number from `low` up to `high` for which `holds`, which is true of all after the first; `high` where there is none. Logarithmic. */
export function firstWhere(low: number, high: number, holds: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
