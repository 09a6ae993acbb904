import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number for a kind of applicant that table three has not. */
export const applicants: Rule<Told> = {
  ...stated('prose/applicants'),
  check: (context) => toldBy('prose/applicants', context),
  fixes: choiceOf,
};
