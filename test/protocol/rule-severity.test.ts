import { expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readProject } from '../../server/src/project/file.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import type { Editor } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { ask, codes, folderWith, of, serverOn } from './workspaces.ts';

const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const wrong = replaced(sampleReport(), right, replaced(right, /3$/, '5'));
const project = '.nianbao.json';
const rule = 'sum/one-cell';
const titles = [`本文件夹不再检查这一条（${rule}）`, `本文件夹把这一条改为提示（${rule}）`];

/** The actions of that kind at the wrong cell of an open report. */
async function actionsAt(server: Editor, uri: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: wrong } });
  const { items } = await server.request<{ items: { code: string; range: unknown }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  const { range } = items.find(({ code }) => code === rule)!;
  return server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only } });
}

const kind = 'quickfix.nianbao.rule';
/** The text of the project file after an edit that may make it. */
function written(text: string, edit: WorkspaceEdit | undefined): string {
  const { edits, textDocument } = edit!.documentChanges!.at(-1) as TextDocumentEdit;
  return TextDocument.applyEdits(TextDocument.create(textDocument.uri, 'json', 0, text), edits as never);
}

test('from a finding a rule is switched off or made a hint for the folder, in a project file that is made or keeps what it says', async () => {
  const standing = '{\n  "rules": {\n    "text/spaces": "off"\n  },\n  "organs": { "甲": ["乙"] }\n}\n';
  const folder = folderWith({ 'a.txt': wrong, '子/b.txt': wrong, [`子/${project}`]: standing });
  const server = await serverOn(folder);
  await ask(server);
  const [off, hint, ...more] = await actionsAt(server, folder.uriOf('a.txt'), [kind]);
  expect([off?.title, hint?.title, more]).toEqual([...titles, []]);
  expect(off!.diagnostics).toMatchObject([{ code: rule }]);
  expect(off!.edit!.documentChanges![0]).toMatchObject({ kind: 'create', uri: folder.uriOf(project) });
  expect(readProject(written('', off!.edit)).project.rules).toEqual({ [rule]: 'off' });
  const [, own] = await actionsAt(server, folder.uriOf('子/b.txt'), [kind]);
  const text = written(standing, own!.edit);
  expect(text).toBe(standing.replace('"text/spaces": "off"', '"text/spaces": "off",\n    "sum/one-cell": "hint"'));
  folder.write(`子/${project}`, text);
  folder.write(project, written('', off!.edit));
  server.notify('workspace/didChangeWatchedFiles', {
    changes: [project, `子/${project}`].map((name) => ({ uri: folder.uriOf(name), type: 1 })),
  });
  const items = await ask(server);
  expect(codes(items, folder.uriOf('a.txt'))).not.toContain(rule);
  expect(of(items, folder.uriOf('子/b.txt')).find(({ code }) => code === rule)?.severity).toBe(4);
  // What is a hint already is not made one again.
  expect((await actionsAt(server, folder.uriOf('子/b.txt'), [kind])).map(({ title }) => title)).toEqual([titles[0]]);
});

test('a client that says what was done is handed what it needs, and asks for the edit', async () => {
  const folder = folderWith({ 'a.txt': wrong });
  const initializationOptions = { ...visualStudioCode.initializationOptions, commands: ['nianbao.setRule'] };
  const server = await serverOn(folder, { initializationOptions });
  await ask(server);
  const [off] = await actionsAt(server, folder.uriOf('a.txt'), [kind]);
  const choice = { uri: folder.uriOf('a.txt'), rule, severity: 'off' };
  expect(off).toMatchObject({ command: { command: 'nianbao.setRule', arguments: [choice] } });
  const run = (argument: object): Promise<{ uri: string; text: string; edit: WorkspaceEdit }> =>
    server.request('workspace/executeCommand', { command: 'nianbao.server.setRule', arguments: [argument] });
  const answer = await run(choice);
  expect([answer.uri, answer.text]).toEqual([folder.uriOf(project), '']);
  expect(readProject(written('', answer.edit)).project.rules).toEqual({ [rule]: 'off' });
  await expect(run({ ...choice, rule: '../x' })).rejects.toThrow(/rule/);
  await expect(run({ ...choice, severity: 'loud' })).rejects.toThrow(/severity/);
});

test('it is not offered without a folder, nor where the project file is wrong', async () => {
  const folder = folderWith({ 'a.txt': wrong, [project]: '{"rules": {}, // 说明\n}' });
  const server = await serverOn(folder);
  await ask(server);
  expect(await actionsAt(server, folder.uriOf('a.txt'), [kind])).toEqual([]);
  expect(await actionsAt(server, 'untitled:x', [kind])).toEqual([]);
});
