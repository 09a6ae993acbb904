import type { Citation } from '../../law/index.ts';
import type { Report } from '../../report/model.ts';
import { type PlacedReport, rangeInDocument } from '../../report/placed.ts';
import type { DocumentRange, ReportOffset } from '../../text/range.ts';
import { citationAt, citationsOf } from './cited-provision.ts';

/** What references are asked of: an article of a known document, or the document as a whole. */
export type Cited = Pick<Citation, 'document' | 'article'>;

/** What the citation at `offset` cites; undefined where there is none, or none of a document that is known. */
export function citedAt(report: Report, offset: ReportOffset): Cited | undefined {
  const citation = citationAt(report, offset);
  return citation && citation.document !== null ? { document: citation.document, article: citation.article } : undefined;
}

/**
 * Where reports of one document cite it: the article with any of its paragraphs and items, or, of a document cited as a whole, every
 * citation of it. In the order of the text.
 */
export function referencesTo(parts: readonly PlacedReport[], cited: Cited): readonly DocumentRange[] {
  return parts.flatMap((part) =>
    citationsOf(part.report)
      .filter((c) => c.document === cited.document && (cited.article === null || c.article === cited.article))
      .map((citation) => rangeInDocument(part, citation)),
  );
}
