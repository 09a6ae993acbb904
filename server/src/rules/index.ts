import { allZero } from './cell/all-zero.ts';
import { cellBlank } from './cell/blank.ts';
import { cellChineseNumeral } from './cell/chinese-numeral.ts';
import { cellDecimals } from './cell/decimals.ts';
import { directSuits } from './cell/direct-suits.ts';
import { cellFeeUnit } from './cell/fee-unit.ts';
import { cellFullWidth } from './cell/full-width.ts';
import { cellLeadingZero } from './cell/leading-zero.ts';
import { cellNotACount } from './cell/not-a-count.ts';
import { cellNotANumber } from './cell/not-a-number.ts';
import { cellNote } from './cell/note.ts';
import { cellPlaceholder } from './cell/placeholder.ts';
import { rulesMade } from './cell/rules-made.ts';
import { cellSeparators } from './cell/separators.ts';
import { cellUnit } from './cell/unit.ts';
import { unrequestedCases } from './cell/unrequested-cases.ts';
import { validDocuments } from './cell/valid-documents.ts';
import { citationArticle } from './citation/article.ts';
import { citationBrackets } from './citation/brackets.ts';
import { citationInstructions } from './citation/instructions.ts';
import { citationMisnamed } from './citation/misnamed.ts';
import { citationName } from './citation/name.ts';
import { citationNumber } from './citation/number.ts';
import { citationNumberLost } from './citation/number-lost.ts';
import { citationPlaceholder } from './citation/placeholder.ts';
import { citationPlanYear } from './citation/plan-year.ts';
import { citationSuperseded } from './citation/superseded.ts';
import { dateCutoff } from './date/cutoff.ts';
import { dateDeadline } from './date/deadline.ts';
import { dateImpossible } from './date/impossible.ts';
import { dateOtherYear } from './date/other-year.ts';
import { datePeriod } from './date/period.ts';
import { dateSignature } from './date/signature.ts';
import { dateThisYear } from './date/this-year.ts';
import type { AnyRule } from './engine/rule.ts';
import { privacyApplicant } from './privacy/applicant.ts';
import { privacyIdentityNumber } from './privacy/identity-number.ts';
import { privacyMail } from './privacy/mail.ts';
import { privacyMobile } from './privacy/mobile.ts';
import { applicants as proseApplicants } from './prose/applicants.ts';
import { approximate as proseApproximate } from './prose/approximate.ts';
import { carriedIn as proseCarriedIn } from './prose/carried-in.ts';
import { carriedOut as proseCarriedOut } from './prose/carried-out.ts';
import { countItems } from './prose/count-items.ts';
import { decisions as proseDecisions } from './prose/decisions.ts';
import { done as proseDone } from './prose/done.ts';
import { doneAndCarried } from './prose/done-and-carried.ts';
import { fee as proseFee } from './prose/fee.ts';
import { lawsuits as proseLawsuits } from './prose/lawsuits.ts';
import { noneReceived } from './prose/none-received.ts';
import { normativeDocuments } from './prose/normative-documents.ts';
import { numberMissing } from './prose/number-missing.ts';
import { parts as proseParts } from './prose/parts.ts';
import { percentage as prosePercentage } from './prose/percentage.ts';
import { received as proseReceived } from './prose/received.ts';
import { results as proseResults } from './prose/results.ts';
import { reviews as proseReviews } from './prose/reviews.ts';
import { saidTwice } from './prose/said-twice.ts';
import { sectionAspects } from './section/aspects.ts';
import { sectionAspectsOrder } from './section/aspects-order.ts';
import { sectionAssessment } from './section/assessment.ts';
import { duplicate as sectionDuplicate } from './section/duplicate.ts';
import { sectionEmpty } from './section/empty.ts';
import { sectionExtra } from './section/extra.ts';
import { sectionHollow } from './section/hollow.ts';
import { improvements } from './section/improvements.ts';
import { sectionMeasures } from './section/measures.ts';
import { missing as sectionMissing } from './section/missing.ts';
import { numbering } from './section/numbering.ts';
import { order as sectionOrder } from './section/order.ts';
import { sectionPartsCount } from './section/parts-count.ts';
import { sectionPrefacePlace } from './section/preface-place.ts';
import { sectionProcessingFee } from './section/processing-fee.ts';
import { sectionSubNumbering } from './section/sub-numbering.ts';
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
import { textDoubledMarks } from './text/doubled-marks.ts';
import { textDoubledWords } from './text/doubled-words.ts';
import { textEndMark } from './text/end-mark.ts';
import { textHalfWidth } from './text/half-width.ts';
import { textLostDigits } from './text/lost-digits.ts';
import { textMisspelt } from './text/misspelt.ts';
import { textOddSpaces } from './text/odd-spaces.ts';
import { textSpaces } from './text/spaces.ts';
import { textTraditional } from './text/traditional.ts';
import { textUnpaired } from './text/unpaired.ts';
import { titleBroken } from './title/broken.ts';
import { titleForeignOrgan } from './title/foreign-organ.ts';
import { form as titleForm } from './title/form.ts';
import { titleGeneric } from './title/generic.ts';
import { missing as titleMissing } from './title/missing.ts';
import { titleOtherForm } from './title/other-form.ts';
import { titleScope } from './title/scope.ts';
import { titleSelfReference } from './title/self-reference.ts';
import { titleSignedOrgan } from './title/signed-organ.ts';
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
export const rules: readonly AnyRule[] = [
  allZero,
  cellBlank,
  cellChineseNumeral,
  cellDecimals,
  directSuits,
  cellFeeUnit,
  cellFullWidth,
  cellLeadingZero,
  cellNotACount,
  cellNotANumber,
  cellNote,
  cellPlaceholder,
  rulesMade,
  cellSeparators,
  cellUnit,
  unrequestedCases,
  validDocuments,
  citationArticle,
  citationBrackets,
  citationInstructions,
  citationMisnamed,
  citationName,
  citationNumber,
  citationNumberLost,
  citationPlaceholder,
  citationPlanYear,
  citationSuperseded,
  dateCutoff,
  dateDeadline,
  dateImpossible,
  dateOtherYear,
  datePeriod,
  dateSignature,
  dateThisYear,
  privacyApplicant,
  privacyIdentityNumber,
  privacyMail,
  privacyMobile,
  proseApplicants,
  proseApproximate,
  proseCarriedIn,
  proseCarriedOut,
  countItems,
  proseDecisions,
  proseDone,
  doneAndCarried,
  proseFee,
  proseLawsuits,
  noneReceived,
  normativeDocuments,
  numberMissing,
  proseParts,
  prosePercentage,
  proseReceived,
  proseResults,
  proseReviews,
  saidTwice,
  sectionAspects,
  sectionAspectsOrder,
  sectionAssessment,
  sectionDuplicate,
  sectionEmpty,
  sectionExtra,
  sectionHollow,
  improvements,
  sectionMeasures,
  sectionMissing,
  numbering,
  sectionOrder,
  sectionPartsCount,
  sectionPrefacePlace,
  sectionProcessingFee,
  sectionSubNumbering,
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
  textDoubledMarks,
  textDoubledWords,
  textEndMark,
  textHalfWidth,
  textLostDigits,
  textMisspelt,
  textOddSpaces,
  textSpaces,
  textTraditional,
  textUnpaired,
  titleBroken,
  titleForeignOrgan,
  titleForm,
  titleGeneric,
  titleMissing,
  titleOtherForm,
  titleScope,
  titleSelfReference,
  titleSignedOrgan,
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
