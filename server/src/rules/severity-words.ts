import type { Words } from '../text/range.ts';
import type { Severity } from './engine/rule.ts';

/** What the editor itself calls severities; pages of rules and the command line say the same. */
export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};
