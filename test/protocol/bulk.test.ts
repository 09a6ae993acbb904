import { expect, test } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readProject } from '../../server/src/project/file.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { analyse, fixesOf } from '../../server/src/service.ts';
import { replaced } from '../replaced.ts';
import { type Answer, type Editor, serverInProcess } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { ask, codes, folderWith, serverOn } from './workspaces.ts';

/* What the commands do that a client asks about whole folders: letting findings stand, and fixing many files. */

const run = (server: Editor, command: string, ...given: unknown[]): Promise<Answer> =>
  server.ask('workspace/executeCommand', { command: `nianbao.server.${command}`, arguments: given });
const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const wrong = replaced(sampleReport(), right, replaced(right, /3$/, '5'));
const halfWidth = replaced(sampleReport(), '，', ',');
const project = '.nianbao.json';
const asking = { initializationOptions: { ...visualStudioCode.initializationOptions, commands: ['nianbao.openAt', 'nianbao.ignore'] } };

interface ProjectEdit {
  readonly uri: string;
  readonly text: string;
  readonly edit: WorkspaceEdit;
}
interface Listed {
  readonly project: string;
  readonly path: string;
  readonly uri: string | null;
  readonly range: Range | null;
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
}
const editsOf = ({ documentChanges }: WorkspaceEdit): readonly TextDocumentEdit[] =>
  (documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
const applied = (text: string, edit: WorkspaceEdit, uri: string): string =>
  TextDocument.applyEdits(
    TextDocument.create('', '', 0, text),
    editsOf(edit)
      .filter(({ textDocument }) => textDocument.uri === uri)
      .flatMap(({ edits }) => edits as never),
  );

/** A folder with a finding that is let stand through the commands, and the server that has it open. */
async function ignored() {
  const folder = folderWith({ 'a.txt': wrong });
  const server = await serverOn(folder, asking);
  await ask(server);
  const uri = folder.uriOf('a.txt');
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: wrong } });
  const { items } = await server.request<{ items: { code: string; range: Range }[] }>('textDocument/diagnostic', { textDocument: { uri } });
  const { range } = items.find(({ code }) => code === 'sum/one-cell')!;
  const context = { diagnostics: [], only: ['quickfix.nianbao.ignore'] };
  const actions = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context });
  const { edit, command } = actions.find(({ title }) => title.includes('sum/one-cell'))!;
  expect(edit).toBeUndefined();
  expect(command?.command).toBe('nianbao.ignore');
  const finding = command!.arguments![0] as object;
  const written = (await run(server, 'ignore', { ...finding, reason: ' 上年数已更正 ' })).result as ProjectEdit;
  const text = applied('', written.edit, written.uri);
  folder.write(project, text);
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(project), type: 1 }] });
  await expect.poll(async () => codes(await ask(server), uri), { timeout: 20_000 }).not.toContain('sum/one-cell');
  return { folder, server, uri, range, finding, written, text };
}

test('a client that can ask for the reason is given the finding, and the entry is written with it; the report never is', async () => {
  const { folder, written, text, server, finding } = await ignored();
  expect(written).toMatchObject({ uri: folder.uriOf(project), text: '', edit: { documentChanges: [{ kind: 'create' }, {}] } });
  expect(JSON.stringify(written.edit)).not.toContain('a.txt"}');
  expect(readProject(text).project.ignores).toMatchObject([{ file: 'a.txt', rule: 'sum/one-cell', reason: '上年数已更正' }]);
  expect(await run(server, 'ignore', { ...finding, reason: ' ' })).toHaveProperty('error.message', '请写明理由。');
  const elsewhere = { ...finding, uri: 'file:///elsewhere/a.txt', reason: 'r' };
  expect((await run(server, 'ignore', elsewhere)).error?.message).toContain('.nianbao.json');
});

test('what is let stand is listed with its place, also when its report is closed; taken back, it is reported again', async () => {
  const { folder, server, uri, range, text } = await ignored();
  const [one, ...more] = (await run(server, 'ignored')).result as Listed[];
  expect(more).toEqual([]);
  expect(one).toMatchObject({ project: folder.uriOf(project), path: 'a.txt', uri, range, reason: '上年数已更正' });
  server.notify('textDocument/didClose', { textDocument: { uri } });
  await expect.poll(async () => ((await run(server, 'ignored')).result as Listed[])[0]?.range, { timeout: 20_000 }).toEqual(range);
  const back = (await run(server, 'unignore', one)).result as ProjectEdit;
  expect(back.text).toBe(text);
  const after = applied(text, back.edit, back.uri);
  expect(readProject(after)).toMatchObject({ project: { ignores: [] }, problem: null });
  folder.write(project, after);
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(project), type: 2 }] });
  await expect.poll(async () => codes(await ask(server), uri), { timeout: 20_000 }).toContain('sum/one-cell');
  expect((await run(server, 'unignore', one)).error?.message).toContain('已经不在');
});

test('an entry of which nothing is left is listed without a place', async () => {
  const entry = (file: string) => ({ file, rule: 'sum/one-cell', place: '表三', fingerprint: '1', reason: 'r' });
  const folder = folderWith({ 'a.txt': sampleReport(), [project]: JSON.stringify({ ignores: [entry('a.txt'), entry('没有.txt')] }) });
  const server = await serverOn(folder);
  await ask(server);
  expect((await run(server, 'ignored')).result).toMatchObject([
    { path: 'a.txt', uri: folder.uriOf('a.txt'), range: null },
    { path: '没有.txt', uri: null, range: null },
  ]);
});

interface ManyFixes {
  readonly edit: WorkspaceEdit | null;
  readonly edits: number;
  readonly files: number;
  readonly shown: readonly (readonly { readonly before: string; readonly old: string; readonly after: string }[])[];
}

test('everything in the folder that changes no fact is one edit to be confirmed; the unsaved text of an open report goes before its file', async () => {
  const folder = folderWith({ 'a.txt': halfWidth, 'b.txt': sampleReport(), 'c.txt': wrong, '子/d.txt': sampleReport() });
  const server = await serverOn(folder);
  await ask(server);
  const open = folder.uriOf('子/d.txt');
  server.notify('textDocument/didOpen', { textDocument: { uri: open, languageId: 'nianbao', version: 4, text: `\n${halfWidth}` } });
  const { edit, files, edits, shown } = (await run(server, 'fixes', {})).result as ManyFixes;
  expect({ files, edits }).toEqual({ files: 2, edits: 2 });
  expect(editsOf(edit!).map(({ textDocument }) => textDocument)).toEqual(
    expect.arrayContaining([
      { uri: folder.uriOf('a.txt'), version: null },
      { uri: open, version: 4 },
    ]),
  );
  // What a preview shows is what is there.
  expect(shown.flat().map(({ before, old, after }) => halfWidth.includes(before + old + after) && old)).toEqual([',', ',']);
  expect(Object.values(edit!.changeAnnotations!)).toEqual([{ label: '不涉及事实的改正', needsConfirmation: true }]);
  expect(applied(halfWidth, edit!, folder.uriOf('a.txt'))).toBe(sampleReport());
  expect(applied(`\n${halfWidth}`, edit!, open)).toBe(`\n${sampleReport()}`);
});

test('one rule is fixed everywhere, and no other', async () => {
  const both = replaced(halfWidth, '2.重复申请\t1\t', '2.重复申请\t１\t');
  const folder = folderWith({ 'a.txt': both, 'b.txt': halfWidth });
  const server = await serverOn(folder);
  await ask(server);
  const { edit, files } = (await run(server, 'fixes', { rule: 'cell/full-width' })).result as ManyFixes;
  expect(files).toBe(1);
  expect(applied(both, edit!, folder.uriOf('a.txt'))).toBe(halfWidth);
  const none = { edit: null, edits: 0, files: 0, shown: [] };
  for (const rule of ['sum/one-cell', '没有这条']) expect((await run(server, 'fixes', { rule })).result).toEqual(none);
  const rules = (await run(server, 'safeRules')).result as string[];
  expect(rules).toContain('cell/full-width');
  expect(rules).not.toContain('sum/one-cell');
});

test('a search for fixes can be cancelled', async () => {
  const folder = folderWith(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, halfWidth])));
  const server = await serverOn(folder);
  await ask(server);
  const id = server.nextId();
  const asked = run(server, 'fixes', {});
  server.notify('$/cancelRequest', { id });
  expect((await asked).error?.code).toBe(-32800);
});

test('a client without annotated edits gets plain ones, and one without a folder none', async () => {
  const folder = folderWith({ 'a.txt': halfWidth });
  const server = await serverOn(folder, { capabilities: bare.capabilities });
  await expect
    .poll(async () => ((await run(server, 'fixes', {})).result as ManyFixes).edit?.changes, { timeout: 20_000 })
    .toHaveProperty([folder.uriOf('a.txt')]);
  const alone = serverInProcess({ analyse, fixesOf });
  await alone.request('initialize', bare);
  alone.notify('initialized', {});
  expect((await run(alone, 'fixes', {})).result).toEqual({ edit: null, edits: 0, files: 0, shown: [] });
  expect((await run(alone, 'ignored')).result).toEqual([]);
});
