import type { Rule } from '../engine/rule.ts';
import { cellsWritten, plainFix, writtenFinding } from './written.ts';

/** Digits of full width. */
export const cellFullWidth: Rule = {
  code: 'cell/full-width',
  severity: 'warning',
  fix: 'safe',
  covers: ['NUM-FULLWIDTH'],
  basis: [{ cite: '公开发布的年度报告', status: 'reports' }],
  docs: {
    zh: {
      title: '全角数字',
      what: '格子里的数字是全角的。',
      why: '表格软件把全角数字当文字，不能相加。',
      how: '改用半角数字。快速修复不改数值。',
    },
    en: {
      title: 'Full-width digits',
      what: 'The digits in a cell are of full width.',
      why: 'Spreadsheets take them for text and do not add them up.',
      how: 'Write half-width digits. The quick fix keeps the value.',
    },
  },
  examples: {
    bad: { changes: [['行政处罚\t18\t', '行政处罚\t１８\t']] },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const one of cellsWritten(report, ['full-width']))
      yield writtenFinding('cell/full-width', 'warning', one, { zh: '是全角数字', en: 'full-width digits' });
  },
  fixes: plainFix,
};
