import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number of decisions that is not the one of table two. */
export const decisions: Rule<Told> = {
  ...stated('prose/decisions'),
  check: (context) => toldBy('prose/decisions', context),
  fixes: choiceOf,
};
