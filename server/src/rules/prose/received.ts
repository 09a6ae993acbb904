import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number of requests received that is not the one of table three. */
export const received: Rule<Told> = {
  ...stated('prose/received'),
  check: (context) => toldBy('prose/received', context),
  fixes: choiceOf,
};
