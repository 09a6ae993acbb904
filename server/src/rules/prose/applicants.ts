import { ruleOf } from './wording.ts';

/** A number for a kind of applicant that table three has not. */
export const applicants = ruleOf('prose/applicants');
