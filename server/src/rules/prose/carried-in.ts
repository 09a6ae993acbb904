import { ruleOf } from './wording.ts';

/** A number carried over from last year that is not the one of table three. */
export const carriedIn = ruleOf('prose/carried-in');
