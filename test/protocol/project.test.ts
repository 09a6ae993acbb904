import { expect, test } from 'vitest';
import type { CodeAction, Command, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readProject } from '../../server/src/project/file.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced, replacedAll } from '../replaced.ts';
import type { Editor } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { ask, codes, folderWith, of, serverOn } from './workspaces.ts';

const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const wrong = replaced(sampleReport(), right, replaced(right, /3$/, '5'));
const project = '.nianbao.json';
const changed = (server: Editor, uri: string): void => server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });

test('a project file sets severities for its folder, before the editor’s settings; without it they are as they were', async () => {
  const folder = folderWith({
    'a.txt': wrong,
    '子/b.txt': wrong,
    [project]: '{"rules": {"sum/one-cell": "off"}}',
    [`子/${project}`]: '{"rules": {"sum/one-cell": "hint"}}',
  });
  const server = await serverOn(folder);
  const items = await ask(server);
  expect(codes(items, folder.uriOf('a.txt'))).not.toContain('sum/one-cell');
  expect(of(items, folder.uriOf('子/b.txt')).find((d) => d.code === 'sum/one-cell')?.severity).toBe(4);
  folder.remove(project);
  changed(server, folder.uriOf(project));
  expect(codes(await ask(server), folder.uriOf('a.txt'))).toContain('sum/one-cell');
});

test('a project file that is wrong holds nothing, and says so in one place', async () => {
  const folder = folderWith({ 'a.txt': wrong, [project]: '{"rules": {"sum/one-cell": "off"}, "more": 1}\n' });
  const server = await serverOn(folder);
  const items = await ask(server);
  expect(codes(items, folder.uriOf('a.txt'))).toContain('sum/one-cell');
  expect(of(items, folder.uriOf(project))).toMatchObject([{ code: 'project/invalid', message: expect.stringContaining('more') }]);
});

test('a former name is the same organ for the years, as soon as the project file says so', async () => {
  const before = replacedAll(sampleReport(2022), '砚溪县水利局', '砚溪县水务局');
  const folder = folderWith({ '2022.txt': before, '2023.txt': sampleReport() });
  const server = await serverOn(folder);
  const mine = folder.uriOf('2023.txt');
  expect(codes(await ask(server), mine)).not.toContain('years/carry');
  folder.write(project, '{"organs": {"砚溪县水利局": ["砚溪县水务局"]}}');
  changed(server, folder.uriOf(project));
  expect(codes(await ask(server), mine)).toContain('years/carry');
});

/** Opens a document and gives the action that ignores its finding of that rule. */
async function ignoring(server: Editor, uri: string, text: string, rule: string): Promise<CodeAction> {
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  const textDocument = { uri };
  const { items } = await server.request<{ items: { code: string; range: unknown }[] }>('textDocument/diagnostic', { textDocument });
  const { range } = items.find(({ code }) => code === rule)!;
  const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [], only: ['quickfix.nianbao.ignore'] },
  });
  return actions.find(({ title }) => title.includes(rule))!;
}

const appliedTo = (text: string, action: CodeAction): string =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), (action.edit!.documentChanges!.at(-1) as TextDocumentEdit).edits as never);

test('any finding can be ignored with a reason: an entry in the project file, made where there is none; never a change of the report', async () => {
  const folder = folderWith({ 'a b.txt': wrong });
  const options = { initializationOptions: { ...visualStudioCode.initializationOptions, commands: ['nianbao.openAt'] } };
  const server = await serverOn(folder, options);
  await ask(server);
  const uri = folder.uriOf('a b.txt');
  const action = await ignoring(server, uri, wrong, 'sum/one-cell');
  expect(action.title).toBe('忽略并注明理由（sum/one-cell）');
  expect(action.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: `${folder.uri}/${project}` });
  expect(JSON.stringify(action.edit)).not.toContain('a%20b.txt');
  const text = appliedTo('', action);
  const [ignore] = readProject(text).project.ignores;
  expect(ignore).toMatchObject({
    file: 'a b.txt',
    rule: 'sum/one-cell',
    reason: '',
    place: '表三「二、上年结转政府信息公开申请数量」的「总计」格',
  });
  const { arguments: args } = action.command as Command;
  const document = TextDocument.create('', 'json', 0, text);
  expect(text.slice(0, document.offsetAt(args![1]))).toMatch(/"reason": "$/);

  folder.write(project, text);
  changed(server, folder.uriOf(project));
  const items = await ask(server);
  expect(codes(items, uri)).not.toContain('sum/one-cell');
  expect(codes(items, folder.uriOf(project))).toEqual(['project/no-reason']);

  folder.write(project, replaced(text, '"reason": ""', '"reason": "上年数已更正"'));
  changed(server, folder.uriOf(project));
  expect(codes(await ask(server), folder.uriOf(project))).toEqual([]);

  server.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: replaced(wrong, replaced(right, /3$/, '5'), right) }],
  });
  await expect.poll(async () => codes(await ask(server), folder.uriOf(project)), { timeout: 20_000 }).toEqual(['project/stale-ignore']);
});

test('a second ignore goes behind the first, also for a client that knows edits by their file alone', async () => {
  const first = '{\n  "ignores": [\n    { "file": "b.txt", "rule": "x/y", "place": "", "fingerprint": "1", "reason": "r" }\n  ]\n}\n';
  const folder = folderWith({ 'a.txt': wrong, [project]: first });
  const server = await serverOn(folder);
  await ask(server);
  const action = await ignoring(server, folder.uriOf('a.txt'), wrong, 'sum/one-cell');
  expect(action.command).toBeUndefined();
  expect(readProject(appliedTo(first, action)).project.ignores.map(({ rule }) => rule)).toEqual(['x/y', 'sum/one-cell']);
  const plain = await serverOn(folder, { capabilities: { ...visualStudioCode.capabilities, workspace: { configuration: true } } });
  await ask(plain);
  const { edit } = await ignoring(plain, folder.uriOf('a.txt'), wrong, 'sum/one-cell');
  expect(edit).toEqual({ changes: { [folder.uriOf(project)]: (action.edit!.documentChanges![0] as TextDocumentEdit).edits } });
});

test('a client that knows edits by their file alone is given the first entry as the text of a new file', async () => {
  const folder = folderWith({ 'a.txt': wrong });
  const server = await serverOn(folder, { capabilities: { ...visualStudioCode.capabilities, workspace: { configuration: true } } });
  await ask(server);
  const { edit } = await ignoring(server, folder.uriOf('a.txt'), wrong, 'sum/one-cell');
  expect(Object.keys(edit!)).toEqual(['changes']);
  const edits = edit!.changes![`${folder.uri}/${project}`]!;
  const text = TextDocument.applyEdits(TextDocument.create('', '', 0, ''), edits);
  expect(readProject(text).project.ignores).toMatchObject([{ file: 'a.txt', rule: 'sum/one-cell' }]);
});

test('an ignore of a file that is not there is stale', async () => {
  const text = '{"ignores": [{ "file": "没有.txt", "rule": "sum/one-cell", "place": "", "fingerprint": "1", "reason": "r" }]}';
  const folder = folderWith({ 'a.txt': sampleReport(), [project]: text });
  const server = await serverOn(folder);
  expect(codes(await ask(server), folder.uriOf(project))).toEqual(['project/stale-ignore']);
});
