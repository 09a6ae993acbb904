import { tableTemplate } from '../../format/index.ts';
import type { CellRef, Equation, RowTemplate, TableId } from '../../format/types.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { memoized } from '../../text/memoized.ts';
import type { Failure, Sums } from './rule.ts';

/**
 * One cause, one finding. The equations of table three form a code: each wrong cell fails a set of equations that no other cell fails, all
 * by the same difference. Where one cell explains all that fails, or failing that the only pair of cells, that is the cause.
 */

export type Cause =
  | { readonly kind: 'cells'; readonly cells: readonly Correction[]; readonly failures: readonly Failure[] }
  /** `choices`: every way of changing one cell (table four) or two that settles it, when there are few; facts decide between them. */
  | { readonly kind: 'equations'; readonly failures: readonly Failure[]; readonly choices: readonly (readonly Correction[])[] };

export interface Correction {
  readonly table: TableId;
  readonly row: RowTemplate;
  readonly column: number;
  readonly cell: Cell;
  readonly value: number;
}

/** The causes of everything that does not add up in a report, computed once for all rules of sums. */
export const causesOf = (report: Report, sums: Sums): readonly Cause[] => explained(sums, report);

const explained = memoized((sums: Sums, report: Report): readonly Cause[] => (sums.failing.length === 0 ? [] : explain(report, sums)));

function explain(report: Report, sums: Sums): readonly Cause[] {
  const cases = sums.failing.filter((f) => f.equation.table === 'disputes').map((f) => caseCause(report, f));
  const failing = sums.failing.filter((f) => f.equation.table === 'requests');
  if (failing.length === 0 || !report.requests) return cases;
  return [...causesIn(report, codeOf(report.requests, sums), failing), ...cases];
}

/** Five cells of table four share one equation: any of them may be the wrong one. */
const caseCause = (report: Report, failure: Failure): Cause => ({
  kind: 'equations',
  failures: [failure],
  choices: cellsOf(report, failure),
});

/** Every way of settling one equation by one of its cells: its total first, then the terms that hold something. */
function cellsOf(report: Report, failure: Failure): readonly (readonly Correction[])[] {
  const { left, right, table } = failure.equation;
  return [...right, ...left].flatMap((ref) => {
    const found = cellAt(report, table, ref);
    const value = (found?.cell.value ?? 0) + residual(failure) * (left.includes(ref) ? 1 : -1);
    const empty = left.includes(ref) && !found?.cell.value;
    return found && value >= 0 && !empty ? [[{ table, row: found.row, column: ref.column, cell: found.cell, value }]] : [];
  });
}

/**
 * One cell for everything; else one cell for each group of equations that are wrong by the same difference (several mistakes, each with
 * its own); else the only pair; else what can be told of each group by itself.
 */
function causesIn(report: Report, code: Code, failing: readonly Failure[]): readonly Cause[] {
  const groups = [...Map.groupBy(failing, (f) => Math.abs(residual(f))).values()];
  const singles = groups.flatMap((group) => bySingle(code, group) ?? []);
  if (singles.length === groups.length) return singles;
  const pair = onlyPair(code, failing);
  if (pair || groups.length === 1) return pair ?? byEquation(report, code, failing);
  return groups.flatMap((group) => bySingle(code, group) ?? onlyPair(code, group) ?? byEquation(report, code, group));
}

/** What is left is reported by equation; equations of one kind whose differences cancel or make up that of the total column are one. */
function byEquation(report: Report, code: Code, failing: readonly Failure[]): readonly Cause[] {
  const kinds = [...Map.groupBy(failing, (f) => f.equation.equation).values()];
  return kinds.flatMap((same): Cause[] => {
    const total = same.find((f) => f.equation.column === 'total');
    const others = same.filter((f) => f !== total);
    const sum = others.reduce((n, f) => n + residual(f), 0);
    const one = others.length > 0 && (total ? sum === residual(total) : others.length === 2 && sum === 0);
    const groups = one ? [total ? [...others, total] : others] : same.map((f) => [f]);
    return groups.map((failures) => ({ kind: 'equations', failures, choices: waysOf(report, code, failures) }));
  });
}

/** One equation alone by one of its cells, where others do not hold them; several by every pair that settles them all. */
const waysOf = (report: Report, code: Code, failures: readonly Failure[]): readonly (readonly Correction[])[] =>
  failures.length === 1 ? cellsOf(report, failures[0]!) : (pairsOf(code, failures, MOST_CHOICES) ?? []);

/** More ways than these are no help to choose from. */
const MOST_CHOICES = 6;

/** Right side less left side: what the left lacks. */
const residual = (f: Failure): number => f.actual - f.expected;

interface Place {
  readonly ref: CellRef;
  readonly cell: Cell;
  readonly row: RowTemplate;
  /** Checked equations that hold the cell: +1 on the left, -1 on the right. */
  readonly sides: ReadonlyMap<Equation, 1 | -1>;
}

interface Code {
  readonly places: ReadonlyMap<string, Place>;
  readonly asked: Sums['asked'];
}

const keyOf = (ref: CellRef): string => `${ref.row} ${ref.column}`;

function codeOf(table: Table, sums: Sums): Code {
  const places = new Map<string, Place & { sides: Map<Equation, 1 | -1> }>();
  for (const row of table.rows)
    for (const cell of row.cells)
      places.set(keyOf({ row: row.template.id, column: cell.column }), {
        ref: { row: row.template.id, column: cell.column },
        cell,
        row: row.template,
        sides: new Map(),
      });
  for (const equation of sums.equations) {
    if (equation.table !== table.id) continue;
    for (const ref of equation.left) places.get(keyOf(ref))?.sides.set(equation, 1);
    for (const ref of equation.right) places.get(keyOf(ref))?.sides.set(equation, -1);
  }
  return { places, asked: sums.asked.filter(({ equation }) => equation.table === table.id) };
}

const placesIn = (code: Code, { equation }: Failure): readonly Place[] =>
  [...equation.left, ...equation.right].flatMap((ref) => code.places.get(keyOf(ref)) ?? []);

const correction = ({ ref, row, cell }: Place, change: number): Correction | undefined => {
  const value = (cell.value ?? 0) + change;
  return value >= 0 && change !== 0 ? { table: 'requests', row, column: ref.column, cell, value } : undefined;
};

/** Whether a blank may be filled so: no equation with no other blank asks something else of it. */
const isAsked = ({ asked }: Code, { ref }: Place, value: number): boolean =>
  asked.every((a) => keyOf(a.cell) !== keyOf(ref) || a.value === value);

/** The one cell whose equations are exactly those that fail, each by the same change. */
function bySingle(code: Code, failing: readonly Failure[]): Cause | undefined {
  const wanted = new Map(failing.map((f) => [f.equation, residual(f)]));
  const found: Correction[] = [];
  for (const place of placesIn(code, failing[0]!)) {
    if (place.sides.size !== failing.length) continue;
    const changes = new Set([...place.sides].map(([equation, side]) => (wanted.get(equation) ?? Number.NaN) * side));
    const [change] = changes;
    const fixed = changes.size === 1 && change !== undefined && !Number.isNaN(change) ? correction(place, change) : undefined;
    if (fixed && isAsked(code, place, fixed.value)) found.push(fixed);
  }
  return found.length === 1 ? { kind: 'cells', cells: found, failures: failing } : undefined;
}

/**
 * The only two cells that together explain all that fails and disturb nothing that holds; as two causes where each explains equations
 * of its own, for then they have nothing to do with each other.
 */
function onlyPair(code: Code, failing: readonly Failure[]): readonly Cause[] | undefined {
  const [pair] = pairsOf(code, failing, 1) ?? [];
  if (!pair) return undefined;
  const sides = pair.map((c) => code.places.get(keyOf({ row: c.row.id, column: c.column }))!.sides);
  const apart = ![...sides[0]!.keys()].some((equation) => sides[1]!.has(equation));
  if (!apart) return [{ kind: 'cells', cells: pair, failures: failing }];
  return pair.map((cell, i) => ({ kind: 'cells', cells: [cell], failures: failing.filter((f) => sides[i]!.has(f.equation)) }));
}

/** All pairs of cells that explain what fails, none left out; undefined when there are more than `most`. Of more than six equations none is tried. */
function pairsOf(code: Code, failing: readonly Failure[], most: number): readonly (readonly Correction[])[] | undefined {
  if (failing.length < 2 || failing.length > 6) return [];
  const wanted = new Map(failing.map((f) => [f.equation, residual(f)]));
  const all = new Map(failing.flatMap((f) => placesIn(code, f).map((p) => [keyOf(p.ref), p] as const)));
  const found: (readonly Correction[])[] = [];
  const tried = new Set<Place>();
  for (const x of placesIn(code, failing[0]!)) {
    tried.add(x);
    for (const y of all.values()) {
      const pair = tried.has(y) ? undefined : solve(x, y, wanted);
      if (pair === 'many') return undefined;
      if (pair) found.push(pair);
      if (found.length > most) return undefined;
    }
  }
  return found;
}

/** What two cells ask for together: `x` of the one change and `y` of the other make `sum`. */
interface Demand {
  readonly x: number;
  readonly y: number;
  readonly sum: number;
}

/** The changes of two cells that settle all that fails and disturb nothing; `many` where one can make up for any change of the other. */
function solve(x: Place, y: Place, wanted: ReadonlyMap<Equation, number>): readonly Correction[] | 'many' | undefined {
  const equations = [...new Set([...x.sides.keys(), ...y.sides.keys()])];
  if (equations.filter((equation) => wanted.has(equation)).length < wanted.size) return undefined;
  const demands = equations.map((e): Demand => ({ x: x.sides.get(e) ?? 0, y: y.sides.get(e) ?? 0, sum: wanted.get(e) ?? 0 }));
  const [a] = demands;
  const b = a && demands.find((d) => a.x * d.y !== a.y * d.x);
  if (!a) return undefined;
  // All equations say the same of both, or contradict each other.
  if (!b) return demands.every((d) => d.sum * (a.x || a.y) === a.sum * (d.x || d.y)) ? 'many' : undefined;
  const by = a.x * b.y - a.y * b.x;
  const [dx, dy] = [(a.sum * b.y - a.y * b.sum) / by, (a.x * b.sum - a.sum * b.x) / by];
  if (!Number.isInteger(dx) || !Number.isInteger(dy) || demands.some((d) => d.x * dx + d.y * dy !== d.sum)) return undefined;
  const [first, second] = [correction(x, dx), correction(y, dy)];
  return first && second ? [first, second] : undefined;
}

/** The cell of a reference in a report, with its row; undefined where the table lacks it. */
export function cellAt(report: Report, table: TableId, ref: CellRef): { readonly row: RowTemplate; readonly cell: Cell } | undefined {
  const row = report[table]?.rows.find((r) => r.template.id === ref.row);
  const cell = row?.cells[ref.column];
  return row && cell ? { row: row.template, cell } : undefined;
}

/** The template's row of a reference. */
export const rowTemplate = (table: Table, id: string): RowTemplate | undefined =>
  tableTemplate(table.template, table.id).rows.find((r) => r.id === id);
