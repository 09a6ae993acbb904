import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { type Choices, choiceFixes, equationFindings } from './total-rule.ts';

/** A group of table four whose total is not the sum of its four outcomes: one equation for five cells, which cannot be told apart. */
export const casesTotal: Rule<Choices> = {
  ...stated('sum/cases-total'),
  check: (context) => equationFindings(context, 'sum/cases-total', 'cases-total'),
  fixes: choiceFixes,
};
