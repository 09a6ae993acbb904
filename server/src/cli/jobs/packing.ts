import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What is printed of a file: as it is, or packed while it has to wait for all other files. */
export type Piece = string | Uint8Array;

/** A text as a third of its bytes, outside the heap: what is to be printed of a hundred thousand files waits in some 100 MB. */
export function packed(text: string): Piece {
  if (text === '') return '';
  // A copy: what zlib gives is the beginning of 16 KB, which would be handed on and held as a whole.
  return new Uint8Array(deflateRawSync(text, { level: 1 }));
}

/** The text of a piece. */
export const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : inflateRawSync(piece).toString());
