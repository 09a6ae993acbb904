import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number of reviews that is not the one of table four. */
export const reviews: Rule<Told> = {
  ...stated('prose/reviews'),
  check: (context) => toldBy('prose/reviews', context),
  fixes: choiceOf,
};
