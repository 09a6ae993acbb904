import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packCommandLine } from '../../scripts/build/package-cli.ts';
import { shipped } from '../../scripts/build/shipped.ts';
import { startServer } from '../protocol/driver.ts';
import { bare } from '../protocol/editors.ts';
import { examples } from './call.ts';

const windows = process.platform === 'win32';
let folder: string;
let program: string;
let installed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-installed-'));
  const packed = packCommandLine(join(folder, 'packed'), join(await shipped(), 'dist'));
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', ['install', '--offline', '--no-audit', '--no-fund', packed], {
    cwd: folder,
    encoding: 'utf8',
    shell: windows,
  });
  expect([npm.status, npm.stderr]).toEqual([0, '']);
  installed = join(folder, 'node_modules/nianbao');
  program = join(folder, 'node_modules/.bin', windows ? 'nianbao.cmd' : 'nianbao');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (...argv: readonly string[]) =>
  spawnSync(program, argv, { cwd: folder, encoding: 'utf8', shell: windows, maxBuffer: 1 << 26 });

test('the package holds its scripts, licence, words and schemas, and depends on nothing', () => {
  expect(readdirSync(installed).toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.txt',
    'cli.cjs',
    'core.cjs',
    'docs',
    'office',
    'package.json',
    'schemas',
    'server.cjs',
  ]);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect([manifest.name, manifest.dependencies, manifest.scripts]).toEqual(['nianbao', undefined, undefined]);
  expect(readdirSync(join(installed, 'schemas')).toSorted()).toEqual(
    ['check', 'extract', 'ignores', 'project', 'roll-up', 'rules'].map((name) => `${name}.schema.json`),
  );
  for (const [, name = ''] of readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/^(?:npx )?nianbao ([\w-]+)/gm))
    expect(call(name, '--help').status).toBe(0);
});

test('the package names every library in its scripts, with the words of its licence', () => {
  const notices = readFileSync(join(installed, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['commander', 'zod', 'vscode-languageserver', '@bomb.sh/tab', 'opencc-js'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
  expect(notices.split('Permission is hereby granted').length).toBeGreaterThan(15);
  expect(notices).not.toMatch(/^vscode-languageclient \d/m);
});

test('it checks, in threads too, and ends with its status', () => {
  const { status, stdout, stderr } = call('check', '--format', 'json', '--threads', '2', examples, examples, examples, examples);
  expect([status, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout).length % 4).toBe(0);
  expect(call('--version').stdout.trim()).toBe(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version);
});

test('nianbao lsp --stdio is the server', async () => {
  const server = startServer([join(installed, 'cli.cjs'), 'lsp', '--stdio']);
  const { capabilities } = (await server.request('initialize', bare)) as { readonly capabilities: object };
  expect(Object.keys(capabilities).length).toBeGreaterThan(5);
  const text = '云岫县自然资源局2024年政府信息公开工作年度报告\n\n一、总体情况\n';
  server.notify('textDocument/didOpen', { textDocument: { uri: 'file:///w/1.txt', languageId: 'nianbao', version: 1, text } });
  expect(await server.await('textDocument/publishDiagnostics')).toMatchObject({ version: 1 });
  await server.request('shutdown');
  server.notify('exit');
  expect(await server.exited).toBe(0);
});

test('the server ends with its input', async () => {
  const child = spawn(process.execPath, [join(installed, 'cli.cjs'), 'lsp', '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.end();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
});
