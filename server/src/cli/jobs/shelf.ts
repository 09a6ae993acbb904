import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stretch } from './packing.ts';

/** Where a run puts away what it will ask for when all files were read: in memory while it is little, then in a file that nobody else sees. */
export interface Shelf {
  /** Puts bytes away and gives their number. */
  put(bytes: Uint8Array<ArrayBuffer>): number;
  /** A copy of a stretch of the bytes of a number. */
  take(number: number, stretch: Stretch): Uint8Array<ArrayBuffer>;
  end(): void;
}

/** Bytes that are held in memory: what some five thousand reports need. */
const roomy = 24_000_000;

/** An empty shelf with so much room in memory. Where no file can be written, or no more of it, everything is held in memory. */
export function emptyShelf(room = roomy, folder = tmpdir()): Shelf {
  const all: (Uint8Array<ArrayBuffer> | number)[] = [];
  let held = 0;
  let file: number | undefined;
  let end = 0;
  let broken = false;
  const written = (bytes: Uint8Array): number | undefined => {
    try {
      file ??= secretFile(folder);
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, end + done);
      end += bytes.length;
      return end - bytes.length;
    } catch {
      broken = true;
      return undefined;
    }
  };
  return {
    put(bytes) {
      const at = held + bytes.length > room && !broken ? written(bytes) : undefined;
      if (at === undefined) held += bytes.length;
      return all.push(at ?? bytes) - 1;
    },
    take(number, { at, size }) {
      const bytes = all[number]!;
      if (typeof bytes !== 'number') return bytes.slice(at, at + size);
      const copy = new Uint8Array(size);
      for (let done = 0; done < size; ) {
        const more = readSync(file!, copy, done, size - done, bytes + at + done);
        if (more === 0) throw new Error('the file of what was read is shorter than it was');
        done += more;
      }
      return copy;
    },
    end() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

/** A file without a name, which is gone with the process, however that ends. Throws, and leaves nothing, where a system keeps the name of what is open. */
function secretFile(folder: string): number {
  const path = join(folder, `nianbao-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const file = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
    return file;
  } catch (error) {
    closeSync(file);
    unlinkSync(path);
    throw error;
  }
}
