import { ruleOf } from './wording.ts';

/** A number of one kind of result that is not the sum of its rows. */
export const results = ruleOf('prose/results');
