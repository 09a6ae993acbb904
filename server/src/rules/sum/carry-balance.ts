import type { Rule } from '../engine/rule.ts';
import { choiceFixes, equationFindings } from './total-rule.ts';

/** 新收 and 上年结转 together are not 总计 and 结转下年度 together, where no cell explains it. Facts decide which side is wrong. */
export const carryBalance: Rule = {
  code: 'sum/carry-balance',
  severity: 'error',
  fix: 'choice',
  covers: ['ARI-IDENT', 'ARI-NEWONLY'],
  basis: [{ cite: '表三表头：「本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和」', status: 'reports' }],
  docs: {
    zh: {
      title: '勾稽关系不成立',
      what: '表三这一列，第一项（本年新收）加第二项（上年结转）不等于第三项（办理结果总计）加第四项（结转下年度）。',
      why: '这是表三左上角印明的关系：本年要办的，要么办结，要么结转下年。',
      how: '先核实事实：是新收、上年结转记错了，还是有申请没有办结却未计入结转？快速修复列出几种改法，由您选择，没有默认项。',
    },
    en: {
      title: 'The carry balance fails',
      what: 'In this column of table three, item one (received) plus item two (carried in) is not item three (results) plus item four (carried out).',
      why: 'The form itself states the relation in the corner of the table: what was to be done was either closed or carried over.',
      how: 'Find out the facts first. The quick fixes offer each way of mending it; none is preferred.',
    },
  },
  examples: {
    bad: {
      changes: [['四、结转下年度继续办理\t\t\t1\t1\t0\t0\t0\t0\t2', '四、结转下年度继续办理\t\t\t3\t1\t0\t0\t0\t0\t4']],
    },
    good: { changes: [] },
  },
  check: (context) => equationFindings(context, 'sum/carry-balance', 'carry-balance'),
  fixes: choiceFixes,
};
