import { expect, test } from 'vitest';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced, replacedAll } from '../replaced.ts';
import { long } from '../runs.ts';
import type { Answer, Editor } from './driver.ts';
import { visualStudioCode } from './editors.ts';
import { ask, codes, folderWith, serverOn } from './workspaces.ts';

const textOf = (organ: string, year: number): string => replacedAll(sampleReport(year), '砚溪县水利局', organ);
const run = (server: Editor, command: string, ...given: unknown[]): Promise<Answer> =>
  server.ask('workspace/executeCommand', { command, arguments: given });
const wanting = { initializationOptions: { ...visualStudioCode.initializationOptions, folder: true } };

interface Folder {
  readonly reports: readonly {
    uri: string;
    organ: string;
    year: number;
    key: string;
    findings: Record<string, number> | null;
    lastYear: string;
  }[];
  readonly unnamed: readonly string[];
  readonly reading: object | null;
}
const folderOf = async (server: Editor): Promise<Folder> => (await run(server, 'nianbao.server.folder')).result as Folder;
const news = (server: Editor): number => server.received.filter(({ method }) => method === 'nianbao/folder').length;

const wrong = replaced(textOf('砚溪县水利局', 2023), '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t0\t0\t0\t0\t0\t9');
const files = {
  '2022/水利局.txt': textOf('砚溪县水利局', 2022),
  '2023/水利局.txt': wrong,
  '林业局.txt': textOf('砚溪县林业局', 2023),
  '说明.txt': '这里放各单位的年度报告。\n',
};

test('the folder lists its reports by organ and year, with what checking came to as soon as they were checked', async () => {
  const folder = folderWith(files);
  const server = await serverOn(folder, wanting);
  await server.await('nianbao/folder');
  await expect.poll(async () => (await folderOf(server)).reports.length, { timeout: 20_000 }).toBe(3);
  await ask(server);
  const { reports, unnamed, reading } = await folderOf(server);
  expect({ unnamed, reading }).toEqual({ unnamed: [], reading: null });
  const found = Object.fromEntries(reports.map((report) => [`${report.organ}${report.year}`, report]));
  expect(found.砚溪县水利局2023).toMatchObject({ uri: folder.uriOf('2023/水利局.txt'), lastYear: 'there', key: '砚溪县水利局' });
  expect(found.砚溪县水利局2023!.findings!.error).toBeGreaterThan(0);
  expect(found.砚溪县林业局2023!.lastYear).toBe('none');
  expect(found.砚溪县水利局2022!.findings).toMatchObject({ error: 0, warning: 0 });
});

const places = [
  ['vscode-bulkeditpreview-editor:/%E5%B9%B4%E6%8A%A5.txt?1', false],
  ['git:/w/a.txt?%7B%22ref%22%3A%22~%22%7D', false],
  ['output:a', false],
  ['memfs:/a.txt', false],
  ['untitled:Untitled-1', true],
  ['file:///elsewhere/a.txt', true],
] as const;

test.each(places)('%s, opened beside the reports of a folder, is one of them: %s', async (uri, isOne) => {
  const folder = folderWith({ '2023/水利局.txt': files['2023/水利局.txt'] });
  const server = await serverOn(folder, wanting);
  await ask(server);
  const before = await ask(server);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: wrong } });
  // As the copy is read when a pause comes, one that is opened after it must have been.
  const later = 'file:///elsewhere/later.txt';
  server.notify('textDocument/didOpen', {
    textDocument: { uri: later, languageId: 'nianbao', version: 1, text: textOf('砚溪县林业局', 2023) },
  });
  await expect.poll(async () => (await folderOf(server)).reports.map((one) => one.uri), { timeout: 20_000 }).toContain(later);
  const { reports } = await folderOf(server);
  expect(reports.some((one) => one.uri === uri)).toBe(isOne);
  const told = (await ask(server)).filter((item) => item.uri !== later);
  expect(told.length).toBe(before.length + (isOne ? 1 : 0));
});

const onTheWeb = 'vscode-vfs://github/qinglan/reports';

test('of a folder that is no files of this machine open reports alone are known to a client that reads none', async () => {
  const server = await serverOn({ ...folderWith({}), uri: onTheWeb }, wanting);
  const text = textOf('砚溪县水利局', 2023);
  server.notify('textDocument/didOpen', { textDocument: { uri: `${onTheWeb}/water.txt`, languageId: 'nianbao', version: 1, text } });
  await expect.poll(async () => (await folderOf(server)).reports.length, { timeout: 20_000 }).toBe(1);
  expect(server.received.filter(({ method }) => method === 'nianbao/listFiles')).toEqual([]);
});

test('a folder that is no files of this machine is read by way of the client, its project file too, and anew when it changes', async () => {
  const there = new Map(
    Object.entries(files).map(([name, text]) => [`${onTheWeb}/${name.split('/').map(encodeURIComponent).join('/')}`, text]),
  );
  there.set(`${onTheWeb}/.nianbao.json`, '{ "rules": { "years/carry": "off" } }');
  const options = { initializationOptions: { ...visualStudioCode.initializationOptions, folder: true, files: true } };
  const server = await serverOn({ ...folderWith({}), uri: onTheWeb }, options, (answers) => {
    answers.set('nianbao/listFiles', () => ({ uris: [...there.keys()], unread: [] }));
    answers.set('nianbao/readFile', (params) => {
      const text = there.get((params as { uri: string }).uri);
      return text === undefined ? { why: 'missing' } : { base64: Buffer.from(text).toString('base64') };
    });
  });
  await expect.poll(async () => (await folderOf(server)).reports.length, { timeout: 20_000 }).toBe(3);
  const water = `${onTheWeb}/2023/${encodeURIComponent('水利局.txt')}`;
  const told = await ask(server);
  expect(codes(told, water).some((code) => String(code).startsWith('sum/'))).toBe(true);
  expect(codes(told, water)).not.toContain('years/carry');
  there.delete(water);
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: water, type: 3 }] });
  await expect.poll(async () => (await folderOf(server)).reports.length, { timeout: 20_000 }).toBe(2);
});

test('news comes once, and again only when the client has asked', async () => {
  const folder = folderWith(files);
  const server = await serverOn(folder, wanting);
  await ask(server);
  expect(news(server)).toBe(1);
  await folderOf(server);
  const told = news(server);
  folder.write('林业局.txt', textOf('砚溪县林业局', 2022));
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('林业局.txt'), type: 2 }] });
  await expect.poll(() => news(server), { timeout: 20_000 }).toBe(told + 1);
  expect((await folderOf(server)).reports.map(({ organ, year }) => `${organ}${year}`)).toContain('砚溪县林业局2022');
});

test('a client that does not ask for news gets none, and may ask for the folder all the same', async () => {
  const server = await serverOn(folderWith(files));
  await ask(server);
  expect((await folderOf(server)).reports).toHaveLength(3);
  expect(news(server)).toBe(0);
});

test('figures and roll-up are made of the documents or of the very reports that are named; what is not there is told', async () => {
  const folder = folderWith(files);
  const server = await serverOn(folder);
  await ask(server);
  const uris = ['2022/水利局.txt', '林业局.txt', '没有.txt'].map(folder.uriOf);
  const { result } = await run(server, 'nianbao.server.figures', { uris });
  expect(result).toMatchObject({ count: 2, missing: [folder.uriOf('没有.txt')] });
  expect((result as { text: string }).text.split('\n')[1]).toMatch(/^砚溪县水利局\t2022\t/);
  const reports = [
    { uri: folder.uriOf('林业局.txt'), organ: '砚溪县林业局', year: 2023 },
    { uri: folder.uriOf('林业局.txt'), year: 1999 },
  ];
  const { result: rolled } = await run(server, 'nianbao.server.rollUp', { reports });
  expect(rolled).toMatchObject({ count: 1, missing: [folder.uriOf('林业局.txt')] });
  expect(rolled).toHaveProperty('page.title', '2023年政府信息公开工作年度报告数据汇总（共 1 份报告）');
  expect(rolled).toHaveProperty('page.years', [2023]);
  for (const bad of [{}, { uris: 'x' }, { reports: [{}] }, undefined])
    expect(await run(server, 'nianbao.server.rollUp', bad)).toHaveProperty('error.code', -32602);
});

/** A commit has as many as take more than one turn of everything that goes in slices. */
const count = long ? 2000 : 600;

test('very many reports are listed and rolled up', async () => {
  const many = Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i % 40}/${i}.txt`, textOf(`第${i}镇人民政府`, 2023)]));
  const folder = folderWith(many);
  const server = await serverOn(folder, wanting);
  await expect.poll(async () => (await folderOf(server)).reports.length, { timeout: 60_000 }).toBe(count);
  const { reports } = await folderOf(server);
  const { result } = await run(server, 'nianbao.server.rollUp', { reports: reports.map(({ uri, organ, year }) => ({ uri, organ, year })) });
  expect(result).toMatchObject({ count, missing: [] });
  const { page } = result as { page: { tables: readonly { name: string }[] } };
  expect(page.tables.map(({ name }) => name).join()).toContain(`（表三，计入 ${count} 份）`);
});
