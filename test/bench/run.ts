/*
 * npm run bench [-- --sizes 6k,10k,30k,100k --collections 1m,10m --edits 20 --starts 31]
 * Prints how long a start takes, and how long an edit takes to become diagnostics, for this server, for the least that a server can do and for the JSON server of VS Code, in
 * the same run on the same machine: in one report a file, as people have them, and as a stress in collections; what reading and each family of rules
 * takes of one report. It judges nothing: times depend on the machine and on what else runs there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundles, options } from '../../scripts/build/build.ts';
import { loadTime } from './activation.ts';
import { coldCheck } from './cold.ts';
import { costOf } from './families.ts';
import { jsonServer } from './json-server.ts';
import { type Measured, machine, measure, type Subject, startUps } from './measure.ts';
import { jsonOf, reportOf, reportsOf } from './sized-documents.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '6k,10k,30k,100k' },
    collections: { type: 'string', default: '1m,10m' },
    edits: { type: 'string', default: '20' },
    starts: { type: 'string', default: '31' },
  },
});
const built = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
process.on('exit', () => rmSync(built, { recursive: true, force: true }));

/** Bundled as they are shipped, so that start-up and memory are those of the extension. */
async function bundle(entry: string, out: string): Promise<string> {
  const outfile = join(built, out);
  const one = bundles.find((bundle) => bundle.entry === entry) ?? { entry, out, platform: 'node', limit: Infinity };
  await build({ ...options(one, true), outfile });
  return outfile;
}

const everything = ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/foldingRange'];

async function subjects(): Promise<readonly Subject[]> {
  const ours = await bundle('server/src/lsp/node.ts', 'node.cjs');
  await bundle('server/src/lsp/core.ts', 'core.cjs');
  const floor = await bundle('test/bench/floor.ts', 'floor.cjs');
  const json = jsonServer();
  return [
    {
      name: 'nianbao',
      command: [ours, '--stdio'],
      languageId: 'nianbao',
      document: reportOf,
      storm: [...everything, 'textDocument/codeAction'],
    },
    { name: 'floor', command: [floor, '--stdio'], languageId: 'nianbao', document: reportOf, storm: everything },
    ...(json ? [{ name: 'json', command: json, languageId: 'json', document: jsonOf, storm: everything }] : []),
  ];
}

const bytesOf = (size: string): number => Number.parseFloat(size) * (size.endsWith('m') ? 1e6 : size.endsWith('k') ? 1e3 : 1);
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

function row(cells: readonly string[]): void {
  console.log(cells.map((cell, i) => (i < 2 ? cell.padEnd(9) : cell.padStart(11))).join(''));
}

function print(size: string, all: ReadonlyMap<string, Measured>): void {
  for (const [name, { open, key, key95, storm, peak }] of all) {
    const ratio = (other: Measured | undefined): string => (other && other.key !== key ? `× ${(key / other.key).toFixed(2)}` : '');
    const memory = peak === null ? '?' : `${peak.toFixed(0)} MiB`;
    row([size, name, ms(key), ms(key95), ms(storm), ms(open), memory, ratio(all.get('floor')), ratio(all.get('json'))]);
  }
}

const chosen = await subjects();
console.log(`${machine}; load ${loadavg()[0]?.toFixed(1)}\n`);
const starts = await startUps(chosen, Number(values.starts));
row(['start-up', '', ...chosen.map(({ name }) => name), 'to floor']);
for (const what of ['answered', 'computed'] as const) {
  const [ours, floor] = starts;
  row([what, '', ...starts.map((start) => ms(start[what])), `× ${(ours![what] / floor![what]).toFixed(2)}`]);
}

const client = loadTime(await bundle('client/src/extension.ts', 'extension.cjs'), 9);
const library = loadTime(await bundle('test/bench/library.ts', 'library.cjs'), 9);
console.log(`\nThe client is loaded and activated in ${ms(client)}; the library of the protocol's client alone takes ${ms(library)}.`);

console.log(
  '\nFrom an edit of one character to fresh diagnostics (median, 95th percentile), to everything that an editor asks for; opening; memory.',
);
row(['size', 'server', 'edit', 'p95', 'storm', 'open', 'peak', 'to floor', 'to json']);
await printSizes(values.sizes, chosen);
console.log('\nCollections, many reports in one file, which hardly exist:');
await printSizes(
  values.collections,
  chosen.map((subject) => (subject.languageId === 'nianbao' ? { ...subject, document: reportsOf } : subject)),
);

async function printSizes(sizes: string, all: readonly Subject[]): Promise<void> {
  for (const size of sizes.split(',').filter((one) => one !== '')) {
    const bytes = bytesOf(size);
    const edits = bytes > 3e6 ? Math.min(6, Number(values.edits)) : Number(values.edits);
    const measured = new Map<string, Measured>();
    for (const subject of all) measured.set(subject.name, await measure(subject, bytes, edits));
    print(size, measured);
  }
}

const typical = reportOf(10_000).text;
const { reading, families } = costOf(typical, 200);
const checking = families.reduce((sum, [, time]) => sum + time, 0);
console.log(
  `\nA report of ${(Buffer.byteLength(typical) / 1000).toFixed(0)} KB: reading ${ms(reading)}, all rules ${ms(checking)}; of that ${families
    .map(([family, time]) => `${family} ${((100 * time) / checking).toFixed(0)} %`)
    .join(', ')}.`,
);

const cli = await bundle('server/src/cli/main.ts', 'cli.cjs');
const { megabytes, check, split } = coldCheck([cli], 1000, 10_000, 3);
console.log(
  `\nCold check of 1,000 files, ${megabytes.toFixed(1)} MB, Node's start included: ${check.toFixed(1)} MB/s; reading and splitting them: ${split.toFixed(1)} MB/s.`,
);
