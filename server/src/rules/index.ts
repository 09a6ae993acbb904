import type { Rule } from './rule.ts';
import { duplicate as sectionDuplicate } from './section/duplicate.ts';
import { improvements } from './section/improvements.ts';
import { missing as sectionMissing } from './section/missing.ts';
import { numbering } from './section/numbering.ts';
import { order as sectionOrder } from './section/order.ts';
import { title as sectionTitle } from './section/title.ts';
import { carryBalance } from './sum/carry-balance.ts';
import { casesTotal } from './sum/cases-total.ts';
import { oneCell } from './sum/one-cell.ts';
import { resultsTotal } from './sum/results-total.ts';
import { rowTotal } from './sum/row-total.ts';
import { twoCells } from './sum/two-cells.ts';
import { brokenSentence } from './text/broken-sentence.ts';
import { damaged } from './text/damaged.ts';
import { form as titleForm } from './title/form.ts';
import { missing as titleMissing } from './title/missing.ts';

/** Every rule, in the order of the codes: so their findings are told apart when they share a place. */
export const rules: readonly Rule[] = [
  sectionDuplicate,
  improvements,
  sectionMissing,
  numbering,
  sectionOrder,
  sectionTitle,
  carryBalance,
  casesTotal,
  oneCell,
  resultsTotal,
  rowTotal,
  twoCells,
  brokenSentence,
  damaged,
  titleForm,
  titleMissing,
];
