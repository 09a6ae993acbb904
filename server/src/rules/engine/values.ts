import type { Cell, Report } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';

/**
 * Whether every cell that was read of these reports is still read alike, in its row and column: a number is the same number, a blank and a placeholder
 * are no number. What could not be read may be a number now, and further rows may be read.
 */
export function keepsValues(before: readonly Report[], after: readonly Report[]): boolean {
  const now = cellsOf(after);
  for (const [row, readings] of cellsOf(before)) if (!areKept(readings, now.get(row) ?? [])) return false;
  return true;
}

type Reading = readonly Cell[];

/** The cells of each row; where a row stands several times, as in a collection, one reading after the other. */
function cellsOf(reports: readonly Report[]): ReadonlyMap<string, readonly Reading[]> {
  const rows = new Map<string, Reading[]>();
  for (const report of reports)
    for (const table of tablesOf(report))
      for (const { template, cells } of table.rows) {
        if (cells.every(({ kind }) => kind === 'blank')) continue;
        const key = `${table.id} ${template.id}`;
        const readings = rows.get(key);
        if (readings) readings.push(cells);
        else rows.set(key, [cells]);
      }
  return rows;
}

/** Whether all of `few` stand in `many`, in their order. */
function areKept(few: readonly Reading[], many: readonly Reading[]): boolean {
  let at = 0;
  for (const reading of many) if (at < few.length && isKept(few[at]!, reading)) at++;
  return at === few.length;
}

const isKept = (before: Reading, after: Reading): boolean =>
  before.every((cell, i) => {
    const now = after[i];
    if (cell.value !== null) return now?.value === cell.value;
    return cell.kind === 'text' || now?.value === null || now === undefined;
  });
