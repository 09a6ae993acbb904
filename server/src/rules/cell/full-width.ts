import type { Cell } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellsWritten, plainFix, writtenFinding } from './written.ts';

/** Digits of full width. */
export const cellFullWidth: Rule<Cell> = {
  ...stated('cell/full-width'),
  *check({ report }) {
    for (const one of cellsWritten(report, ['full-width']))
      yield writtenFinding('cell/full-width', 'warning', one, { zh: '是全角数字', en: 'full-width digits' });
  },
  fixes: plainFix,
};
