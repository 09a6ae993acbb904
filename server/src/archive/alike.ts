import type { Archive } from './archive.ts';
import type { Entry } from './entry.ts';
import { sharedWith } from './prints.ts';

/** A report of another organ, and the share of one's own prose that stands in it too, 0 to 1. */
export interface Alike {
  readonly entry: Entry;
  readonly share: number;
}

/** More of one's prose than this in another organ's report is copied. */
const enough = 0.6;
/** Judged by fewer runs, a likeness proves nothing. */
const fewest = 100;
/** Most that are named. */
const limit = 5;
/** Of the prints, those divisible by this are looked up: a few dozen a report. */
const sketched = 16;
/** A share of the looked-up prints from which on two reports are compared in full; lower than `enough`, since few prints vary much. */
const worthwhile = 0.35;
/** A run that so many reports have, and such a part of all, is a stock phrase. */
const common = { reports: 40, part: 0.25 };

/** Reports of other organs, of the same year and the one before, that hold most of this report's prose; the most alike first. */
export function alikeTo(archive: Archive, own: Entry): readonly Alike[] {
  if (own.prose.prints.length < fewest) return [];
  const key = archive.keyOf(own.organ);
  const found: Alike[] = [];
  for (const year of [own.year, own.year - 1]) {
    for (const entry of candidates(archive.years.get(year) ?? [], own)) {
      if (archive.keyOf(entry.organ) === key) continue;
      const { share, judged } = sharedWith(own.prose, entry.prose);
      if (judged >= fewest && share > enough) found.push({ entry, share });
    }
  }
  return found.sort((a, b) => b.share - a.share || (a.entry.uri < b.entry.uri ? -1 : 1)).slice(0, limit);
}

const sketches = new WeakMap<Uint32Array, Uint32Array>();

/** The prints of an entry that are looked up; made once for each. */
function sketchOf({ prose: { prints } }: Entry): Uint32Array {
  const sketch = sketches.get(prints) ?? prints.filter((print) => print % sketched === 0);
  sketches.set(prints, sketch);
  return sketch;
}

function candidates(entries: readonly Entry[], own: Entry): readonly Entry[] {
  const index = indexOf(entries);
  // Looked up for every report of a folder after each change in it: counted by number, which a map of entries would take ten times as long for.
  const counts = new Uint16Array(entries.length);
  let rare = 0;
  for (const print of sketchOf(own)) {
    const numbers = index.get(print);
    if (numbers && numbers.length >= common.reports && numbers.length >= entries.length * common.part) continue;
    rare++;
    for (const number of numbers ?? []) counts[number]!++;
  }
  const enoughOf = Math.max(2, rare * worthwhile);
  return entries.filter((_, number) => counts[number]! >= enoughOf);
}

const indexes = new WeakMap<readonly Entry[], ReadonlyMap<number, readonly number[]>>();

/** Which entries of a list have a print, by their numbers in it; made once for each list. */
function indexOf(entries: readonly Entry[]): ReadonlyMap<number, readonly number[]> {
  const found = indexes.get(entries);
  if (found) return found;
  const index = new Map<number, number[]>();
  for (const [number, entry] of entries.entries()) {
    for (const print of sketchOf(entry)) {
      const numbers = index.get(print);
      if (numbers) numbers.push(number);
      else index.set(print, [number]);
    }
  }
  indexes.set(entries, index);
  return index;
}
