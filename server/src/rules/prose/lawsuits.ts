import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number of lawsuits that is not the one of table four. */
export const lawsuits: Rule<Told> = {
  ...stated('prose/lawsuits'),
  check: (context) => toldBy('prose/lawsuits', context),
  fixes: choiceOf,
};
