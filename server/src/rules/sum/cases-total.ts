import type { Rule } from '../engine/rule.ts';
import { choiceFixes, equationFindings } from './total-rule.ts';

/** A group of table four whose total is not the sum of its four outcomes: one equation for five cells, which cannot be told apart. */
export const casesTotal: Rule = {
  code: 'sum/cases-total',
  severity: 'error',
  fix: 'choice',
  covers: ['ARI-T4'],
  basis: [{ cite: '表四列名「总计」', status: 'implied' }],
  docs: {
    zh: {
      title: '复议、诉讼总计不等于各项之和',
      what: '表四这一组的「总计」不等于结果维持、结果纠正、其他结果、尚未审结四格之和。',
      why: '每个案件归入且只归入一种情形，总计是四格之和。五个格子只有一个等式，看不出是哪一格写错。',
      how: '对照案件台账。四格无误的，用快速修复把总计改为四格之和；总计无误的，改写错的那一格。',
    },
    en: {
      title: 'A total of cases is not the sum of the outcomes',
      what: 'The total of this group of table four is not the sum of its four outcomes.',
      why: 'Every case has exactly one outcome. Five cells share one equation, so that the wrong one cannot be told.',
      how: 'Check your list of cases, then mend the total or the outcome that is wrong.',
    },
  },
  examples: {
    bad: { changes: [['1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1', '1\t0\t0\t1\t2\t0\t1\t0\t0\t2\t1\t0\t0\t0\t1']] },
    good: { changes: [] },
  },
  check: (context) => equationFindings(context, 'sum/cases-total', 'cases-total'),
  fixes: choiceFixes,
};
