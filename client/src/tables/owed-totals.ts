/**
 * Figures that were typed and whose totals are still to be written: one cell is asked about after the other, each until it was answered for the
 * text as it is, since the next key may be quicker than any answer.
 *
 * Pure: `D` is whatever tells one document from another; places are offsets in UTF-16 units.
 */
import type { Change, Stretch } from './table-grid.ts';

export interface OwedTotals<D> {
  readonly document: D;
  /** Where the figures stand in the text as it is, each once, in the order in which they were typed. */
  readonly at: readonly number[];
}

/** A total that is to be written. */
export interface TotalEdit {
  readonly start: number;
  readonly newText: string;
}

/** Figures were typed in a document; what another document was owed is forgotten. */
export const owedWith = <D>(owed: OwedTotals<D> | undefined, document: D, offsets: readonly number[]): OwedTotals<D> => ({
  document,
  at: [...new Set([...(owed?.document === document ? owed.at : []), ...offsets])],
});

/** What was owed in a table when a key led out of a cell there has been carried along: its cells, as they stand now, take the place of it. */
export const owedOnArrival = <D>(
  owed: OwedTotals<D> | undefined,
  document: D,
  table: Stretch,
  filled: readonly Stretch[],
): OwedTotals<D> => {
  const elsewhere = owed?.document === document ? owed.at.filter((offset) => offset < table.start || offset > table.end) : [];
  return owedWith(undefined, document, [...elsewhere, ...filled.map(({ end }) => end)]);
};

/** A document's text has changed. What was undone or redone (not `byHand`) brings the totals of its time with it: nothing is owed then. */
export function owedAfter<D>(
  owed: OwedTotals<D> | undefined,
  document: D,
  changes: readonly Change[],
  byHand: boolean,
): OwedTotals<D> | undefined {
  if (owed?.document !== document) return owed;
  return byHand ? { document, at: [...new Set(owed.at.map((offset) => changes.reduce(movedBy, offset)))] } : undefined;
}

function movedBy(offset: number, { rangeOffset, rangeLength, text }: Change): number {
  return offset < rangeOffset ? offset : Math.max(rangeOffset, offset - rangeLength) + text.length;
}

/** The first of a document's figures has its totals. */
export const owedAfterFirst = <D>(owed: OwedTotals<D> | undefined, document: D): OwedTotals<D> | undefined =>
  owed?.document === document ? { document, at: owed.at.slice(1) } : owed;

/** Whether changes are just what is being written, and no figure of a person's. */
export const areWritten = (changes: readonly Change[], edits: readonly TotalEdit[] | undefined): boolean =>
  edits?.length === changes.length &&
  changes.every(({ rangeOffset, text }) => edits.some(({ start, newText }) => start === rangeOffset && newText === text));
