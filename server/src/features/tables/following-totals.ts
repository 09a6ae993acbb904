import type { CellRef, Equation } from '../../format/types.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { wholeRows } from '../../report/whole-rows.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import { byStart, type ReportOffset } from '../../text/range.ts';
import { equationsBy, keyOf } from '../navigation/equation-highlights.ts';
import { cellAt } from './table-cursor-at.ts';

/**
 * The totals that follow from the cell at `offset`: that of its row, that of its column, and where the two meet. Nothing outside of tables. Edits are in
 * the order of the text.
 */
export function totalsAfter(report: Report, offset: ReportOffset): readonly Edit[] {
  const place = cellAt(report, offset);
  if (!place) return [];
  const { table, cell } = place;
  const totals = totalsOnce(table, new Map([[cell, cell.value]]));
  return [...totals].map(([{ start, end }, newText]) => ({ start, end, newText })).sort(byStart);
}

/**
 * The totals that follow once cells of a table hold these values. Each is given only when it is certain: all of its parts are whole numbers, it is no text,
 * and where two sums end in it both come to the same. None of the cells themselves; none that follows from a total alone or from a row of another
 * width; none that agrees.
 */
export function totalsOnce(table: Table, put: ReadonlyMap<Cell, number | null>): ReadonlyMap<Cell, string> {
  const { byCell, totals } = equationsBy(table.template, table.id);
  const cells = new Map<string, Cell>();
  const values = new Map<string, number | null>();
  const open: string[] = [];
  for (const [row, own] of wholeRows(table))
    for (const cell of own.cells) {
      const key = keyOf({ row, column: cell.column });
      const value = put.get(cell);
      cells.set(key, cell);
      values.set(key, value === undefined ? cell.value : value);
      if (value !== undefined && !totals.has(key)) open.push(key);
    }
  const sums = new Map<string, number>();
  const figureOf = (ref: CellRef): number | null => sums.get(keyOf(ref)) ?? values.get(keyOf(ref)) ?? null;
  // No total is part of itself, so that this comes to its end: from a cell to its totals, from those to theirs.
  for (let key = open.shift(); key !== undefined; key = open.shift()) {
    for (const equation of (byCell.get(key) ?? []).filter((e) => isSumOver(e, key!))) {
      const total = keyOf(equation.right[0]!);
      const ending = (byCell.get(total) ?? []).filter((e) => e.right.length === 1 && keyOf(e.right[0]!) === total);
      const certain = agreed(ending.map((e) => sumOf(e.left.map(figureOf))));
      const cell = cells.get(total);
      if (certain === null || (cell && put.has(cell)) || sums.get(total) === certain) continue;
      sums.set(total, certain);
      open.push(total);
    }
  }
  return new Map(
    [...sums].flatMap(([key, sum]) => {
      const cell = cells.get(key);
      return cell && cell.kind !== 'text' && cell.value !== sum ? [[cell, String(sum)]] : [];
    }),
  );
}

const isSumOver = ({ left, right }: Equation, key: string): boolean => right.length === 1 && left.some((ref) => keyOf(ref) === key);

/** Null unless every part is a whole number. */
function sumOf(parts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null || !Number.isSafeInteger(part)) return null;
    sum += part;
  }
  return Number.isSafeInteger(sum) ? sum : null;
}

/** What all sums come to; null when one is not certain or two differ. */
const agreed = (sums: readonly (number | null)[]): number | null => (new Set(sums).size === 1 ? (sums[0] ?? null) : null);
