import { ruleOf } from './wording.ts';

/** A number of requests received that is not the one of table three. */
export const received = ruleOf('prose/received');
