import { beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, DocumentSymbol } from 'vscode-languageserver';
import { bare, visualStudioCode } from './editors.ts';
import { texts } from './example-texts.ts';
import { opened, textDocument, uri } from './opened.ts';
import { toy } from './toy.ts';
import { expectActions, expectDiagnostics, expectFolds, expectHover, expectOutline } from './wellformed.ts';

/** Positions on a coarse grid over the text, and some that lie outside of it. */
function places(text: string): { line: number; character: number }[] {
  const lines = text.split(/\r\n|\r|\n/);
  const step = Math.max(1, Math.floor(lines.length / 25));
  const inside = lines.flatMap((content, line) =>
    line % step === 0 ? [0, content.length >> 1, content.length].map((character) => ({ line, character })) : [],
  );
  return [...inside, ...outside];
}

const outside = [
  { line: 1e6, character: 0 },
  { line: 0, character: 1e9 },
  { line: 4294967295, character: 4294967295 },
  { line: -1, character: 5 },
  { line: 0, character: -3 },
  { line: 0.5, character: 1.5 },
];

describe.each(texts)('%s', (_name, text) => {
  test('a full client gets well-formed replies to everything', async () => {
    const server = await opened(visualStudioCode, text, toy);
    expectOutline(await server.request('textDocument/documentSymbol', { textDocument }), text, true);
    expectFolds(await server.request('textDocument/foldingRange', { textDocument }), text);
    const report = await server.request<{ kind: string; items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    expect(report.kind).toBe('full');
    expectDiagnostics(report.items, text);
    for (const position of places(text)) {
      expectHover(await server.request('textDocument/hover', { textDocument, position }), text);
      const range = { start: position, end: position };
      const actions = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
      expectActions(actions, text);
      for (const action of actions) expectActions([await server.request('codeAction/resolve', action)], text);
    }
  });

  test('a client that can do nothing gets flat symbols and is sent its diagnostics', async () => {
    const server = await opened(bare, text, toy);
    expectOutline(await server.request('textDocument/documentSymbol', { textDocument }), text, false);
    const sent = (await server.await('textDocument/publishDiagnostics')) as { version: number; diagnostics: Diagnostic[] };
    expect(sent.version).toBe(1);
    expectDiagnostics(sent.diagnostics, text);
    for (const name of ['codeDescription', 'relatedInformation', 'tags'])
      for (const diagnostic of sent.diagnostics) expect(diagnostic).not.toHaveProperty(name);
  });
});

test('positions outside of the text are clamped: empty answers, no errors', async () => {
  const server = await opened(visualStudioCode, '', toy);
  for (const start of outside)
    for (const end of outside) {
      expect(await server.ask('textDocument/hover', { textDocument, position: start })).toMatchObject({ result: null });
      expect(await server.ask('textDocument/codeAction', { textDocument, range: { start, end }, context: {} })).toHaveProperty('result');
    }
});

test('a document that is not open is answered emptily', async () => {
  const server = await opened(visualStudioCode, '', toy);
  const other = { uri: 'file:///w/别处.txt' };
  expect(await server.request('textDocument/documentSymbol', { textDocument: other })).toEqual([]);
  expect(await server.request('textDocument/diagnostic', { textDocument: other })).toEqual({ kind: 'full', items: [] });
  expect(await server.request('textDocument/hover', { textDocument: other, position: { line: 0, character: 0 } })).toBeNull();
});

describe('a diagnostic', () => {
  let items: Diagnostic[];
  beforeAll(async () => {
    const server = await opened(visualStudioCode, '𠀀错', toy);
    items = (await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })).items.filter(
      (d) => d.code === 'toy/wrong',
    );
  });

  test('has its code, the page of its rule, its related places, its tags and its range in UTF-16', () => {
    expect(items).toEqual([
      {
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } },
        severity: 1,
        source: 'nianbao',
        code: 'toy/wrong',
        codeDescription: { href: 'file:///extension/docs/rules/toy/wrong.md' },
        message: '写错了',
        tags: [2],
        relatedInformation: [
          { location: { uri, range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } } }, message: '这里' },
        ],
      },
    ]);
  });

  test.each([
    [undefined, '写错了'],
    ['zh-TW', '写错了'],
    ['en-GB', 'This is wrong'],
    ['fr', 'This is wrong'],
  ])('for the locale %s says %s', async (locale, message) => {
    const { locale: _, ...rest } = visualStudioCode;
    const server = await opened(locale === undefined ? rest : { ...rest, locale }, '错', toy);
    const report = await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    expect(report.items.find((d) => d.code === 'toy/wrong')?.message).toBe(message);
  });
});

test('beyond a thousand findings the gravest are sent, with one remark on how many there are', async () => {
  const server = await opened(visualStudioCode, '错'.repeat(1500), toy);
  const { items } = await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
  expect(items).toHaveLength(1001);
  expect(items.at(-1)?.message).toContain(`${1500 - items.filter((d) => d.code === 'toy/wrong').length}`);
  expect(items.at(-1)).not.toHaveProperty('code');
});

test('an outline has at most five thousand entries', async () => {
  const server = await opened(visualStudioCode, '一、总体情况\n（一）主动公开\n1.公开\n'.repeat(3000), toy);
  const count = (symbols: readonly DocumentSymbol[]): number => symbols.reduce((n, s) => n + 1 + count(s.children ?? []), 0);
  expect(count(await server.request('textDocument/documentSymbol', { textDocument }))).toBeLessThanOrEqual(5000);
});
