import { spawn } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { type ServerProcess, startServer } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';

let servers: ServerProcess[] = [];
const start = (command?: readonly string[]): ServerProcess => {
  const server = startServer(command);
  servers.push(server);
  return server;
};
afterEach(() => {
  for (const server of servers) server.stop();
  servers = [];
});

const document = { textDocument: { uri: 'file:///w/报告.txt' } };

test('before initialize every request is refused with ServerNotInitialized, known or not', async () => {
  const server = start();
  for (const method of ['textDocument/documentSymbol', 'textDocument/diagnostic', 'shutdown', 'no/such'])
    expect((await server.ask(method, document)).error?.code).toBe(-32002);
  expect((await server.request<{ capabilities: object }>('initialize', bare)).capabilities).toBeTypeOf('object');
});

test('a second initialize and any request after shutdown are refused with InvalidRequest', async () => {
  const server = start();
  await server.request('initialize', bare);
  expect((await server.ask('initialize', bare)).error?.code).toBe(-32600);
  expect(await server.ask('shutdown')).toMatchObject({ result: null });
  for (const method of ['textDocument/documentSymbol', 'shutdown', 'initialize', 'no/such'])
    expect((await server.ask(method, { ...bare, ...document })).error?.code).toBe(-32600);
});

test('an initialize without capabilities is refused, and a right one after it is taken', async () => {
  const server = start();
  for (const params of [undefined, null, [], {}, { capabilities: 5 }])
    expect((await server.ask('initialize', params)).error?.code).toBe(-32602);
  expect((await server.ask('initialize', bare)).error).toBeUndefined();
});

test('exit ends the process: with 0 after shutdown, with 1 without', async () => {
  const orderly = start();
  await orderly.request('initialize', bare);
  await orderly.request('shutdown');
  orderly.notify('exit');
  expect(await orderly.exited).toBe(0);
  const abrupt = start();
  await abrupt.request('initialize', bare);
  abrupt.notify('exit');
  expect(await abrupt.exited).toBe(1);
});

test('the end of its input ends the process', async () => {
  const server = start();
  await server.request('initialize', bare);
  server.process.stdin?.end();
  expect(await server.exited).toBe(1);
});

test('the end of the process that the client names ends the server', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const server = start();
  await server.request('initialize', { ...bare, processId: parent.pid });
  parent.kill('SIGKILL');
  expect(await server.exited).toBe(1);
});

test('UTF-16 is declared, also to a client that names UTF-8 first', async () => {
  const server = start();
  const general = { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] };
  const { capabilities } = await server.request<{ capabilities: { positionEncoding: string } }>('initialize', {
    ...bare,
    capabilities: { general },
  });
  expect(capabilities.positionEncoding).toBe('utf-16');
});

test('what prints goes to standard error, so that standard output carries frames alone', async () => {
  const chatter = "console.log('帧外'); console.error('帧外'); console.table([1]); console.group('帧外'); console.dir({});";
  const entry = new URL('../../server/src/lsp/node.ts', import.meta.url).href;
  const server = start([
    '--input-type=module',
    '-e',
    `await import(${JSON.stringify(entry)}); setInterval(() => { ${chatter} }, 5)`,
    '--',
    '--stdio',
  ]);
  await server.request('initialize', visualStudioCode);
  server.notify('initialized', {});
  const text = '一、总体情况\n';
  server.notify('textDocument/didOpen', { textDocument: { ...document.textDocument, languageId: 'nianbao', version: 1, text } });
  for (let i = 0; i < 20; i++) await server.request('textDocument/documentSymbol', document);
  while (!server.stderr().includes('帧外')) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(server.stray()).toBe('');
});
