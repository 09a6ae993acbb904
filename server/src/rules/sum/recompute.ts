import { templates } from '../../format/index.ts';
import type { CellRef, Equation, TableId, TableTemplate } from '../../format/types.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { memoized } from '../../text/memoized.ts';
import type { Words } from '../../text/range.ts';
import { writeCell } from '../edit-cell.ts';
import { reread } from '../engine/reread.ts';
import type { Failure, Fix } from '../engine/rule.ts';
import { cellOf, evaluate } from '../engine/sums.ts';
import { cellName } from '../words.ts';

/** All totals of a table worked out anew from its parts, as one fix that is shown before it is applied. */

const fixesOf = memoized((_report: Report) => new Map<TableId, Fix | undefined>());

/**
 * The fix that works out every total of a table; undefined where a part is blank or no number, where fewer than two totals are wrong (one is
 * mended by itself), and where the outcome, read again, does not add up or reads a part otherwise.
 */
export function recomputed(report: Report, id: TableId): Fix | undefined {
  const fixes = fixesOf(report);
  if (!fixes.has(id)) fixes.set(id, recompute(report, id));
  return fixes.get(id);
}

/** The fixes of a finding on sums, and behind them all totals of its table at once where more than one is wrong. */
export function withAllTotals(report: Report, failures: readonly Failure[], fixes: readonly Fix[]): readonly Fix[] {
  const all = recomputed(report, failures[0]!.equation.table);
  return all ? [...fixes, all] : fixes;
}

interface Change {
  readonly cell: Cell;
  readonly value: number;
  readonly name: Words;
}

function recompute(report: Report, id: TableId): Fix | undefined {
  const table = report[id];
  const changes = table && changesOf(report, table);
  if (!changes || changes.length < 2) return undefined;
  const edits = changes.map(({ cell, value }) => writeCell(report, cell, value));
  if (!isSound(report, id, reread(report, edits))) return undefined;
  const shown = changes.slice(0, MOST_SHOWN);
  const rest = changes.length > shown.length ? ['…'] : [];
  const zh = [...shown.map(({ cell, value }) => `${cell.text || '空白'} → ${value}`), ...rest].join('，');
  const en = [...shown.map(({ cell, value }) => `${cell.text || 'blank'} → ${value}`), ...rest].join(', ');
  return {
    title: {
      zh: `重算这张表的全部合计（${changes.length} 处：${zh}）`,
      en: `Work out all totals of this table (${changes.length}: ${en})`,
    },
    edits,
    steps: changes.map(({ name, cell, value }) => ({
      label: name,
      description: { zh: `${cell.text || '空白'} → ${value}`, en: `${cell.text || 'blank'} → ${value}` },
    })),
  };
}

/** More totals than these are named only in the preview. */
const MOST_SHOWN = 8;

/** Every total that is not the sum of its parts, in the order of the text; undefined where the parts are not whole. */
function changesOf(report: Report, table: Table): readonly Change[] | undefined {
  const { rows } = templates[table.template][table.id];
  const sums = sumsOf(table);
  const values = new Map<string, number | undefined>();
  const figureOf = (ref: CellRef): number | undefined => {
    const key = keyOf(ref);
    if (values.has(key)) return values.get(key);
    const ending = sums.get(key);
    const value = ending ? agreed(ending.map(({ left }) => added(left.map(figureOf)))) : (cellOf(table, ref)?.value ?? undefined);
    values.set(key, value);
    return value;
  };
  const changes: Change[] = [];
  for (const row of rows)
    for (const column of row.columns.keys()) {
      const ref = { row: row.id, column };
      const [cell, value] = [cellOf(table, ref), figureOf(ref)];
      if (!cell || value === undefined || (sums.has(keyOf(ref)) && cell.kind === 'text')) return undefined;
      if (cell.value === value) continue;
      if (cell.kind === 'blank' && (!/tabs|pipes/.test(table.layout) || report.markup)) return undefined;
      changes.push({ cell, value, name: cellName(table.id, row, row.columns[column]!) });
    }
  return changes.sort((a, b) => a.cell.start - b.cell.start);
}

/** The equations that end in a total, by that total. */
function sumsOf(table: Table): ReadonlyMap<string, readonly Equation[]> {
  const own = templates[table.template].equations.filter((e) => e.table === table.id && e.right.length === 1);
  return Map.groupBy(own, ({ right }) => keyOf(right[0]!));
}

const keyOf = ({ row, column }: CellRef): string => `${row} ${column}`;

function added(parts: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const part of parts) {
    if (part === undefined || !Number.isSafeInteger(part) || part < 0) return undefined;
    sum += part;
  }
  return Number.isSafeInteger(sum) ? sum : undefined;
}

const agreed = (sums: readonly (number | undefined)[]): number | undefined => (new Set(sums).size === 1 ? sums[0] : undefined);

/** Whether every equation of the table holds after the edits, and no part reads otherwise than before. */
function isSound(before: Report, id: TableId, [after, second]: readonly Report[]): boolean {
  const [old, table] = [before[id], after?.[id]];
  if (!old || !after || !table || second || table.template !== old.template) return false;
  if (evaluate(after).failing.some(({ equation }) => equation.table === id)) return false;
  return parts(templates[old.template][id], old) === parts(templates[old.template][id], table);
}

function parts({ rows }: TableTemplate, table: Table): string {
  const totals = sumsOf(table);
  const refs = rows.flatMap((row) => [...row.columns.keys()].map((column) => ({ row: row.id, column })));
  return refs.map((ref) => (totals.has(keyOf(ref)) ? '' : `${cellOf(table, ref)?.value}`)).join(' ');
}
