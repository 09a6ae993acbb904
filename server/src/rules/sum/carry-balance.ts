import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { type Choices, choiceFixes, equationFindings } from './total-rule.ts';

/** 新收 and 上年结转 together are not 总计 and 结转下年度 together, where no cell explains it. Facts decide which side is wrong. */
export const carryBalance: Rule<Choices> = {
  ...stated('sum/carry-balance'),
  check: (context) => equationFindings(context, 'sum/carry-balance', 'carry-balance'),
  fixes: choiceFixes,
};
