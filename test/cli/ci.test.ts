import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isWithoutEditor } from '../../scripts/build/build.ts';
import { layOut } from '../../scripts/build/shipped.ts';
import { root } from '../../scripts/editor/vscode.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { folderWith } from './call.ts';

const windows = process.platform === 'win32';
const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const wrong = sampleReport().replace(right, right.replace(/3$/, '5'));
const yaml = (name: string) => parse(readFileSync(join(root, name), 'utf8'));

describe.skipIf(windows)('the GitHub Action', () => {
  const action = yaml('action.yml') as {
    readonly inputs: Record<string, { readonly default: string }>;
    readonly runs: { readonly steps: readonly { readonly run?: string; readonly env?: Record<string, string> }[] };
  };
  const step = action.runs.steps.find(({ run }) => run)!;

  /** Runs the step as GitHub would: each input stands in the variables that the step names. */
  function ran(folder: string, inputs: Record<string, string> = {}) {
    const output = join(folderWith({ 'output.md': '' }), 'output.md');
    const env = Object.fromEntries(
      Object.entries(step.env!).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
        expect(action.inputs).toHaveProperty([input]);
        return [name, inputs[input] ?? action.inputs[input]!.default];
      }),
    );
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run!], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env, GITHUB_ACTION_PATH: root, GITHUB_OUTPUT: output },
    });
    return { status, stdout, stderr, output: readFileSync(output, 'utf8') };
  }

  test('marks findings beside their lines and fails', () => {
    const { status, stdout, output } = ran(folderWith({ '一 年报.txt': wrong }));
    expect(stdout).toMatch(/^::error file=一 年报\.txt,line=\d+,/m);
    expect([status, output]).toEqual([1, 'status=1\n']);
  });

  test('lets findings pass where that was asked for, never that nothing was checked', () => {
    expect(ran(folderWith({ 'a.txt': wrong }), { 'fail-on': 'never' })).toMatchObject({ status: 0, output: 'status=1\n' });
    expect(ran(folderWith({ 'a.txt': '' }), { 'fail-on': 'never' })).toMatchObject({ status: 2, output: 'status=2\n' });
    const warned = { 'a.txt': wrong, '.nianbao.json': '{"rules": {"sum/one-cell": "warning"}}' };
    expect(ran(folderWith(warned)).status).toBe(0);
    expect(ran(folderWith(warned), { 'fail-on': 'warning' }).status).toBe(1);
  });

  test('takes paths and options a line each, and no words of them as a script', () => {
    const folder = folderWith({ 'a b.txt': wrong, '$(touch x).txt': wrong, 'c.txt': wrong });
    const { stdout } = ran(folder, { paths: 'a b.txt\n$(touch x).txt\n', arguments: '--only\nsum/one-cell\n', sarif: 'out.sarif' });
    expect([...stdout.matchAll(/^::error file=([^,]*),/gm)].map(([, file]) => file)).toEqual(['a b.txt', '$(touch x).txt']);
    expect(readdirSync(folder).toSorted()).toEqual(['$(touch x).txt', 'a b.txt', 'c.txt', 'out.sarif']);
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(2);
  });
});

describe('the hooks of pre-commit', () => {
  const hooks = yaml('.pre-commit-hooks.yaml') as readonly { readonly id: string; readonly entry: string; readonly files: string }[];
  const bin = windows ? '' : 'bin';
  let folder: string;

  /** What pre-commit does with a repository of a hook in node: packs it, which builds it, and installs that for itself. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-hook-'));
    const checkout = join(folder, 'checkout');
    for (const name of ['package.json', '.npmignore', '.gitignore', 'LICENSE', 'README.md', 'docs', 'syntaxes'])
      cpSync(join(root, name), join(checkout, name), { recursive: true });
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.prepack).toBe(
      'node scripts/build/build.ts --without-editor',
    );
    await layOut(checkout, (out) => isWithoutEditor(out) || out === 'dist/cli-THIRD-PARTY-NOTICES.txt');
    const npm = (...argv: readonly string[]) =>
      spawnSync(windows ? 'npm.cmd' : 'npm', argv, { cwd: checkout, encoding: 'utf8', shell: windows });
    const packed = npm('pack', '--json', '--offline', '--silent', '--ignore-scripts', '--pack-destination', folder);
    expect([packed.status, packed.stderr]).toEqual([0, '']);
    const [{ files }] = JSON.parse(packed.stdout);
    const names = files.map(({ path }: { path: string }) => path).toSorted();
    expect(names).toEqual([
      'LICENSE',
      'README.md',
      'dist/cli-THIRD-PARTY-NOTICES.txt',
      'dist/cli.cjs',
      'dist/office/excel.js',
      'dist/office/pdf.js',
      'dist/office/text.js',
      'dist/office/word.js',
      'dist/office/worker.cjs',
      'dist/office/write.js',
      'dist/server/core.cjs',
      'dist/server/node.cjs',
      'package.json',
    ]);
    const name = readdirSync(folder).find((one) => one.endsWith('.tgz'))!;
    expect(npm('install', '--global', '--offline', '--prefix', folder, join(folder, name)).status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ran = (id: string, cwd: string, ...files: readonly string[]) => {
    const [command = '', ...argv] = hooks.find((hook) => hook.id === id)!.entry.split(' ');
    const env = { ...process.env, PATH: join(folder, bin) + delimiter + process.env.PATH };
    return spawnSync(command, [...argv, ...files], { cwd, env, encoding: 'utf8', shell: windows });
  };

  test('check the files that are committed and fail on an error', () => {
    const cwd = folderWith({ '2023年报.txt': wrong, '2022年报.txt': sampleReport(2022) });
    expect(ran('nianbao', cwd, '2023年报.txt', '2022年报.txt')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^2023年报\.txt:\d+:/m),
    });
    expect(ran('nianbao', cwd, '2022年报.txt')).toMatchObject({ status: 0 });
  });

  test('mend them, which pre-commit sees by the change', () => {
    const cwd = folderWith({ '年报.txt': sampleReport().replace('，', ',') });
    expect(ran('nianbao-fix', cwd, '年报.txt').status).toBe(0);
    expect(readFileSync(join(cwd, '年报.txt'), 'utf8')).toBe(sampleReport());
  });

  test('are asked about files whose names are those of reports', () => {
    for (const { files } of hooks) {
      const pattern = new RegExp(files);
      for (const name of ['2024/水利局2024年政府信息公开工作年度报告.txt', '年报.html', '县年报/x年度报告.md'])
        expect(name).toMatch(pattern);
      for (const name of ['说明.txt', '年报.docx', 'src/a.ts']) expect(name).not.toMatch(pattern);
    }
  });
});

test('every action that is used is pinned by its commit, with the release that it is', () => {
  const files = ['action.yml', ...readdirSync(join(root, '.github/workflows')).map((name) => join('.github/workflows', name))];
  const used = files.flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/\buses:\s*(.*)$/gm)].map(([, action]) => action),
  );
  expect(used.length).toBeGreaterThan(5);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
