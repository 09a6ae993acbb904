import { ruleOf } from './wording.ts';

/** A number of requests dealt with that is not the total of the results. */
export const done = ruleOf('prose/done');
