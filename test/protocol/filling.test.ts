import { expect, test } from 'vitest';
import type { InitializeResult, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import { type Answer, type Editor, serverInProcess } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { everything, opened, positionOf, uri, wordsAt } from './opened.ts';
import { toy } from './toy.ts';

const text = `𠀀\n${sampleReport()}`.replaceAll('\n', '\r\n');
const run = (server: Editor, command: string, ...given: unknown[]): Promise<Answer> =>
  server.ask('workspace/executeCommand', { command, arguments: given });

interface Tables {
  readonly version: number;
  readonly tables: readonly {
    readonly table: string;
    readonly range: Range;
    readonly rows: readonly Range[];
    readonly cells: readonly { range: Range; name: string; row: number; column: string; above: number; below: number }[];
    readonly heads: readonly { range: Range; column: number; columns: number; keep: Range }[];
  }[];
}

test('the commands for filling in tables are announced', async () => {
  const { capabilities } = await serverInProcess(toy).request<InitializeResult>('initialize', bare);
  expect(capabilities.executeCommandProvider?.commands).toEqual(
    expect.arrayContaining(['nianbao.server.tables', 'nianbao.server.totals', 'nianbao.server.paste']),
  );
});

test('the tables of a stretch are told with their cells, for the version that they are in', async () => {
  const server = await opened(visualStudioCode, text);
  const { result } = await run(server, 'nianbao.server.tables', { uri, ranges: [everything] });
  const { version, tables } = result as Tables;
  expect(version).toBe(1);
  expect(tables.map(({ table }) => table)).toEqual(['disclosure', 'requests', 'disputes']);
  const requests = tables[1]!;
  const cell = requests.cells.find(({ name }) => name === '「（五）不予处理 2.重复申请」的「自然人」格')!;
  expect(wordsAt(text, cell.range)).toBe('1');
  expect(wordsAt(text, requests.rows[cell.row]!)).toContain('2.重复申请\t1\t0');
  expect(requests.cells[cell.below]!.name).toContain('3.要求提供公开出版物');
  expect(requests.cells.filter(({ column }) => column === cell.column)).toHaveLength(25);
});

test('headings are told with the column that they stand over, and so much of them as tells them apart', async () => {
  const server = await opened(visualStudioCode, text);
  const { result } = await run(server, 'nianbao.server.tables', { uri, ranges: [everything] });
  const told = (result as Tables).tables.map(({ heads }) =>
    heads.map(({ range, column, keep }) => `${wordsAt(text, range)} ${column} ${wordsAt(text, keep)}`),
  );
  expect(told[1]).toEqual(expect.arrayContaining(['总计 6 总计', '社会公益组织 3 社会公益', '法人或其他组织 1 法人或其他组织']));
  expect(told[2]!.filter((one) => one.startsWith('结果维持'))).toEqual(['结果维持 0 维持', '结果维持 5 维持', '结果维持 10 维持']);
});

test('after a keystroke the tables are those of the new text', async () => {
  const server = await opened(visualStudioCode, text);
  const at = positionOf(text, '2.重复申请\t1', 8);
  server.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: at, end: at }, text: '234' }],
  });
  const { result } = await run(server, 'nianbao.server.tables', { uri, ranges: [{ start: at, end: at }] });
  const { version, tables } = result as Tables;
  expect(version).toBe(2);
  expect(tables).toHaveLength(1);
  const cell = tables[0]!.cells.find(({ name }) => name === '「（五）不予处理 2.重复申请」的「自然人」格')!;
  expect(cell.range.end.character - cell.range.start.character).toBe(4);
});

test('totals follow from a figure that was typed, and only in the version that was typed', async () => {
  const server = await opened(visualStudioCode, text);
  const at = positionOf(text, '2.重复申请\t1', 8);
  server.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: at, end: at }, text: '0' }],
  });
  expect(await run(server, 'nianbao.server.totals', { uri, version: 1, position: at })).toMatchObject({ result: null });
  const { result } = await run(server, 'nianbao.server.totals', { uri, version: 2, position: at });
  const { version, edits } = result as { version: number; edits: TextEdit[] };
  expect(version).toBe(2);
  const typed = replaced(text, '2.重复申请\t1\t', '2.重复申请\t10\t');
  const now = TextDocument.applyEdits(TextDocument.create(uri, 'nianbao', 2, typed), edits);
  expect(now).toContain('2.重复申请\t10\t0\t0\t0\t0\t0\t10\r\n');
  // The row's total, the results' total of the column, and where the two meet.
  expect(edits).toHaveLength(3);
});

test('cells that are pasted fill those of the table, in the version that was asked about, and what did not fit is told', async () => {
  const server = await opened(visualStudioCode, text);
  const at = positionOf(text, '2.重复申请\t1', 7);
  const asked = { uri, range: { start: at, end: at }, text: '7\t\t1,234\r\n1\t2\t3\t4\t5\t6\t7\t88\r\n' };
  expect(await run(server, 'nianbao.server.paste', { ...asked, version: 2 })).toMatchObject({ result: null });
  const { result } = await run(server, 'nianbao.server.paste', { ...asked, version: 1 });
  const { version, edits, notes } = result as { version: number; edits: TextEdit[]; notes: string[] };
  expect(version).toBe(1);
  const now = TextDocument.applyEdits(TextDocument.create(uri, 'nianbao', 1, text), edits);
  expect(now).toContain('2.重复申请\t7\t\t1234\t');
  expect(now.split('\r\n')).toHaveLength(text.split('\r\n').length);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('88');
});

test('what is put into cells stands there, with the totals that follow where they are wanted; what has no cell changes nothing', async () => {
  const server = await opened(visualStudioCode, text);
  const position = positionOf(text, '2.重复申请\t1', 7);
  const asked = { uri, version: 1, range: { start: position, end: position }, text: '' };
  const after = async (given: object): Promise<string> => {
    const { result } = await run(server, 'nianbao.server.paste', { ...asked, ...given });
    return TextDocument.applyEdits(TextDocument.create(uri, 'nianbao', 1, text), (result as { edits: TextEdit[] }).edits);
  };
  expect(await after({ puts: [{ position, text: '4' }] })).toContain('2.重复申请\t4\t0\t0\t0\t0\t0\t1');
  expect(await after({ puts: [{ position, text: '4' }], totals: true })).toContain('2.重复申请\t4\t0\t0\t0\t0\t0\t4');
  expect(await after({ puts: [{ position: { line: 0, character: 0 }, text: '4' }] })).toBe(text);
});

test('nothing is told of a document that is not open, and nothing follows outside of tables', async () => {
  const server = await opened(bare, text);
  const elsewhere = 'file:///w/别处.txt';
  const position = { line: 1, character: 2 };
  expect(await run(server, 'nianbao.server.tables', { uri: elsewhere, ranges: [everything] })).toMatchObject({ result: null });
  expect(await run(server, 'nianbao.server.totals', { uri: elsewhere, version: 1, position })).toMatchObject({ result: null });
  expect(await run(server, 'nianbao.server.totals', { uri, version: 1, position })).toMatchObject({ result: { version: 1, edits: [] } });
});

test.each([
  ['nianbao.server.tables'],
  ['nianbao.server.tables', { uri, ranges: 'all' }],
  ['nianbao.server.tables', { uri, ranges: [{ start: { line: 0 }, end: {} }] }],
  ['nianbao.server.tables', { uri, ranges: Array.from({ length: 101 }, () => everything) }],
  ['nianbao.server.totals', { uri, position: { line: 0, character: 0 } }],
  ['nianbao.server.paste', { uri, version: 1, range: { start: { line: 0, character: 0 } }, text: '1' }],
  ['nianbao.server.paste', { uri, version: 1, range: everything, text: 1 }],
  ['nianbao.server.paste', { uri, version: 1, range: everything, text: 'x'.repeat(1_000_001) }],
  ['nianbao.server.paste', { uri, version: 1, range: everything, text: '', puts: [{ position: { line: 0 }, text: '1' }] }],
  ['nianbao.server.totals', { uri, version: '1', position: { line: 0, character: 0 } }],
])('%s with %j is refused', async (command, ...given) => {
  const server = await opened(bare, text);
  expect(await run(server, command, ...given)).toHaveProperty('error.code', -32602);
});
