import { expect, test } from 'vitest';
import type { Location, SymbolInformation } from 'vscode-languageserver';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced, replacedAll } from '../replaced.ts';
import { open, positionOf, wordsAt } from './opened.ts';
import { ask, folderWith, serverOn } from './workspaces.ts';

/* What reports that are not open add to what is asked of one that is. */

const organ = '砚溪县水利局';
const forestry = replacedAll(sampleReport(2022), organ, '砚溪县林业局').replaceAll('\n', '\r\n');
const files = { '2022/水利局.txt': sampleReport(2022), '2023/水利局.txt': sampleReport(2023), '2022/林业局.txt': `𠀀\r\n${forestry}` };
const here = replaced(sampleReport(2023), '答复前均由', '依据《条例》第三十六条第七项，答复前均由');

/** A server that has read the whole folder, with this year's report open and edited. */
async function served() {
  const folder = folderWith({ ...files, '2022/林业局.txt': replaced(files['2022/林业局.txt'], '答复前均由', '依《条例》第三十六条，由') });
  const server = await serverOn(folder, { initializationOptions: { lawPages: 'nianbao-law:/' } });
  open(server, folder.uriOf('2023/水利局.txt'), here);
  await ask(server);
  const run = async (command: string, argument: object): Promise<unknown> =>
    server.request('workspace/executeCommand', { command, arguments: [argument] });
  return { folder, server, run, textDocument: { uri: folder.uriOf('2023/水利局.txt') } };
}

test('references lead into the reports of the workspace, the open one as it is on the screen', async () => {
  const { folder, server, textDocument } = await served();
  const position = positionOf(here, '第三十六条', 2);
  const found = await server.request<Location[]>('textDocument/references', {
    textDocument,
    position,
    context: { includeDeclaration: false },
  });
  expect(found.map(({ uri }) => uri)).toEqual([textDocument.uri, folder.uriOf('2022/林业局.txt')]);
  expect(wordsAt(here, found[0]!.range)).toBe('《条例》第三十六条第七项');
  const forest = replaced(files['2022/林业局.txt'], '答复前均由', '依《条例》第三十六条，由');
  expect(wordsAt(forest, found[1]!.range)).toBe('《条例》第三十六条');
});

test('workspace symbols find the reports of the index, and those that are open once', async () => {
  const { folder, server, textDocument } = await served();
  const found = await server.request<SymbolInformation[]>('workspace/symbol', { query: '' });
  expect(found.map(({ location }) => location.uri).sort()).toEqual(
    [folder.uriOf('2022/林业局.txt'), folder.uriOf('2022/水利局.txt'), textDocument.uri].sort(),
  );
  const [forest] = await server.request<SymbolInformation[]>('workspace/symbol', { query: '林业 2022' });
  expect(forest).toMatchObject({
    name: '砚溪县林业局2022年政府信息公开工作年度报告',
    location: { range: { start: { line: 0, character: 0 } } },
  });
});

test('last year’s report is found by organ and year, or from this year’s, and a new one is laid out from it unopened', async () => {
  const { folder, run, textDocument } = await served();
  const expected = { uri: folder.uriOf('2022/水利局.txt'), organ, year: 2022 };
  expect(await run('nianbao.server.lastYear', { organ, year: 2023 })).toMatchObject(expected);
  expect(await run('nianbao.server.lastYear', textDocument)).toMatchObject(expected);
  expect(await run('nianbao.server.lastYear', { ...textDocument, position: { line: 3, character: 0 } })).toMatchObject(expected);
  for (const none of [{ organ, year: 2022 }, { organ: '沧屿市水利局', year: 2023 }, { uri: folder.uriOf('没有.txt') }])
    expect(await run('nianbao.server.lastYear', none)).toBeNull();
  const laid = await run('nianbao.server.newReport', { organ, year: 2023, lastYear: { uri: expected.uri } });
  expect(laid).toMatchObject({ text: expect.stringContaining('\n二、上年结转政府信息公开申请数量\t\t\t1\t1\t0\t0\t0\t0\t2\n') });
});

test('a question that is withdrawn while files are read ends as cancelled', async () => {
  const { server, textDocument } = await served();
  const id = server.nextId();
  const answer = server.ask('textDocument/references', {
    textDocument,
    position: positionOf(here, '第三十六条', 2),
    context: { includeDeclaration: false },
  });
  server.notify('$/cancelRequest', { id });
  expect((await answer).error?.code).toBe(-32800);
});
