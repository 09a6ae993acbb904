import { ruleOf } from './wording.ts';

/** A number of normative documents that is not the one of table two. */
export const normativeDocuments = ruleOf('prose/normative-documents');
