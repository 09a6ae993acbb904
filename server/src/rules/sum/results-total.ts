import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { type Choices, choiceFixes, equationFindings } from './total-rule.ts';

/** A column of table three whose （七）总计 is not the sum of the results above it, where no cell explains it. */
export const resultsTotal: Rule<Choices> = {
  ...stated('sum/results-total'),
  check: (context) => equationFindings(context, 'sum/results-total', 'results-total'),
  fixes: choiceFixes,
};
