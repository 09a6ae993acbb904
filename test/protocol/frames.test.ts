import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { replaced } from '../replaced.ts';
import { type ServerProcess, startServer } from './driver.ts';
import { bare } from './editors.ts';
import { frame } from './frames.ts';

const uri = 'file:///w/云岫县𠀀局2024.txt';
const request = (id: number, method = 'textDocument/documentSymbol', params: unknown = { textDocument: { uri } }): unknown => ({
  jsonrpc: '2.0',
  id,
  method,
  params,
});
const opened = (text: string, to = uri): unknown => ({
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: { textDocument: { uri: to, languageId: 'nianbao', version: 1, text } },
});

let server: ServerProcess;
beforeAll(async () => {
  server = startServer();
  await server.request('initialize', bare);
});
afterAll(() => server.stop());

/** The answer to a request that was sent as bytes. */
async function answerTo(id: number): Promise<unknown> {
  for (;;) {
    const answer = server.received.find((m) => m.id === id && m.method === undefined);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

describe('frames', () => {
  test('in single bytes, a character of three bytes parted', async () => {
    for (const byte of Buffer.concat([frame(opened('一、总体情况\r\n')), frame(request(1001))])) server.sendBytes(Buffer.of(byte));
    expect(await answerTo(1001)).toHaveProperty('result');
  });

  test('many in one piece', async () => {
    server.sendBytes(Buffer.concat(Array.from({ length: 100 }, (_, i) => frame(request(2000 + i)))));
    for (let i = 0; i < 100; i++) expect(await answerTo(2000 + i)).toHaveProperty('result');
  });

  test('with more header fields, before and in whatever case', async () => {
    server.sendBytes(frame(request(3001), ['Content-Type: application/vscode-jsonrpc; charset=utf-8', 'X-Editor: 试']));
    expect(await answerTo(3001)).toHaveProperty('result');
    const lower = replaced(frame(request(3002)).toString(), 'Content-Length', 'content-length');
    server.sendBytes(Buffer.from(lower));
    expect(await answerTo(3002)).toHaveProperty('result');
  });
});

test.each([
  ['no Content-Length', 'Foo: bar\r\n\r\n{}'],
  ['a length that is a word', 'Content-Length: abc\r\n\r\n{}'],
  ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
  ['no colon', 'Content-Length\r\n\r\n{}'],
  ['bare line feeds', 'Content-Length: 2\n\n{}'],
])(
  'after a header with %s no message can be found any more: the process says so and ends with 1, at the latest when more comes',
  async (_, bytes) => {
    const lost = startServer();
    await lost.request('initialize', bare);
    lost.sendBytes(Buffer.from(bytes));
    const more = setInterval(() => lost.sendBytes(frame(request(5001))), 50);
    onTestFinished(() => {
      clearInterval(more);
      lost.stop();
    });
    expect(await lost.exited).toBe(1);
    expect(lost.stderr()).toContain('The input is no frames');
    expect(lost.stray()).toBe('');
  },
);

test('a body that is no message is passed over', async () => {
  for (const body of [
    '{"jsonrpc": "2.0", "id": 5, "method": ',
    '',
    '"x"',
    '5',
    'null',
    '{}',
    '[]',
    '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":null}}',
  ])
    server.sendBytes(Buffer.from(`Content-Length: ${body.length}\r\n\r\n${body}`));
  server.sendBytes(frame({ ...(request(0) as object), id: null }));
  server.sendBytes(frame(request(6001)));
  expect(await answerTo(6001)).toHaveProperty('result');
});

describe('messages', () => {
  test('unknown methods are refused with MethodNotFound, unknown notifications passed over', async () => {
    expect((await server.ask('textDocument/noSuch', {})).error?.code).toBe(-32601);
    expect((await server.ask('$/noSuch', {})).error?.code).toBe(-32601);
    // What the library could do, and is not offered.
    for (const method of ['willSaveWaitUntil', 'semanticTokens/full/delta', 'moniker', 'rangesFormatting'])
      expect((await server.ask(`textDocument/${method}`, { textDocument: { uri } })).error?.code, method).toBe(-32601);
    server.notify('$/noSuch', {});
    server.notify('no/such');
    expect((await server.ask('textDocument/documentSymbol', { textDocument: { uri } })).error).toBeUndefined();
  });

  test.each([
    ['textDocument/documentSymbol', undefined],
    ['textDocument/documentSymbol', []],
    ['textDocument/documentSymbol', [1, 2, 3]],
    ['textDocument/documentSymbol', { textDocument: null }],
    ['textDocument/documentSymbol', { textDocument: { uri: 5 } }],
    ['textDocument/hover', { textDocument: { uri } }],
    ['textDocument/hover', { textDocument: { uri }, position: { line: '一', character: 0 } }],
    ['textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 0, character: 0 } } }],
    ['codeAction/resolve', { title: '改', data: { uri: 5 } }],
    ['codeAction/resolve', { title: '改', command: { title: '改', command: 'nianbao.ignore' }, data: {} }],
    ['codeAction/resolve', { title: '改', command: '改' }],
    ['workspace/willRenameFiles', { files: [{ oldUri: 5 }] }],
    ['textDocument/selectionRange', { textDocument: { uri }, positions: [{ line: 0, character: 0 }, 3] }],
    ['textDocument/hover', [{ textDocument: { uri }, position: { line: 0, character: 0 } }]],
    ['workspace/executeCommand', undefined],
    ['workspace/diagnostic', 'x'],
  ])('%s with params %j is refused with InvalidParams', async (method, params) => {
    expect((await server.ask(method, params)).error?.code).toBe(-32602);
  });

  test('malformed notifications change nothing, and are said once', async () => {
    const before = await server.request('textDocument/documentSymbol', { textDocument: { uri } });
    for (const params of [undefined, null, [], {}, { textDocument: null }, { textDocument: { uri: 5 }, contentChanges: [] }])
      for (const method of [
        'textDocument/didOpen',
        'textDocument/didChange',
        'textDocument/didClose',
        'workspace/didChangeConfiguration',
        'workspace/didChangeWatchedFiles',
        'workspace/didRenameFiles',
        'workspace/didChangeWorkspaceFolders',
        'window/workDoneProgress/cancel',
        '$/setTrace',
      ])
        server.notify(method, params);
    server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 5 }] });
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: '', range: { start: 0, end: 1 } }],
    });
    server.notify('textDocument/didChange', { textDocument: { uri: 'file:///w/没打开.txt', version: 1 }, contentChanges: [{ text: '' }] });
    expect(await server.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual(before);
    const said = server.received.filter((m) => m.method === 'window/logMessage').map((m) => (m.params as { message: string }).message);
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
  });

  test('a cancellation of what is not there, or of nothing, is passed over', async () => {
    server.notify('$/cancelRequest', { id: 987654 });
    server.notify('$/cancelRequest', { id: '没有' });
    expect((await server.ask('textDocument/foldingRange', { textDocument: { uri } })).error).toBeUndefined();
  });
});
