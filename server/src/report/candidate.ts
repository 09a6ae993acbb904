import type { Piece } from './strip.ts';

/** A row whose own cells are to be told from its padding. */
export interface Candidate {
  /** Index of the label's piece in its strip; -1 when the strip has none. */
  readonly labelAt: number;
  /** Merged cells to the left of the label in the form. */
  readonly depth: number;
  readonly values: readonly Piece[];
  /** Pieces in the whole strip. */
  readonly width: number;
  readonly columns: number;
  /** Places that the row's last columns take in the grid, beyond their number: a merged cell may be repeated in each. */
  readonly merged: number;
  /** The table repeats what a merged cell holds in each of its places. */
  readonly repeats: boolean;
  /** Separators at the end of the line may have been cut off. */
  readonly cuttable: boolean;
  /** Each row stands on a line of its own, a separator for each of its cells. */
  readonly lined?: boolean;
  /** Figures stand right below, without a label: the row, or its last number, may go on there; true where other rows of the table surely do. */
  readonly broken?: boolean | undefined;
  /** Put together out of several lines: nothing tells which of its blanks are cells. */
  readonly seam?: boolean | undefined;
}
