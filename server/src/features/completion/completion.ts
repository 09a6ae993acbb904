import type { Analysis } from '../../service.ts';
import type { Language } from '../../text/range.ts';
import { cellAt, reportAt } from '../tables/table-cursor-at.ts';
import { citationSuggestions } from './citation.ts';
import { structureSuggestions } from './structure.ts';
import { type Suggestion, typedAt } from './suggestion.ts';

/** What completion begins with by itself, beside the beginning of a word. */
export const triggers: readonly string[] = ['第', '《', '〔', '（'];

/**
 * What could be written at `offset`, the likeliest first: at the beginning of a line headings, aspects, rows, tables and the sentences of section six;
 * after 第 the articles and items of what is cited, after 《 titles, and names that were begun. Empty in cells and anywhere else in prose.
 */
export function completionsAt(analysis: Analysis, offset: number, language: Language): readonly Suggestion[] {
  if (!(offset >= 0 && offset <= analysis.text.length) || cellAt(analysis, offset)) return [];
  const report = reportAt(analysis, offset);
  const typed = typedAt(analysis.text, offset);
  const cited = citationSuggestions(typed, report, language);
  return cited.length > 0 ? cited : structureSuggestions(typed, report, language);
}
