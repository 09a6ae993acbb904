import { randomFrom } from '../generate/random.ts';
import { type Compared, compare } from './compare.ts';
import { besideCheckout, drawn, type Fault, faults, faulty, type Labelled } from './labelled.ts';
import { pageOf } from './sheet.ts';
import { textOf } from './text.ts';
import { type Layout, layouts, nameOf } from './ways.ts';

/** What became of the documents of one kind. */
export interface Tally {
  documents: number;
  numbers: number;
  read: number;
  misread: number;
  falseEquations: number;
  threw: number;
  /** The first documents that broke a promise, by their number. */
  readonly broken: { readonly at: number; readonly layout: string; readonly report: string; readonly what: string }[];
}

/** One document: which report, in which layout, and its text. */
export function documentAt(at: number, reports: readonly Labelled[], among: readonly Layout[] = layouts, fault: Fault | 'each' = 'none') {
  const layout = among[at % among.length]!;
  const random = randomFrom(at);
  const labelled = reports.length > 0 && random.chance(0.5) ? random.pick(reports) : drawn(random.int(1, 1_000_000));
  const report = faulty(labelled, fault === 'each' ? faults[Math.floor(at / among.length) % faults.length]! : fault, randomFrom(at + 1));
  const page = layout.way.change(pageOf(report), random);
  return { layout, report, page, text: textOf(page, layout.render) };
}

/** What the floors of every third document of a set are called. */
export const thirdOf = (set: string): string => `${set}, every third`;

/** Lays out documents by `count` numbers from `first` on, of these every one or every third, each layout in its turn; gives their tallies by kind, or by layout. */
export function tallied(
  first: number,
  count: number,
  { every = 1, byLayout = false, drawnOnly = false, only = '', fault = 'none' as Fault | 'each' } = {},
): Map<string, Tally> {
  const reports = drawnOnly ? [] : besideCheckout();
  const among = layouts.filter((layout) => nameOf(layout).includes(only));
  const tallies = new Map<string, Tally>();
  for (let at = first; at < first + count; at += every) {
    const { layout, report, page, text } = documentAt(at, reports, among, fault);
    const name = byLayout ? nameOf(layout) : layout.way.kind;
    const tally = tallies.get(name) ?? { documents: 0, numbers: 0, read: 0, misread: 0, falseEquations: 0, threw: 0, broken: [] };
    tallies.set(name, tally);
    add(tally, compare(page, text), { at, layout: nameOf(layout), report: report.name });
  }
  return tallies;
}

function add(tally: Tally, found: Compared, where: { at: number; layout: string; report: string }): void {
  tally.documents++;
  tally.numbers += found.numbers;
  tally.read += found.read;
  tally.misread += found.misread.length;
  tally.falseEquations += found.falseEquations.length;
  tally.threw += found.threw.length;
  const what = found.misread[0] ?? found.falseEquations[0] ?? found.threw[0];
  if (what !== undefined && tally.broken.length < 20) tally.broken.push({ ...where, what });
}

/** The share of the numbers shown that was read, in hundredths of a percent, rounded down. */
export const shareOf = ({ numbers, read }: Tally): number => (numbers === 0 ? 0 : Math.floor((10_000 * read) / numbers) / 100);
