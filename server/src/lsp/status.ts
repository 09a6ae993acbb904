import type { Severity } from '../rules/engine/rule.ts';
import type { Analysis } from '../service.ts';
import type { Language } from '../text/range.ts';

/** The notification for clients that ask for it with `initializationOptions.status`; the same facts are in the diagnostics. */
export const statusMethod = 'nianbao/status';

export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly equations: { readonly checked: number; readonly held: number };
  readonly findings: Readonly<Record<Severity, number>>;
  /** What was not checked, each reason once, in the language of the client. */
  readonly notChecked: readonly { readonly code: string; readonly reason: string }[];
}

/** A collection of reports repeats its reasons; a person reads a few. */
const reasonLimit = 100;

/** The state of one version of a document. */
export function statusOf(uri: string, version: number, analysis: Analysis, language: Language): Status {
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of analysis.findings) findings[finding.severity]++;
  const reasons = new Map<string, Status['notChecked'][number]>();
  for (const { code, reason } of analysis.notChecked) {
    if (reasons.size >= reasonLimit) break;
    reasons.set(`${code}\n${reason.zh}`, { code, reason: reason[language] });
  }
  return { uri, version, equations: analysis.equations, findings, notChecked: [...reasons.values()] };
}
