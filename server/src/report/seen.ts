import type { Piece, Strip } from './strip.ts';

/** A strip that may be a row. */
export interface Seen {
  readonly strip: Strip;
  readonly labelAt: number;
  /** Row id that its label gives, or null. */
  readonly id: string | null;
  /** Whether the label alone makes the row certain. */
  readonly sure: boolean;
  readonly values: readonly Piece[];
}
