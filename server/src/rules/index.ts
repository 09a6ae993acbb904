import { cellBlank } from './cell/blank.ts';
import { cellChineseNumeral } from './cell/chinese-numeral.ts';
import { cellDecimals } from './cell/decimals.ts';
import { cellFeeUnit } from './cell/fee-unit.ts';
import { cellFullWidth } from './cell/full-width.ts';
import { cellLeadingZero } from './cell/leading-zero.ts';
import { cellNotACount } from './cell/not-a-count.ts';
import { cellNotANumber } from './cell/not-a-number.ts';
import { cellNote } from './cell/note.ts';
import { cellPlaceholder } from './cell/placeholder.ts';
import { cellSeparators } from './cell/separators.ts';
import { cellUnit } from './cell/unit.ts';
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
import { cellCount } from './table/cell-count.ts';
import { tableHeader } from './table/header.ts';
import { tableLabel } from './table/label.ts';
import { tableLayout } from './table/layout.ts';
import { tableMissing } from './table/missing.ts';
import { rowDuplicate } from './table/row-duplicate.ts';
import { rowMissing } from './table/row-missing.ts';
import { rowOrder } from './table/row-order.ts';
import { tableTemplateRule } from './table/template.ts';
import { brokenSentence } from './text/broken-sentence.ts';
import { damaged } from './text/damaged.ts';
import { form as titleForm } from './title/form.ts';
import { missing as titleMissing } from './title/missing.ts';
import { carry as yearsCarry } from './years/carry.ts';
import { copied as yearsCopied } from './years/copied.ts';
import { growth as yearsGrowth } from './years/growth.ts';
import { outlier as yearsOutlier } from './years/outlier.ts';
import { problemsAnswered as yearsProblemsAnswered } from './years/problems-answered.ts';
import { sameProblems as yearsSameProblems } from './years/same-problems.ts';
import { sameProse as yearsSameProse } from './years/same-prose.ts';
import { sameTables as yearsSameTables } from './years/same-tables.ts';
import { unsettled as yearsUnsettled } from './years/unsettled.ts';
import { valid as yearsValid } from './years/valid.ts';

/** Every rule, in the order of the codes: so their findings are told apart when they share a place. */
export const rules: readonly Rule[] = [
  cellBlank,
  cellChineseNumeral,
  cellDecimals,
  cellFeeUnit,
  cellFullWidth,
  cellLeadingZero,
  cellNotACount,
  cellNotANumber,
  cellNote,
  cellPlaceholder,
  cellSeparators,
  cellUnit,
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
  cellCount,
  tableHeader,
  tableLabel,
  tableLayout,
  tableMissing,
  rowDuplicate,
  rowMissing,
  rowOrder,
  tableTemplateRule,
  brokenSentence,
  damaged,
  titleForm,
  titleMissing,
  yearsCarry,
  yearsCopied,
  yearsGrowth,
  yearsOutlier,
  yearsProblemsAnswered,
  yearsSameProblems,
  yearsSameProse,
  yearsSameTables,
  yearsUnsettled,
  yearsValid,
];
