import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { exampleText } from '../../server/src/rules/engine/sample.ts';
import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { replaced } from '../replaced.ts';
import { type ServerProcess, startServer } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { editsIn } from './wellformed.ts';

const wanted = { seed: 21, template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain } as const;
const { text: loose } = documentOf({ ...wanted, layout: 'pipe-tight' });
const { text: damaged } = documentOf({ ...wanted, layout: 'tab-grid', dress: { ...plain, pinyin: true, specks: true } });

const normalise = 'refactor.rewrite.nianbao.normaliseTable';
const repair = 'refactor.rewrite.nianbao.repair';

interface Repairs {
  readonly edit: WorkspaceEdit;
  readonly edits: number;
  readonly shown: readonly (readonly { readonly before: string; readonly old: string; readonly after: string }[])[];
}

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

  test('all totals of a table are one action that tells of each its old and its new number, and asks', async () => {
    const right = exampleText({ changes: [] });
    const text = exampleText({
      changes: [
        ['\t21\t4\t1\t0\t2\t0\t28', '\t21\t4\t1\t0\t2\t0\t0'],
        ['\t2\t1\t0\t0\t0\t0\t3', '\t2\t1\t0\t0\t0\t0\t0'],
        ['\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t0\t1\t0\t0'],
      ],
    });
    const document = editor.open(text);
    const at = document.positionAt(text.indexOf('\t21\t4') + '\t21\t4\t1\t0\t2\t0\t'.length);
    const context = { diagnostics: [], only: ['quickfix'] };
    const asked = { textDocument: { uri: document.uri }, range: { start: at, end: at }, context };
    const actions = await editor.server().request<CodeAction[]>('textDocument/codeAction', asked);
    const all = actions.find(({ title }) => title.startsWith('重算'))!;
    expect(all.title).toBe('重算这张表的全部合计（3 处：0 → 28，0 → 3，0 → 13）（预览）');
    expect(all.isPreferred).toBeUndefined();
    const { edit } = await editor.server().request<CodeAction>('codeAction/resolve', all);
    expect(Object.values(edit!.changeAnnotations!)).toEqual([
      { label: '「一、本年新收政府信息公开申请数量」的「总计」格', description: '0 → 28', needsConfirmation: true },
      { label: '「二、上年结转政府信息公开申请数量」的「总计」格', description: '0 → 3', needsConfirmation: true },
      { label: '「（一）予以公开」的「总计」格', description: '0 → 13', needsConfirmation: true },
    ]);
    expect(TextDocument.applyEdits(document, [...editsIn(edit)])).toBe(right);
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

describe('in an editor with a preview of its own', () => {
  const commands = {
    initializationOptions: { ...visualStudioCode.initializationOptions, commands: ['nianbao.repair', 'nianbao.reviewFix'] },
  };
  const editor = editorOf({ ...visualStudioCode, ...commands });

  test('the action is its command, which is told what it would change and shows it: nothing is changed before', async () => {
    const document = editor.open(damaged);
    const [action] = await editor.actions(document, '总体情况', [repair]);
    expect(action).toMatchObject({ title: '修复全文的乱码（预览）', command: { command: 'nianbao.repair', arguments: [document.uri] } });
    expect(action).not.toHaveProperty('edit');
    const asked = { command: 'nianbao.server.repairs', arguments: [{ uri: document.uri }] };
    const { edit, edits, shown } = await editor.server().request<Repairs>('workspace/executeCommand', asked);
    const [change] = edit.documentChanges as TextDocumentEdit[];
    expect([change!.edits.length, shown[0]!.length]).toEqual([edits, edits]);
    for (const [i, { range }] of change!.edits.entries()) {
      const { before, old, after } = shown[0]![i]!;
      expect(document.getText(range)).toBe(old);
      const start = document.offsetAt(range.start) - before.length;
      expect(damaged.slice(start, start + (before + old + after).length)).toBe(before + old + after);
    }
    const none = { command: 'nianbao.server.repairs', arguments: [{ uri: editor.open(loose).uri }] };
    expect(await editor.server().request('workspace/executeCommand', none)).toMatchObject({ edit: null, edits: 0, files: 0 });
  });
});

describe('in an editor that lists the steps of a fix', () => {
  const commands = { initializationOptions: { ...visualStudioCode.initializationOptions, commands: ['nianbao.reviewFix'] } };
  const editor = editorOf({ ...visualStudioCode, ...commands });

  test('the totals of a table are a command that is told each step, and of a text that has moved on none', async () => {
    const right = exampleText({ changes: [] });
    const text = replaced(
      replaced(right, '\t21\t4\t1\t0\t2\t0\t28', '\t21\t4\t1\t0\t2\t0\t0'),
      '\t2\t1\t0\t0\t0\t0\t3',
      '\t2\t1\t0\t0\t0\t0\t0',
    );
    const document = editor.open(text);
    const at = document.positionAt(text.indexOf('\t21\t4') + '\t21\t4\t1\t0\t2\t0\t'.length);
    const asked = { textDocument: { uri: document.uri }, range: { start: at, end: at }, context: { diagnostics: [], only: ['quickfix'] } };
    const actions = await editor.server().request<CodeAction[]>('textDocument/codeAction', asked);
    const all = actions.find(({ title }) => title.startsWith('重算'))!;
    expect(all).not.toHaveProperty('edit');
    const [which, title] = all.command!.arguments as [object, string];
    expect(`${title}（预览）`).toBe(all.title);
    const ask = (one: object) =>
      editor.server().request<Repairs>('workspace/executeCommand', { command: 'nianbao.server.fix', arguments: [one] });
    const { edit, edits, shown } = await ask(which);
    const [change] = edit.documentChanges as TextDocumentEdit[];
    expect([change!.edits.length, shown[0]!.length]).toEqual([edits, edits]);
    expect(TextDocument.applyEdits(document, [...editsIn(edit)])).toBe(right);
    expect(await ask({ ...which, version: 99 })).toMatchObject({ edit: null, edits: 0 });
  });
});

describe('in an editor with neither versions nor previews', () => {
  const editor = editorOf({ ...bare, capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: {} } } } });

  test('the edit comes with the action, plain', async () => {
    const document = editor.open(damaged);
    const actions = await editor.actions(document, '总体情况', [repair]);
    expect(actions[0]!.title).toBe('修复全文的乱码');
    expect(actions[0]!.edit!.changes![document.uri]!.length).toBeGreaterThan(1);
    expect(actions[0]!.edit).not.toHaveProperty('changeAnnotations');
  });
});
