import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { besideCheckout } from './labelled.ts';
import { documentAt, shareOf, tallied, thirdOf } from './tally.ts';
import { layouts, nameOf } from './ways.ts';

/**
 * Lays labelled reports out as people do and reads them back: `node test/relaid/run.ts --count 100000`. Prints by kind what was read, misread
 * and falsely said not to add up. --first N  --layouts (a line a layout)  --only WORDS (layouts whose name holds them)  --show N (broken
 * documents printed)  --third (every third document)  --print AT (the text of one)  --faulty (figures that are wrong in turn: here and there, all zeros, any)  --drawn (without the reports beside the checkout)  --record (into floor.json, which only
 * grows). Exits with 1 when something was misread.
 */
const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    first: { type: 'string', default: '0' },
    layouts: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    print: { type: 'string' },
    drawn: { type: 'boolean', default: false },
    third: { type: 'boolean', default: false },
    faulty: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});

if (options.print !== undefined) {
  const among = layouts.filter((layout) => nameOf(layout).includes(options.only));
  const { text, layout, report } = documentAt(
    Number(options.print),
    options.drawn ? [] : besideCheckout(),
    among,
    options.faulty ? 'each' : 'none',
  );
  console.log(`${nameOf(layout)}  ${report.name}\n${text}`);
} else {
  const tallies = tallied(Number(options.first), Number(options.count), {
    every: options.third ? 3 : 1,
    byLayout: options.layouts,
    drawnOnly: options.drawn,
    only: options.only,
    fault: options.faulty ? 'each' : 'none',
  });
  const row = (name: string, cells: readonly (string | number)[]): void =>
    console.log(name.padEnd(50) + cells.map((cell) => String(cell).padStart(12)).join(''));
  row('kind', ['documents', 'numbers', 'read %', 'MISREAD', 'false sums', 'threw']);
  for (const [name, t] of tallies) row(name, [t.documents, t.numbers, shareOf(t).toFixed(2), t.misread, t.falseEquations, t.threw]);
  const shown = [...tallies.values()].flatMap(({ broken }) => broken.slice(0, Number(options.show)));
  for (const { at, layout, report, what } of shown) console.log(`\n${at} ${layout} ${report}\n  ${what}`);
  if (options.record) record(new Map([...tallies].map(([name, tally]) => [name, shareOf(tally)])));
  const all = [...tallies.values()];
  const sum = (key: 'misread' | 'falseEquations' | 'threw' | 'documents'): number => all.reduce((n, t) => n + t[key], 0);
  row('all', [sum('documents'), '', '', sum('misread'), sum('falseEquations'), sum('threw')]);
  process.exitCode = sum('misread') + sum('falseEquations') + sum('threw') > 0 ? 1 : 0;
}

/** Writes the shares down where they are higher than before. The floors are those of the 1,000 documents that the test lays out, and of every third of them. */
function record(shares: ReadonlyMap<string, number>): void {
  const file = new URL('floor.json', import.meta.url);
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, number>>;
  const whole = options.drawn ? 'drawn' : 'labelled';
  const set = options.third ? thirdOf(whole) : whole;
  const before = all[set] ?? {};
  const after = Object.fromEntries([...shares].map(([kind, share]) => [kind, Math.max(share, before[kind] ?? 0)]));
  writeFileSync(file, `${JSON.stringify({ ...all, [set]: after }, null, 2)}\n`);
}
