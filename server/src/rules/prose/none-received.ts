import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { choiceOf, type Told, toldBy } from './wording.ts';

/** 未收到申请 beside a table that counts some. */
export const noneReceived: Rule<Told> = {
  ...stated('prose/none-received'),
  check: (context) => toldBy('prose/none-received', context),
  fixes: choiceOf,
};
