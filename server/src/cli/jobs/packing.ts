import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeptEntry } from '../../archive/kept.ts';
import { sketchOf } from '../../archive/prints.ts';
import type { Outcome } from './assignment.ts';

/**
 * What a chunk of files gave, as bytes in one piece: it waits until all files were read, and a hundred thousand times some objects would weigh many times
 * as much.
 */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In the order of the chunk. */
  readonly files: readonly PackedFile[];
}

/** Where something stands in the bytes. */
export interface Stretch {
  readonly at: number;
  readonly size: number;
}

export interface PackedFile {
  /** Its `Outcome` without `kept` and `length`. */
  readonly outcome: Stretch;
  readonly length: number;
  readonly kept: readonly PackedEntry[];
}

/** A report's `KeptEntry`, with what it is looked up by. */
export interface PackedEntry extends Stretch, Pick<KeptEntry, 'organ' | 'year' | 'start' | 'coarseness'> {
  /** How many prints: the bytes begin with them. */
  readonly count: number;
}

/** Packs what a chunk of files gave. */
export function packed(outcomes: readonly Outcome[]): Packed {
  const parts: Uint8Array[] = [];
  let next = 0;
  const put = (bytes: Uint8Array): Stretch => {
    parts.push(bytes);
    next += bytes.length;
    return { at: next - bytes.length, size: bytes.length };
  };
  const files = outcomes.map(({ kept = [], length = 0, piece, ...rest }): PackedFile => {
    const entries = kept.map((one): PackedEntry => {
      const { organ, year, start, coarseness, prints } = one;
      return { organ, year, start, coarseness, count: prints.length, ...put(bytesOf(one)) };
    });
    return { outcome: put(deflateRawSync(`${JSON.stringify(rest)}\n${piece}`, { level: 1 })), length, kept: entries };
  });
  const bytes = new Uint8Array(next);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, files };
}

/** The outcome that was packed, without `kept` and `length`. */
export function outcomeIn(bytes: Uint8Array): Outcome {
  const text = inflateRawSync(bytes).toString();
  const end = text.indexOf('\n');
  return { ...JSON.parse(text.slice(0, end)), piece: text.slice(end + 1) };
}

/** The prints as they are, which no packing makes smaller, then their places, and the rest as text. */
function bytesOf({ prints, places, end, figures, problems }: KeptEntry): Uint8Array {
  const text = Buffer.from(JSON.stringify({ end, figures, problems }));
  return Buffer.concat([...[prints, places].map((one) => new Uint8Array(one.buffer, one.byteOffset, one.byteLength)), text]);
}

/** Where the prints of an entry stand. */
export const printsIn = ({ at, count }: PackedEntry): Stretch => ({ at, size: 4 * count });

/** What was kept of a report. The bytes are its own: they become a part of it. */
export function keptIn({ buffer }: Uint8Array<ArrayBuffer>, entry: PackedEntry): KeptEntry {
  const { organ, year, start, coarseness, count } = entry;
  const prints = new Uint32Array(buffer, 0, count);
  const places = new Uint32Array(buffer, 4 * count, count);
  const rest = JSON.parse(Buffer.from(buffer, 8 * count).toString());
  return { ...rest, organ, year, start, coarseness, prints, places, sketch: sketchOf(prints) };
}
