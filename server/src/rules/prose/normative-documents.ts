import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** A number of normative documents that is not the one of table two. */
export const normativeDocuments: Rule<Told> = {
  ...stated('prose/normative-documents'),
  check: (context) => toldBy('prose/normative-documents', context),
  fixes: choiceOf,
};
