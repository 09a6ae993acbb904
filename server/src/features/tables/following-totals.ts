import type { Equation } from '../../format/types.ts';
import type { Row, Table } from '../../report/model.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import type { Analysis } from '../../service.ts';
import { equationsBy, keyOf } from '../navigation/equation-highlights.ts';
import { cellAt, wholeRows } from './table-cursor-at.ts';

/**
 * The totals that follow from the cell at `offset`: that of its row, that of its column, and where the two meet. Each is written only when it is
 * certain: all of its parts are whole numbers, it is no text, and where two sums end in it both come to the same. Nothing for a total
 * itself, in a row of another width, outside of tables; nothing for a total that agrees. Edits are in the order of the text.
 */
export function totalsAfter(analysis: Analysis, offset: number): readonly Edit[] {
  const place = cellAt(analysis, offset);
  if (!place) return [];
  const { table, row, cell } = place;
  const rows = wholeRows(table);
  const here = keyOf({ row: row.template.id, column: cell.column });
  const book = equationsBy(table.template, table.id);
  if (rows.get(row.template.id) !== row || book.totals.has(here)) return [];
  return editsOf(rows, follow(table, rows, here));
}

/** The values of totals that follow from the cell of that key, by the totals' keys. */
function follow(table: Table, rows: ReadonlyMap<string, Row>, from: string): ReadonlyMap<string, number> {
  const { byCell } = equationsBy(table.template, table.id);
  const sums = new Map<string, number>();
  const figureOf = (ref: Equation['left'][number]): number | null =>
    sums.get(keyOf(ref)) ?? rows.get(ref.row)?.cells[ref.column]?.value ?? null;
  // No total is part of itself, so that this comes to its end: from a cell to its totals, from those to theirs.
  const open = [from];
  for (let key = open.shift(); key !== undefined; key = open.shift()) {
    for (const equation of (byCell.get(key) ?? []).filter((e) => isSumOver(e, key!))) {
      const total = keyOf(equation.right[0]!);
      const ending = (byCell.get(total) ?? []).filter((e) => e.right.length === 1 && keyOf(e.right[0]!) === total);
      const certain = agreed(ending.map((e) => sumOf(e.left.map(figureOf))));
      if (certain === null || sums.get(total) === certain) continue;
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

function editsOf(rows: ReadonlyMap<string, Row>, sums: ReadonlyMap<string, number>): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [id, { cells }] of rows) {
    for (const { start, end, kind, value, column } of cells) {
      const sum = sums.get(keyOf({ row: id, column }));
      if (sum !== undefined && kind !== 'text' && value !== sum) edits.push({ start, end, newText: String(sum) });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
