import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { folderWith, nianbao } from './call.ts';

const root = process.platform === 'win32' || process.getuid?.() === 0;
const checked = async (...argv: readonly string[]) => {
  const { code, out, err } = await nianbao('check', '--format', 'json', ...argv);
  return { code, err, files: JSON.parse(out) as { file: string; findings: unknown[]; notChecked: { code: string; reason: string }[] }[] };
};

describe('what was not checked is never clean', () => {
  test.each([
    ['一个清单.txt', '买米，买面，买油。\n', '不是年度报告'],
    ['空.txt', '', '文件是空的'],
    ['空白.txt', '\ufeff \n\n', '文件是空的'],
    ['二进制.txt', new Uint8Array(3000), '是二进制文件'],
  ])('a file that was named: %s', async (name, content, reason) => {
    const path = join(folderWith({ [name]: content }), name);
    const { code, err, files } = await checked(path);
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(err).toContain('没有核对任何报告');
    expect(files).toEqual([
      {
        file: path,
        findings: [],
        notChecked: [{ code: 'file', reason: expect.stringContaining(reason) }],
        equations: { checked: 0, held: 0 },
      },
    ]);
    const extract = await nianbao('extract', '--format', 'json', path);
    expect(extract.code).toBe(2);
    expect(JSON.parse(extract.out)).toMatchObject([
      { file: path, organ: null, notRead: [{ table: null, reason: expect.stringContaining(reason) }] },
    ]);
  });

  test('beside a report it is said all the same, and the report is checked', async () => {
    const folder = folderWith({ '甲.txt': sampleReport(), '乙.txt': '买米。' });
    const { code, files } = await checked(join(folder, '甲.txt'), join(folder, '乙.txt'));
    expect([code, files.map(({ file, notChecked }) => [basename(file), notChecked[0]?.code])]).toEqual([
      2,
      [
        ['甲.txt', 'years/carry'],
        ['乙.txt', 'file'],
      ],
    ]);
  });

  test('a folder without a report, a pattern that fits nothing, and nothing left by --ignore', async () => {
    const folder = folderWith({ '说明.txt': '这里是说明。' });
    expect(await checked(folder)).toMatchObject({ code: 2, files: [], err: expect.stringContaining('没有核对任何报告') });
    expect(await checked(join(folder, '*.md'))).toMatchObject({ code: 2, err: expect.stringContaining('没有符合的文件') });
    expect(await checked('--ignore', '**', folder)).toMatchObject({ code: 2 });
  });

  test.skipIf(root)('a folder that cannot be read, within one that can', async () => {
    const folder = folderWith({ '甲.txt': sampleReport() });
    mkdirSync(join(folder, '锁'));
    chmodSync(join(folder, '锁'), 0);
    const { code, err, files } = await checked(folder);
    chmodSync(join(folder, '锁'), 0o700);
    expect([code, files.length]).toEqual([2, 1]);
    expect(err).toContain('锁：没有读取权限');
  });

  test.skipIf(process.platform === 'win32')('a file of a folder that leads nowhere', async () => {
    const folder = folderWith({ '甲.txt': sampleReport() });
    symlinkSync('无', join(folder, '断.txt'));
    expect(await checked(folder)).toMatchObject({ code: 2, err: expect.stringContaining('断.txt：没有这个文件或文件夹') });
  });

  test.each([
    ['{"rules": ', '不是正确的 JSON'],
    ['{"rules": {"sum/one-cell": "silent"}}', '写得不对'],
    ['{"rules": {"sum/one-cel": "off"}}', '没有“sum/one-cel”这条规则，是不是 sum/one-cell？'],
  ])('a project file that says %s', async (text, reason) => {
    const folder = folderWith({ '甲.txt': sampleReport(), '.nianbao.json': text });
    for (const argv of [[folder], ['--project', join(folder, '.nianbao.json'), folder]]) {
      const { code, err, files } = await checked(...argv);
      expect([code, files.length]).toEqual([2, 1]);
      expect(err.split(reason)).toHaveLength(2);
    }
    expect((await nianbao('ignores', folder)).code).toBe(2);
  });

  test('every format tells of a file that could not be read, or standard error does', async () => {
    const folder = folderWith({ '甲.txt': sampleReport() });
    for (const format of ['json', 'sarif', 'junit', 'html', 'pretty', 'lines', 'github']) {
      const { code, out, err } = await nianbao('check', '--format', format, join(folder, '无.txt'), join(folder, '甲.txt'));
      expect(code).toBe(2);
      expect(err).toContain('无.txt：没有这个文件或文件夹');
      if (['sarif', 'junit', 'html', 'json'].includes(format)) expect(out).toContain('没有这个文件或文件夹');
    }
  });
});

test('warnings beyond --max-warnings end with 1, and --quiet, --min-severity and --only choose what is told', async () => {
  const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
  const wrong = sampleReport().replace(right, right.replace(/3$/, '5'));
  const folder = folderWith({ '甲.txt': wrong, '.nianbao.json': '{"rules": {"sum/one-cell": "warning"}}' });
  const path = join(folder, '甲.txt');
  const count = async (...argv: readonly string[]) => {
    const { code, files } = await checked(...argv, path);
    return [code, files[0]!.findings.length];
  };
  expect(await count()).toEqual([0, 1]);
  expect(await count('--max-warnings', '1')).toEqual([0, 1]);
  expect(await count('--max-warnings', '0')).toEqual([1, 1]);
  expect(await count('--quiet')).toEqual([0, 0]);
  expect(await count('--min-severity', 'warning')).toEqual([0, 1]);
  expect(await count('--min-severity', 'error')).toEqual([0, 0]);
  expect(await count('--only', 'sum/one-cell')).toEqual([0, 1]);
  expect(await count('--only', 'cell/blank,title/form')).toEqual([0, 0]);
});
