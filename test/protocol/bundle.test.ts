import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundles } from '../../scripts/build/build.ts';
import { metafilesOfShipped, shipped } from '../../scripts/build/shipped.ts';
import { type Message, startServer } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { examples } from './example-texts.ts';
import { expectOutline } from './wellformed.ts';

const uri = 'file:///w/01.txt';
const textDocument = { uri };
const [, text] = examples[0]!;
/** A few lines each. */
const ofBoth = ['core', 'is-record', 'lazily', 'memoized', 'unread'].map(
  (name) => `server/src/${name === 'core' ? 'lsp' : 'text'}/${name}.ts`,
);
const servers = bundles.filter(({ out }) => /^dist\/(?:server|client)\//.test(out));
let folder: string;
/** The files that each bundle of a server or a client is made of. */
let inputs: readonly (readonly string[])[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-protocol-'));
  const [from, metafiles] = [await shipped(), await metafilesOfShipped()];
  inputs = servers.map(({ out }) => Object.keys(metafiles[out]!.inputs));
  for (const out of [...servers.map((one) => one.out), 'dist/cli.cjs']) copyFileSync(join(from, out), join(folder, basename(out)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the bundle serves over standard input and output', async () => {
  const server = startServer([join(folder, 'node.cjs'), '--stdio']);
  await server.request('initialize', bare);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  expectOutline(await server.request('textDocument/documentSymbol', { textDocument }), text, false);
  expect(await server.await('textDocument/publishDiagnostics')).toMatchObject({ uri, version: 1 });
  await server.request('shutdown');
  server.notify('exit');
  expect(await server.exited).toBe(0);
});

test('initialize is answered before the core is loaded, of which the script that answers holds nothing', async () => {
  const alone = join(folder, 'alone', 'node.cjs');
  mkdirSync(dirname(alone));
  copyFileSync(join(folder, 'node.cjs'), alone);
  const server = startServer([alone, '--stdio']);
  expect(await server.request('initialize', visualStudioCode)).toHaveProperty('capabilities.diagnosticProvider');
  server.stop();
  await server.exited;
  const [front, core] = ['node.cjs', 'core.cjs'].map((name) => inputs[servers.findIndex(({ out }) => out.endsWith(`server/${name}`))]!);
  expect(core!.length).toBeGreaterThan(300);
  expect(front!.filter((file) => core!.includes(file) && !ofBoth.includes(file))).toEqual([]);
});

test('the bundle serves over messages between Node processes', async () => {
  const { fork } = await import('node:child_process');
  const child = fork(join(folder, 'node.cjs'), ['--node-ipc'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const answer = new Promise<Message>((resolve) => child.on('message', (message) => resolve(message as Message)));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: bare });
  expect(await answer).toHaveProperty('result.capabilities.positionEncoding', 'utf-16');
  child.disconnect();
  expect(await exited).toBe(1);
});

/** What a worker of a browser has, over a worker of Node: `self` with messages, and nothing of Node's. */
const prelude = `
const { parentPort } = require('node:worker_threads');
const self = globalThis;
self.self = self;
self.postMessage = (message) => parentPort.postMessage(message);
self.addEventListener = () => {};
parentPort.on('message', (data) => self.onmessage?.({ data }));
const code = require('node:fs').readFileSync(process.argv[2], 'utf8');
for (const name of ['process', 'Buffer', 'setImmediate', 'clearImmediate', 'global']) delete globalThis[name];
(0, eval)(code);
`;

test('the bundle for the web serves in a worker that has nothing of Node', async () => {
  const worker = new Worker(prelude, { eval: true, argv: [join(folder, 'browser.js')] });
  const answers = new Map<number, (message: Message) => void>();
  worker.on('message', (message: Message) => {
    if (message.method === undefined) answers.get(message.id as number)?.(message);
    else if (message.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: message.id, result: [null] });
  });
  const ask = (id: number, method: string, params?: unknown): Promise<Message> => {
    const answer = new Promise<Message>((resolve) => answers.set(id, resolve));
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
    return answer;
  };
  expect(await ask(1, 'initialize', visualStudioCode)).toHaveProperty('result.capabilities.diagnosticProvider');
  worker.postMessage({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'nianbao', version: 1, text } },
  });
  expectOutline((await ask(2, 'textDocument/documentSymbol', { textDocument })).result, text, true);
  expect(await ask(3, 'textDocument/diagnostic', { textDocument })).toHaveProperty('result.kind', 'full');
  await worker.terminate();
});

test.each(['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver-types', 'vscode-languageserver-textdocument'])(
  'each bundle has at most one copy of %s',
  (name) => {
    expect(inputs.flat().some((file) => file.includes(`node_modules/${name}/`))).toBe(true);
    for (const files of inputs) {
      const within = files.filter((file) => file.includes(`node_modules/${name}/`));
      // Every build of a package lies in a folder of its own, as does a second installation of it.
      const copies = new Set(
        within.map((file) => file.slice(0, file.lastIndexOf(`${name}/`)) + (/\/lib\/(?:esm|umd)\//.exec(file)?.[0] ?? '')),
      );
      expect(copies.size).toBeLessThanOrEqual(1);
    }
  },
);

const code = (name: string): string => readFileSync(join(folder, name), 'utf8');
/** What of a bundle an expression fits, each once; a failure prints these and not the bundle. */
const within = (name: string, what: RegExp): readonly string[] => [...new Set(code(name).match(what))];
const needed = (name: string): readonly string[] => [
  ...new Set([...code(name).matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, module = '']) => module.replace(/^node:/, ''))),
];

test.each(['node.cjs', 'core.cjs', 'browser.js', 'cli.cjs'])('nothing in %s compiles code at run time', (name) => {
  expect(within(name, /\beval\(|new Function\b|\bFunction\(|\bWebAssembly\b|\bgetBuiltinModule\b|process\.binding\b|\bdlopen\b/g)).toEqual(
    [],
  );
  // The command line loads the server that lies beside it.
  if (name !== 'cli.cjs') expect(within(name, /\bimport\(|\bimportScripts\b/g)).toEqual([]);
});

test.each(['node.cjs', 'core.cjs', 'browser.js', 'cli.cjs'])('%s has nothing that reaches a network or starts a program', (name) => {
  expect(within(name, /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon)\b/g)).toEqual([]);
  const reaching = /^(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls|vm)\b/;
  expect(needed(name).filter((module) => reaching.test(module))).toEqual([]);
});

test('the server has of Node what reads files, and nothing that writes them', () => {
  expect([...needed('browser.js'), ...needed('core.cjs')]).toEqual([]);
  const allowed = ['console', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'url', 'util'];
  expect(needed('node.cjs').filter((module) => module !== './core.cjs' && !allowed.includes(module))).toEqual([]);
  expect(
    within('node.cjs', /\b(?:writeFile|appendFile|mkdir|mkdtemp|unlink|rmdir|createWriteStream|copyFile|truncate)(?:Sync)?\b/g),
  ).toEqual([]);
});
