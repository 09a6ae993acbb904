import type { EquationId } from '../../format/types.ts';
import { writeCell } from '../edit-cell.ts';
import { causesOf } from '../engine/explain.ts';
import type { FindingWith, Fix, RuleContext } from '../engine/rule.ts';
import { type CellsData, cellFix } from './cell-fix.ts';
import { equationFinding } from './equation-words.ts';
import { withAllTotals } from './recompute.ts';

/** What a finding on equations carries: the ways of settling it that it offers. */
export interface Choices {
  readonly choices: readonly CellsData['cells'][];
  readonly failures: CellsData['failures'];
}

/** Findings of the rule `code` on equations of one kind that no cell explains. */
export function* equationFindings({ report, sums }: RuleContext, code: string, kind: EquationId): Iterable<FindingWith<Choices>> {
  for (const cause of causesOf(report, sums)) {
    if (cause.kind !== 'equations' || cause.failures[0]!.equation.equation !== kind) continue;
    const finding = equationFinding(report, code, cause.failures);
    if (finding) yield { ...finding, data: { choices: cause.choices, failures: cause.failures } satisfies Choices };
  }
}

/** Each way of settling the equations as a fix of its own, and all totals of the table worked out at once: facts decide, so that none is preferred and none runs in bulk. */
export function choiceFixes({ data: { choices, failures } }: FindingWith<Choices>, { report }: RuleContext): readonly Fix[] {
  const single = choices.map((cells) => cellFix(report, { cells, failures }, (c) => writeCell(report, c.cell, c.value)));
  return withAllTotals(report, failures, single);
}
