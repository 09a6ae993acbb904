import { expect, test } from 'vitest';
import type { InitializeResult, Range } from 'vscode-languageserver';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { analyse, fixesOf } from '../../server/src/service.ts';
import { replaced } from '../replaced.ts';
import { type Answer, type Editor, serverInProcess } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { opened, positionOf, uri, wordsAt } from './opened.ts';

const text = `𠀀\n${sampleReport()}`.replaceAll('\n', '\r\n');
const run = (server: Editor, command: string, ...given: unknown[]): Promise<Answer> =>
  server.ask('workspace/executeCommand', { command, arguments: given });

test('the commands are announced', async () => {
  const { capabilities } = await serverInProcess({ analyse, fixesOf }).request<InitializeResult>('initialize', bare);
  expect(capabilities.executeCommandProvider).toEqual({
    commands: expect.arrayContaining(['nianbao.server.cell', 'nianbao.server.newReport', 'nianbao.server.lastYear']),
  });
});

test('a cell is told with its place, its row, its column and its name in the language of the client', async () => {
  const position = positionOf(text, '2.重复申请\t1', 8);
  const server = await opened(visualStudioCode, text);
  const { result } = await run(server, 'nianbao.server.cell', { uri, position, direction: 'next' });
  const cell = result as { table: string; name: string; range: Range; row: Range; column: Range[] };
  expect(cell).toMatchObject({ table: 'requests', name: '「（五）不予处理 2.重复申请」的「商业企业」格' });
  expect(cell.range).toEqual({ start: { ...position, character: 11 }, end: { ...position, character: 12 } });
  expect(wordsAt(text, cell.row)).toBe('\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1');
  expect(cell.column).toHaveLength(25);
  const english = await opened({ ...visualStudioCode, locale: 'en' }, text);
  expect((await run(english, 'nianbao.server.cell', { uri, position, direction: 'here' })).result).toHaveProperty(
    'name',
    'the cell “自然人” of row “（五）不予处理 2.重复申请”',
  );
});

test('there is no cell in prose and in a document that is not open', async () => {
  const server = await opened(visualStudioCode, text);
  const direction = 'next';
  expect(await run(server, 'nianbao.server.cell', { uri, position: { line: 1, character: 2 }, direction })).toMatchObject({ result: null });
  const elsewhere = { uri: 'file:///w/别处.txt', position: { line: 0, character: 0 }, direction };
  expect(await run(server, 'nianbao.server.cell', elsewhere)).toMatchObject({ result: null });
});

test('a cell is that of the text after the last keystroke', async () => {
  const server = await opened(visualStudioCode, text);
  const position = positionOf(text, '2.重复申请\t1', 7);
  const range = { start: position, end: { ...position, character: position.character + 1 } };
  server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '12345' }] });
  const { result } = await run(server, 'nianbao.server.cell', { uri, position, direction: 'here' });
  expect(result).toMatchObject({ range: { end: { character: position.character + 5 } } });
});

test('a new report carries over what last year’s left, from an open document or from a text', async () => {
  const server = await opened(visualStudioCode, text);
  const asked = { organ: '砚溪县水利局', year: 2024, eol: '\r\n' };
  const { result } = await run(server, 'nianbao.server.newReport', { ...asked, lastYear: { uri } });
  const { text: laid, notes, begin } = result as { text: string; notes: string[]; begin: { line: number; character: number } };
  expect(laid.split('\r\n').slice(begin.line - 1, begin.line + 1)).toEqual(['（一）主动公开', '']);
  expect(laid).toContain('\r\n二、上年结转政府信息公开申请数量\t\t\t1\t1\t0\t0\t0\t0\t2\r\n');
  expect(notes[0]).toContain('2023年度报告');
  expect((await run(server, 'nianbao.server.newReport', { ...asked, lastYear: { text } })).result).toEqual(result);
  const { result: empty } = await run(server, 'nianbao.server.newReport', asked);
  expect(empty).toEqual({ text: replaced(laid, '\t1\t1\t0\t0\t0\t0\t2\r', '\t\t\t\t\t\t\t\r'), notes: [], begin });
  expect((await run(server, 'nianbao.server.newReport', { ...asked, lastYear: { uri: 'file:///w/没有.txt' } })).result).toEqual(empty);
});

test.each([
  ['nianbao.server.cell'],
  ['nianbao.server.cell', { uri, position: { line: 'x' }, direction: 'next' }],
  ['nianbao.server.cell', { uri, position: { line: 0, character: 0 }, direction: 'sideways' }],
  ['nianbao.server.newReport', { organ: '砚溪县水利局' }],
  ['nianbao.server.newReport', { organ: '甲\n乙', year: 2024 }],
  ['nianbao.server.newReport', { organ: '', year: 2024 }],
  ['nianbao.server.newReport', { organ: '某局', year: 20.5 }],
  ['nianbao.server.newReport', { organ: '某局', year: null }],
  ['nianbao.server.newReport', { organ: '某局', year: 2024, template: '__proto__' }],
  ['nianbao.server.nothing', {}],
  ['__proto__', {}],
  ['toString'],
])('%s with %j is refused', async (command, ...given) => {
  const server = await opened(bare, text);
  expect(await run(server, command, ...given)).toHaveProperty('error.code', -32602);
});
