import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readReports } from '../../server/src/report/read.ts';
import { layoutNames } from '../generate/all-layouts.ts';
import { type Case, caseOf, isClean, plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { type Comparison, compareAll } from '../generate/truth.ts';
import { printGrowth } from './growth-of-time.ts';
import { brokenPromises } from './promises.ts';
import { besideCheckout, examples, foundBefore, oneOfEach } from './reports-at-hand.ts';

/**
 * The long run: `NIANBAO_FUZZ=100000 node test/fuzz/run.ts`. Prints for each layout what was read, misread and unread, and why.
 * --only LAYOUT  --seed FIRST  --show N (failures printed a layout)  --keep (failures kept as fixtures)  --total (every prefix and
 * deletion of every report)  --single (one report a text)  --growth (time when the input doubles). Exits with 1 when a promise is broken.
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
    total: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    single: { type: 'boolean', default: false },
  },
});

interface Tally {
  documents: number;
  cells: number;
  right: number;
  misread: number;
  /** Documents in which not as many reports were found as were laid out. */
  miscounted: number;
  /** Without a reason in the report. */
  silent: number;
  confused: number;
  /** In layouts that lost nothing of the row. */
  unreadNeedlessly: number;
  headings: number;
  cleanNotRead: number;
  readonly reasons: Map<string, number>;
  readonly failures: { wanted: Case; what: string }[];
}

const emptyTally = (): Tally => ({
  documents: 0,
  cells: 0,
  right: 0,
  misread: 0,
  miscounted: 0,
  silent: 0,
  confused: 0,
  unreadNeedlessly: 0,
  headings: 0,
  cleanNotRead: 0,
  reasons: new Map(),
  failures: [],
});

function comparisons(wanted: Case): readonly Comparison[] | null {
  const { text, truths } = documentOf(wanted);
  return compareAll(truths, readReports(text));
}

/** What is broken in a case, in a few words; the worst first. */
function brokenBy(wanted: Case): string | undefined {
  const found = comparisons(wanted);
  if (found === null) return wanted.dress.encoding === 'right' ? 'reports are not as many as were laid out' : undefined;
  const misread = found.flatMap((c) => c.misread)[0];
  if (misread) return `MISREAD ${misread}`;
  const confused = found.flatMap((c) => c.confused)[0];
  if (confused) return `confused ${confused}`;
  const silent = found.flatMap((c) => c.unread).find(({ reason }) => reason === null);
  if (silent) return `silent ${silent.at}`;
  const needless = found.flatMap((c) => c.unread).find(({ lost }) => !lost);
  if (needless && isClean(wanted)) return `unread ${needless.at}: ${needless.reason}`;
  const heading = found.flatMap((c) => c.headings)[0];
  if (heading && isClean(wanted)) return `heading ${heading}`;
  const identity = found.flatMap((c) => c.identity)[0];
  if (identity && isClean(wanted) && wanted.dress.script === 'simplified') return `identity ${identity}`;
  return heading && wanted.dress.encoding === 'right' ? `heading-dressed ${heading}` : undefined;
}

const kindOf = (what: string | undefined): string | undefined => what?.split(' ')[0];

/** The plainest case that is broken in the same way. */
function simplest(wanted: Case, kind: string | undefined): Case {
  let current = wanted;
  const plainer: Partial<Case>[] = [{ copies: 1 }, { blanks: 'none' }, { size: 'small' }, { template: '2021' }];
  const dresses = Object.keys(plain) as (keyof typeof plain)[];
  for (const change of plainer) if (kindOf(brokenBy({ ...current, ...change })) === kind) current = { ...current, ...change };
  for (const name of dresses) {
    const next = { ...current, dress: { ...current.dress, [name]: plain[name] } };
    if (kindOf(brokenBy(next)) === kind) current = next;
  }
  return current;
}

function add(tally: Tally, wanted: Case): void {
  tally.documents++;
  const compared = comparisons(wanted);
  if (compared === null) tally.miscounted++;
  for (const found of compared ?? []) {
    tally.cells += found.cells;
    tally.right += found.right;
    tally.misread += found.misread.length;
    tally.confused += found.confused.length;
    if (wanted.dress.encoding === 'right') tally.headings += found.headings.length;
    for (const { reason, lost } of found.unread) {
      if (reason === null) tally.silent++;
      else tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
      if (!lost) tally.unreadNeedlessly++;
      if (!lost && isClean(wanted)) tally.cleanNotRead++;
    }
  }
  const what = tally.failures.length < Number(options.show) ? brokenBy(wanted) : undefined;
  if (what === undefined) return;
  const simple = simplest(wanted, kindOf(what));
  const same = tally.failures.some((failure) => kindOf(failure.what) === kindOf(what) && dressOf(failure.wanted) === dressOf(simple));
  if (!same) tally.failures.push({ wanted: simple, what: brokenBy(simple) ?? what });
}

const dressOf = ({ dress, blanks, copies }: Case): string =>
  [...Object.entries(dress).filter(([name, value]) => value !== plain[name as keyof typeof plain]), ['blanks', blanks], ['copies', copies]]
    .map((entry) => entry.join('='))
    .join(' ');

function keep(wanted: Case): void {
  const folder = new URL('../fixtures/generated/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const { text, truths } = documentOf(wanted);
  const name = `${wanted.layout}-${wanted.seed}.txt`;
  writeFileSync(new URL(name, folder), text);
  writeFileSync(new URL(`${wanted.layout}-${wanted.seed}.truth.json`, folder), `${JSON.stringify(truths, null, 1)}\n`);
}

function readBack(documents: number): boolean {
  const names = layoutNames.filter((name) => options.only === undefined || name === options.only);
  const tallies = new Map(names.map((name) => [name, emptyTally()]));
  const first = Number(options.seed);
  for (let i = 0; i < documents; i++) {
    const wanted = { ...caseOf(first + i, names), layout: names[i % names.length]!, ...(options.single ? { copies: 1 as const } : {}) };
    add(tallies.get(wanted.layout)!, wanted);
  }
  console.log(
    'layout               documents    cells   right %  MISREAD miscounted  silent  confused  headings  clean unread  unread by reason',
  );
  let sound = true;
  for (const [name, t] of tallies) {
    const reasons = [...t.reasons].map(([reason, n]) => `${reason} ${n}`).join(', ');
    const share = t.cells === 0 ? '-' : ((100 * t.right) / t.cells).toFixed(2);
    const numbers = [
      [t.documents, 9],
      [t.cells, 9],
      [share, 10],
      [t.misread, 9],
      [t.miscounted, 11],
      [t.silent, 8],
      [t.confused, 10],
      [t.headings, 10],
      [t.cleanNotRead, 14],
    ] as const;
    console.log(`${name.padEnd(20)}${numbers.map(([n, width]) => String(n).padStart(width)).join('')}  ${reasons}`);
    if (t.misread + t.silent + t.confused > 0) sound = false;
  }
  for (const [, t] of tallies)
    for (const { wanted, what } of t.failures) {
      console.log(`\n${wanted.layout} ${what}\n  ${dressOf(wanted)}\n  ${JSON.stringify(wanted)}`);
      if (options.keep && /^(MISREAD|silent|confused|reports)/.test(what)) keep(wanted);
    }
  return sound;
}

/** Every prefix and every deletion of one character of every report. */
function total(): boolean {
  let sound = true;
  for (const { name, text } of [...examples(), ...foundBefore(), ...besideCheckout(), ...oneOfEach()]) {
    let broken = 0;
    for (let i = 0; i <= text.length; i++)
      for (const changed of [text.slice(0, i), text.slice(0, i) + text.slice(i + 1)]) {
        const promises = brokenPromises(changed);
        if (promises.length > 0 && broken++ < 3) console.log(`${name} at ${i}: ${promises[0]}`);
      }
    console.log(`${name}: ${2 * (text.length + 1)} texts, ${broken} broken`);
    if (broken > 0) sound = false;
  }
  return sound;
}

const documents = Number(process.env.NIANBAO_FUZZ ?? 2000);
let sound = documents === 0 || readBack(documents);
if (options.total) sound = total() && sound;
if (options.growth) sound = printGrowth() && sound;
process.exitCode = sound ? 0 : 1;
