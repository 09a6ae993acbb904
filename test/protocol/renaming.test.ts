import { expect, test } from 'vitest';
import type { InitializeResult } from 'vscode-languageserver';
import { DocumentLink, Location, type SymbolInformation, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { analyse, fixesOf } from '../../server/src/service.ts';
import { replaced } from '../replaced.ts';
import { serverInProcess } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { open, opened, positionOf, textDocument, uri, wordsAt } from './opened.ts';
import { editsIn } from './wellformed.ts';

const organ = '砚溪县水利局';
const text = `${replaced(sampleReport(), '手机端页面', `𠀀${organ}页面`)}`.replaceAll('\n', '\r\n');

test('the organ can be renamed from any place that names it, for the version asked', async () => {
  const server = await opened(visualStudioCode, text);
  const position = positionOf(text, `𠀀${organ}`, 4);
  const prepared = await server.request<{ range: never; placeholder: string }>('textDocument/prepareRename', { textDocument, position });
  expect(wordsAt(text, prepared.range)).toBe(organ);
  expect(prepared.placeholder).toBe(organ);
  const edit = await server.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName: '砚溪县水务局' });
  expect(edit.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
  expect(editsIn(edit).every((one) => TextEdit.is(one) && one.newText === '砚溪县水务局' && wordsAt(text, one.range) === organ)).toBe(true);
  expect(editsIn(edit)).toHaveLength(2);
  const plain = await opened(bare, text);
  expect(await plain.request('textDocument/rename', { textDocument, position, newName: '砚溪县水务局' })).toHaveProperty('changes');
});

test('nothing else can be renamed, and no name that is none is given', async () => {
  const server = await opened(visualStudioCode, text);
  const prose = positionOf(text, '水库水情', 2);
  expect(await server.request('textDocument/prepareRename', { textDocument, position: prose })).toBeNull();
  expect(await server.request('textDocument/rename', { textDocument, position: prose, newName: '某局' })).toBeNull();
  const position = { line: 0, character: 2 };
  for (const newName of ['', '甲\n乙', 7, undefined])
    expect(await server.ask('textDocument/rename', { textDocument, position, newName })).toHaveProperty('error.code', -32602);
  expect((await server.ask('textDocument/rename', { textDocument, position, newName: ' ' })).error?.message).toBe('名称不能为空。');
});

test('a client that prepares no renames is offered none to prepare', async () => {
  const offered = async (params: object): Promise<unknown> =>
    (await serverInProcess({ analyse, fixesOf }).request<InitializeResult>('initialize', params)).capabilities.renameProvider;
  expect(await offered(bare)).toBe(true);
  expect(await offered({ ...bare, capabilities: { textDocument: { rename: { prepareSupport: true } } } })).toEqual({
    prepareProvider: true,
  });
});

test('links lead to the sites that publish the law, or to files of the workspace', async () => {
  const lines = '见https://www.gov.cn/a.htm。\r\n[x](附件.txt) [y](file:///etc/passwd) https://evil.example/\r\n';
  const server = await opened(visualStudioCode, lines);
  const links = await server.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
  expect(links.every((link) => DocumentLink.is(link))).toBe(true);
  expect(links.map(({ range, target }) => [wordsAt(lines, range), target])).toEqual([
    ['https://www.gov.cn/a.htm', 'https://www.gov.cn/a.htm'],
    ['附件.txt', 'file:///w/%E9%99%84%E4%BB%B6.txt'],
  ]);
  const without = await opened(bare, lines);
  expect(await without.request('textDocument/documentLink', { textDocument })).toHaveLength(1);
});

test('workspace symbols: reports by organ and year, sections in them, of all documents that are open', async () => {
  const server = await opened(visualStudioCode, text);
  const other = 'file:///w/2022.txt';
  open(server, other, sampleReport(2022));
  const all = await server.request<SymbolInformation[]>('workspace/symbol', { query: organ });
  expect(all.every((symbol) => Location.is(symbol.location))).toBe(true);
  expect(all.map(({ location }) => location.uri)).toEqual([uri, other]);
  const [section] = await server.request<SymbolInformation[]>('workspace/symbol', { query: '2022 总体' });
  expect(section).toMatchObject({
    name: '一、总体情况',
    containerName: `${organ} 2022`,
    location: { uri: other, range: { start: { line: 4 } } },
  });
  for (const query of [undefined, 7, '沧屿']) expect(await server.ask('workspace/symbol', { query })).not.toHaveProperty('error');
  expect(await server.ask('workspace/symbol')).toHaveProperty('error.code', -32602);
});

test('requests about the workspace are refused before initialize and after shutdown', async () => {
  const server = serverInProcess({ analyse, fixesOf });
  expect(await server.ask('workspace/symbol', { query: '' })).toHaveProperty('error.code', -32002);
  await server.request('initialize', bare);
  await server.request('shutdown');
  expect(await server.ask('workspace/symbol', { query: '' })).toHaveProperty('error.code', -32600);
});
