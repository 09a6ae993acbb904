import type { Equation } from '../../format/types.ts';
import type { Cell, Row, Table } from '../../report/model.ts';
import { touches } from '../../report/placed.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { wholeRows } from '../../report/whole-rows.ts';
import type { Finding, Sums } from '../../rules/engine/rule.ts';
import { evaluate } from '../../rules/engine/sums.ts';
import type { Part } from '../../service.ts';
import type { Range, ReportOffset, Words } from '../../text/range.ts';

/** What a total comes to, beside the cell that says otherwise or nothing. Own words and numbers only, nothing of the text. */
export interface SumHint {
  /** After the cell. */
  readonly offset: ReportOffset;
  readonly label: Words;
  /** The sum written out; undefined where it has but one term. */
  readonly tooltip: Words | undefined;
}

/** A total that is not what its parts come to, with that sum. */
interface Gap {
  readonly equation: Equation;
  readonly cell: Cell;
  readonly sum: number;
  /** The parts that are not zero. */
  readonly parts: readonly number[];
}

/**
 * The sums to be shown in `range` of a report: beside a total that is blank or wrong. None where the total agrees, and none where a finding on sums
 * tells the same, be it on the total or, being the cause of all, on another cell.
 */
export function sumHintsIn({ report, check }: Pick<Part, 'report' | 'check'>, range: Range): readonly SumHint[] {
  const tables = tablesOf(report).filter((table) => table.id !== 'disclosure' && touches(table, range));
  if (tables.length === 0) return [];
  const sums = evaluate(report);
  const told = toldBy(check.findings);
  return hintsOf(tables.flatMap((table) => gapsOf(table, sums)).filter((gap) => !told(gap) && touches(gap.cell, range)));
}

/** The hints in the order of the text, one a cell although two equations may end in it. */
function hintsOf(gaps: readonly Gap[]): readonly SumHint[] {
  const byCell = new Map<Cell, Gap[]>();
  for (const gap of gaps) byCell.set(gap.cell, [...(byCell.get(gap.cell) ?? []), gap]);
  return [...byCell.values()].map(hintOf).sort((a, b) => a.offset - b.offset);
}

function hintOf(gaps: readonly Gap[]): SumHint {
  const [first] = gaps as readonly [Gap, ...Gap[]];
  const alike = gaps.every((gap) => gap.sum === first.sum);
  const { zh, en } = sumWords(alike ? undefined : first.equation);
  const label: Words = alike
    ? { zh: `${zh} ${first.sum}`, en: `${en} ${first.sum}` }
    : {
        zh: gaps.map((gap) => `${sumWords(gap.equation).zh} ${gap.sum}`).join('，'),
        en: gaps.map((gap) => `${sumWords(gap.equation).en} ${gap.sum}`).join(', '),
      };
  const sums = [...new Set(gaps.filter((gap) => gap.parts.length > 1).map((gap) => `${gap.parts.join('＋')}＝${gap.sum}`))];
  const tooltip = { zh: `各格相加：${sums.join('；')}`, en: `The parts add up: ${sums.join('; ')}` };
  return { offset: first.cell.end, label, tooltip: sums.length > 0 ? tooltip : undefined };
}

function sumWords(equation: Equation | undefined): Words {
  if (equation?.equation === 'row-total') return { zh: '本行合计', en: 'row sum' };
  if (equation?.equation === 'results-total') return { zh: '本列合计', en: 'column sum' };
  return { zh: '合计', en: 'sum' };
}

function gapsOf(table: Table, sums: Sums): Gap[] {
  const blank = sums.notChecked.filter(({ equation, reason }) => reason === 'blank' && isOf(table, equation));
  const wrong = sums.failing.filter(({ equation }) => isOf(table, equation));
  if (blank.length + wrong.length === 0) return [];
  const rows = wholeRows(table);
  const open = new Set(sums.open.map(({ equation }) => equation));
  // A total that waits for a blank among its parts does not differ from them yet.
  return [...wrong, ...blank].flatMap(({ equation }) => gapOf(rows, equation) ?? []).filter((g) => !g.cell.text || !open.has(g.equation));
}

const isOf = (table: Table, { table: id, right }: Equation): boolean => id === table.id && right.length === 1;

function gapOf(rows: ReadonlyMap<string, Row>, equation: Equation): Gap | undefined {
  const total = equation.right[0]!;
  const cell = rows.get(total.row)?.cells[total.column];
  const values = equation.left.flatMap((ref) => rows.get(ref.row)?.cells[ref.column]?.value ?? []);
  if (!cell || values.length === 0) return undefined;
  const sum = values.reduce((a, b) => a + b, 0);
  // A stroke where there is nothing to add up is how many write zero.
  if (cell.kind === 'placeholder' && sum === 0) return undefined;
  return { equation, cell, sum, parts: values.filter((value) => value !== 0) };
}

/** Whether a finding on sums is on the total, or explains its equation. */
function toldBy(findings: readonly Finding[]): (gap: Gap) => boolean {
  const sums = findings.filter(({ code }) => code.startsWith('sum/'));
  const explained = new Set(sums.flatMap(({ equations = [] }) => equations.map(keyOf)));
  return ({ equation, cell }) => explained.has(keyOf(equation)) || sums.some((finding) => touches(finding, cell));
}

const keyOf = ({ equation, row, column, group }: Pick<Equation, 'equation' | 'row' | 'column' | 'group'>): string =>
  [equation, row, column, group].join('\n');
