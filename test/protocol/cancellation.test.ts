import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerProcess, startServer } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { examples } from './example-texts.ts';

/** About 2 MB of reports, which take seconds to read. */
const text = examples
  .map(([, report]) => report)
  .join('\n')
  .repeat(1000)
  .slice(0, 700_000);
const uri = 'file:///w/大.txt';
const textDocument = { uri };

let server: ServerProcess;
beforeAll(async () => {
  server = startServer();
  server.answers.set('workspace/configuration', () => [null]);
  await server.request('initialize', visualStudioCode);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  await server.request('textDocument/foldingRange', { textDocument: { uri: 'file:///w/无.txt' } });
});
afterAll(() => server.stop());

const edit = (version: number): void =>
  server.notify('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ text: '一', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }],
  });

test('requests that are cancelled on a document of 2 MB end as cancelled, and the next keystroke is served', async () => {
  edit(2);
  const ids: number[] = [];
  const answers = ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/foldingRange'].map((method) => {
    ids.push(server.nextId());
    return server.ask(method, { textDocument });
  });
  for (const id of ids) server.notify('$/cancelRequest', { id });
  for (const answer of answers) expect((await answer).error?.code).toBe(-32800);
  edit(3);
  expect(await server.ask('textDocument/diagnostic', { textDocument })).toHaveProperty('result.kind', 'full');
});

test('what was asked about a text that has moved on is refused: diagnostics with the wish to be asked again, the rest as modified', async () => {
  // Every report is another, so that nothing is known of any and reading them takes its time.
  const other = text.replaceAll('月', '月份');
  server.notify('textDocument/didChange', { textDocument: { uri, version: 4 }, contentChanges: [{ text: other }] });
  const diagnostics = server.ask('textDocument/diagnostic', { textDocument });
  const symbols = server.ask('textDocument/documentSymbol', { textDocument });
  edit(5);
  expect((await diagnostics).error).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
  expect((await symbols).error?.code).toBe(-32801);
  expect(await server.ask('textDocument/documentSymbol', { textDocument })).toHaveProperty('result');
});
