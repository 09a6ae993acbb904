import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { files, root, textOf } from './sources.ts';

/** Folders of one machine, and hosts that packages come from. Made of parts, so that this file does not name them. */
const folders = new RegExp(`(?<![\\w.~:$*})-])/(?:${['work', 'tmp', 'root', 'home', 'Users'].join('|')})/[\\w.-]`);
const windows = new RegExp(`\\b[A-Z]:\\\\{1,2}${'Users'}`);
const hosts = new RegExp(
  [`registry\\.(?:npm|yarn)`, `npm${'mirror'}`, `verda${'ccio'}`, `arti${'factory'}`, `"resolved": "https?:`].join('|'),
  'i',
);

/** Larger files are data that a command made. */
const largest = 2_000_000;
const texts = files().filter(
  (file) => !/\.(?:png|vsix|ico|gif|jpe?g)$/.test(file) && statSync(root + file, { throwIfNoEntry: false })?.isFile(),
);

function linesWith(pattern: RegExp): readonly string[] {
  return texts
    .filter((file) => statSync(root + file).size <= largest)
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
    );
}

test('the patterns find what they are for', () => {
  for (const folder of ['work', 'tmp', 'root', 'home'])
    for (const path of [`/${folder}/main`, `'/${folder}/x'`, `(/${folder}/a)`, `file:///${folder}/a`]) expect(path).toMatch(folders);
  for (const path of ['../workbench.ts', 'test/tmp/x', 'a.home/b', '/workspace', '~/other/x']) expect(path).not.toMatch(folders);
  expect(`https://registry.${'npm'}js.org/`).toMatch(hosts);
});

test('nothing committed names a folder of a machine', () => {
  expect(texts.length).toBeGreaterThan(200);
  expect(linesWith(folders)).toEqual([]);
  expect(linesWith(windows)).toEqual([]);
});

test('nothing committed names a host that packages come from', () => {
  expect(linesWith(hosts)).toEqual([]);
});

test('nothing committed is a script that a compiler has left beside its source', () => {
  const sources = new Set(files());
  expect(
    files().filter((file) => /\.(?:[cm]?js|d\.ts|js\.map)$/.test(file) && sources.has(file.replace(/(?:\.d)?\.[a-z.]+$/, '.ts'))),
  ).toEqual([]);
});
