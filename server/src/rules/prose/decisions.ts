import { ruleOf } from './wording.ts';

/** A number of decisions that is not the one of table two. */
export const decisions = ruleOf('prose/decisions');
