import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Texts as a tenth of their bytes, outside the heap: what is to be printed of a hundred thousand files waits in some 50 MB. */
export const packed = (texts: readonly string[]): Uint8Array => deflateRawSync(Buffer.from(JSON.stringify(texts)), { level: 1 });

/** The texts that were packed. */
export const unpacked = (bytes: Uint8Array): readonly string[] => JSON.parse(inflateRawSync(bytes).toString());
