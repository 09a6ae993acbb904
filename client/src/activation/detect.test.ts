import { beforeEach, expect, test, vi } from 'vitest';
import type { Diagnostic, TextDocument, Uri } from 'vscode';
import { toGbk } from '../../../test/generate/spoil.ts';

/** The little of the editor that recognising reports needs. */
const editor = vi.hoisted(() => {
  type Run = (given: unknown) => void;
  const state = {
    on: new Map<string, Set<Run>>(),
    documents: [] as object[],
    files: new Map<string, Uint8Array>(),
    folder: '/w/',
    settings: {} as Record<string, unknown>,
    asked: [] as string[][],
    answer: undefined as string | undefined,
    declared: [] as string[],
    listed: [] as string[],
    shown: new Map<string, readonly unknown[]>(),
  };
  const event = (name: string) => (run: Run) => {
    const all = state.on.get(name) ?? new Set();
    state.on.set(name, all.add(run));
    return { dispose: () => all.delete(run) };
  };
  const ask = async (...words: string[]): Promise<string | undefined> => {
    state.asked.push(words);
    return state.answer;
  };
  const module = {
    l10n: { t: (words: string, ...given: unknown[]) => words.replace(/\{(\d)\}/g, (_, i) => String(given[Number(i)])) },
    languages: {
      getDiagnostics: (uri: object) => state.listed.filter((one) => one === String(uri)).map(() => ({ source: 'nianbao' })),
      onDidChangeDiagnostics: event('diagnostics'),
      setTextDocumentLanguage: async (document: { uri: object }) => void state.declared.push(String(document.uri)),
      createDiagnosticCollection: () => ({
        set: (uri: object, all: readonly unknown[] | undefined) => state.shown.set(String(uri), all ?? []),
        get: (uri: object) => state.shown.get(String(uri)),
        has: (uri: object) => state.shown.has(String(uri)),
        delete: (uri: object) => state.shown.delete(String(uri)),
        dispose: () => {},
      }),
    },
    window: {
      activeTextEditor: undefined,
      onDidChangeActiveTextEditor: event('active'),
      showInformationMessage: ask,
      showWarningMessage: ask,
      showErrorMessage: ask,
    },
    workspace: {
      get textDocuments() {
        return state.documents;
      },
      onDidOpenTextDocument: event('open'),
      onDidCloseTextDocument: event('close'),
      onDidChangeTextDocument: event('change'),
      getConfiguration: () => ({ get: (name: string, otherwise: unknown) => state.settings[name] ?? otherwise }),
      getWorkspaceFolder: ({ path }: { path: string }) => (path.startsWith(state.folder) ? {} : undefined),
      openTextDocument: async (uri: { path: string }, { encoding }: { encoding: string }) => documentOf(uri.path, 'plaintext', encoding),
      fs: {
        isWritableFileSystem: () => true,
        stat: async ({ path }: { path: string }) => ({ size: state.files.get(path)!.length }),
        readFile: async ({ path }: { path: string }) => state.files.get(path)!,
      },
    },
  };
  function documentOf(path: string, languageId: string, encoding = 'utf8'): TextDocument {
    const uri = { path, scheme: 'file', toString: () => `file://${path}` };
    const text = new TextDecoder(encoding === 'utf8' ? 'utf-8' : encoding).decode(state.files.get(path));
    return { uri, languageId, encoding, isDirty: false, isClosed: false, getText: () => text } as unknown as TextDocument;
  }
  return { state, module, documentOf };
});
vi.mock('vscode', () => editor.module);
const { detectReports } = await import('./detect.ts');
const { shownFindings } = await import('../findings/shown-findings.ts');
const { state, documentOf } = editor;

const report = '青岚县民政局2025年政府信息公开工作年度报告\n\n一、总体情况\n2025年，我局公开政府信息。\n';
const page = `<html><body>${report.replace(/^.+$/gm, '<p>$&</p>')}</body></html>`;
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
const tell = (name: string, given: unknown): void => {
  for (const run of [...(state.on.get(name) ?? [])]) run(given);
};
const open = (document: TextDocument): TextDocument => {
  state.documents = [document];
  tell('open', document);
  tell('active', { document });
  return document;
};
const settled = (): Promise<void> => new Promise((later) => setTimeout(later, 5));
const begin = (): void => void detectReports({ globalState: { get: () => undefined, update: async () => {} } as never });

beforeEach(() => {
  state.on.clear();
  state.files.clear();
  state.shown.clear();
  Object.assign(state, { documents: [], settings: {}, asked: [], answer: undefined, declared: [], listed: [] });
});

test('a page of which something is listed, or comes to be, becomes a report when it is looked at, without a question', async () => {
  state.listed = ['file:///w/a.html', 'file:///w/c.html'];
  state.files
    .set('/w/a.html', utf8(page))
    .set('/w/b.md', utf8(`# ${report}`))
    .set('/w/c.html', utf8('<p>别的网页</p>'));
  begin();
  tell('open', documentOf('/w/a.html', 'html'));
  expect(state.declared).toEqual([]);
  open(documentOf('/w/a.html', 'html'));
  open(documentOf('/w/b.md', 'markdown'));
  open(documentOf('/w/c.html', 'html'));
  await settled();
  expect(state.declared).toEqual(['file:///w/a.html']);
  state.listed.push('file:///w/b.md');
  tell('diagnostics', {});
  await settled();
  expect(state.declared).toEqual(['file:///w/a.html', 'file:///w/b.md']);
  expect(state.asked).toEqual([]);
});

test('of a page elsewhere, or where folders are not checked, it is asked at once, since nothing of it is listed', async () => {
  state.files.set('/other/a.html', utf8(page)).set('/w/b.html', utf8(page));
  begin();
  open(documentOf('/other/a.html', 'html'));
  state.settings.workspaceDiagnostics = false;
  open(documentOf('/w/b.html', 'html'));
  await settled();
  expect(state.asked.length).toBe(2);
  expect(state.declared).toEqual([]);
});

test('a report that is shown in the wrong encoding is offered in its own with one button, which opens it so and has it checked', async () => {
  state.files.set('/w/a.txt', toGbk(report)).set('/w/b.txt', utf8(report));
  state.answer = 'Reopen as GB18030 (GBK)';
  begin();
  open(documentOf('/w/a.txt', 'plaintext'));
  await settled();
  expect(state.asked).toEqual([[expect.stringContaining('wrong encoding'), 'Reopen as GB18030 (GBK)']]);
  expect(state.declared).toEqual(['file:///w/a.txt']);
  state.answer = undefined;
  open(documentOf('/w/b.txt', 'plaintext', 'gb18030'));
  await settled();
  expect(state.asked.at(-1)?.[1]).toBe('Reopen as UTF-8');
});

test('no other text is offered anew: one that is right, one that is no report, one that is damaged in its bytes', async () => {
  const [novel, notice] = ['第一回　甄士隐梦幻识通灵\n'.repeat(50), '关于防汛工作的通知\n各乡镇：\n'];
  state.files
    .set('/w/right.txt', utf8(report))
    .set('/w/novel.txt', utf8(novel))
    .set('/w/gbk-novel.txt', toGbk(novel))
    .set('/w/gbk-notice.txt', toGbk(notice))
    .set('/w/lost.txt', utf8('\ufffd'.repeat(500)))
    .set(
      '/w/noise.txt',
      Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256),
    );
  begin();
  for (const path of state.files.keys()) open(documentOf(path, 'plaintext'));
  open(documentOf('/w/right.txt', 'nianbao'));
  await settled();
  expect(state.asked).toEqual([]);
});

const finding = { message: '总计写的是 9' } as Diagnostic;
const listed = (path: string): readonly unknown[] => state.shown.get(`file://${path}`) ?? [];

test('no finding is shown on a text that is not the one it was found in, and all are back when the text is', () => {
  state.files.set('/w/a.txt', toGbk(report));
  const findings = shownFindings('nianbao');
  const garbled = documentOf('/w/a.txt', 'plaintext');
  const { uri } = garbled as { uri: Uri };
  findings.set(uri, [finding]);
  expect(listed('/w/a.txt')).toEqual([finding]);
  open(garbled);
  expect(listed('/w/a.txt')).toEqual([]);
  findings.set(uri, [finding, finding]);
  expect(listed('/w/a.txt')).toEqual([]);
  const right = documentOf('/w/a.txt', 'plaintext', 'gb18030');
  state.documents = [right];
  tell('change', { document: right, contentChanges: [] });
  expect(listed('/w/a.txt')).toEqual([finding, finding]);
  open(garbled);
  state.documents = [];
  tell('close', garbled);
  expect(listed('/w/a.txt')).toEqual([finding, finding]);
});
