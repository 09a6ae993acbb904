import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number of one kind of result that is not the sum of its rows. */
export const results: Rule<Told> = {
  ...stated('prose/results'),
  check: (context) => toldBy('prose/results', context),
  fixes: choiceOf,
};
