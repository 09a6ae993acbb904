import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { type Choices, choiceFixes, equationFindings } from './total-rule.ts';

/** A row of table three whose total is not the sum of its six columns, where no cell explains it. */
export const rowTotal: Rule<Choices> = {
  ...stated('sum/row-total'),
  check: (context) => equationFindings(context, 'sum/row-total', 'row-total'),
  fixes: choiceFixes,
};
