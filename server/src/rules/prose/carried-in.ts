import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number carried over from last year that is not the one of table three. */
export const carriedIn: Rule<Told> = {
  ...stated('prose/carried-in'),
  check: (context) => toldBy('prose/carried-in', context),
  fixes: choiceOf,
};
