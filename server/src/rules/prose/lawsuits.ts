import { ruleOf } from './wording.ts';

/** A number of lawsuits that is not the one of table four. */
export const lawsuits = ruleOf('prose/lawsuits');
