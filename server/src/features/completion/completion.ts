import type { Report } from '../../report/model.ts';
import type { Language, ReportOffset } from '../../text/range.ts';
import { cellAt } from '../tables/table-cursor-at.ts';
import { citationSuggestions } from './citation.ts';
import { structureSuggestions } from './structure.ts';
import { type Suggestion, typedAt } from './suggestion.ts';

/**
 * What could be written at `offset`, the likeliest first: at the beginning of a line headings, aspects, rows, tables and the sentences of section six;
 * after 第 the articles and items of what is cited, after 《 titles, and names that were begun. Empty in cells and anywhere else in prose.
 */
export function completionsAt(report: Report, offset: ReportOffset, language: Language): readonly Suggestion[] {
  if (!(offset >= 0 && offset <= report.text.length) || cellAt(report, offset)) return [];
  const typed = typedAt(report.text, offset);
  const cited = citationSuggestions(typed, report, language);
  return cited.length > 0 ? cited : structureSuggestions(typed, report, language);
}
