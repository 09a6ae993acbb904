import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { programOf } from '../programs.ts';
import { startServer } from './driver.ts';
import { bare } from './editors.ts';
import { frame } from './frames.ts';

/* The pipes between a server and its client, and how either goes away. */

const windows = process.platform === 'win32';
const entry = programOf('server');
const uri = 'file:///w/1.txt';
const open = (text: string) => ({ textDocument: { uri, languageId: 'nianbao', version: 1, text } });
/** Resident memory of a process, in MB. */
const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

test.skipIf(process.platform !== 'linux')('a client that asks and never reads costs no more than a bounded memory', async () => {
  const child = spawn(process.execPath, [entry, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => {});
  const send = (method: string, params: object, id?: number): boolean =>
    child.stdin.write(frame({ jsonrpc: '2.0', ...(id === undefined ? {} : { id }), method, params }));
  send('initialize', bare, 0);
  send('initialized', {});
  send('textDocument/didOpen', open(sampleReport().repeat(40)));
  // An answer of some 300 KB each, 1.5 GB in all.
  for (let id = 1; id <= 5000; id++) send('textDocument/semanticTokens/full', { textDocument: { uri } }, id);
  let most = 0;
  for (let i = 0; i < 60; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    most = Math.max(most, memoryOf(child.pid!));
  }
  expect(most).toBeLessThan(400);
});

test.skipIf(windows)('a client that closes its end of the answers has the server end', async () => {
  const server = startServer();
  onTestFinished(() => server.stop());
  await server.request('initialize', bare);
  server.process.stdout!.destroy();
  server.notify('textDocument/didOpen', open(sampleReport()));
  for (let id = 1; id < 20; id++)
    server.notify('textDocument/didChange', { textDocument: { uri, version: id }, contentChanges: [{ text: `${id}` }] });
  void server.ask('textDocument/documentSymbol', { textDocument: { uri } });
  expect(await server.exited).toBe(1);
});

test.skipIf(windows)('a client that closes its end of the log goes on being served', async () => {
  const server = startServer();
  onTestFinished(() => server.stop());
  server.process.stderr!.destroy();
  await server.request('initialize', bare);
  server.notify('textDocument/didOpen', open(sampleReport()));
  server.sendBytes(Buffer.from('Content-Length: 3\r\n\r\n{x}'));
  expect(await server.request('textDocument/documentSymbol', { textDocument: { uri } })).toBeInstanceOf(Array);
});

test.skipIf(windows).each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends the server at once, at work too', async (signal) => {
  const server = startServer();
  onTestFinished(() => server.stop());
  await server.request('initialize', bare);
  server.notify('textDocument/didOpen', open(sampleReport().repeat(100)));
  void server.ask('textDocument/diagnostic', { textDocument: { uri } });
  server.process.kill(signal);
  expect(await server.exited).toBe(signal);
});

test.skipIf(windows)('when the process that started it is killed, the server ends', async () => {
  const starter = spawn(
    process.execPath,
    [
      '-e',
      `const { spawn } = require('node:child_process');
const child = spawn(process.execPath, [${JSON.stringify(entry)}, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
child.stdout.once('data', () => console.log(child.pid));
child.stdin.write(${JSON.stringify(frame({ jsonrpc: '2.0', id: 1, method: 'initialize', params: bare }).toString())});`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const pid = await new Promise<number>((resolve) => starter.stdout.once('data', (bytes: Buffer) => resolve(Number(bytes))));
  const isThere = (): boolean => {
    try {
      process.kill(pid, 0);
      return !/State:\s+Z/.test(process.platform === 'linux' ? readFileSync(`/proc/${pid}/status`, 'utf8') : '');
    } catch {
      return false;
    }
  };
  expect(isThere()).toBe(true);
  starter.kill('SIGKILL');
  await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
});
