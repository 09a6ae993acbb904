import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, test as every, expect } from 'vitest';
import { bundles, isWithoutEditor } from '../../scripts/build/build.ts';
import { hasOldestNode, oldestNode, oldestVersion } from '../../scripts/build/oldest-node.ts';
import { shipped } from '../../scripts/build/shipped.ts';
import { root } from '../../scripts/editor/vscode.ts';
import { docx, paragraph } from '../office/docx.ts';
import { pdf } from '../office/pdf.ts';
import { startServer } from '../protocol/driver.ts';
import { bare } from '../protocol/editors.ts';

/** Where no such Node is pinned, there is none to ask. */
const test = every.skipIf(!hasOldestNode());
let folder: string;
let node: string;

beforeAll(async () => {
  if (!hasOldestNode()) return;
  node = oldestNode();
  folder = mkdtempSync(join(tmpdir(), 'nianbao-oldest-'));
  const placeOf = (out: string): string => (out.startsWith('dist/office/') ? out.replace('dist/', '') : basename(out));
  const from = await shipped();
  for (const { out } of bundles) if (isWithoutEditor(out)) cpSync(join(from, out), join(folder, placeOf(out)));
});
afterAll(() => folder && rmSync(folder, { recursive: true, force: true }));

const commandLine = (program: string, ...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });

test('it is the version that the manifest names', () => {
  expect(commandLine(node, '--version').stdout.trim()).toBe(`v${oldestVersion()}`);
});

test.each(['check', 'extract'])('the command line answers the same as on the newest: %s', (command) => {
  const examples = readdirSync(join(root, 'examples')).map((name) => `examples/${name}`);
  const [old, current] = [node, process.execPath].map((program) =>
    commandLine(program, join(folder, 'cli.cjs'), command, '--format', 'json', ...examples),
  );
  expect(JSON.parse(old!.stdout)).toHaveLength(examples.length);
  expect(old).toMatchObject({ status: current!.status, stdout: current!.stdout, stderr: current!.stderr });
});

test('an export gives a document on the oldest, too', () => {
  const [report = ''] = readdirSync(join(root, 'examples'));
  const out = join(folder, 'made.docx');
  const { stderr } = commandLine(node, join(folder, 'cli.cjs'), 'export', '--format', 'docx', '--output', out, `examples/${report}`);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  expect(stderr).not.toMatch(/Error/);
});

test('Word, Excel and PDF are read as on the newest', async () => {
  const book = new Workbook();
  book.addWorksheet('表').addRow(['规章', 1, 0, 12]);
  const files = {
    '甲.docx': docx(`${paragraph('云岫县水利局2024年政府信息公开工作年度报告')}${paragraph('一、总体情况')}`),
    '乙.pdf': pdf([{ text: '云岫县水利局2024年政府信息公开工作年度报告', x: 72, y: 700 }]),
    '丙.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
  };
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const [old, current] = [node, process.execPath].map((program) =>
    commandLine(program, join(folder, 'cli.cjs'), 'import', '--stdout', ...paths),
  );
  expect(current).toMatchObject({ status: 0, stdout: expect.stringMatching(/总体情况[\s\S]*年度报告[\s\S]*规章\t1\t0\t12/) });
  expect(old).toMatchObject({ status: 0, stdout: current!.stdout, stderr: current!.stderr });
});

test('the server answers about a report', async () => {
  const server = startServer([join(folder, 'node.cjs'), '--stdio'], node);
  await server.request('initialize', bare);
  const text = '云岫县自然资源局2024年政府信息公开工作年度报告\n\n一、总体情况\n';
  server.notify('textDocument/didOpen', { textDocument: { uri: 'file:///w/1.txt', languageId: 'nianbao', version: 1, text } });
  expect(await server.await('textDocument/publishDiagnostics')).toMatchObject({ version: 1 });
  await server.request('shutdown');
  server.notify('exit');
  expect(await server.exited).toBe(0);
});

test.each(['cli.cjs', 'node.cjs'])('an older Node is told in one sentence, and nothing else happens: %s', (bundle) => {
  const older = join(folder, 'older.cjs');
  writeFileSync(older, `Object.defineProperty(process.versions, 'node', { value: '20.8.1' });`);
  const { status, stdout, stderr } = commandLine(node, '--require', older, join(folder, bundle), '--stdio');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(
    /^Nianbao needs Node 20\.9 or later; this is Node 20\.8\.1\. 年报需要 Node 20\.9 或更高版本，当前是 20\.8\.1。\n$/,
  );
});
