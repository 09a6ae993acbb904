import { describe, expect, test } from 'vitest';
import type { InitializeResult, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { analyse, fixesOf } from '../../server/src/service.ts';
import { replacedAll } from '../replaced.ts';
import { type Editor, serverInProcess } from './driver.ts';
import { editors } from './editors.ts';
import { texts } from './example-texts.ts';
import { everything, open, opened, textDocument, uri } from './opened.ts';

/*
 * Every request that lets a person look, move and write, at many places of every kind of text: none is answered with an error, and every range in
 * every answer lies in the text. What each answers is tested beside each.
 */

interface Place {
  readonly line: number;
  readonly character: number;
}

const withLaw = { ...editors.visualStudioCode, initializationOptions: { lawPages: 'file:///law/', commands: ['nianbao.openPreview'] } };

const atPlace: readonly (readonly [method: string, params: (position: Place) => object])[] = [
  ['textDocument/completion', (position) => ({ textDocument, position })],
  ['textDocument/definition', (position) => ({ textDocument, position })],
  ['textDocument/references', (position) => ({ textDocument, position, context: { includeDeclaration: false } })],
  ['textDocument/documentHighlight', (position) => ({ textDocument, position })],
  ['textDocument/prepareRename', (position) => ({ textDocument, position })],
  ['textDocument/rename', (position) => ({ textDocument, position, newName: '某局' })],
  ['textDocument/selectionRange', (position) => ({ textDocument, positions: [position] })],
  ['textDocument/inlayHint', (position) => ({ textDocument, range: { start: position, end: position } })],
  ['textDocument/semanticTokens/range', (position) => ({ textDocument, range: { start: position, end: position } })],
  ['workspace/executeCommand', (position) => ({ command: 'nianbao.server.cell', arguments: [{ uri, position, direction: 'next' }] })],
];

const whole: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/inlayHint', { textDocument, range: everything }],
  ['textDocument/codeLens', { textDocument }],
  ['textDocument/semanticTokens/full', { textDocument }],
  ['textDocument/documentLink', { textDocument }],
  ['workspace/symbol', { query: '' }],
  ['workspace/symbol', { query: '总体' }],
];

const outside: readonly Place[] = [
  { line: 1e6, character: 0 },
  { line: 0, character: 1e9 },
  { line: 4294967295, character: 4294967295 },
  { line: -1, character: 5 },
  { line: 0, character: -3 },
  { line: 0.5, character: 1.5 },
];

/** Places on a coarse grid over the text, and some that lie outside of it. */
function places(text: string): readonly Place[] {
  const lines = text.split(/\r\n|\r|\n/);
  const step = Math.max(1, Math.floor(lines.length / 20));
  const inside = lines.flatMap((content, line) =>
    line % step === 0 ? [0, content.length >> 1, content.length].map((character) => ({ line, character })) : [],
  );
  return [...inside, ...outside];
}

/** Every range in a value that is one of the document's, which those of the law's pages are not. */
function* rangesIn(value: unknown): Iterable<Range> {
  if (typeof value !== 'object' || value === null) return;
  if ('targetUri' in value) {
    yield (value as unknown as { originSelectionRange: Range }).originSelectionRange;
    return;
  }
  if ('uri' in value && value.uri !== uri) return;
  if ('start' in value && 'end' in value) yield value as Range;
  for (const inner of Object.values(value)) yield* rangesIn(inner);
}

function expectSound(answer: { readonly result?: unknown; readonly error?: unknown }, document: TextDocument): void {
  expect(answer).not.toHaveProperty('error');
  for (const { start, end } of rangesIn(answer.result)) {
    for (const position of [start, end]) expect(document.positionAt(document.offsetAt(position))).toEqual(position);
    expect(document.offsetAt(start)).toBeLessThanOrEqual(document.offsetAt(end));
  }
}

async function askAll(server: Editor, text: string): Promise<void> {
  const document = TextDocument.create(uri, 'nianbao', 1, text);
  for (const [method, params] of whole) expectSound(await server.ask(method, params), document);
  for (const position of places(text))
    for (const [method, params] of atPlace) expectSound(await server.ask(method, params(position)), document);
  expect(server.received.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
}

/** The sample report as a web page: tables of rows and cells, everything else paragraphs. */
const page = replacedAll(
  sampleReport()
    .split('\n')
    .map((line) => (line.includes('\t') ? `<tr><td>${line.replaceAll('\t', '</td><td>')}</td></tr>` : `<p>${line}</p>`))
    .join('\r\n'),
  /(?:<tr>.*<\/tr>\r?\n?)+/g,
  (rows) => `<table>${rows}</table>`,
);

test.each([...texts, ['a web page', `<html><body>𠀀\r\n${page}</body></html>`] as const])('%s', async (_name, text) =>
  askAll(await opened(withLaw, text), text),
);

describe.each(Object.entries(editors))('%s', (_name, params) => {
  test('may ask for everything', async () => {
    const [, text] = texts[1]!;
    await askAll(await opened(params, text), text);
  });

  test('is offered what it knows of', async () => {
    const { capabilities } = await serverInProcess({ analyse, fixesOf }).request<InitializeResult>('initialize', params);
    expect(capabilities).toMatchObject({
      completionProvider: { triggerCharacters: ['第', '《', '〔', '（'] },
      documentHighlightProvider: true,
      selectionRangeProvider: true,
      referencesProvider: true,
      inlayHintProvider: true,
      documentLinkProvider: {},
      workspaceSymbolProvider: true,
      semanticTokensProvider: { full: true, range: true },
    });
    for (const unusable of ['definitionProvider', 'codeLensProvider']) expect(capabilities).not.toHaveProperty(unusable);
  });
});

test('a document that is not open is answered emptily, and malformed params are refused', async () => {
  const server = await opened(withLaw, '一、总体情况');
  const other = { textDocument: { uri: 'file:///w/别处.txt' } };
  const at = { line: 0, character: 0 };
  const range = { start: at, end: at };
  for (const method of ['codeLens', 'documentLink', 'semanticTokens/full']) {
    expect(await server.ask(`textDocument/${method}`, other)).not.toHaveProperty('error');
    expect(await server.ask(`textDocument/${method}`, {})).toHaveProperty('error.code', -32602);
  }
  for (const method of ['completion', 'definition', 'references', 'documentHighlight', 'prepareRename']) {
    expect(await server.ask(`textDocument/${method}`, { ...other, position: at })).not.toHaveProperty('error');
    expect(await server.ask(`textDocument/${method}`, { textDocument, position: 3 })).toHaveProperty('error.code', -32602);
  }
  for (const method of ['inlayHint', 'semanticTokens/range']) {
    expect(await server.ask(`textDocument/${method}`, { ...other, range })).not.toHaveProperty('error');
    expect(await server.ask(`textDocument/${method}`, { textDocument })).toHaveProperty('error.code', -32602);
  }
});

test('answers are for the text of the last keystroke', async () => {
  const server = await opened(withLaw, '依据《条例》第五十条办理');
  open(server, 'file:///w/另一份.txt', '');
  const position = { line: 0, character: 8 };
  expect(await server.request('textDocument/definition', { textDocument, position })).toHaveLength(1);
  server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '没有引用任何条文的句子' }] });
  expect(await server.request('textDocument/definition', { textDocument, position })).toEqual([]);
});
