import type { Severity } from '../../rules/engine/rule.ts';
import type { Analysis } from '../../service.ts';

/** What checking one report of a document came to; the report is told by where it starts. */
export interface ReportState {
  readonly start: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** The state of each report of an analysis, in the order of the text; of a finding outside of all reports the nearest before it has it. Linear. */
export function statesOf({ reports, findings }: Analysis): readonly ReportState[] {
  const states = reports.map(({ range }) => ({ start: range.start, findings: { error: 0, warning: 0, information: 0, hint: 0 } }));
  let at = 0;
  for (const { start, severity } of findings) {
    while (at + 1 < states.length && states[at + 1]!.start <= start) at++;
    const state = states[at];
    if (state) state.findings[severity]++;
  }
  return states;
}
