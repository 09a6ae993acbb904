import type { Cell } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellsWritten, plainFix, writtenFinding } from './written.ts';

/** Chinese numerals in a cell. */
export const cellChineseNumeral: Rule<Cell> = {
  ...stated('cell/chinese-numeral'),
  *check({ report }) {
    for (const one of cellsWritten(report, ['chinese']))
      yield writtenFinding('cell/chinese-numeral', 'warning', one, { zh: '是汉字数字', en: 'a Chinese numeral' });
  },
  fixes: plainFix,
};
