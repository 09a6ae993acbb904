import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic, InitializeResult } from 'vscode-languageserver';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced, replacedAll } from '../replaced.ts';
import { type Editor, serverInProcess } from './driver.ts';
import { bare, visualStudioCode } from './editors.ts';
import { toy } from './toy.ts';
import { ask, codes, folderWith, of, type Report, serverOn } from './workspaces.ts';

const carriedOut = '四、结转下年度继续办理\t\t\t1\t1\t0\t0\t0\t0\t2';
const matching = '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3';
/** A right report of that year; what it carries out is what the next one carries in, or not. */
const textOf = (organ: string, year: number, out = matching): string =>
  replaced(
    replaced(replacedAll(sampleReport(year), '砚溪县水利局', organ), carriedOut, out),
    '部分水利工程项目信息',
    `第${year}批工程信息`,
  );

const kinds = (items: readonly Report[]): Record<string, string> =>
  Object.fromEntries(items.map(({ uri, kind }) => [decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)), kind]));
const logged = (server: Editor): string[] =>
  server.received.filter((m) => m.method === 'window/logMessage').map((m) => (m.params as { message: string }).message);

const years = {
  '2022/水利局.txt': textOf('砚溪县水利局', 2022, carriedOut),
  '2023/水利局.txt': textOf('砚溪县水利局', 2023),
  '2020/林业局.txt': textOf('砚溪县林业局', 2020),
};

test('every report of the folder has its diagnostics, with last year’s report found and led into, and none is open', async () => {
  const folder = folderWith({ ...years, '说明.txt': '这里放各单位的年度报告。\n' });
  const server = await serverOn(folder);
  const items = await ask(server);
  expect(Object.keys(kinds(items)).sort()).toEqual(['林业局.txt', '水利局.txt']);
  expect(items).toHaveLength(3);
  const carry = of(items, folder.uriOf('2023/水利局.txt')).find((d) => d.code === 'years/carry');
  expect(carry?.message).toContain('水利局.txt');
  const [place] = carry?.relatedInformation ?? [];
  expect(place?.location.uri).toBe(folder.uriOf('2022/水利局.txt'));
  const line = years['2022/水利局.txt'].split('\n').indexOf(carriedOut);
  expect(place?.location.range.start).toEqual({ line, character: carriedOut.indexOf('1') });
});

test('what the client has is unchanged; a change in one report changes it and the one that is compared with it', async () => {
  const folder = folderWith(years);
  const server = await serverOn(folder);
  const first = await ask(server);
  expect(new Set(Object.values(kinds(await ask(server, first))))).toEqual(new Set(['unchanged']));
  folder.write('2022/水利局.txt', textOf('砚溪县水利局', 2022));
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('2022/水利局.txt'), type: 2 }] });
  const second = await ask(server, first);
  const kind = (name: string) => second.find((item) => item.uri === folder.uriOf(name))?.kind;
  expect([kind('2022/水利局.txt'), kind('2023/水利局.txt'), kind('2020/林业局.txt')]).toEqual(['full', 'full', 'unchanged']);
  expect(codes(second, folder.uriOf('2023/水利局.txt'))).not.toContain('years/carry');
});

test('a report that is gone is reported once, as empty, and last year’s with it', async () => {
  const folder = folderWith(years);
  const server = await serverOn(folder);
  const first = await ask(server);
  rmSync(join(folder.path, '2022'), { recursive: true });
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('2022'), type: 3 }] });
  const second = await ask(server, first);
  expect(second.find((item) => item.uri === folder.uriOf('2022/水利局.txt'))).toMatchObject({ kind: 'full', items: [] });
  expect(codes(second, folder.uriOf('2023/水利局.txt'))).not.toContain('years/carry');
  expect((await ask(server, second)).map((item) => item.uri)).not.toContain(folder.uriOf('2022/水利局.txt'));
});

test('the unsaved text of an open document goes before the file, for itself and for others, until it is closed', async () => {
  const folder = folderWith(years);
  const server = await serverOn(folder);
  const uri = folder.uriOf('2022/水利局.txt');
  const mine = folder.uriOf('2023/水利局.txt');
  expect(codes(await ask(server), mine)).toContain('years/carry');
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 7, text: textOf('砚溪县水利局', 2022) } });
  await expect.poll(async () => codes(await ask(server), mine), { timeout: 20_000 }).not.toContain('years/carry');
  expect((await ask(server)).find((item) => item.uri === uri)).toMatchObject({ version: 7 });
  server.notify('textDocument/didClose', { textDocument: { uri } });
  await expect.poll(async () => codes(await ask(server), mine), { timeout: 20_000 }).toContain('years/carry');
});

test('a document that is open has the same findings, and its client is told when last year’s report changes', async () => {
  const folder = folderWith(years);
  const server = await serverOn(folder);
  const uri = folder.uriOf('2023/水利局.txt');
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: years['2023/水利局.txt'] } });
  await ask(server);
  const pull = () => server.request<{ resultId: string; items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  const before = await pull();
  expect(before.items.map((d) => d.code)).toContain('years/carry');
  const refreshes = () => server.received.filter((m) => m.method === 'workspace/diagnostic/refresh').length;
  const told = refreshes();
  folder.write('2022/水利局.txt', textOf('砚溪县水利局', 2022));
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('2022/水利局.txt'), type: 2 }] });
  await expect.poll(refreshes, { timeout: 20_000 }).toBeGreaterThan(told);
  const after = await pull();
  expect(after.resultId).not.toBe(before.resultId);
  expect(after.items.map((d) => d.code)).not.toContain('years/carry');
});

test('switched off, the workspace has no diagnostics, and those that were shown go', async () => {
  const folder = folderWith(years);
  const server = await serverOn(folder);
  const first = await ask(server);
  server.answers.set('workspace/configuration', () => [{ workspaceDiagnostics: false }]);
  server.notify('workspace/didChangeConfiguration', { settings: null });
  const second = await ask(server, first);
  expect(second).toHaveLength(3);
  for (const item of second) expect(item).toMatchObject({ kind: 'full', items: [] });
});

test('switched off for one folder, the others have theirs', async () => {
  const [one, two] = [folderWith({ 'a.txt': textOf('甲镇人民政府', 2023) }), folderWith({ 'b.txt': textOf('乙镇人民政府', 2023) })];
  const workspaceFolders = [one, two].map(({ uri }) => ({ uri, name: uri }));
  const server = await serverOn(one, { workspaceFolders }, (answers) =>
    answers.set('workspace/configuration', (params) =>
      (params as { items: { scopeUri: string }[] }).items.map(({ scopeUri }) => ({ workspaceDiagnostics: !scopeUri.startsWith(two.uri) })),
    ),
  );
  expect((await ask(server)).map(({ uri }) => uri)).toEqual([one.uriOf('a.txt')]);
  // What is asked for a document of one folder is nobody else's.
  const text = textOf('丙镇人民政府', 2023);
  server.notify('textDocument/didOpen', { textDocument: { uri: two.uriOf('c.txt'), languageId: 'nianbao', version: 1, text } });
  await server.request('textDocument/diagnostic', { textDocument: { uri: two.uriOf('c.txt') } });
  expect((await ask(server)).map(({ uri }) => uri)).toEqual([one.uriOf('a.txt')]);
});

test('as a report may be compared with others, the client is told that files depend on each other', async () => {
  const { capabilities } = await serverInProcess({ ...toy }).request<InitializeResult>('initialize', visualStudioCode);
  expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
});

test('files that are no texts, too large, unreadable, in a circle or in another encoding do not stop the index; each is said once', async () => {
  const gbk = Uint8Array.from(Buffer.from('d1e2cfaa', 'hex'));
  const folder = folderWith({
    ...years,
    '二进制.txt': Uint8Array.from([0, 1, 2, 255, 0, 0, 0, 254, 7, 0, 0]),
    '国标.txt': gbk,
    '𠀀.txt': textOf('𠀀里乡人民政府', 2023),
  });
  mkdirSync(join(folder.path, '文件夹.txt'));
  writeFileSync(join(folder.path, '很大.txt'), '');
  truncateSync(join(folder.path, '很大.txt'), 200 * 1024 * 1024);
  symlinkSync(folder.path, join(folder.path, '回到开头'));
  symlinkSync(join(folder.path, '没有'), join(folder.path, '断链.txt'));
  symlinkSync(join(folder.path, '自己.txt'), join(folder.path, '自己.txt'));
  const server = await serverOn(folder);
  expect((await ask(server)).map(({ uri }) => uri)).toContain(folder.uriOf('𠀀.txt'));
  await ask(server);
  for (const name of ['二进制.txt', '国标.txt', '文件夹.txt', '很大.txt', '断链.txt', '自己.txt'])
    expect(
      logged(server).filter((line) => line.includes(`/${name}`)),
      name,
    ).toHaveLength(1);
  expect(await ask(server)).toHaveLength(4);
});

const partsOf = (server: Editor, token: string): Report[] =>
  server.received
    .filter((m) => m.method === '$/progress' && (m.params as { token: unknown }).token === token)
    .flatMap((m) => (m.params as { value: { items: Report[] } }).value.items);

test('a client that takes parts gets them, and with nothing new is answered when something changes', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, textOf(`第${i}镇人民政府`, 2023)]));
  const folder = folderWith(many);
  const server = await serverOn(folder);
  const { items } = await server.request<{ items: Report[] }>('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'p' });
  const parts = partsOf(server, 'p');
  expect(parts.length).toBeGreaterThanOrEqual(50);
  // What goes out in parts goes out in parts to the end.
  expect(items).toEqual([]);
  const all = [...parts, ...items];
  expect(all).toHaveLength(60);
  const previousResultIds = all.map(({ uri, resultId }) => ({ uri, value: resultId }));
  let answered = false;
  const next = server.request<{ items: Report[] }>('workspace/diagnostic', { previousResultIds, partialResultToken: 'q' });
  void next.then(() => {
    answered = true;
  });
  await server.request('textDocument/documentSymbol', { textDocument: { uri: folder.uriOf('0.txt') } });
  expect(answered).toBe(false);
  folder.write('0.txt', textOf('第0镇人民政府', 2024));
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('0.txt'), type: 2 }] });
  const rest = (await next).items;
  const news = [...partsOf(server, 'q'), ...rest];
  expect(news.find(({ uri }) => uri === folder.uriOf('0.txt'))?.kind).toBe('full');
  const id = server.nextId();
  const waiting = server.ask('workspace/diagnostic', {
    previousResultIds: await ask(server).then((now) => now.map(({ uri, resultId }) => ({ uri, value: resultId }))),
    partialResultToken: 'r',
  });
  server.notify('$/cancelRequest', { id: id + 1 });
  expect((await waiting).error?.code).toBe(-32800);
  const until = server.ask('workspace/diagnostic', {
    previousResultIds: await ask(server).then((now) => now.map(({ uri, resultId }) => ({ uri, value: resultId }))),
    partialResultToken: 's',
  });
  await server.request('shutdown');
  expect((await until).error?.code).toBe(-32800);
});

test('reading many files shows its progress, which can be cancelled; the server goes on', async () => {
  const many = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`${i}.txt`, textOf(`第${i}镇人民政府`, 2023)]));
  const folder = folderWith(many);
  const server = await serverOn(folder, { capabilities: { ...visualStudioCode.capabilities, window: { workDoneProgress: true } } });
  const { token } = (await server.await('window/workDoneProgress/create')) as { token: string };
  server.notify('window/workDoneProgress/cancel', { token });
  await server.await(
    '$/progress',
    (params: { token: unknown; value: { kind?: string } }) => params.token === token && params.value.kind === 'end',
  );
  expect((await ask(server)).length).toBeLessThan(80);
  folder.write('新.txt', textOf('新镇人民政府', 2023));
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('新.txt'), type: 1 }] });
  expect((await ask(server)).map(({ uri }) => uri)).toContain(folder.uriOf('新.txt'));
});

test('folders come and go with the workspace', async () => {
  const [one, two] = [folderWith({ 'a.txt': textOf('甲镇人民政府', 2023) }), folderWith({ 'b.txt': textOf('乙镇人民政府', 2023) })];
  const server = await serverOn(one);
  expect((await ask(server)).map(({ uri }) => uri)).toEqual([one.uriOf('a.txt')]);
  server.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: two.uri, name: 'b' }], removed: [{ uri: one.uri, name: 'a' }] },
  });
  expect((await ask(server)).map(({ uri }) => uri)).toEqual([two.uriOf('b.txt')]);
});

test('without files, open documents are compared with each other all the same', async () => {
  const server = serverInProcess({ ...toy });
  await server.request('initialize', bare);
  server.notify('initialized', {});
  const open = (uri: string, text: string): void =>
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text } });
  open('untitled:今年', textOf('砚溪县水利局', 2023));
  open('untitled:上年', textOf('砚溪县水利局', 2022, carriedOut));
  await server.await(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) =>
      uri === 'untitled:今年' && diagnostics.some((d) => d.code === 'years/carry'),
  );
});
