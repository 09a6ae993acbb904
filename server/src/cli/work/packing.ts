import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What is printed of a file: as it is, or packed while it has to wait for all other files. */
export type Piece = string | Uint8Array;

/** A text as a third of its bytes, outside the heap: what is to be printed of a hundred thousand files waits in some 100 MB. */
export const packed = (text: string): Piece => (text === '' ? '' : deflateRawSync(text, { level: 1 }));

/** The text of a piece. */
export const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : inflateRawSync(piece).toString());
