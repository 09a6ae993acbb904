import type { Rule } from './rule.ts';

/** Every rule, in the order in which their findings are told apart when they share a place. */
export const rules: readonly Rule[] = [];
