import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { foundBefore, examples as reports } from '../fuzz/reports-at-hand.ts';
import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { long } from '../runs.ts';
import type { ServerProcess } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { everything } from './opened.ts';
import { folderWith, serverOn } from './workspaces.ts';

/* Every action that is offered can be carried out: an editor that has it resolved gets what it does, and no error that a person would see. */

const wanted = { seed: 21, template: '2021', size: 'small', blanks: 'some', copies: 1, layout: 'pipe-tight' } as const;
const { text: damaged } = documentOf({ ...wanted, dress: { ...plain, pinyin: true, specks: true, shift: true } });
/**
 * Of the many that were once misread every sixth, and each of these for one of the four clients, or in the long run for two: what is offered depends on
 * the finding, and they have the same ones. So for a commit two of them are asked about each example, and in the long run all.
 */
const found = foundBefore().filter((_, i) => i % 6 === 0);
const textsFor = (client: number) => [
  ...reports().filter((_, i) => long || i % 2 === client % 2),
  ...found.filter((_, i) => (long ? i % 2 === client % 2 : i % 4 === client)),
  { name: '乱码.txt', text: damaged },
];

/** As our own client in Visual Studio Code begins. */
const own = {
  initializationOptions: {
    ...visualStudioCode.initializationOptions,
    commands: ['nianbao.openAt', 'nianbao.ignore', 'nianbao.openPreview', 'nianbao.repair', 'nianbao.reviewFix'],
  },
};
const { codeActionLiteralSupport } = visualStudioCode.capabilities.textDocument.codeAction;
const least = {
  capabilities: {
    textDocument: { codeAction: { codeActionLiteralSupport, dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  },
};
const withFiles = { capabilities: { ...least.capabilities, workspace: visualStudioCode.capabilities.workspace } };

async function actionsIn(server: ServerProcess, uri: string): Promise<readonly CodeAction[]> {
  const textDocument = { uri };
  const offered: CodeAction[] = [];
  const { items } = await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
  const ask = async (range: Diagnostic['range'], only?: readonly string[]): Promise<void> => {
    const context = { diagnostics: items, ...(only ? { only } : {}) };
    offered.push(...(await server.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context })));
  };
  for (const only of [undefined, ['source'], ['refactor']]) await ask(everything, only);
  for (const { range } of items.slice(0, 8)) await ask({ start: range.start, end: range.start });
  // The same action is offered for all of the text and for its place.
  return [...new Map(offered.map((action) => [JSON.stringify(action), action])).values()];
}

test.each([
  ['our client in Visual Studio Code', own, 0],
  ['a client with the capabilities of Visual Studio Code alone', {}, 1],
  ['a client that can do next to nothing', least, 2],
  ['a client without commands that makes files', withFiles, 3],
])('%s has every action resolved that it is offered', { timeout: 120_000 }, async (_name, more, client) => {
  const texts = textsFor(client);
  const folder = folderWith(Object.fromEntries(texts.map(({ name, text }) => [name, text])));
  const server = await serverOn(folder, more);
  for (const { name, text } of texts) {
    const uri = folder.uriOf(name);
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
    for (const action of await actionsIn(server, uri)) {
      const { result, error } = await server.ask('codeAction/resolve', action);
      expect(error, `${name}: ${action.title}`).toBeUndefined();
      const { edit, command } = result as CodeAction;
      expect(edit ?? command, `${name}: ${action.title}`).toBeDefined();
    }
    server.notify('textDocument/didClose', { textDocument: { uri } });
  }
});

test('what is no action of ours is refused', async () => {
  const server = await serverOn(folderWith({}));
  for (const action of [{ title: '改' }, { title: '改', data: null }, { title: '改', data: { uri: 5 } }, null])
    expect((await server.ask('codeAction/resolve', action)).error?.code).toBe(-32602);
});
