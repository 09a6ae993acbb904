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
    grid: undefined as undefined | { resolveCustomTextEditor: Run },
    roots: [] as string[],
    /** Folders that are on no disk. */
    schemes: [] as string[],
    /** What is on the disk, by path: files with their bytes, links with null. */
    disk: new Map<string, Uint8Array | null>(),
    read: [] as string[],
    entered: [] as string[],
    detect: true,
  };
  const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };
  const uriOf = (path: string) => ({ path, toString: () => `file://${path}` });
  const entries = (path: string): [string, number][] => {
    state.entered.push(path);
    const names = [...state.disk.keys()].filter((one) => one.startsWith(`${path}/`)).map((one) => one.slice(path.length + 1));
    const types = new Map(
      names.map((name) => {
        const isLink = state.disk.get(`${path}/${name}`) === null;
        return [
          name.split('/')[0]!,
          name.includes('/') ? FileType.Directory : isLink ? FileType.File | FileType.SymbolicLink : FileType.File,
        ];
      }),
    );
    return [...types];
  };
  const on = (all: Set<Run>) => (run: Run) => {
    all.add(run);
    return { dispose: () => all.delete(run) };
  };
  const module = {
    FileType,
    Uri: { joinPath: ({ path }: { path: string }, name: string) => uriOf(`${path}/${name}`) },
    commands: {
      registerCommand: (name: string, run: Run) => {
        if (state.registered.has(name)) throw new Error(`${name} is there twice`);
        state.registered.set(name, run);
        return { dispose: () => state.registered.delete(name) };
      },
      executeCommand: (name: string, ...given: unknown[]) => state.registered.get(name)?.(...given),
    },
    window: {
      registerCustomEditorProvider: (_: string, provider: { resolveCustomTextEditor: Run }) => {
        state.grid = provider;
        return { dispose: () => {} };
      },
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
      get workspaceFolders() {
        return [
          ...state.roots.map((path) => ({ uri: uriOf(path) })),
          ...state.schemes.map((scheme) => ({ uri: { scheme, path: `/${scheme}` } })),
        ];
      },
      getConfiguration: () => ({ get: () => state.detect }),
      fs: {
        // As the editor answers: undefined for what is no file system.
        isWritableFileSystem: (scheme: string) => ({ git: false, gitfs: true, memfs: true })[scheme],
        readDirectory: async ({ path }: { path: string }) => entries(path),
        stat: async ({ path }: { path: string }) => ({ size: state.disk.get(path)!.length }),
        readFile: async ({ path }: { path: string }) => {
          state.read.push(path);
          return state.disk.get(path)!;
        },
      },
      findFiles: async (pattern: string) => {
        state.looked.push(pattern);
        return state.files;
      },
    },
  };
  return { state, module };
});
vi.mock('vscode', () => editor.module);
const { activateOnDemand } = await import('./dormant.ts');

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
  const wake = activateOnDemand({ extension: { packageJSON }, subscriptions: [] } as unknown as ExtensionContext, async () => {
    woken++;
    for (const { command } of packageJSON.contributes.commands)
      editor.module.commands.registerCommand(command, (...given: unknown[]) => [command, ...given]);
    return {
      ask: async <T>() => 'asked' as T,
      restorePreview: async (...given: unknown[]) => void restored.push(given),
      openGrid: (...given: unknown[]) => void restored.push(given),
      stop: async () => {},
    };
  });
  return { woken: () => woken, restored, wake };
}

beforeEach(() => {
  state.registered.clear();
  state.opened.clear();
  state.folders.clear();
  state.disk.clear();
  Object.assign(state, {
    documents: [],
    files: [],
    looked: [],
    restore: undefined,
    roots: [],
    schemes: [],
    read: [],
    entered: [],
    detect: true,
  });
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
    state.schemes = ['vscode-vfs'];
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

test('a grid that is opened, or comes back, wakes it', async () => {
  const { woken, restored } = begin();
  await state.grid!.resolveCustomTextEditor('document', 'panel');
  expect(restored).toEqual([['document', 'panel']]);
  expect(woken()).toBe(1);
});

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const report = bytes('青岚县民政局2025年政府信息公开工作年度报告\n\n一、总体情况\n');
test('a folder of reports wakes it whatever they are called, in whatever encoding', async () => {
  for (const [name, content] of [
    ['2024/a.txt', report],
    ['b.htm', bytes(`<p>${new TextDecoder().decode(report).replaceAll('\n', '</p><p>')}`)],
    ['c.md', Uint8Array.from([...report.subarray(0, 3), ...report])],
  ] as const) {
    Object.assign(state, { roots: ['/w'], detect: true });
    state.disk.set('/w/说明.txt', bytes('年报怎样写\n')).set(`/w/${name}`, content);
    state.registered.clear();
    const { woken } = begin();
    await settled();
    expect(woken(), name).toBe(1);
    state.disk.clear();
  }
});

test('in a folder of anything else it reads a bounded number of small texts once, in the folder alone, and sleeps on', async () => {
  state.roots = ['/w'];
  for (let i = 0; i < 500; i++) state.disk.set(`/w/${i}/text.txt`, bytes('正文')).set(`/w/${i}/code.ts`, report);
  state.disk
    .set('/w/large.txt', new Uint8Array(1_000_000))
    .set('/w/linked.txt', null)
    .set('/w/.git/a.txt', report)
    .set('/w/node_modules/a/b.txt', report);
  const { woken } = begin();
  await settled();
  for (const run of [...state.folders]) run();
  await settled();
  expect(woken()).toBe(0);
  expect(state.read.length).toBeGreaterThan(10);
  expect(state.read.length).toBeLessThanOrEqual(40);
  expect(state.entered.length).toBeLessThanOrEqual(100);
  expect(new Set(state.read).size).toBe(state.read.length);
  expect(state.read.filter((path) => !/^\/w\/\d+\/text\.txt$/.test(path))).toEqual([]);
});

test('a folder in which nothing is to be recognised is not looked into', async () => {
  Object.assign(state, { roots: ['/w'], detect: false });
  state.disk.set('/w/a.txt', report);
  const { woken } = begin();
  await settled();
  expect(woken()).toBe(0);
  expect(state.entered).toEqual([]);
});
