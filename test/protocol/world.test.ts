import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { type Random, randomFrom } from '../generate/random.ts';
import { replacedAll } from '../replaced.ts';
import { long } from '../runs.ts';
import type { Editor } from './driver.ts';
import { ask, type Folder, folderWith, serverOn } from './workspaces.ts';

/* What a disk and the people who use it do to a server that reads a folder. */

const windows = process.platform === 'win32';
const textOf = (organ: string, year = 2023): string => replacedAll(sampleReport(year), '砚溪县水利局', organ);
const named = async (server: Editor): Promise<readonly string[]> =>
  (await ask(server)).map(({ uri }) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))).sort();
const logged = (server: Editor, name: string): readonly string[] =>
  server.received
    .filter((m) => m.method === 'window/logMessage')
    .map((m) => (m.params as { message: string }).message)
    .filter((line) => line.includes(`/${name}:`));
const tell = (server: Editor, changes: readonly { readonly uri: string; readonly type: number }[]): void =>
  server.notify('workspace/didChangeWatchedFiles', { changes });

test.skipIf(windows)('a symbolic link leads nowhere outside the folder, whether it is met or told of; within it does', async () => {
  const outside = folderWith({ '外/外.txt': textOf('外县水利局'), '.nianbao.json': '{"rules":{"sum/one-cell":"off"}}' });
  const folder = folderWith({ '里/内.txt': textOf('内县水利局') });
  symlinkSync('/', join(folder.path, '根'));
  symlinkSync(join(outside.path, '外'), join(folder.path, '里', '夹'));
  symlinkSync(join(outside.path, '外', '外.txt'), join(folder.path, '链.txt'));
  symlinkSync(join(outside.path, '.nianbao.json'), join(folder.path, '.nianbao.json'));
  symlinkSync(join(folder.path, '里', '内.txt'), join(folder.path, '近.txt'));
  const server = await serverOn(folder);
  expect(await named(server)).toEqual(['内.txt', '近.txt']);
  tell(
    server,
    ['链.txt', '里/夹/外.txt', '.nianbao.json'].map((name) => ({ uri: folder.uriOf(name), type: 2 })),
  );
  expect(await named(server)).toEqual(['内.txt', '近.txt']);
  for (const name of ['根', '夹', '链.txt', '.nianbao.json'])
    expect(logged(server, name), name).toEqual([expect.stringContaining('链接指向文件夹之外')]);
});

test.skipIf(windows)('a folder that is itself a link is read, and the same file is told of by its name in it', async () => {
  const real = folderWith({ '甲.txt': textOf('甲县水利局') });
  const around = folderWith({});
  symlinkSync(real.path, join(around.path, '年报'));
  const server = await serverOn({ ...real, uri: around.uriOf('年报') });
  expect((await ask(server)).map(({ uri }) => uri)).toEqual([`${around.uriOf('年报')}/${encodeURIComponent('甲.txt')}`]);
  tell(server, [{ uri: `${around.uriOf('年报')}/${encodeURIComponent('甲.txt')}`, type: 2 }]);
  expect(await named(server)).toEqual(['甲.txt']);
});

test.skipIf(windows)('named pipes and devices are passed over, and so is a pipe that takes the place of a file', async () => {
  const folder = folderWith({ '甲.txt': textOf('甲县水利局'), '乙.txt': textOf('乙县水利局'), '里/丙.txt': textOf('丙县水利局') });
  execFileSync('mkfifo', ['管.txt', '里/.nianbao.json'], { cwd: folder.path });
  symlinkSync('/dev/zero', join(folder.path, '零.txt'));
  const server = await serverOn(folder);
  expect(await named(server)).toEqual(['丙.txt', '乙.txt', '甲.txt']);
  folder.remove('乙.txt');
  execFileSync('mkfifo', ['乙.txt'], { cwd: folder.path });
  tell(server, [
    { uri: folder.uriOf('乙.txt'), type: 2 },
    { uri: folder.uriOf('管.txt'), type: 2 },
    { uri: folder.uriOf('里/.nianbao.json'), type: 2 },
  ]);
  expect(await named(server)).toEqual(['丙.txt', '甲.txt']);
  expect(logged(server, '管.txt')).toEqual([expect.stringContaining('不是普通文件')]);
});

interface FolderAnswer {
  readonly reports: readonly { readonly uri: string; readonly organ: string; readonly year: number }[];
  readonly reading: { readonly done: number } | null;
}
const folderOf = (server: Editor): Promise<FolderAnswer> =>
  server.request<FolderAnswer>('workspace/executeCommand', { command: 'nianbao.server.folder' });
/** The reports that the index has, once everything has been read. */
async function listed(server: Editor): Promise<readonly string[]> {
  // Diagnostics of the workspace are answered then.
  await ask(server);
  return (await folderOf(server)).reports.map(({ uri, organ, year }) => `${uri} ${organ} ${year}`).sort();
}

/** Does something to the folder as people and programs do, and gives what an editor that watches it tells: of a folder that goes, the folder alone. */
function change(folder: Folder, random: Random, i: number): readonly { uri: string; type: number }[] {
  const place = (): string => `${random.int(0, 5)}/${random.int(0, 2)}`;
  const [from, to] = [place(), place()];
  const file = `${from}/${random.int(0, 24)}.txt`;
  const below = (name: string): readonly string[] => Array.from({ length: 25 }, (_, n) => `${name}/${n}.txt`);
  const there = (names: readonly string[]): readonly string[] => names.filter((name) => existsSync(join(folder.path, name)));
  const event = (name: string, type: number) => ({ uri: folder.uriOf(name), type });
  if (random.chance(0.01)) {
    const gone = existsSync(join(folder.path, from));
    rmSync(join(folder.path, from), { recursive: true, force: true });
    return gone ? [event(from, 3)] : [];
  }
  if (random.chance(0.01) && existsSync(join(folder.path, from)) && !existsSync(join(folder.path, to))) {
    mkdirSync(dirname(join(folder.path, to)), { recursive: true });
    renameSync(join(folder.path, from), join(folder.path, to));
    return [event(from, 3), ...there(below(to)).map((name) => event(name, 1))];
  }
  if (existsSync(join(folder.path, file)) && random.chance(0.4)) {
    folder.remove(file);
    return [event(file, 3)];
  }
  folder.write(file, random.chance(0.2) ? '会议通知\n' : textOf(`第${i % 300}镇人民政府`, 2021 + (i % 4)));
  return [event(file, 2)];
}

/** Folders that go and are renamed, a hundredth of the changes each, are among as many as a commit makes, too. */
const changes = long ? 2860 : 900;

test('after many changes while the folder is read, the reports are those that a fresh server finds', async () => {
  const files = Array.from({ length: 6 * 3 * 25 }, (_, i) => [
    `${i % 6}/${Math.floor(i / 6) % 3}/${Math.floor(i / 18)}.txt`,
    textOf(`第${i}镇人民政府`),
  ]);
  const folder = folderWith(Object.fromEntries(files));
  const server = await serverOn(folder);
  const random = randomFrom(20241129);
  for (let i = 0; i < changes; i++) {
    tell(server, change(folder, random, i));
    if (i % 40 === 0) await server.request('workspace/symbol', { query: '无' });
  }
  const found = [await listed(server), await named(server)];
  const fresh = await serverOn(folder);
  expect([await listed(fresh), await named(fresh)]).toEqual(found);
  expect(found[0]!.length).toBeGreaterThan(50);
});

test('a folder that goes while it is being read takes its reports with it', async () => {
  const files = Array.from({ length: 800 }, (_, i) => [`去/${i}.txt`, textOf(`第${i}镇人民政府`)]);
  const folder = folderWith(Object.fromEntries(files));
  const server = await serverOn(folder);
  const under = async (): Promise<number> => (await folderOf(server)).reading?.done ?? 0;
  await expect.poll(under, { timeout: 20_000, interval: 2 }).toBeGreaterThan(20);
  folder.write('留.txt', textOf('留县水利局'));
  rmSync(join(folder.path, '去'), { recursive: true });
  tell(server, [
    { uri: folder.uriOf('去'), type: 3 },
    { uri: folder.uriOf('留.txt'), type: 1 },
  ]);
  expect(await under()).toBeGreaterThan(20);
  expect(await listed(server)).toEqual([expect.stringContaining('留县水利局')]);
});
