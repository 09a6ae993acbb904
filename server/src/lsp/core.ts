/*
 * What the server takes of the core, which knows no connection. In the bundle for Node it is a script of its own (scripts/build/core-apart.ts): a client
 * has its answer to initialize before half a megabyte of readers and rules is compiled. So nothing of it may be asked for while a module is loaded or a
 * session begins.
 */

/** Has all of this ready, at the cost of loading it where it is a script of its own. */
export function loadCore(): void {}

export { emptyArchive, refiled, withEntries } from '../archive/archive.ts';
export { entriesOf, entryOf } from '../archive/entry.ts';
export { looksLikeReport } from '../archive/looks.ts';
export { areSame, lastYear, neighboursIn, neighboursOfEntry } from '../archive/neighbours.ts';
export { organKeys } from '../archive/organ.ts';
export { offersAt, safeEdits } from '../features/code-actions/code-actions.ts';
export { repairsOf, repairWords } from '../features/code-actions/repair-document.ts';
export { completionsAt } from '../features/completion/completion.ts';
export { markOf, remarkOf, shownOf } from '../features/diagnostics/diagnostics.ts';
export { findingLine } from '../features/diagnostics/finding-line.ts';
export { statesOf } from '../features/diagnostics/report-states.ts';
export { documentFormattingEdits, formattingEdits } from '../features/formatting/formatting.ts';
export { hoverAt } from '../features/hover/hover.ts';
export { plainText } from '../features/hover/markdown.ts';
export { lensesOf } from '../features/navigation/code-lens.ts';
export { definitionsAt } from '../features/navigation/definition.ts';
export { linksOf } from '../features/navigation/document-links.ts';
export { highlightsAt } from '../features/navigation/highlights.ts';
export { citedAt, referencesTo } from '../features/navigation/references.ts';
export { refusedName, renameAt, renameEdits } from '../features/navigation/rename.ts';
export { foldsIn } from '../features/outline/folding.ts';
export { selectionsAt } from '../features/outline/selection-ranges.ts';
export { tokensOf } from '../features/outline/semantic-tokens.ts';
export { outlineOf } from '../features/outline/symbols.ts';
export { findSymbols, symbolsOf } from '../features/outline/workspace-symbols.ts';
export { previewOf } from '../features/preview/preview.ts';
export { figuresSheet } from '../features/reports/figures-sheet.ts';
export { newReport, refusedYear } from '../features/reports/new-report.ts';
export { yearsOf } from '../features/reports/organ-years.ts';
export { rollUpPage } from '../features/reports/roll-up.ts';
export { totalsAfter } from '../features/tables/following-totals.ts';
export { sumHintsIn } from '../features/tables/inlay-hints.ts';
export { pasteCells } from '../features/tables/paste-cells.ts';
export { cellAround, directions } from '../features/tables/table-cursor.ts';
export { gridsIn } from '../features/tables/table-grid.ts';
export { tidied, tidyWords } from '../features/tidying/tidy.ts';
export { tidyKinds } from '../features/tidying/tidy-edit.ts';
export { inDocument, inReport, partAt, partsIn, placedInDocument, rangeInDocument, rangeInReport } from '../report/placed.ts';
export { readDocument, readingDocument } from '../report/read.ts';
export { fingerprintsOf, hashOf, placeWords } from '../rules/engine/ignores.ts';
export { rules } from '../rules/index.ts';
export { analyse, analysing, applyEdits, fixesOf } from '../service.ts';
export { commonEnds } from '../text/common-ends.ts';
export { decode } from '../text/decode.ts';
export { lastAtMost, linesOf } from '../text/lines.ts';
