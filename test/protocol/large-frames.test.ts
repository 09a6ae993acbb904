import { expect, onTestFinished, test } from 'vitest';
import { startServer } from './driver.ts';
import { bare } from './editors.ts';

/** In a file and a server of its own: reading such a text keeps the server busy for half a minute after the answer, and other tests waiting. */
test('a frame with a body of 20 MB is read, and what is asked behind it is answered', async () => {
  const server = startServer();
  onTestFinished(() => server.stop());
  await server.request('initialize', bare);
  const open = (uri: string, text: string): void =>
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  open('file:///w/小.txt', '一、总体情况\n');
  open('file:///w/大.txt', '一、总体情况\n'.padEnd(7_000_000, '政府信息公开\n'));
  expect(await server.ask('textDocument/documentSymbol', { textDocument: { uri: 'file:///w/小.txt' } })).toHaveProperty('result');
});
