import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number of requests dealt with that is not the total of the results. */
export const done: Rule<Told> = {
  ...stated('prose/done'),
  check: (context) => toldBy('prose/done', context),
  fixes: choiceOf,
};
