import type { Rule } from '../rule.ts';
import { choiceFixes, equationFindings } from './total-rule.ts';

/** A column of table three whose （七）总计 is not the sum of the results above it, where no cell explains it. */
export const resultsTotal: Rule = {
  code: 'sum/results-total',
  severity: 'error',
  fix: 'choice',
  covers: ['ARI-COL'],
  basis: [{ cite: '表三「（七）总计」一行', status: 'implied' }],
  docs: {
    zh: {
      title: '办理结果总计不等于各项之和',
      what: '表三这一列的「（七）总计」不等于（一）至（六）各项办理结果之和。',
      why: '办结的每一件都归入且只归入一种结果，「（七）总计」就是它们的合计。区分处理的只计「部分公开」，重复计入别的项也会造成不平。',
      how: '核对有没有漏计、重计。快速修复列出能使全表都平的改法，由您选择。',
    },
    en: {
      title: 'The total of results is not the sum of the results',
      what: 'Row （七）总计 of this column of table three is not the sum of the results （一） to （六）.',
      why: 'Every closed request has exactly one result. A request that was partly disclosed counts there alone; counted twice it upsets the sum.',
      how: 'Look for requests left out or counted twice. The quick fixes offer the changes that make the whole table balance.',
    },
  },
  examples: {
    bad: {
      changes: [['（一）予以公开\t\t9\t2\t1\t0\t1\t0\t13', '（一）予以公开\t\t12\t2\t1\t0\t1\t0\t16']],
    },
    good: { changes: [] },
  },
  check: (context) => equationFindings(context, 'sum/results-total', 'results-total'),
  fixes: choiceFixes,
};
