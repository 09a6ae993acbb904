import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { entry, folderWith, nianbao, shortReport } from './call.ts';

const organs = ['水利局', '林业局', '教育局', '财政局', '统计局'];
/** Reports of five organs over years, some of them faulty, so that files have others beside them; most are short, so that threads are done out of turn. */
const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const whole = i % 3 === 0 ? sampleReport(2021 + (i % 4)) : shortReport.replace('2024', String(2021 + (i % 4)));
      const text = whole.replaceAll(/砚溪县水利局|云岫县自然资源局/g, `砚溪县${organs[i % organs.length]}`);
      return [`${String(i).padStart(3, '0')}.txt`, i % 7 === 0 ? text.replace('\t3', '\t4') : i % 11 === 0 ? '不是报告' : text];
    }),
  );
const call = (...argv: readonly string[]) => spawnSync(process.execPath, [entry, ...argv], { encoding: 'utf8', maxBuffer: 1 << 26 });

describe('threads', () => {
  test.each([
    // A thread is handed forty files at a time: three of them have work with the first, and two with the others.
    ['check', 'json', 3],
    ['check', 'lines', 2],
    ['check', 'sarif', 2],
    ['extract', 'csv', 2],
    ['roll-up', 'json', 2],
  ])('print what one prints, in the order of the input: %s --format %s', async (command, format, threads) => {
    const folder = folderWith(many(40 * (threads - 1) + 1));
    const argv = [command, '--format', format, folder];
    const one = await nianbao(...argv, '--threads', '1');
    const several = call(...argv, '--threads', String(threads));
    expect(one.out.length).toBeGreaterThan(500);
    // In process the command line has another version, which SARIF tells.
    const stdout = one.out.replaceAll('"9.9.9"', `"${version}"`);
    expect(several).toMatchObject({ status: one.code, stdout, stderr: one.err });
  });
});

test.skipIf(process.platform === 'win32')('an interruption leaves whole lines, says how far it came, and ends with 130', async () => {
  const folder = folderWith(many(200));
  const child = spawn(process.execPath, [entry, 'extract', '--format', 'json', '--threads', '2', ...Array(20).fill(folder)]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    if (out === '') child.kill('SIGINT');
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(130);
  expect(err).toMatch(/被中断：共 4000 个文件，读了 \d+ 个，打印了 \d+ 个\n$/);
  expect(out.at(-1)).toBe('\n');
  const lines = out.trimEnd().split('\n');
  for (const line of lines) expect(() => JSON.parse(line.replace(/^\[/, '').replace(/,$/, ''))).not.toThrow();
  expect(lines.length).toBeGreaterThan(2);
});

test('nothing of progress is printed where there is no terminal', () => {
  expect(call('check', '--format', 'lines', folderWith({ 'a.txt': sampleReport() }), join(folderWith(many(3)))).stderr).not.toContain('%');
});
