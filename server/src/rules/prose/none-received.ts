import { ruleOf } from './wording.ts';

/** 未收到申请 beside a table that counts some. */
export const noneReceived = ruleOf('prose/none-received');
