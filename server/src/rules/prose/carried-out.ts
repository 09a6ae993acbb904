import { ruleOf } from './wording.ts';

/** A number carried into next year that is not the one of table three. */
export const carriedOut = ruleOf('prose/carried-out');
