/*
 * node test/bench/indexing.ts [--reports 2000] [--server 'SCRIPT --stdio']
 * Prints how long the server takes to index a folder of reports, to check all of them without opening one, and to tell what a change in one
 * changes; with what all of its threads computed, the longest time that a request had to wait meanwhile, and how long reading and splitting the same files
 * takes. It judges nothing: times depend on the machine.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type ServerProcess, startServer } from '../protocol/driver.ts';
import { visualStudioCode } from '../protocol/editors.ts';
import { computedBy } from './arrivals.ts';
import { reportOf as sizedReport } from './sized-documents.ts';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '2000' }, server: { type: 'string' } } });
const count = Number(values.reports);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-index-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A report of an organ of its own; two years of each organ. */
function reportOf(i: number): string {
  const name = [...String(i >> 1).padStart(4, '0')].map((digit) => '东南西北中上下左右前'[Number(digit)]).join('');
  const { text } = sizedReport(6_000, i + 1);
  return text.replace(/^\S+?20\d\d年/, `${name}县水务局${2022 + (i % 2)}年`);
}

const uriOf = (i: number): string => pathToFileURL(join(folder, `${i}.txt`)).href;
const written = Array.from({ length: count }, (_, i) => reportOf(i));
for (const [i, text] of written.entries()) writeFileSync(join(folder, `${i}.txt`), text);
const megabytes = written.reduce((n, text) => n + Buffer.byteLength(text), 0) / 1e6;

/** Asks for something small again and again until `stop`; gives the longest wait in milliseconds. */
async function longestWait(server: ServerProcess, until: Promise<unknown>): Promise<number> {
  let [longest, going] = [0, true];
  void until.then(() => {
    going = false;
  });
  const textDocument = { uri: uriOf(0) };
  while (going) {
    const from = performance.now();
    await server.request('textDocument/documentSymbol', { textDocument });
    longest = Math.max(longest, performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return longest;
}

interface Item {
  readonly uri: string;
  readonly kind: string;
  readonly resultId?: string;
}

const splitting = performance.now();
let lines = 0;
for (let i = 0; i < count; i++) lines += readFileSync(join(folder, `${i}.txt`), 'utf8').split('\n').length;
console.log(`${count} reports, ${lines} lines: read and split in ${((performance.now() - splitting) / 1000).toFixed(2)} s`);

const server = startServer(values.server === undefined ? undefined : values.server.split(' '));

/** Seconds since now, and those that the server computed. */
function stopwatch(): () => string {
  const [from, computed] = [performance.now(), computedBy(server.process.pid!)];
  return () =>
    `${((performance.now() - from) / 1000).toFixed(2)} s (${((computedBy(server.process.pid!) - computed) / 1000).toFixed(2)} s of processor)`;
}

server.answers.set('workspace/configuration', (params) => (params as { items: unknown[] }).items.map(() => null));
const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'w' }];
const capabilities = { ...visualStudioCode.capabilities, window: { workDoneProgress: true } };
await server.request('initialize', { ...visualStudioCode, workspaceFolders, capabilities });
server.notify('textDocument/didOpen', { textDocument: { uri: uriOf(0), languageId: 'nianbao', version: 1, text: written[0] } });
const begun = stopwatch();
server.notify('initialized', {});
const indexed = server.await('$/progress', ({ value }: { value: { kind?: string } }) => value.kind === 'end');
const wait = longestWait(server, indexed);
await indexed;
console.log(
  `${count} reports, ${megabytes.toFixed(1)} MB: indexed in ${begun()}; longest wait of another request ${(await wait).toFixed(0)} ms`,
);

const checking = stopwatch();
const first = server.request<{ items: Item[] }>('workspace/diagnostic', { previousResultIds: [] });
const checkWait = longestWait(server, first);
const { items } = await first;
console.log(`${items.length} reports checked in ${checking()}; longest wait of another request ${(await checkWait).toFixed(0)} ms`);

writeFileSync(join(folder, '2.txt'), written[2]!.replace('上年结转', '上年结转 '));
const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
const changing = stopwatch();
server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(2), type: 2 }] });
const second = await server.request<{ items: Item[] }>('workspace/diagnostic', { previousResultIds });
const told = second.items.filter(({ kind }) => kind === 'full').map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1));
console.log(`a change in one: ${told.length} told anew (${told.join(', ')}) after ${changing()}`);
await server.request('shutdown');
server.notify('exit');
await server.exited;
