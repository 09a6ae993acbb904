import { firstWhere } from '../text/halving.ts';
import type { DocumentOffset, DocumentRange, Range, ReportOffset, Span } from '../text/range.ts';
import type { Report } from './model.ts';

/*
 * The one place where offsets of a report become offsets of its document, and the other way round. A report knows only its own text; a document
 * is a list of reports with where each begins.
 */

/** A report and the stretch of its document that it takes. Behind its text there may be the line break that parts it from the next. */
export interface PlacedReport extends DocumentRange {
  readonly report: Report;
}

/** Where something begins that has offsets of its own. */
export interface Placed {
  readonly start: DocumentOffset;
}

/** The document's offset of one of the report's. */
export const inDocument = ({ start }: Placed, offset: ReportOffset): DocumentOffset => start + offset;

/** The document's range of one of the report's; anything else that `range` carries is left out. */
export const rangeInDocument = ({ start }: Placed, range: Range): DocumentRange => ({
  start: start + range.start,
  end: start + range.end,
});

/** The same for something that has a range, with everything else that it holds. */
export const placedInDocument = <T extends Range>({ start }: Placed, ranged: T): Omit<T, keyof Range> & DocumentRange => ({
  ...ranged,
  start: start + ranged.start,
  end: start + ranged.end,
});

/** The report's own offset of one of the document; the nearest that it has. */
export const inReport = ({ start, report }: PlacedReport, offset: DocumentOffset): ReportOffset =>
  Math.min(Math.max(offset - start, 0), report.text.length);

/** The part of a document's range that lies in the report, from the report's start; one outside of it is blank. */
export const rangeInReport = (placed: PlacedReport, { start, end }: DocumentRange): Range => ({
  start: inReport(placed, start),
  end: inReport(placed, end),
});

/** Whether the offset lies in the range or at its end, where a cursor after its last character stands. */
export const holds = (range: Span, offset: number): boolean => range.start <= offset && offset <= range.end;

/** Whether two stretches share a character or touch. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Index of the last of `items`, sorted by `start`, that starts at or before `offset`; -1 when none does. */
export const lastFrom = (items: readonly Placed[] | readonly Range[], offset: number): number =>
  firstWhere(0, items.length, (i) => items[i]!.start > offset) - 1;

/** The report that holds the offset; where one ends and the next begins, the next. Of an offset before all or behind all the nearest. */
export function partAt<Part extends PlacedReport>(parts: readonly Part[], offset: DocumentOffset): Part | undefined {
  return parts[Math.max(lastFrom(parts, offset), 0)];
}

/** The reports that touch the range, in the order of the text. */
export function partsIn<Part extends PlacedReport>(parts: readonly Part[], range: DocumentRange): readonly Part[] {
  const first = Math.max(0, lastFrom(parts, range.start) - 1);
  const behind = firstWhere(first, parts.length, (i) => parts[i]!.start > range.end);
  return parts.slice(first, behind).filter((part) => touches(part, range));
}
