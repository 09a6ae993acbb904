import type { Citation } from '../../law/index.ts';
import type { Report } from '../../report/model.ts';
import type { Analysis } from '../../service.ts';
import type { Range } from '../../text/range.ts';
import { citationAt, citationsOf } from './cited-provision.ts';

/** What references are asked of: an article of a known document, or the document as a whole. */
export type Cited = Pick<Citation, 'document' | 'article'>;

/** What the citation at `offset` cites; undefined where there is none, or none of a document that is known. */
export function citedAt(analysis: Analysis, offset: number): Cited | undefined {
  const citation = citationAt(analysis, offset);
  return citation && citation.document !== null ? { document: citation.document, article: citation.article } : undefined;
}

/**
 * Where reports of one document cite it: the article with any of its paragraphs and items, or, of a document cited as a whole, every
 * citation of it. In the order of the text.
 */
export function referencesTo(reports: readonly Report[], cited: Cited): readonly Range[] {
  return reports.flatMap((report) =>
    citationsOf(report)
      .filter((c) => c.document === cited.document && (cited.article === null || c.article === cited.article))
      .map(({ start, end }) => ({ start, end })),
  );
}
