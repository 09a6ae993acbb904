import { beforeEach, expect, test, vi } from 'vitest';
import type { ExtensionContext } from 'vscode';

/** The little of the editor that is there while the extension sleeps. */
const editor = vi.hoisted(() => {
  type Run = (...given: unknown[]) => unknown;
  const state = {
    registered: new Map<string, Run>(),
    opened: new Set<Run>(),
    folders: new Set<Run>(),
    documents: [] as object[],
    files: [] as string[],
    looked: [] as string[],
    restore: undefined as undefined | { deserializeWebviewPanel: Run },
  };
  const on = (all: Set<Run>) => (run: Run) => {
    all.add(run);
    return { dispose: () => all.delete(run) };
  };
  const module = {
    commands: {
      registerCommand: (name: string, run: Run) => {
        if (state.registered.has(name)) throw new Error(`${name} is there twice`);
        state.registered.set(name, run);
        return { dispose: () => state.registered.delete(name) };
      },
      executeCommand: (name: string, ...given: unknown[]) => state.registered.get(name)?.(...given),
    },
    window: {
      registerWebviewPanelSerializer: (_: string, serializer: { deserializeWebviewPanel: Run }) => {
        state.restore = serializer;
        return { dispose: () => {} };
      },
    },
    workspace: {
      get textDocuments() {
        return state.documents;
      },
      onDidOpenTextDocument: (run: Run) => on(state.opened)(run),
      onDidChangeWorkspaceFolders: (run: Run) => on(state.folders)(run),
      workspaceFolders: [{ uri: { scheme: 'vscode-vfs' } }],
      // As the editor answers: undefined for what is no file system.
      fs: { isWritableFileSystem: (scheme: string) => ({ git: false, gitfs: true, memfs: true })[scheme] },
      findFiles: async (pattern: string) => {
        state.looked.push(pattern);
        return state.files;
      },
    },
  };
  return { state, module };
});
vi.mock('vscode', () => editor.module);
const { asleep } = await import('./asleep.ts');

const { state } = editor;
const text = (languageId: string, scheme = 'file'): object => ({ languageId, uri: { scheme } });
const open = (document: object): void => {
  for (const run of [...state.opened]) run(document);
};
const settled = (): Promise<void> => new Promise((later) => setTimeout(later, 5));

/** An extension that sleeps, and how often it was woken. */
function begin(): { readonly woken: () => number; readonly restored: unknown[]; readonly wake: () => Promise<unknown> } {
  const packageJSON = {
    activationEvents: ['onLanguage:plaintext', 'workspaceContains:**/*年度报告*.txt'],
    contributes: { commands: [{ command: 'nianbao.newReport' }, { command: 'nianbao.showOutput' }] },
  };
  const restored: unknown[] = [];
  let woken = 0;
  const wake = asleep({ extension: { packageJSON }, subscriptions: [] } as unknown as ExtensionContext, async () => {
    woken++;
    for (const { command } of packageJSON.contributes.commands)
      editor.module.commands.registerCommand(command, (...given: unknown[]) => [command, ...given]);
    return {
      ask: async <T>() => 'asked' as T,
      restorePreview: async (...given: unknown[]) => void restored.push(given),
      stop: async () => {},
    };
  });
  return { woken: () => woken, restored, wake };
}

beforeEach(() => {
  state.registered.clear();
  state.opened.clear();
  state.folders.clear();
  Object.assign(state, { documents: [], files: [], looked: [], restore: undefined });
});

test('texts that are no reports, and old versions of reports, leave it asleep', async () => {
  state.documents = [text('plaintext'), text('nianbao', 'git')];
  const { woken } = begin();
  open(text('plaintext'));
  open(text('nianbao', 'git'));
  await settled();
  expect(woken()).toBe(0);
  expect(state.looked).toEqual(['**/*年度报告*.txt']);
});

test('nor do the copies that a preview of changes makes, an output and what else is no file of anybody’s', async () => {
  const { woken } = begin();
  for (const scheme of ['vscode-bulkeditpreview-editor', 'output', 'comment', 'gitfs', 'nianbao-figures']) open(text('nianbao', scheme));
  await settled();
  expect(woken()).toBe(0);
});

test.each(['file', 'untitled', 'vscode-vfs', 'memfs'])(
  'a report of %s does: of the machine, of the open folder, of what can be written to',
  (scheme) => {
    const { woken } = begin();
    open(text('nianbao', scheme));
    expect(woken()).toBe(1);
  },
);

test('a report wakes it once, one that is open in a turn of its own', async () => {
  state.documents = [text('nianbao')];
  const { woken } = begin();
  expect(woken()).toBe(0);
  await settled();
  open(text('nianbao'));
  expect(woken()).toBe(1);
});

test('a report that is opened later wakes it', () => {
  const { woken } = begin();
  open(text('nianbao'));
  open(text('nianbao'));
  expect(woken()).toBe(1);
});

test('a folder in which reports are named wakes it', async () => {
  state.files = ['a'];
  const { woken } = begin();
  await settled();
  expect(woken()).toBe(1);
});

test('so does one that is added later', async () => {
  const { woken } = begin();
  await settled();
  expect(woken()).toBe(0);
  state.files = ['b'];
  for (const run of [...state.folders]) run();
  await settled();
  expect(woken()).toBe(1);
});

test('a command wakes it and is run with what it was given, the second time without a detour', async () => {
  const { woken } = begin();
  const run = (...given: unknown[]): unknown => editor.module.commands.executeCommand('nianbao.newReport', ...given);
  expect(await run(1, 2)).toEqual(['nianbao.newReport', 1, 2]);
  expect(run(3)).toEqual(['nianbao.newReport', 3]);
  expect(woken()).toBe(1);
});

test('a preview that comes back wakes it', async () => {
  const { woken, restored } = begin();
  await state.restore!.deserializeWebviewPanel('panel', { uri: 'a' });
  expect(restored).toEqual([['panel', { uri: 'a' }]]);
  expect(woken()).toBe(1);
});
