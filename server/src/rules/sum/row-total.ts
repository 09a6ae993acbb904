import type { Rule } from '../engine/rule.ts';
import { choiceFixes, equationFindings } from './total-rule.ts';

/** A row of table three whose total is not the sum of its six columns, where no cell explains it. */
export const rowTotal: Rule = {
  code: 'sum/row-total',
  severity: 'error',
  fix: 'choice',
  covers: ['ARI-ROW'],
  basis: [{ cite: '表三列名「总计」', status: 'implied' }],
  docs: {
    zh: {
      title: '行总计不等于各列之和',
      what: '表三这一行的「总计」不等于自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六格之和。',
      why: '总计就是前面各格相加；对不上，说明总计或其中某一格写错了。其他等式都成立或无法核对，因此不能断定是哪一格。',
      how: '逐格对照台账。确认各格无误的，用快速修复里给出的改法。',
    },
    en: {
      title: 'A row total is not the sum of its columns',
      what: 'The total of this row of table three is not the sum of the six cells before it.',
      why: 'A total adds up what stands before it. The other equations hold or could not be checked, so that the wrong cell cannot be told.',
      how: 'Check each cell against your records. If they are right, take one of the quick fixes.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['（一）予以公开\t\t9\t2\t1\t0\t1\t0\t13', '（一）予以公开\t\t9\t2\t1\t0\t1\t0\t14'],
        [
          '（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t2\t0\t0\t0\t0\t0\t2',
          '（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t2\t0\t0\t0\t0\t0\t1',
        ],
      ],
    },
    good: { changes: [] },
  },
  check: (context) => equationFindings(context, 'sum/row-total', 'row-total'),
  fixes: choiceFixes,
};
