import type { Report } from '../../report/model.ts';

/** Whether every figure that was read of these reports is still read of the same row, in the same order; further ones may be read now. */
export function keepsValues(before: readonly Report[], after: readonly Report[]): boolean {
  const now = valuesOf(after);
  for (const [row, values] of valuesOf(before)) if (!isWithin(values, now.get(row) ?? [])) return false;
  return true;
}

/** The figures of each row, from left to right; where a row stands several times, as in a collection, one after the other. */
function valuesOf(reports: readonly Report[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const { disclosure, requests, disputes } of reports)
    for (const table of [disclosure, requests, disputes])
      for (const { template, cells } of table?.rows ?? []) {
        const key = `${table!.id} ${template.id}`;
        const values = rows.get(key) ?? [];
        for (const { value } of cells) if (value !== null) values.push(value);
        rows.set(key, values);
      }
  return rows;
}

/** Whether all of `few` stand in `many`, in their order. */
function isWithin(few: readonly number[], many: readonly number[]): boolean {
  let at = 0;
  for (const value of many) if (at < few.length && few[at] === value) at++;
  return at === few.length;
}
