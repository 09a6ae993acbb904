import { countOf } from '../text/count.ts';
import type { Words } from '../text/range.ts';
import type { Severity } from './engine/rule.ts';

/** What the editor itself calls severities; pages of rules, the command line and the client's bundle say the same (`test/words/`). */
export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};

/** Gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `2 处错误`, `2 errors`. */
export const countedSeverity = (count: number, severity: Severity): Words => {
  const { zh, en } = severityWords[severity];
  return { zh: `${count} 处${zh}`, en: countOf(count, en) };
};
