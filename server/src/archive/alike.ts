import { memoized } from '../text/memoized.ts';
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
/** A share of the looked-up prints from which on two reports are compared in full; lower than `enough`, since few prints vary much. */
const worthwhile = 0.35;
/** A run that so many reports have, and such a part of all, is a stock phrase. */
const common = { reports: 40, part: 0.25 };

/** Reports of other organs, of the same year and the one before, that hold most of this report's prose; the most alike first. */
export function alikeTo(archive: Archive, own: Entry): readonly Alike[] {
  const { prose: mine } = own;
  const key = archive.keyOf(own.organ);
  const found: Alike[] = [];
  for (const year of [own.year, own.year - 1]) {
    for (const entry of candidates(archive.years.get(year) ?? [], mine.sketch)) {
      if (archive.keyOf(entry.organ) === key) continue;
      const { share, judged } = sharedWith(mine, entry.prose);
      if (judged >= fewest && share > enough) found.push({ entry, share });
    }
  }
  return found.sort((a, b) => b.share - a.share || (a.entry.uri < b.entry.uri ? -1 : 1)).slice(0, limit);
}

function candidates(entries: readonly Entry[], sketch: Uint32Array): readonly Entry[] {
  const { prints, numbers } = indexOf(entries);
  if (counts.length < entries.length) [counts, met] = [new Uint16Array(2 * entries.length), new Uint32Array(2 * entries.length)];
  let known = 0;
  let rare = 0;
  for (const print of sketch) {
    const from = behind(prints, print - 1);
    const count = behind(prints, print) - from;
    if (count >= common.reports && count >= entries.length * common.part) continue;
    rare++;
    // Of very many that have a run, the first are enough to name a few: else a folder's time would grow by its square.
    for (let i = from; i < from + Math.min(count, looked); i++) {
      const at = numbers[i]!;
      if (counts[at]!++ === 0) met[known++] = at;
    }
  }
  const least = Math.max(2, rare * worthwhile);
  const likely: Entry[] = [];
  for (let i = 0; i < known; i++) {
    const at = met[i]!;
    if (counts[at]! >= least) likely.push(entries[at]!);
    counts[at] = 0;
  }
  return likely;
}

/** How many of the prints an entry has, by its number; nothing but zeros between two look-ups. */
let counts = new Uint16Array(0);
/** The numbers of entries that have any, in the order in which they were met. Kept as the counts are: a list for each look-up is what most memory went to. */
let met = new Uint32Array(0);

/** Most reports that are looked at for one run. */
const looked = 200;
/** Above every number of an entry; times a print it is still a whole number. */
const room = 2 ** 21;

/** The prints of a list's sketches, ascending, each with the number of its entry. Of a report it takes some 300 bytes. */
interface Index {
  readonly prints: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Made once for each list. */
const indexOf = memoized((entries: readonly Entry[]): Index => {
  const sketches = entries.slice(0, room).map(({ prose }) => prose.sketch);
  // Both as one number, which are sorted as such: pairs would cost several times as much.
  const pairs = new Float64Array(sketches.reduce((n, { length }) => n + length, 0));
  let next = 0;
  for (const [at, sketch] of sketches.entries()) for (const print of sketch) pairs[next++] = print * room + at;
  pairs.sort();
  return {
    prints: Uint32Array.from(pairs, (pair) => Math.floor(pair / room)),
    numbers: Uint32Array.from(pairs, (pair) => pair % room),
  };
});

/** How many numbers of an ascending list are no greater than `value`. */
function behind(list: Uint32Array, value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
