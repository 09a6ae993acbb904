import type { Rule } from '../engine/rule.ts';
import { cellsWritten, plainFix, writtenFinding } from './written.ts';

/** Commas or spaces that part thousands. */
export const cellSeparators: Rule = {
  code: 'cell/separators',
  severity: 'information',
  fix: 'safe',
  covers: ['NUM-SEP'],
  basis: [{ cite: '公开发布的年度报告', status: 'reports' }],
  docs: {
    zh: {
      title: '千分位分隔',
      what: '数字里有千分位的逗号或空格。',
      why: '汇总时可能被当成文字，或被拆成两个数。',
      how: '去掉逗号和空格。快速修复不改数值。',
    },
    en: {
      title: 'Separators of thousands',
      what: 'A number has commas or spaces between its thousands.',
      why: 'It may be taken for text, or for two numbers, when tables are added up.',
      how: 'Write the digits without them. The quick fix keeps the value.',
    },
  },
  examples: {
    bad: { changes: [['行政许可\t146\t', '行政许可\t1,146\t']] },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const one of cellsWritten(report, ['separators', 'spaces']))
      yield writtenFinding('cell/separators', 'information', one, { zh: '带分隔符', en: 'with separators' });
  },
  fixes: plainFix,
};
