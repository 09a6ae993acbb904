import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf } from '../../archive/entry.ts';
import { keptOf } from '../../archive/kept.ts';
import { readDocument } from '../../report/read.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import type { Outcome } from './assignment.ts';
import { keptIn, outcomeIn, packed, printsIn } from './packing.ts';
import { emptyShelf, type Shelf } from './shelf.ts';

const bytesOf = (i: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: 100 + i }, (_, k) => (i * 31 + k) % 256);
const putAll = (shelf: Shelf): readonly number[] => Array.from({ length: 20 }, (_, i) => shelf.put(bytesOf(i)));

test.each([0, 1000, 1_000_000])('gives back what was put away, in memory or beyond %i bytes in a file', (room) => {
  const shelf = emptyShelf(room);
  for (const [i, number] of putAll(shelf).entries()) {
    expect(shelf.take(number, { at: 0, size: 100 + i })).toEqual(bytesOf(i));
    expect(shelf.take(number, { at: 7, size: 5 })).toEqual(bytesOf(i).slice(7, 12));
  }
  shelf.end();
});

test('leaves no file behind, not even while it is in use', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  const shelf = emptyShelf(0, folder);
  putAll(shelf);
  // Windows takes the name away when the file is closed.
  if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([]);
  shelf.end();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('holds everything in memory where no file can be written', () => {
  const shelf = emptyShelf(0, join(tmpdir(), 'nianbao-no-such-folder'));
  const numbers = putAll(shelf);
  expect(shelf.take(numbers[19]!, { at: 0, size: 119 })).toEqual(bytesOf(19));
  shelf.end();
});

test('what a chunk gave is the same after packing', () => {
  const [entry] = entriesOf('甲.txt', readDocument(sampleReport()));
  const outcome: Outcome = {
    piece: '甲.txt:1:1\n{"a":"\\n"}\n',
    said: ['说'],
    failed: false,
    done: true,
    length: 7,
    kept: [keptOf(entry!)],
  };
  const { bytes, files } = packed([{ ...outcome, piece: '', kept: [] }, outcome]);
  const { outcome: place, length, kept } = files[1]!;
  const { kept: _, length: __, ...rest } = outcome;
  expect(outcomeIn(bytes.slice(place.at, place.at + place.size))).toEqual(rest);
  expect(length).toBe(7);
  const [one] = kept;
  expect(keptIn(bytes.slice(one!.at, one!.at + one!.size), one!)).toEqual(outcome.kept![0]);
  const { at, size } = printsIn(one!);
  expect(new Uint32Array(bytes.slice(at, at + size).buffer)).toEqual(outcome.kept![0]!.prints);
});
