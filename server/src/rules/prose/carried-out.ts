import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number carried into next year that is not the one of table three. */
export const carriedOut: Rule<Told> = {
  ...stated('prose/carried-out'),
  check: (context) => toldBy('prose/carried-out', context),
  fixes: choiceOf,
};
