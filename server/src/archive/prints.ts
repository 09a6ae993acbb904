import type { Report } from '../report/model.ts';
import { lastAtMost } from '../text/lines.ts';
import { memoized } from '../text/memoized.ts';
import type { Range } from '../text/range.ts';
import { maskedProse } from './own-prose.ts';
import type { Passage } from './passage.ts';

/**
 * Prints of a report's prose: a number for each run of five characters of sections one and five, masked. A long text keeps a sample of
 * them, always the same for the same runs, so that two samples can be compared.
 */
export interface Prints {
  /** Of the prints, those divisible by 2 to this power are kept. */
  readonly coarseness: number;
  /** Ascending, each once. */
  readonly prints: Uint32Array;
  /** Where the run of each begins, counted from the report's start. */
  readonly places: Uint32Array;
  /** Of the prints, the few dozen by which reports that may be alike are looked up. */
  readonly sketch: Uint32Array;
}

/** Of the prints, those divisible by this are looked up. */
const sketched = 16;

/** The prints that are looked up, of some. */
export const sketchOf = (prints: Uint32Array): Uint32Array => prints.filter((print) => print % sketched === 0);

/** Units in a run. */
const run = 5;
/** Most prints that are kept: 8 bytes each. */
const most = 600;
const coarsest = 20;

interface Runs {
  /** In the order of the text. */
  readonly prints: readonly number[];
  /** Where the run with the number `i` begins and ends. Logarithmic: few are asked for. */
  start(i: number): number;
  end(i: number): number;
}

/** Every run of sections one and five, places counted from the report's start. */
const runsOf = memoized((report: Report): Runs => {
  const prints: number[] = [];
  const all = maskedProse(report, [1, 5]);
  /** The number of the first run of each. */
  const firsts: number[] = [];
  for (const { text } of all) {
    firsts.push(prints.length);
    for (let i = 0; i + run <= text.length; i++) prints.push(printOf(text, i));
  }
  const unit = (i: number, more: number): number => {
    const k = lastAtMost(firsts, i);
    const { paragraph, at } = all[k]!;
    return paragraph.at(at[i - firsts[k]! + more]!);
  };
  return { prints, start: (i: number) => unit(i, 0), end: (i: number) => unit(i, run - 1) + 1 };
});

/** FNV-1a, then mixed so that its low bits sample evenly. */
function printOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + run; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Above the number of every run that is looked at; times a print it is still a whole number. */
const room = 2 ** 21;

/** The prints of a report's prose. Linear but for their sorting. */
export function printsOf(report: Report): Prints {
  const { prints, start } = runsOf(report);
  // Each print with the number of its run as one number, which are sorted as such: a map of them would cost several times as much.
  const runs = new Float64Array(Math.min(prints.length, room));
  for (let i = 0; i < runs.length; i++) runs[i] = prints[i]! * room + i;
  runs.sort();
  const own = new Uint32Array(runs.length);
  const numbers = new Uint32Array(runs.length);
  let count = 0;
  for (const one of runs) {
    const print = Math.floor(one / room);
    if (count > 0 && own[count - 1] === print) continue;
    own[count] = print;
    numbers[count++] = one % room;
  }
  const sample = sampleOf({ coarseness: 0, prints: own.subarray(0, count), places: numbers.subarray(0, count) }, most);
  const kept = sample.prints.slice();
  return { coarseness: sample.coarseness, prints: kept, places: sample.places.map(start), sketch: sketchOf(kept) };
}

const isKept = (print: number, coarseness: number): boolean => (print & ((1 << coarseness) - 1)) === 0;

/** The same prints in a sample of no more than `most`. */
export function coarser(all: Prints, most: number): Prints {
  const sample = sampleOf(all, most);
  return sample === all ? all : { ...sample, sketch: sketchOf(sample.prints) };
}

function sampleOf<P extends Omit<Prints, 'sketch'>>(all: P, most: number): P | Omit<Prints, 'sketch'> {
  const { coarseness, prints, places } = all;
  let level = coarseness;
  let count = prints.length;
  while (count > most && level < coarsest) {
    level++;
    count = 0;
    for (const print of prints) if (isKept(print, level)) count++;
  }
  if (level === coarseness) return all;
  const sample = { coarseness: level, prints: new Uint32Array(count), places: new Uint32Array(count) };
  let next = 0;
  for (let i = 0; i < prints.length; i++) {
    if (!isKept(prints[i]!, level)) continue;
    sample.prints[next] = prints[i]!;
    sample.places[next++] = places[i]!;
  }
  return sample;
}

/** How much of one prose stands in another. */
export interface Shared {
  /** 0 to 1. */
  readonly share: number;
  /** How many runs it was judged by. */
  readonly judged: number;
}

/** What two are compared by. */
type Compared = Pick<Prints, 'coarseness' | 'prints'>;

/** By whose prose, and by the other's: of a folder's reports all are compared anew when one changes. */
const compared = new WeakMap<Compared, WeakMap<Compared, Shared>>();

/** The share of `mine` that stands in `theirs` too; worked out once for two. */
export function sharedWith(mine: Compared, theirs: Compared): Shared {
  const known = compared.get(mine)?.get(theirs);
  if (known) return known;
  const shared = compare(mine, theirs);
  const others = compared.get(mine) ?? new WeakMap<Compared, Shared>();
  compared.set(mine, others.set(theirs, shared));
  return shared;
}

function compare({ prints, coarseness }: Compared, { prints: others, coarseness: other }: Compared): Shared {
  const sampled = Math.max(coarseness, other);
  let judged = 0;
  let shared = 0;
  // By their numbers: a folder compares millions.
  for (let i = 0, j = 0; i < prints.length; i++) {
    const print = prints[i]!;
    if (!isKept(print, sampled)) continue;
    judged++;
    while (j < others.length && others[j]! < print) j++;
    if (others[j] === print) shared++;
  }
  return { share: judged === 0 ? 0 : shared / judged, judged };
}

/** The same words in two reports; places counted from each report's start. */
export interface SharedPassage {
  readonly mine: Passage;
  readonly theirs: Range;
}

/** Runs that follow each other within this many units belong to one passage, times what the sample leaves out. */
const gap = 6;

/** The longest passages that a report shares with prints of another, at least `shortest` units each, the longest first. Linear. */
export function sharedPassages(report: Report, theirs: Prints, limit: number, shortest = 20): readonly SharedPassage[] {
  const places = new Map<number, number>();
  for (const [i, print] of theirs.prints.entries()) places.set(print, theirs.places[i]!);
  const { prints, ...runs } = runsOf(report);
  const reach = gap * 2 ** theirs.coarseness;
  const found: { start: number; end: number; from: number; to: number }[] = [];
  for (const [i, print] of prints.entries()) {
    const there = places.get(print);
    if (there === undefined) continue;
    const start = runs.start(i);
    const open = found.at(-1);
    const goesOn = open && start - open.end <= reach && there >= open.from && there - open.to <= reach;
    if (open && goesOn) {
      open.end = Math.max(open.end, runs.end(i));
      open.to = Math.max(open.to, there + run);
    } else found.push({ start, end: runs.end(i), from: there, to: there + run });
  }
  const long = found.filter(({ start, end }) => end - start >= shortest).sort((a, b) => b.end - b.start - (a.end - a.start));
  const text = (start: number, end: number): string => report.text.slice(start, end);
  return long
    .slice(0, limit)
    .map(({ start, end, from, to }) => ({ mine: { start, end, text: text(start, end) }, theirs: { start: from, end: to } }));
}
