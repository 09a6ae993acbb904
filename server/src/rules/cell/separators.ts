import type { Cell } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellsWritten, plainFix, writtenFinding } from './written.ts';

/** Commas or spaces that part thousands. */
export const cellSeparators: Rule<Cell> = {
  ...stated('cell/separators'),
  *check({ report }) {
    for (const one of cellsWritten(report, ['separators', 'spaces']))
      yield writtenFinding('cell/separators', 'information', one, { zh: '带分隔符', en: 'with separators' });
  },
  fixes: plainFix,
};
