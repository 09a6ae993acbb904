import { beforeEach, expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AskServer } from './activation/server-commands.ts';
import type { FolderView } from './folder/folder-view.ts';

/* What a report, a file's name or a project file says is put into lists and prompts; the editor is a stand-in that keeps what it is given to show. */

interface Shown {
  items?: readonly Record<string, unknown>[];
  prompt?: string;
}
const { commands, shown } = vi.hoisted(() => ({
  commands: new Map<string, (...given: unknown[]) => unknown>(),
  shown: [] as Shown[],
}));
vi.mock('vscode', () => {
  const translated = (words: string, ...args: unknown[]): string => words.replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)]));
  return {
    ThemeIcon: class {},
    Uri: { from: () => ({}) },
    ViewColumn: {},
    l10n: { t: translated },
    commands: { registerCommand: (name: string, run: () => unknown) => commands.set(name, run) },
    env: {},
    workspace: { registerTextDocumentContentProvider() {}, onDidCloseTextDocument() {}, onDidRenameFiles() {} },
    window: {
      showInputBox: async (options: Shown) => void shown.push(options),
      showQuickPick: async (items: Shown['items']) => void shown.push({ items: items! }),
      createQuickPick: () => {
        const pick: Shown & Record<string, unknown> = {
          onDidAccept() {},
          onDidTriggerItemButton() {},
          onDidHide() {},
          show: () => shown.push(pick),
        };
        return pick;
      },
      showErrorMessage: (words: string) => expect.fail(words),
    },
  };
});
vi.mock('vscode-languageclient', () => ({ State: {} }));
const { ignoringCommands, ignoreCommand } = await import('./findings/ignore-commands.ts');
const { figuresCommands } = await import('./tables/figures-document.ts');

const hostile = '$(trash)[水利局](command:x)';
const client = {} as BaseLanguageClient;
/** All words of what was shown, as the editor would read them, without an icon of our own. */
const words = (): string =>
  shown
    .flatMap(({ prompt, items = [] }) => [prompt, ...items.flatMap(({ label, description, detail }) => [label, description, detail])])
    .join('\n')
    .replaceAll('$(circle-slash)', '')
    .replaceAll('\\$(', '');

beforeEach(() => {
  commands.clear();
  shown.length = 0;
});

test('the question why a finding may stand shows the finding’s words as text', async () => {
  ignoringCommands(client, (async () => undefined) as unknown as AskServer);
  await commands.get(ignoreCommand)!({ rule: 'a/b', place: hostile });
  expect(shown[0]?.prompt).toContain('水利局');
  expect(words()).not.toMatch(/\$\(|\]\(/);
});

test('the list of what is ignored shows what a project file says as text', async () => {
  const one = {
    place: hostile,
    rule: hostile,
    path: `${hostile}.txt`,
    reason: hostile,
    range: null,
    uri: null,
    project: '',
    fingerprint: '',
  };
  ignoringCommands(client, (async () => [one, { ...one, range: {} }]) as unknown as AskServer);
  await commands.get('nianbao.showIgnored')!();
  expect(shown[0]?.items).toHaveLength(2);
  expect(words()).not.toContain('$(');
});

test('the list of reports to roll up shows the names of organs as text', async () => {
  const ask = async () => ({ reports: [{ organ: hostile, year: 2024, uri: 'file:///a' }], unnamed: [], reading: null });
  figuresCommands(client, (async () => undefined) as unknown as AskServer, { ask } as unknown as FolderView, {} as never);
  await commands.get('nianbao.rollUp')!();
  expect(shown[0]?.items).toHaveLength(1);
  expect(words()).not.toContain('$(');
});

test('a roll-up of what is no report any more asks which reports are meant, in place of saying nothing', async () => {
  const ask = async () => ({ reports: [{ organ: hostile, year: 2024, uri: 'file:///a' }], unnamed: [], reading: null });
  const view = { ask, chosen: () => [] } as unknown as FolderView;
  figuresCommands(client, (async () => undefined) as unknown as AskServer, view, {} as never);
  await commands.get('nianbao.rollUp')!({ kind: 'gone' }, []);
  expect(shown[0]?.items).toHaveLength(1);
});
