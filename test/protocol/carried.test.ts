import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CodeAction, InitializeResult, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readProject } from '../../server/src/project/file.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import { type Answer, type Editor, startServer } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { ask, codes, type Folder, folderWith, of, serverOn } from './workspaces.ts';

/* What is let stand of a report, when its file goes by another name. */

const { capabilities } = visualStudioCode;
const workspace = { ...capabilities.workspace, fileOperations: { willRename: true, didRename: true } };
const renaming = { capabilities: { ...capabilities, workspace } };
const commands = ['nianbao.openAt', 'nianbao.ignore', 'nianbao.carryIgnores'];
const own = { ...renaming, initializationOptions: { ...visualStudioCode.initializationOptions, commands } };

const project = '.nianbao.json';
const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const wrong = replaced(sampleReport(), right, replaced(right, /3$/, '5'));
const run = (server: Editor, command: string, ...given: unknown[]): Promise<Answer> =>
  server.ask('workspace/executeCommand', { command: `nianbao.server.${command}`, arguments: given });
const applied = (text: string, edit: WorkspaceEdit, uri: string): string =>
  TextDocument.applyEdits(
    TextDocument.create('', '', 0, text),
    (edit.documentChanges as TextDocumentEdit[])
      .filter((change) => change.textDocument?.uri === uri)
      .flatMap(({ edits }) => edits as never),
  );
const changed = (server: Editor, folder: Folder, ...names: readonly (readonly [name: string, type: number])[]): void =>
  server.notify('workspace/didChangeWatchedFiles', { changes: names.map(([name, type]) => ({ uri: folder.uriOf(name), type })) });
const moved = (folder: Folder, from: string, to: string): void => {
  mkdirSync(dirname(join(folder.path, to)), { recursive: true });
  renameSync(join(folder.path, from), join(folder.path, to));
};
const filesIn = (text: string): readonly string[] => readProject(text).project.ignores.map(({ file }) => file);

/** A folder in which a finding of `name` is let stand, and the server that has it open. */
async function ignoring(name: string, more: object, others: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ [name]: wrong, ...others });
  const finder = await serverOn(folder, own);
  const range = of(await ask(finder), folder.uriOf(name)).find(({ code }) => code === 'sum/one-cell')!.range;
  open(finder, folder.uriOf(name));
  const finding = (await actionsAt(finder, folder.uriOf(name), range)).find(({ title }) => title.includes('sum/one-cell'))!.command!
    .arguments![0];
  const { edit, uri } = (await run(finder, 'ignore', { ...(finding as object), reason: '照录原件' })).result as {
    edit: WorkspaceEdit;
    uri: string;
  };
  const text = applied(others[project] ?? '', edit, uri);
  folder.write(project, text);
  const server = await serverOn(folder, more);
  await expect.poll(async () => codes(await ask(server), folder.uriOf(name)), { timeout: 20_000 }).not.toContain('sum/one-cell');
  return { folder, server, text, range };
}

const open = (server: Editor, uri: string): void =>
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: wrong } });
const actionsAt = (server: Editor, uri: string, range: Range): Promise<CodeAction[]> =>
  server.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only: ['quickfix'] } });

test.each([
  ['a file', '2023/水利局.txt', '2023/水利局.txt', '2023/%水务局.txt'],
  ['a file that goes to another folder', '2023/水利局.txt', '2023/水利局.txt', '归档/2023/水利局.txt'],
  ['the folder that it is in', '2023/水利局.txt', '2023', '二〇二三年/水利局.txt'],
])('%s is renamed: what is let stand follows, in an edit of the project file alone', async (_, name, from, to) => {
  const { folder, server, text } = await ignoring(name, renaming);
  const renamedTo = from === name ? to : dirname(to);
  const files = [{ oldUri: folder.uriOf(from), newUri: folder.uriOf(renamedTo) }];
  const edit = await server.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
  const after = applied(text, edit, folder.uriOf(project));
  expect(filesIn(after)).toEqual([to]);
  expect(after).toBe(replaced(text, JSON.stringify(name), JSON.stringify(to)));
  folder.write(project, after);
  moved(folder, from, renamedTo);
  server.notify('workspace/didRenameFiles', { files });
  changed(server, folder, [project, 2]);
  await expect
    .poll(async () => (await ask(server)).map(({ uri }) => decodeURIComponent(uri)), { timeout: 20_000 })
    .toContain(decodeURIComponent(folder.uriOf(to)));
  await expect.poll(async () => codes(await ask(server), folder.uriOf(to)), { timeout: 20_000 }).not.toContain('sum/one-cell');
});

test('a report that goes below another project file takes its entry there; what nothing is ignored of changes nothing', async () => {
  const others = { 'a.txt': sampleReport(), [`归档/${project}`]: '{\n  "rules": {}\n}\n', [project]: '{}' };
  const { folder, server, text } = await ignoring('水利局.txt', renaming, others);
  const rename = (from: string, to: string) =>
    server.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files: [{ oldUri: folder.uriOf(from), newUri: folder.uriOf(to) }],
    });
  const edit = (await rename('水利局.txt', '归档/水利局.txt'))!;
  expect(filesIn(applied(text, edit, folder.uriOf(project)))).toEqual([]);
  const there = applied(others[`归档/${project}`]!, edit, folder.uriOf(`归档/${project}`));
  expect(readProject(there).project.ignores).toEqual([{ ...readProject(text).project.ignores[0], file: '水利局.txt' }]);
  for (const [from, to] of [
    ['a.txt', 'b.txt'],
    ['水利', '水务'],
    ['归档', '旧档'],
    ['水利局.txt', '水利局.txt'],
  ] as const)
    expect(await rename(from, to)).toBeNull();
  expect((await server.ask('workspace/willRenameFiles', { files: [{ oldUri: 1 }] })).error?.code).toBe(-32602);
});

test('a rename that was made elsewhere cuts the entry off; the report offers to take it over, and the project file says so', async () => {
  const { folder, server, text, range } = await ignoring('水利局.txt', renaming, { '民政局.txt': sampleReport() });
  moved(folder, '水利局.txt', '水务局.txt');
  const uri = folder.uriOf('水务局.txt');
  changed(server, folder, ['水利局.txt', 3], ['水务局.txt', 1]);
  await expect.poll(async () => codes(await ask(server), uri), { timeout: 20_000 }).toContain('sum/one-cell');
  expect(of(await ask(server), folder.uriOf(project)).map(({ message }) => message)).toEqual([expect.stringContaining('沿用')]);
  open(server, uri);
  const [action, ...more] = (await actionsAt(server, uri, range)).filter(({ title }) => title.includes('水利局.txt'));
  expect(more).toEqual([]);
  const resolved = await server.request<CodeAction>('codeAction/resolve', action);
  const after = applied(text, resolved.edit!, folder.uriOf(project));
  expect(after).toBe(replaced(text, '"水利局.txt"', '"水务局.txt"'));
  folder.write(project, after);
  changed(server, folder, [project, 2]);
  await expect.poll(async () => codes(await ask(server), uri), { timeout: 20_000 }).not.toContain('sum/one-cell');
  expect((await actionsAt(server, uri, range)).filter(({ title }) => title.includes('水利局.txt'))).toEqual([]);
});

test('nothing is taken over from a report that is there, and nothing that is another finding', async () => {
  const { folder, server, range } = await ignoring('水利局.txt', renaming, { '民政局.txt': wrong });
  open(server, folder.uriOf('民政局.txt'));
  const titles = async (): Promise<readonly string[]> =>
    (await actionsAt(server, folder.uriOf('民政局.txt'), range)).map(({ title }) => title);
  expect((await titles()).filter((title) => title.includes('水利局.txt'))).toEqual([]);
});

test('a client that writes project files itself is not asked before a rename; it asks for the edits, and for those of a report', async () => {
  const { folder, server, text, range } = await ignoring('水利局.txt', own);
  for (const [client, isAsked] of [
    [own, false],
    [renaming, true],
    [{}, false],
  ] as const) {
    const fresh = startServer();
    onTestFinished(() => fresh.stop());
    const { capabilities: can } = await fresh.request<InitializeResult>('initialize', { ...visualStudioCode, ...client });
    expect(can.workspace?.fileOperations?.willRename !== undefined).toBe(isAsked);
  }
  const files = [{ oldUri: folder.uriOf('水利局.txt'), newUri: folder.uriOf('水务局.txt') }];
  const [edit, ...more] = (await run(server, 'renamed', { files })).result as { uri: string; text: string; edit: WorkspaceEdit }[];
  expect(more).toEqual([]);
  expect(edit).toMatchObject({ uri: folder.uriOf(project), text });
  expect(filesIn(applied(text, edit!.edit, edit!.uri))).toEqual(['水务局.txt']);
  moved(folder, '水利局.txt', '水务局.txt');
  changed(server, folder, ['水利局.txt', 3], ['水务局.txt', 1]);
  const uri = folder.uriOf('水务局.txt');
  await expect.poll(async () => codes(await ask(server), uri), { timeout: 20_000 }).toContain('sum/one-cell');
  open(server, uri);
  const action = (await actionsAt(server, uri, range)).find(({ title }) => title.includes('水利局.txt'));
  expect(action?.command).toMatchObject({ command: 'nianbao.carryIgnores', arguments: [{ uri, from: '水利局.txt' }] });
  const carried = (await run(server, 'carryIgnores', action!.command!.arguments![0])).result as { edit: WorkspaceEdit };
  expect(filesIn(applied(text, carried.edit, folder.uriOf(project)))).toEqual(['水务局.txt']);
  expect((await run(server, 'carryIgnores', { uri, from: '没有.txt' })).error?.message).toContain('没有可以沿用');
});
