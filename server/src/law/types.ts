import type { Words } from '../text/range.ts';

/** A text that a report may rest on. `null` elsewhere stands for a text that is named and not known here. */
export type DocumentId =
  | 'regulation'
  | 'regulation-2007'
  | 'guidance-132'
  | 'format-2021'
  | 'format-2019'
  | 'fee-2020'
  | 'reply-2016'
  | 'review-law'
  | 'legislation-law';

/**
 * How well something is established. `official`: read in the text itself; `reports`: alike in reports of many provinces; `implied`: follows from
 * an article or from the table; `local`: asked by a place, not by the state; `prior`: the custom of other software; `unverified`: not confirmed.
 */
export type Status = 'official' | 'reports' | 'implied' | 'local' | 'prior' | 'unverified';

/** Where in a document: the whole of it when `article` is null. Counted from 1. */
export interface Place {
  readonly article: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
}

/** One provision: its own words, where they stand, and how far they may be relied on. */
export interface Clause {
  readonly document: DocumentId;
  readonly place: Place;
  /** `第三十六条第七项`; the document's number or name when the whole document is meant. */
  readonly label: string;
  /** `《中华人民共和国政府信息公开条例》第三十六条第七项` */
  readonly citation: string;
  /** The sentence that introduces an item; null for anything else. */
  readonly lead: string | null;
  /** A line a paragraph or item; empty when the words are not carried here. */
  readonly text: string;
  /** `verbatim`: the document's own words; `summary`: ours, since its own were not read whole; `none`: no text. */
  readonly wording: 'verbatim' | 'summary' | 'none';
  readonly status: Status;
  /** How the words were read and what is missing; null when there is nothing to say. */
  readonly note: Words | null;
  /** What it means for the report, in our words; null where it means nothing particular. */
  readonly meaning: Words | null;
}
