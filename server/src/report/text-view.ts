import type { Damage } from './model.ts';

/**
 * What is read, and where it comes from: plain text is read as it stands; HTML as the text that a browser shows; text in the wrong encoding
 * as the text that it was. Offsets of a view map back to the source, in which everything is marked.
 */
export interface View {
  readonly text: string;
  readonly source: string;
  /** The source offset of a view offset. */
  toSource(offset: number): number;
  /** What the view repaired, in offsets of the source. */
  readonly damage?: readonly Damage[];
}
