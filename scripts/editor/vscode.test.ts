import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isIntact, root, run, unpack } from './vscode.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-fetched-'));
  writeFileSync(join(folder, 'package.json'), '{"name":"tool","version":"1.0.0"}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is fetched is unpacked only when it is the archive that is pinned', () => {
  const partial = mkdtempSync(join(folder, 'partial-'));
  expect(() => unpack({ spec: folder, integrity: 'sha512-AAAA' }, partial, 'package')).toThrow('not the archive that is pinned');
  expect(readdirSync(partial).filter((name) => !name.endsWith('.tgz'))).toEqual([]);
});

test('an archive is told from one that differs in a byte', () => {
  const archive = new TextEncoder().encode('abc');
  const sum = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
  expect([isIntact(archive, sum), isIntact(archive.with(0, 98), sum)]).toEqual([true, false]);
});

test('nothing is installed by a script of ours without a sum: by a lock file, or not at all', () => {
  const installing = /'npm', \[\s*'(?:install|i|add|exec)'|npx /;
  for (const name of readdirSync(join(root, 'scripts')).filter((one) => /^(?!.*\.test\.).*\.ts$/.test(one)))
    expect([name, installing.test(readFileSync(join(root, 'scripts', name), 'utf8'))]).toEqual([name, false]);
  expect(run('npm', ['--version'], root)).toMatch(/^\d+\./);
});
