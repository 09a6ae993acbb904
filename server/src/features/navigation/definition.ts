import { basisOf, type DocumentId, type Place } from '../../law/index.ts';
import type { Analysis } from '../../service.ts';
import type { Range } from '../../text/range.ts';
import { holds, reportAt, rowsAt, tableAt } from '../tables/table-cursor-at.ts';
import { citationAt } from './cited-provision.ts';
import { type LawPage, type LawPlace, lawPage, placeIn } from './law-page.ts';

/** Where the words pointed at are laid down: a place in a page of the law. */
export interface Definition {
  /** What was pointed at, in document offsets. */
  readonly origin: Range;
  readonly page: LawPage;
  readonly place: LawPlace;
}

/**
 * The provisions behind `offset`: that of a citation, or those that a row of a table rests on, at its label. Empty where there is nothing, or
 * where the words of the document are not carried here.
 */
export function definitionsAt(analysis: Analysis, offset: number): readonly Definition[] {
  const citation = citationAt(analysis, offset);
  if (citation) return citation.document === null ? [] : definitionOf(citation, citation.document, citation);
  const report = reportAt(analysis, offset);
  const table = report && tableAt(report, offset);
  const row = table && rowsAt(table, offset).find(({ label }) => label && holds(label, offset));
  if (!table || !row?.label) return [];
  const { label } = row;
  return (basisOf(row.template.id, table.template)?.clauses ?? []).flatMap((clause) => definitionOf(label, clause.document, clause.place));
}

function definitionOf({ start, end }: Range, document: DocumentId, asked: Place): readonly Definition[] {
  const page = lawPage(document);
  const place = page && placeIn(page, asked);
  return page && place ? [{ origin: { start, end }, page, place }] : [];
}
