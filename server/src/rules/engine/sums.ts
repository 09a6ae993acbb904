import { templates } from '../../format/index.ts';
import type { CellRef, Equation, TableId } from '../../format/types.ts';
import type { Cell, Report, Row, Table } from '../../report/model.ts';
import { wholeRows } from '../../report/whole-rows.ts';
import type { Asked, Open, Sums } from './rule.ts';

/**
 * Evaluates every equation of the templates that the tables follow, in integers, with no tolerance.
 * A blank is not a zero: an equation that some number in place of its blanks would make hold is open, not false; one that holds without
 * them is held. One whose total is blank, or whose terms are all blank, is not checked. A placeholder says that there was nothing.
 * Shape comes before sums: a row of the wrong width suspends its equations.
 */
export function evaluate(report: Report): Sums {
  const notChecked: Sums['notChecked'][number][] = [];
  const weighed: Weighed[] = [];
  for (const table of [report.requests, report.disputes]) {
    if (!table) continue;
    const rows = wholeRows(table);
    for (const equation of templates[table.template].equations) {
      if (equation.table !== table.id) continue;
      const verdict = weigh(equation, rows);
      if (typeof verdict === 'string') notChecked.push({ equation, reason: verdict });
      else weighed.push(verdict);
    }
  }
  for (const id of ['requests', 'disputes'] as const) {
    if (!tableOf(report, id))
      for (const equation of report.template.equations) if (equation.table === id) notChecked.push({ equation, reason: 'absent' });
  }
  return { ...sorted(weighed, notChecked), asked: weighed.flatMap(askedBy) };
}

/** Equations that were checked, those that fail, and those that blanks leave open. */
function sorted(weighed: readonly Weighed[], unweighed: Sums['notChecked']): Omit<Sums, 'asked'> {
  const nothing = emptyBlanks(weighed);
  const totals = new Set(weighed.flatMap(({ equation: { table, right } }) => (right.length === 1 ? [keyOf(table, right[0]!)] : [])));
  const open = weighed.flatMap((one) => openOf(one, nothing, totals) ?? []);
  const undecided = new Set(open.map(({ equation }) => equation));
  const checked = weighed.filter(({ equation, left, right }) => !undecided.has(equation) && left.filled > 0 && right.filled > 0);
  const failing = checked
    .filter(({ left, right }) => left.sum !== right.sum)
    .map(({ equation, left, right }) => ({ equation, expected: left.sum, actual: right.sum }));
  const blank = weighed.filter((one) => !checked.includes(one)).map(({ equation }) => ({ equation, reason: 'blank' as const }));
  return {
    checked: checked.length,
    held: checked.length - failing.length,
    equations: checked.map(({ equation }) => equation),
    notChecked: [...unweighed, ...blank],
    failing,
    open,
  };
}

const tableOf = (report: Report, id: TableId): Table | undefined => report[id];

/** The cell of a table by row id and column; undefined where the row is missing, stands twice or has another width. */
export function cellOf(table: Table, ref: CellRef): Cell | undefined {
  return wholeRows(table).get(ref.row)?.cells[ref.column];
}

interface Side {
  readonly sum: number;
  readonly filled: number;
  readonly blanks: readonly CellRef[];
}

interface Weighed {
  readonly equation: Equation;
  readonly left: Side;
  readonly right: Side;
}

function weigh(equation: Equation, rows: ReadonlyMap<string, Row>): Weighed | 'shape' | 'text' {
  const left = side(equation.left, rows);
  const right = side(equation.right, rows);
  if (typeof left === 'string') return left;
  return typeof right === 'string' ? right : { equation, left, right };
}

function side(refs: readonly CellRef[], rows: ReadonlyMap<string, Row>): Side | 'shape' | 'text' {
  let sum = 0;
  let filled = 0;
  let text = false;
  const blanks: CellRef[] = [];
  for (const ref of refs) {
    const cell = rows.get(ref.row)?.cells[ref.column];
    if (!cell) return 'shape';
    if (cell.kind === 'text') text = true;
    if (cell.kind === 'blank') blanks.push(ref);
    if (cell.value === null) continue;
    if (!Number.isSafeInteger(cell.value)) return 'text';
    sum += cell.value;
    filled++;
  }
  return text ? 'text' : { sum, filled, blanks };
}

const keyOf = (table: TableId, { row, column }: CellRef): string => `${table} ${row} ${column}`;

/** Blanks that an equation leaves no room for: it holds without them, and all of them stand on one side of it. */
function emptyBlanks(weighed: readonly Weighed[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { equation, left, right } of weighed) {
    if (left.sum !== right.sum || left.filled === 0 || right.filled === 0 || (left.blanks.length > 0 && right.blanks.length > 0)) continue;
    for (const ref of [...left.blanks, ...right.blanks]) keys.add(keyOf(equation.table, ref));
  }
  return keys;
}

/**
 * Where numbers in the blanks of the smaller side would make an equation hold. A single blank may always be filled; of several at least
 * one must be free, which it is not where another equation holds without it: then nothing is left that could make this one hold.
 */
function openOf({ equation, left, right }: Weighed, nothing: ReadonlySet<string>, totals: ReadonlySet<string>): Open | undefined {
  if (left.sum === right.sum || left.filled + right.filled === 0) return undefined;
  const [less, more] = left.sum < right.sum ? [left, right] : [right, left];
  // The carry balance is struck between totals: one that is blank is missing there, however its own row would fill it.
  const blanks = equation.equation === 'carry-balance' ? less.blanks.filter((ref) => !totals.has(keyOf(equation.table, ref))) : less.blanks;
  if (blanks.length === 0 || (blanks.length > 1 && blanks.every((ref) => nothing.has(keyOf(equation.table, ref))))) return undefined;
  return { equation, blanks, sum: more.blanks.length === 0 ? more.sum - less.sum : null };
}

/** What an equation asks of its only blank; nothing where it fails whatever stands there. */
function askedBy({ equation, left, right }: Weighed): readonly Asked[] {
  const [cell, second] = [...left.blanks, ...right.blanks];
  if (!cell || second || left.filled + right.filled === 0) return [];
  const value = left.blanks.length > 0 ? right.sum - left.sum : left.sum - right.sum;
  return value >= 0 ? [{ equation, cell, value }] : [];
}
