/* What is seen on a page of a PDF. Places in points from the upper left corner, x to the right and y down. */

/** Characters that were drawn together. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that the characters stand on. */
  readonly base: number;
  /** Height of the characters. */
  readonly size: number;
}

/** A line that runs across: `at` is its y, `from` and `to` are x. One that runs down has them the other way round. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** A box with the words in it. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The middle of a word. */
export const middleOf = ({ left, right, base, size }: Word): { readonly x: number; readonly y: number } => ({
  x: (left + right) / 2,
  y: base - size * 0.35,
});
