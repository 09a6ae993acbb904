import type { Severity } from '../../rules/engine/rule.ts';
import type { Analysis } from '../../service.ts';
import type { Language, Words } from '../../text/range.ts';

/** The notification for clients that ask for it with `initializationOptions.status`; the same facts are in the diagnostics. */
export const statusMethod = 'nianbao/status';

export interface Status {
  readonly uri: string;
  readonly version: number;
  /** True when checking failed as a whole: the figures are then those of nothing. */
  readonly failed?: boolean;
  readonly equations: { readonly checked: number; readonly held: number };
  readonly findings: Readonly<Record<Severity, number>>;
  /** What was not checked, each reason once, in the language of the client. */
  readonly notChecked: readonly { readonly code: string; readonly reason: string }[];
}

/** What is said where the server itself has failed; its log has the rest. */
export const failureWords = {
  all: {
    zh: '检查程序出错，这份报告没有检查；详情见输出日志。',
    en: 'The check itself failed, so nothing of this report was checked; the log says more.',
  },
  rule: { zh: '这条规则出错，没有检查；详情见输出日志。', en: 'This rule failed and checked nothing; the log says more.' },
} satisfies Record<string, Words>;

/** The code under which it is told that nothing was checked; no rule's. */
export const failedCode = 'nianbao/failed';

/** A collection of reports repeats its reasons; a person reads a few. */
const reasonLimit = 100;

/** The state of one version of a document. */
export function statusOf(uri: string, version: number, analysis: Analysis, language: Language): Status {
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of analysis.findings) findings[finding.severity]++;
  const reasons = new Map<string, Status['notChecked'][number]>();
  const failures = analysis.failures.map(({ code }) => ({ code, reason: failureWords.rule }));
  for (const { code, reason } of [...failures, ...analysis.notChecked]) {
    if (reasons.size >= reasonLimit) break;
    reasons.set(`${code}\n${reason.zh}`, { code, reason: reason[language] });
  }
  return { uri, version, equations: analysis.equations, findings, notChecked: [...reasons.values()] };
}

/** The state of a version of which the analysis failed. */
export function failedStatus(uri: string, version: number, language: Language): Status {
  return {
    uri,
    version,
    failed: true,
    equations: { checked: 0, held: 0 },
    findings: { error: 0, warning: 0, information: 0, hint: 0 },
    notChecked: [{ code: failedCode, reason: failureWords.all[language] }],
  };
}
