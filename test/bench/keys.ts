/*
 * node test/bench/keys.ts [--size 1m --keys 40 --pause 60]
 * Types in a long report as a person does, sends after every key all that an editor asks then, and prints how long each request took (median and
 * 95th percentile), beside the least that a server does to answer at all. It judges nothing: times depend on the machine and on what else runs there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundles, options } from '../../scripts/build.ts';
import { type ServerProcess, startServer } from '../protocol/driver.ts';
import { visualStudioCode } from '../protocol/editors.ts';
import { reportsOf } from './documents.ts';
import { machine, quantile } from './measure.ts';

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

interface Place {
  readonly line: number;
  readonly character: number;
}

const uri = 'file:///w/年报.txt';
const textDocument = { uri };

/** What an editor asks after a key at that place, with so many lines on its screen. */
function asked(position: Place): readonly (readonly [method: string, params: object])[] {
  const caret = { start: position, end: position };
  const screen = { start: { line: Math.max(0, position.line - 25), character: 0 }, end: { line: position.line + 25, character: 0 } };
  return [
    ['textDocument/completion', { textDocument, position }],
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/documentHighlight', { textDocument, position }],
    ['textDocument/codeAction', { textDocument, range: caret, context: { diagnostics: [], triggerKind: 2 } }],
    ['textDocument/inlayHint', { textDocument, range: screen }],
    ['textDocument/semanticTokens/range', { textDocument, range: screen }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/documentLink', { textDocument }],
    ['nianbao.server.cell', { uri, position, direction: 'here' }],
    ['nianbao.server.tables', { uri, ranges: [screen, caret] }],
  ];
}

const ask = (server: ServerProcess, method: string, params: object): Promise<unknown> =>
  method.startsWith('nianbao.')
    ? server.request('workspace/executeCommand', { command: method, arguments: [params] })
    : server.request(method, params);

/** Milliseconds of every answer, by request; `all` is from the key to the last answer. */
async function type(command: string, places: readonly number[], text: string): Promise<ReadonlyMap<string, number[]>> {
  const server = startServer([command, '--stdio']);
  server.answers.set('workspace/configuration', (params) => (params as { items: unknown[] }).items.map(() => null));
  await server.request('initialize', visualStudioCode);
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  const document = TextDocument.create(uri, '', 0, text);
  const times = new Map<string, number[]>();
  // What an editor asks when it opens the document, so that typing is measured and not opening.
  for (const [method, params] of asked(document.positionAt(places[0]!))) await ask(server, method, params);
  const note = (name: string, from: number): void => void times.set(name, [...(times.get(name) ?? []), performance.now() - from]);
  let version = 1;
  for (let i = 0; i < Number(values.keys); i++) {
    for (const place of places) {
      const start = document.positionAt(place);
      const typed = i % 2 === 1;
      const end = { ...start, character: start.character + (typed ? 1 : 0) };
      const from = performance.now();
      const contentChanges = [{ range: { start, end }, text: typed ? '' : '1' }];
      server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges });
      const answers = asked(start).map(([method, params]) => ask(server, method, params).then(() => note(method, from)));
      await Promise.all(answers);
      note('all', from);
      await new Promise((next) => setTimeout(next, Number(values.pause)));
    }
  }
  server.stop();
  return times;
}

const { text, at } = reportsOf(bytes);
// In prose, and in a cell of table three of the same report.
const cell = text.indexOf('\t', text.indexOf('一、本年新收', at)) + 1;
const command = [await bundle('server/src/lsp/node.ts', 'node.cjs'), await bundle('test/bench/floor.ts', 'floor.cjs')] as const;
console.log(`${machine}; load ${loadavg()[0]?.toFixed(1)}; ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, ${values.keys} keys each`);
const head = `${''.padEnd(36)}${['p50', 'p95', 'floor p50', 'floor p95'].map((title) => title.padStart(12)).join('')}`;
for (const [name, place] of [
  ['in prose', at],
  ['in a cell', cell],
] as const) {
  console.log(`\n${head}  ${name}`);
  const ours = await type(command[0], [place], text);
  const floor = await type(command[1], [place], text);
  for (const [method, times] of ours) {
    const figures = [times, floor.get(method) ?? []].flatMap((all) => [0.5, 0.95].map((share) => `${quantile(all, share).toFixed(1)} ms`));
    console.log(method.padEnd(36) + figures.map((figure) => figure.padStart(12)).join(''));
  }
}
