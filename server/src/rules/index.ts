import type { Rule } from './rule.ts';
import { carryBalance } from './sum/carry-balance.ts';
import { casesTotal } from './sum/cases-total.ts';
import { oneCell } from './sum/one-cell.ts';
import { resultsTotal } from './sum/results-total.ts';
import { rowTotal } from './sum/row-total.ts';
import { twoCells } from './sum/two-cells.ts';

/** Every rule, in the order in which their findings are told apart when they share a place. */
export const rules: readonly Rule[] = [carryBalance, casesTotal, oneCell, resultsTotal, rowTotal, twoCells];
