import type { Severity } from '../../rules/engine/rule.ts';
import type { Analysis } from '../../service.ts';
import type { DocumentOffset } from '../../text/range.ts';

/** What checking one report of a document came to; the report is told by where it starts. */
export interface ReportState {
  readonly start: DocumentOffset;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** The state of each report of an analysis, in the order of the text. Linear. */
export function statesOf({ parts, findings }: Analysis): readonly ReportState[] {
  const counts = new Map(parts.map((part) => [part, { error: 0, warning: 0, information: 0, hint: 0 }]));
  for (const { part, severity } of findings) counts.get(part)![severity]++;
  return parts.map((part) => ({ start: part.start, findings: counts.get(part)! }));
}
