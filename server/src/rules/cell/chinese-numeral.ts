import type { Rule } from '../engine/rule.ts';
import { cellsWritten, plainFix, writtenFinding } from './written.ts';

/** Chinese numerals in a cell. */
export const cellChineseNumeral: Rule = {
  code: 'cell/chinese-numeral',
  severity: 'warning',
  fix: 'safe',
  covers: ['NUM-CN'],
  basis: [{ cite: '公开发布的年度报告', status: 'reports' }],
  docs: {
    zh: {
      title: '汉字数字',
      what: '格子里的数是用汉字写的。',
      why: '表格里用阿拉伯数字，汉字数字不能相加。',
      how: '改用阿拉伯数字。快速修复不改数值。',
    },
    en: {
      title: 'A Chinese numeral',
      what: 'The number in a cell is written in Chinese characters.',
      why: 'Tables hold Arabic figures; others are not added up.',
      how: 'Write it in figures. The quick fix keeps the value.',
    },
  },
  examples: {
    bad: { changes: [['行政处罚\t18\t', '行政处罚\t十八\t']] },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const one of cellsWritten(report, ['chinese']))
      yield writtenFinding('cell/chinese-numeral', 'warning', one, { zh: '是汉字数字', en: 'a Chinese numeral' });
  },
  fixes: plainFix,
};
