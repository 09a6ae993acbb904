import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { type ServerProcess, startServer } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { editsIn } from './wellformed.ts';

const wanted = { seed: 21, template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain } as const;
const { text: loose } = documentOf({ ...wanted, layout: 'pipe-tight' });
const { text: damaged } = documentOf({ ...wanted, layout: 'tab-grid', dress: { ...plain, pinyin: true, specks: true } });

const normalise = 'refactor.rewrite.nianbao.normaliseTable';
const repair = 'refactor.rewrite.nianbao.repair';

let opened = 0;

function editorOf(initialize: object) {
  let server: ServerProcess;
  beforeAll(async () => {
    server = startServer();
    server.answers.set('workspace/configuration', () => [null]);
    await server.request('initialize', initialize);
  });
  afterAll(() => server.stop());
  return {
    server: () => server,
    open(text: string) {
      const document = TextDocument.create(`file:///w/rewrite-${++opened}.txt`, 'nianbao', 1, text);
      server.notify('textDocument/didOpen', { textDocument: { uri: document.uri, languageId: 'nianbao', version: 1, text } });
      return document;
    },
    actions(document: TextDocument, at: string, only?: readonly string[]) {
      const position = document.positionAt(document.getText().indexOf(at) + 1);
      const params = { textDocument: { uri: document.uri }, range: { start: position, end: position }, context: { diagnostics: [], only } };
      return server.request<CodeAction[]>('textDocument/codeAction', params);
    },
    format(document: TextDocument, method: string, more: object = {}) {
      const options = { tabSize: 8, insertSpaces: false };
      return server.request<TextEdit[]>(method, { textDocument: { uri: document.uri }, options, ...more });
    },
  };
}

const lineWith = (text: string, words: string): string | undefined => text.split('\n').find((line) => line.includes(words));

describe('in an editor with previews', () => {
  const editor = editorOf(visualStudioCode);

  test('the table at the cursor, and no other, is laid out, in an edit for the present version only', async () => {
    const document = editor.open(loose);
    const [action] = await editor.actions(document, '行政许可', [normalise]);
    expect(action).toMatchObject({ title: '整理表格', kind: normalise });
    const { edit } = await editor.server().request<CodeAction>('codeAction/resolve', action);
    expect((edit!.documentChanges![0] as TextDocumentEdit).textDocument).toEqual({ uri: document.uri, version: 1 });
    const after = TextDocument.applyEdits(document, [...editsIn(edit)]);
    expect(lineWith(after, '行政许可')).toMatch(/^\| 行政许可 +\| +\d+ \| +\| +\|$/);
    expect(lineWith(after, '重复申请')).toBe(lineWith(loose, '重复申请'));
    editor
      .server()
      .notify('textDocument/didChange', { textDocument: { uri: document.uri, version: 2 }, contentChanges: [{ text: loose }] });
    expect((await editor.server().ask('codeAction/resolve', action)).error?.code).toBe(-32801);
  });

  test('it is not offered outside of tables, nor where nothing would change', async () => {
    expect(await editor.actions(editor.open(loose), '总体情况', [normalise])).toEqual([]);
    const { text } = documentOf({ ...wanted, layout: 'tab-grid' });
    expect(await editor.actions(editor.open(text), '行政许可', [normalise])).toEqual([]);
  });

  test('all damage is one action whose every edit asks to be confirmed', async () => {
    const document = editor.open(damaged);
    const [action] = await editor.actions(document, '总体情况', ['refactor']);
    expect(action).toMatchObject({ title: '修复全文的乱码（预览）', kind: repair });
    const { edit } = await editor.server().request<CodeAction>('codeAction/resolve', action);
    const annotations = Object.values(edit!.changeAnnotations!);
    expect(annotations.map(({ label }) => label)).toContain('删去夹进来的拼音');
    expect(annotations.every(({ needsConfirmation }) => needsConfirmation)).toBe(true);
    for (const one of (edit!.documentChanges![0] as TextDocumentEdit).edits)
      expect(Object.keys(edit!.changeAnnotations!)).toContain((one as { annotationId?: string }).annotationId);
    const after = TextDocument.applyEdits(document, [...editsIn(edit)]);
    expect(after).not.toMatch(/\([a-zà-ǜ]{1,6}\)/);
  });

  test('formatting lays out every table, range formatting the selected one', async () => {
    const document = editor.open(loose);
    const all = TextDocument.applyEdits(document, await editor.format(document, 'textDocument/formatting'));
    expect(lineWith(all, '行政许可')).toMatch(/^\| 行政许可 +\|/);
    expect(lineWith(all, '重复申请')).toMatch(/^\| {2}\| {2}\| 2\.重复申请 +\|/);
    const start = document.positionAt(loose.indexOf('重复申请'));
    const one = await editor.format(document, 'textDocument/rangeFormatting', { range: { start, end: start } });
    const part = TextDocument.applyEdits(document, one);
    expect(lineWith(part, '重复申请')).toBe(lineWith(all, '重复申请'));
    expect(lineWith(part, '行政许可')).toBe(lineWith(loose, '行政许可'));
    expect(await editor.format(editor.open(all), 'textDocument/formatting')).toEqual([]);
  });
});

describe('in an editor with neither versions nor previews', () => {
  const editor = editorOf({ ...bare, capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: {} } } } });

  test('the edit comes with the action, plain', async () => {
    const document = editor.open(damaged);
    const actions = await editor.actions(document, '总体情况', [repair]);
    expect(actions[0]!.edit!.changes![document.uri]!.length).toBeGreaterThan(1);
    expect(actions[0]!.edit).not.toHaveProperty('changeAnnotations');
  });
});
