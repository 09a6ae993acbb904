import type { CellRef, EquationId } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import { writeCell } from '../edit-cell.ts';
import { causesOf, cellAt } from '../explain.ts';
import type { Failure, Finding, Fix, RuleContext } from '../rule.ts';
import { cellName } from '../words.ts';
import { equationFinding, equationWords } from './equation-words.ts';

/** Findings of the rule `code` on equations of one kind that no cell explains. */
export function* equationFindings({ report, sums }: RuleContext, code: string, kind: EquationId): Iterable<Finding> {
  for (const cause of causesOf(report, sums)) {
    if (cause.kind !== 'equations' || cause.failures[0]!.equation.equation !== kind) continue;
    const finding = equationFinding(report, code, cause.failures);
    if (finding) yield finding;
  }
}

/** The failures that a finding of this file's carries. */
export const failuresOf = (finding: Finding): readonly Failure[] => finding.data as readonly Failure[];

/** One fix: the same cell of every failing equation set so that its equation holds, with the sum in its title. */
export function settle(
  report: Report,
  failures: readonly Failure[],
  pick: (f: Failure) => CellRef | undefined,
  preferred = false,
): Fix | undefined {
  const edits = [];
  const words = [];
  for (const failure of failures) {
    const ref = pick(failure);
    const found = ref && cellAt(report, failure.equation.table, ref);
    if (!ref || !found) return undefined;
    const left = failure.equation.left.some((r) => r.row === ref.row && r.column === ref.column);
    const value = (found.cell.value ?? 0) + (failure.actual - failure.expected) * (left ? 1 : -1);
    if (value < 0 || value === found.cell.value) return undefined;
    edits.push(writeCell(report, found.cell, value));
    const name = cellName(failure.equation.table, found.row, found.row.columns[ref.column]!);
    const old = found.cell.text || '空白';
    words.push({ zh: `${name.zh} ${old} → ${value}`, en: `${name.en} ${found.cell.text || 'blank'} → ${value}` });
  }
  const sum = equationWords(report, failures.at(-1)!);
  return {
    title: { zh: `改 ${words.map((w) => w.zh).join('，')}（${sum.zh}）`, en: `Change ${words.map((w) => w.en).join(', ')} (${sum.en})` },
    safe: false,
    ...(preferred ? { preferred } : {}),
    edits,
  };
}

/** The total set to the sum of its parts: the one fix of a total that no cell explains, never run in bulk. */
export function settleTotal(finding: Finding, { report }: RuleContext): readonly Fix[] {
  const fix = settle(report, failuresOf(finding), (f) => f.equation.right[0], true);
  return fix ? [fix] : [];
}
