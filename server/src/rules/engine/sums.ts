import { templates } from '../../format/index.ts';
import type { CellRef, Equation, TableId } from '../../format/types.ts';
import type { Cell, Report, Row, Table } from '../../report/model.ts';
import type { Failure, Sums } from './rule.ts';

/**
 * Evaluates every equation of the templates that the tables follow, in integers, with no tolerance.
 * A blank among the terms adds nothing; an equation whose total is blank, or whose terms are all blank, is not checked (a blank is not a
 * zero, and nothing official says that it is wrong). Shape comes before sums: a row of the wrong width suspends its equations.
 */
export function evaluate(report: Report): Sums {
  const equations: Equation[] = [];
  const failing: Failure[] = [];
  const notChecked: Sums['notChecked'][number][] = [];
  for (const table of [report.requests, report.disputes]) {
    if (!table) continue;
    const cells = cellsByRow(table);
    for (const equation of templates[table.template].equations) {
      if (equation.table !== table.id) continue;
      const verdict = evaluateOne(equation, cells);
      if (typeof verdict === 'string') notChecked.push({ equation, reason: verdict });
      else {
        equations.push(equation);
        if (verdict.expected !== verdict.actual) failing.push({ equation, ...verdict });
      }
    }
  }
  for (const id of ['requests', 'disputes'] as const) {
    if (!tableOf(report, id))
      for (const equation of report.template.equations) if (equation.table === id) notChecked.push({ equation, reason: 'absent' });
  }
  return { checked: equations.length, held: equations.length - failing.length, equations, notChecked, failing };
}

const tableOf = (report: Report, id: TableId): Table | undefined => report[id];

/** The cell of a table by row id and column; undefined where the row is missing, stands twice or has another width. */
export function cellOf(table: Table, ref: CellRef): Cell | undefined {
  return cellsByRow(table).get(ref.row)?.[ref.column];
}

function cellsByRow(table: Table): Map<string, readonly Cell[] | undefined> {
  const rows = new Map<string, readonly Cell[] | undefined>();
  for (const row of table.rows) rows.set(row.template.id, rows.has(row.template.id) || !isWhole(row) ? undefined : row.cells);
  return rows;
}

const isWhole = (row: Row): boolean => row.shape === 'right' && row.cells.length === row.template.columns.length;

type Verdict = { readonly expected: number; readonly actual: number } | 'shape' | 'blank' | 'text';

function evaluateOne(equation: Equation, cells: ReadonlyMap<string, readonly Cell[] | undefined>): Verdict {
  const left = side(equation.left, cells);
  const right = side(equation.right, cells);
  if (typeof left === 'string') return left;
  if (typeof right === 'string') return right;
  if (left.filled === 0 || right.filled === 0) return 'blank';
  return { expected: left.sum, actual: right.sum };
}

function side(
  refs: readonly CellRef[],
  cells: ReadonlyMap<string, readonly Cell[] | undefined>,
): { sum: number; filled: number } | 'shape' | 'text' {
  let sum = 0;
  let filled = 0;
  let text = false;
  for (const ref of refs) {
    const cell = cells.get(ref.row)?.[ref.column];
    if (!cell) return 'shape';
    if (cell.kind === 'text') text = true;
    if (cell.value === null) continue;
    if (!Number.isSafeInteger(cell.value)) return 'text';
    sum += cell.value;
    filled++;
  }
  return text ? 'text' : { sum, filled };
}
