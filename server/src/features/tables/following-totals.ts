import type { Equation } from '../../format/types.ts';
import type { Cell, Report, Row, Table } from '../../report/model.ts';
import { wholeRows } from '../../report/whole-rows.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import type { ReportOffset } from '../../text/range.ts';
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
  return [...totals].map(([{ start, end }, newText]) => ({ start, end, newText })).sort((a, b) => a.start - b.start);
}

/**
 * The totals that follow once cells of a table hold these values. Each is given only when it is certain: all of its parts are whole numbers, it is no text,
 * and where two sums end in it both come to the same. None of the cells themselves; none that follows from a total alone or from a row of another
 * width; none that agrees.
 */
export function totalsOnce(table: Table, put: ReadonlyMap<Cell, number | null>): ReadonlyMap<Cell, string> {
  const rows = wholeRows(table);
  const { totals } = equationsBy(table.template, table.id);
  const cells = new Map([...rows].flatMap(([row, own]) => own.cells.map((cell) => [keyOf({ row, column: cell.column }), cell] as const)));
  const values = new Map([...cells].flatMap(([key, cell]) => (put.has(cell) ? [[key, put.get(cell)!] as const] : [])));
  const sums = follow(
    table,
    rows,
    values,
    [...values.keys()].filter((key) => !totals.has(key)),
  );
  const written = [...sums].map(([key, sum]) => [cells.get(key), sum] as const);
  return new Map(
    written.flatMap(([cell, sum]) => (cell && !put.has(cell) && cell.kind !== 'text' && cell.value !== sum ? [[cell, String(sum)]] : [])),
  );
}

/** The values of totals that follow from the cells of these keys, by the totals' keys. */
function follow(
  table: Table,
  rows: ReadonlyMap<string, Row>,
  put: ReadonlyMap<string, number | null>,
  open: string[],
): ReadonlyMap<string, number> {
  const { byCell } = equationsBy(table.template, table.id);
  const sums = new Map<string, number>();
  const figureOf = (ref: Equation['left'][number]): number | null => {
    const key = keyOf(ref);
    return put.has(key) ? put.get(key)! : (sums.get(key) ?? rows.get(ref.row)?.cells[ref.column]?.value ?? null);
  };
  // No total is part of itself, so that this comes to its end: from a cell to its totals, from those to theirs.
  for (let key = open.shift(); key !== undefined; key = open.shift()) {
    for (const equation of (byCell.get(key) ?? []).filter((e) => isSumOver(e, key!))) {
      const total = keyOf(equation.right[0]!);
      const ending = (byCell.get(total) ?? []).filter((e) => e.right.length === 1 && keyOf(e.right[0]!) === total);
      const certain = agreed(ending.map((e) => sumOf(e.left.map(figureOf))));
      if (certain === null || put.has(total) || sums.get(total) === certain) continue;
      sums.set(total, certain);
      open.push(total);
    }
  }
  return sums;
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
