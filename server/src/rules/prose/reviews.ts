import { ruleOf } from './wording.ts';

/** A number of reviews that is not the one of table four. */
export const reviews = ruleOf('prose/reviews');
