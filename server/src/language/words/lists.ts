/**
 * Lexicons are plain lists: one name for what the words do, and the words, folded (no spaces, simplified script, half-width digits).
 * A word stands in one list only; `words.test.ts` holds the lists to that. What is regular is combined from its pieces.
 */
export type Lexicon<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** The words of a list, which are parted by spaces. */
export const listed = (...lists: readonly string[]): readonly string[] => lists.flatMap((list) => list.split(' '));

/** Every word that takes one piece of each column, in order: `结转` or `转至`, then `下年` or `次年`. A piece may be empty. */
export const combined = (...columns: readonly (readonly string[])[]): readonly string[] =>
  columns.reduce<readonly string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), ['']);

/** Each of the pieces, or nothing. */
export const optional = (...lists: readonly string[]): readonly string[] => ['', ...listed(...lists)];
