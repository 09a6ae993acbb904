import { countedFindings, type Findings } from '../folder/finding-counts.ts';

/** What the server says of one version of a document, in the notification `nianbao/status`; no feature depends on it. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** True when checking failed as a whole: the figures are then those of nothing. */
  readonly failed?: boolean;
  readonly equations: { readonly checked: number; readonly held: number };
  readonly findings: Findings;
  readonly notChecked: readonly { readonly code: string; readonly reason: string }[];
}

/** The state of a report in words. */
export interface State {
  readonly text: string;
  readonly detail: string;
  readonly worst: 'error' | 'warning' | 'none';
  /** What was not checked, one reason each; empty when everything was. */
  readonly notChecked: readonly string[];
}

type Translate = (message: string, ...args: (string | number)[]) => string;

/** The words for a status, in the language of `t`: 「勾稽 42/42」 and 「2 处错误 · 1 处警告」. */
export function stateOf(status: Status, t: Translate): State {
  const { equations, findings } = status;
  const notChecked = [...new Set(status.notChecked.map(({ reason }) => reason))];
  if (status.failed) return { text: t('Not checked'), detail: notChecked.join(' · '), worst: 'error', notChecked };
  const found = countedFindings(findings, t);
  return {
    text: t('Sums {0}/{1}', equations.held, equations.checked),
    detail: found.length > 0 ? found.join(' · ') : t('Nothing found'),
    worst: findings.error > 0 ? 'error' : findings.warning > 0 ? 'warning' : 'none',
    notChecked,
  };
}
