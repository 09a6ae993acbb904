/*
 * node test/bench/keys.ts [--size 1m --keys 40 --pause 60]
 * Types in a long report as a person does and prints how long each request took (median and 95th percentile) until the last byte of its answer was
 * here, beside the least that a server does to answer at all; how large the answers are, and how many were refused. Twice: with everything that an editor
 * ever asks sent at once with every key, which no editor does, and with each request sent when Visual Studio Code sends it.
 * It judges nothing: times depend on the machine and on what else runs there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundles, options } from '../../scripts/build/build.ts';
import { machine, quantile } from './measure.ts';
import { reportsOf } from './sized-documents.ts';
import { allAtOnce, asAnEditor, type Typed } from './typing.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1m' },
    keys: { type: 'string', default: '40' },
    pause: { type: 'string', default: '60' },
  },
});
const bytes = Number.parseFloat(values.size) * (values.size.endsWith('m') ? 1e6 : values.size.endsWith('k') ? 1e3 : 1);
const built = mkdtempSync(join(tmpdir(), 'nianbao-keys-'));
process.on('exit', () => rmSync(built, { recursive: true, force: true }));

/** Bundled as it is shipped. */
async function bundle(entry: string, out: string): Promise<string> {
  const outfile = join(built, out);
  const one = bundles.find((bundle) => bundle.entry === entry) ?? { entry, out, platform: 'node', limit: Infinity };
  await build({ ...options(one, true), outfile });
  return outfile;
}

const columns = ['p50', 'p95', 'floor p50', 'floor p95', 'largest', 'refused'];

function print(ours: Typed, floor: Typed): void {
  for (const [name, { times, size, refused }] of ours.answered) {
    const figures = [times, floor.answered.get(name)?.times ?? []].flatMap((all) =>
      [0.5, 0.95].map((share) => `${quantile(all, share).toFixed(1)} ms`),
    );
    const answers = size === 0 ? [] : [`${(size / 1000).toFixed(0)} KB`, String(refused)];
    console.log(name.padEnd(36) + [...figures, ...answers].map((figure) => figure.padStart(12)).join(''));
  }
  console.log(`The server computed ${ours.computed.toFixed(1)} ms a key; the floor ${floor.computed.toFixed(1)} ms.`);
}

const { text, at } = reportsOf(bytes);
// In prose, and in a cell of table three of the same report.
const cell = text.indexOf('\t', text.indexOf('一、本年新收', at)) + 1;
const ours = await bundle('server/src/lsp/node.ts', 'node.cjs');
await bundle('server/src/lsp/core.ts', 'core.cjs');
const floor = await bundle('test/bench/floor.ts', 'floor.cjs');
const [keys, pause] = [Number(values.keys), Number(values.pause)];
console.log(`${machine}; load ${loadavg()[0]?.toFixed(1)}; ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, ${keys} keys each`);
for (const [how, type] of [
  ['all at once', allAtOnce],
  ['as an editor asks', asAnEditor],
] as const) {
  for (const [where, place] of [
    ['in prose', at],
    ['in a cell', cell],
  ] as const) {
    console.log(`\n${`${how}, ${where}`.padEnd(36)}${columns.map((title) => title.padStart(12)).join('')}`);
    print(await type(ours, text, place, keys, pause), await type(floor, text, place, keys, pause));
  }
}
