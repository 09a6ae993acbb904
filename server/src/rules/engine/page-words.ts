import type { Words } from '../../text/range.ts';
import type { FixKind } from './rule.ts';

/** What the front matter of a rule's page says, in words for people; its severity stands in `severity-words.ts`. */

/** Kinds of fixes in a word or two, for tables. */
export const fixNames: Readonly<Record<FixKind, Words>> = {
  safe: { zh: '批量', en: 'safe' },
  suggest: { zh: '建议', en: 'suggested' },
  choice: { zh: '选择', en: 'a choice' },
  none: { zh: '无', en: 'none' },
};

/** Kinds of fixes in a phrase that says what they do. */
export const fixWords: Readonly<Record<FixKind, Words>> = {
  safe: { zh: '可以批量修复，不改变事实', en: 'safe: changes no fact, may run in bulk' },
  suggest: { zh: '给出一个改法，由您确认', en: 'suggested: one proposal, for you to accept' },
  choice: { zh: '给出几种改法，由您选择', en: 'a choice: several proposals, none preferred' },
  none: { zh: '没有快速修复', en: 'none' },
};

/** Names of what a page tells, and of its examples. */
export const pageWords = {
  what: { zh: '是什么问题', en: 'What' },
  why: { zh: '为什么', en: 'Why' },
  how: { zh: '怎么改', en: 'How' },
  basis: { zh: '依据', en: 'Basis' },
  severity: { zh: '级别', en: 'Severity' },
  fix: { zh: '快速修复', en: 'Quick fix' },
  covers: { zh: '对应的检查项', en: 'Catalogue' },
  off: { zh: '关闭', en: 'Switch off' },
  beside: { zh: '对照的报告', en: 'Compared with' },
  wrong: { zh: '有问题', en: 'Wrong' },
  right: { zh: '改好了', en: 'Right' },
  silent: { zh: '不是问题', en: 'Not a problem' },
} as const satisfies Record<string, Words>;
