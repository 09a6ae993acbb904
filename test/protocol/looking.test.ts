import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { InitializeResult } from 'vscode-languageserver';
import {
  CodeLens,
  Command,
  type DocumentHighlight,
  InlayHint,
  Location,
  LocationLink,
  SelectionRange,
  type SemanticTokens,
} from 'vscode-languageserver';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { analyse, fixesOf } from '../../server/src/service.ts';
import { replaced } from '../replaced.ts';
import { serverInProcess } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { everything, open, opened, positionOf, textDocument, uri, wordsAt } from './opened.ts';

const lawPages = 'file:///extension/docs/law/';
const withLaw = { ...visualStudioCode, initializationOptions: { ...visualStudioCode.initializationOptions, lawPages } };
const bareWithLaw = { ...bare, initializationOptions: { lawPages } };
const text = `𠀀𠮷\n\n${sampleReport()}`.replaceAll('\n', '\r\n');
const page = readFileSync(new URL('../../docs/law/regulation.md', import.meta.url), 'utf8');

test('a blank total has its sum beside it, in the language of the client; an agreeing one nothing', async () => {
  const blank = replaced(text, '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t0\t0\t0\t0\t0\t');
  const settings = { rules: { 'sum/one-cell': 'off', 'sum/results-total': 'off' } };
  const options = { ...visualStudioCode.initializationOptions, settings, language: 'en' };
  const server = await opened({ ...bare, initializationOptions: options }, blank);
  const hints = await server.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: everything });
  const position = positionOf(blank, '2.重复申请\t1\t0\t0\t0\t0\t0\t', 19);
  expect(hints[0]).toEqual({ position, label: 'sum 1', paddingLeft: true });
  expect(hints.every((hint) => InlayHint.is(hint))).toBe(true);
  const agreeing = await opened(visualStudioCode, text);
  expect(await agreeing.request('textDocument/inlayHint', { textDocument, range: everything })).toEqual([]);
});

test('highlights: a total is written, its terms are read', async () => {
  const server = await opened(visualStudioCode, text);
  const position = positionOf(text, '2.重复申请\t1\t0\t0\t0\t0\t0\t1', 19);
  const lit = await server.request<DocumentHighlight[]>('textDocument/documentHighlight', { textDocument, position });
  expect(lit.map(({ range, kind }) => `${wordsAt(text, range)}/${kind}`)).toEqual([
    '1/2',
    '0/2',
    '0/2',
    '0/2',
    '0/2',
    '0/2',
    '1/3',
    '29/3',
  ]);
});

test('selection ranges: one a position, nested; params without positions are refused', async () => {
  const server = await opened(bare, text);
  const positions = [positionOf(text, '2.重复申请\t1', 7), { line: 1e6, character: 1e6 }, { line: -1, character: 2 }];
  const found = await server.request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions });
  expect(found).toHaveLength(3);
  expect(found.every((one) => SelectionRange.is(one))).toBe(true);
  const words: string[] = [];
  for (let at: SelectionRange | undefined = found[0]; at; at = at.parent) words.push(wordsAt(text, at.range));
  expect(words.slice(0, 2)).toEqual(['1', '\t\t2.重复申请\t1\t0\t0\t0\t0\t0\t1']);
  expect(words.at(-1)).toBe(text);
  for (const wrong of [undefined, 'x', [{}], [{ line: '1' }]])
    expect(await server.ask('textDocument/selectionRange', { textDocument, positions: wrong })).toHaveProperty('error.code', -32602);
});

test('definition: the provision in the pages of the law, with the words pointed at where the client wants them', async () => {
  const cited = replaced(text, '为主，答复前', '为主，依据《条例》第三十六条第七项，答复前');
  const position = positionOf(cited, '第三十六条第七项', 7);
  const server = await opened(
    { ...withLaw, capabilities: { ...withLaw.capabilities, textDocument: { definition: { linkSupport: true } } } },
    cited,
  );
  const [link] = await server.request<LocationLink[]>('textDocument/definition', { textDocument, position });
  expect(LocationLink.is(link)).toBe(true);
  expect(link!.targetUri).toBe(`${lawPages}regulation.md`);
  expect(wordsAt(cited, link!.originSelectionRange!)).toBe('《条例》第三十六条第七项');
  expect(wordsAt(page, link!.targetSelectionRange)).toMatch(/^（七）所申请公开信息属于工商、不动产登记资料/);
  const plain = await opened(bareWithLaw, cited);
  const [location] = await plain.request<Location[]>('textDocument/definition', { textDocument, position });
  expect(Location.is(location)).toBe(true);
  expect(location).toEqual({ uri: `${lawPages}regulation.md`, range: link!.targetSelectionRange });
});

test('an address that the client answers itself is a place for the law’s pages as well', async () => {
  const server = await opened({ ...bare, initializationOptions: { lawPages: 'nianbao-law:/' } }, '依据《条例》第五十条');
  const [location] = await server.request<Location[]>('textDocument/definition', { textDocument, position: { line: 0, character: 8 } });
  expect(location!.uri).toBe('nianbao-law:/regulation.md');
});

test('a client that gives no place for the law’s pages is offered no definition, and gets none', async () => {
  const server = await opened(bare, '依据《条例》第五十条');
  const position = { line: 0, character: 8 };
  expect(await server.request('textDocument/definition', { textDocument, position })).toEqual([]);
  expect(await server.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } })).toHaveLength(
    1,
  );
});

test.each(['https://example.com/no-slash', 'javascript:alert(1)/', 'command:x/', 7])(
  '%s is no place for the law’s pages',
  async (wrong) => {
    const server = await opened({ ...bare, initializationOptions: { lawPages: wrong } }, '依据《条例》第五十条');
    const asked = { textDocument, position: { line: 0, character: 8 } };
    expect(await server.request('textDocument/definition', asked)).toEqual([]);
  },
);

test('references: every citation of the article, in this document and in the others that are open, with the article itself on request', async () => {
  const server = await opened(withLaw, '𠀀依据《条例》第二十条第（一）项。\r\n第二十条。《条例》第二十条。\r\n');
  const other = 'file:///w/另一份.txt';
  open(server, other, '按《条例》第二十条公开，按第三十条补正。');
  const asked = { textDocument, position: { line: 0, character: 10 } };
  const found = await server.request<Location[]>('textDocument/references', { ...asked, context: { includeDeclaration: true } });
  expect(found.every((one) => Location.is(one))).toBe(true);
  expect(found.map((one) => one.uri)).toEqual([`${lawPages}regulation.md`, uri, uri, other]);
  expect(found[1]!.range).toEqual({ start: { line: 0, character: 4 }, end: { line: 0, character: 17 } });
  const without = await server.request<Location[]>('textDocument/references', { ...asked, context: { includeDeclaration: false } });
  expect(without).toEqual(found.slice(1));
  const nothing = { textDocument, position: { line: 1, character: 1 }, context: { includeDeclaration: true } };
  expect(await server.request('textDocument/references', nothing)).toEqual([]);
});

test('a lens above each table opens the client’s preview there, where the client has said that it has one', async () => {
  const commands = ['nianbao.openPreview', 'nianbao.openRule'];
  const options = { ...visualStudioCode.initializationOptions, commands };
  const server = await opened({ ...visualStudioCode, initializationOptions: options }, text);
  const lenses = await server.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lenses.every((lens) => CodeLens.is(lens) && Command.is(lens.command))).toBe(true);
  const start = positionOf(text, '（本列数据');
  expect(lenses[1]).toEqual({
    range: { start, end: start },
    command: { title: '表三 39/39 ✓', command: 'nianbao.openPreview', arguments: [uri, start] },
  });
  const plain = await opened(bare, text);
  expect(await plain.request<CodeLens[]>('textDocument/codeLens', { textDocument })).toEqual([]);
});

test('commands that are none of this extension’s are not taken', async () => {
  const commands = ['workbench.action.terminal.new'];
  const server = await opened({ ...bare, initializationOptions: { commands } }, text);
  expect(await server.request<CodeLens[]>('textDocument/codeLens', { textDocument })).toEqual([]);
});

test('semantic tokens: whole and in part, on one line each, with the legend that was announced', async () => {
  const wrong = replaced(text, '\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t0\t1\t0\t14');
  const server = serverInProcess({ analyse, fixesOf });
  const { capabilities } = await server.request<InitializeResult>('initialize', bare);
  const { legend } = capabilities.semanticTokensProvider!;
  open(server, uri, wrong);
  const decoded = ({ data }: SemanticTokens): string[] => {
    const lines = wrong.split('\r\n');
    const words: string[] = [];
    for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
      character = data[i]! > 0 ? data[i + 1]! : character + data[i + 1]!;
      line += data[i]!;
      const modifiers = legend.tokenModifiers.filter((_, bit) => data[i + 4]! & (1 << bit));
      words.push([lines[line]!.slice(character, character + data[i + 2]!), legend.tokenTypes[data[i + 3]!], ...modifiers].join('/'));
    }
    return words;
  };
  const whole = decoded(await server.request('textDocument/semanticTokens/full', { textDocument }));
  expect(whole).toEqual(expect.arrayContaining(['14/number/modification', '29/number/readonly', '2.重复申请/property']));
  expect(whole[0]).toBe('《中华人民共和国政府信息公开条例》/type');
  const start = positionOf(wrong, '2.重复申请', 3);
  const part = await server.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range: { start, end: start } });
  expect(decoded(part)).toEqual(['2.重复申请/property', '1/number/readonly']);
});

test('a citation that is broken over two lines is a token on each', async () => {
  const broken = '𠀀依据《政府信息\r\n公开条例》第五十条办理，\r\n《条例》第三条。';
  const server = await opened(bare, broken);
  const { data } = await server.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  expect(data).toEqual([...[0, 4, 5, 2, 0], ...[1, 0, 9, 2, 0], ...[1, 0, 7, 2, 0]]);
});
