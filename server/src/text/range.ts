declare const from: unique symbol;

/**
 * Where something stands, in UTF-16 units from the start of the report's own text. A plain number, as reckoning gives it, may become one; an
 * offset of a document does not.
 */
export type ReportOffset = number & { readonly [from]?: 'report' };

/** Where something stands, in UTF-16 units from the start of its document, which may hold several reports. */
export type DocumentOffset = number & { readonly [from]?: 'document' };

/** A stretch of any text: UTF-16 offsets, half-open `[start, end)`. For what does not care whose text it is. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a report's own text, half-open. The one kind of position that reading, rules and archive know. */
export interface Range extends Span {
  readonly start: ReportOffset;
  readonly end: ReportOffset;
}

/** A stretch of a document, half-open. Made out of a report's in `report/placed.ts` alone. */
export interface DocumentRange extends Span {
  readonly start: DocumentOffset;
  readonly end: DocumentOffset;
}

/** What a person sees, in both languages of the house. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Words;

/** The order of stretches in their text, by where they begin. */
export const byStart = (a: Pick<Span, 'start'>, b: Pick<Span, 'start'>): number => a.start - b.start;

/** The same; of two that begin together the one that ends first. */
export const byPlace = (a: Span, b: Span): number => byStart(a, b) || a.end - b.end;

/** The same; of two that begin together the one that ends last, so that what holds another comes before it. */
export const outerFirst = (a: Span, b: Span): number => byStart(a, b) || b.end - a.end;

/** Where something stands, without what else is known of it. */
export const rangeOf = ({ start, end }: Range): Range => ({ start, end });
