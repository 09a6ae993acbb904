import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, symlinkSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../server/src/cli/files/found.ts';
import { readAll } from '../../server/src/cli/files/read.ts';
import { folderWith, nianbao, shortReport } from './call.ts';
import { encode } from './encode.ts';

const said = (found: Iterable<Found>): string[] => [...found].map((f) => `${basename(f.file)}${'why' in f ? `: ${f.why.zh}` : ''}`);
const windows = process.platform === 'win32';

describe('a folder', () => {
  test('is walked in the order of names; only reports are read, and what a text file is otherwise is said', () => {
    const folder = folderWith({
      '乙.txt': shortReport,
      '丙.md': shortReport,
      '丁.html': `<html><body>${shortReport.replace(/^(.*)\r$/gm, '<p>$1</p>')}</body></html>`,
      '戊.TXT': encode(shortReport, 'gb18030'),
      己: shortReport,
      '说明.txt': '这里是说明。年度报告另附。',
      'data.json': JSON.stringify({ text: shortReport }),
      'photo.png': new Uint8Array(3000),
      '空.txt': new Uint8Array(3000),
      '.隐.txt': shortReport,
    });
    mkdirSync(join(folder, '上年'));
    mkdirSync(join(folder, 'node_modules'));
    expect(said(readAll([folder]))).toEqual([
      '丁.html',
      '丙.md',
      '乙.txt',
      '己',
      '戊.TXT',
      '空.txt: 是二进制文件，不是纯文本',
      '说明.txt: 不像年度报告，略过',
    ]);
  });

  test('named x.txt is a folder all the same; an empty one is said to be empty', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'x.txt'));
    expect(said(readAll([join(folder, 'x.txt')]))).toEqual(['x.txt: 文件夹里没有年度报告']);
    expect((await nianbao('check', '--format', 'json', folder)).code).toBe(2);
  });

  test.skipIf(windows)('with symbolic links in a circle is read once; links to nowhere and to themselves are said', () => {
    const folder = folderWith({ '甲.txt': shortReport });
    mkdirSync(join(folder, '里'));
    symlinkSync(folder, join(folder, '里', '外'));
    symlinkSync('无', join(folder, '断.txt'));
    symlinkSync('自.txt', join(folder, '自.txt'));
    expect(said(readAll([folder]))).toEqual(['断.txt: 没有这个文件或文件夹', '甲.txt', '自.txt: 符号链接指向自身']);
  });

  test.skipIf(windows)('is not left by a link to another folder, which is said; who names that folder has it read', () => {
    const [folder, outside] = [folderWith({ '甲.txt': shortReport }), folderWith({ '外.txt': shortReport })];
    symlinkSync('/', join(folder, '根'));
    symlinkSync(outside, join(folder, '外'));
    expect(said(readAll([folder]))).toEqual(['外: 链接指向给出的文件夹之外，没有进入', '根: 链接指向给出的文件夹之外，没有进入', '甲.txt']);
    expect(said(readAll([join(folder, '外')]))).toEqual(['外.txt']);
  });

  test.skipIf(windows)('is not left by a link that a pattern could follow', () => {
    const [folder, outside] = [folderWith({ '甲.txt': shortReport }), folderWith({ '外.txt': shortReport })];
    symlinkSync('/', join(folder, '根'));
    symlinkSync(outside, join(folder, '外'));
    expect(said(readAll([join(folder, '**/*.txt')]))).toEqual(['甲.txt']);
  });

  test.skipIf(windows)('with named pipes for a text, a project file and a list of what to leave out is read to the end', async () => {
    const folder = folderWith({ '甲.txt': shortReport });
    for (const name of ['管.txt', '.gitignore', '.nianbao.json']) execFileSync('mkfifo', [join(folder, name)]);
    expect(said(readAll([folder]))).toEqual(['甲.txt']);
    expect((await nianbao('check', folder)).code).toBeLessThan(2);
  });
});

describe('what cannot be read is said in one line, and the rest goes on', () => {
  test('a missing file, a binary one, one of 200 MB', async () => {
    const folder = folderWith({ '甲.txt': shortReport, '图.txt': new Uint8Array(5000), '大.txt': '' });
    truncateSync(join(folder, '大.txt'), 200 * 1024 * 1024);
    const paths = ['无.txt', '图.txt', '大.txt', '甲.txt'].map((name) => join(folder, name));
    const { code, out, err } = await nianbao('extract', '--format', 'json', ...paths);
    expect(code).toBe(2);
    expect(
      JSON.parse(out).map((one: { file: string; notRead: { reason: string }[] }) => [basename(one.file), one.notRead[0]?.reason]),
    ).toEqual([
      ['无.txt', '没有这个文件或文件夹'],
      ['图.txt', '是二进制文件，不是纯文本'],
      ['大.txt', '超过 64 MB，没有读取'],
      ['甲.txt', JSON.parse(out)[3].notRead[0]?.reason],
    ]);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^nianbao: .*[/\\]/, '')),
    ).toEqual(['无.txt：没有这个文件或文件夹', '图.txt：是二进制文件，不是纯文本', '大.txt：超过 64 MB，没有读取']);
  });

  test.skipIf(windows || process.getuid?.() === 0)('a file without permission', () => {
    const folder = folderWith({ '锁.txt': shortReport });
    chmodSync(join(folder, '锁.txt'), 0);
    expect(said(readAll([join(folder, '锁.txt')]))).toEqual(['锁.txt: 没有读取权限']);
  });

  test.skipIf(windows)('a device', () => {
    closeSync(openSync('/dev/null', 'r'));
    expect(said(readAll(['/dev/null']))).toEqual(['null: 不是普通文件']);
  });
});

describe('odd file names', () => {
  const names = [
    '有 空格.txt',
    '-甲.txt',
    '--lang.txt',
    '百分%41.txt',
    '逗号,冒号：.txt',
    "引'号.txt",
    ...(windows ? [] : ['换\n行.txt', '\x1b[31m红.txt', 'a:b,c.txt', '"双".txt']),
  ];

  test.each(names)('%j comes through JSON, SARIF and GitHub as it is', async (name) => {
    const path = join(folderWith({ [name]: shortReport }), name);
    const [one] = JSON.parse((await nianbao('check', '--format', 'json', path)).out);
    expect(one.file).toBe(path);
    expect((await nianbao('check', '--format', 'sarif', path)).out).not.toContain('\x1b');
    const github = (await nianbao('check', '--format', 'github', path)).out.split('\n').filter((line) => line !== '');
    for (const line of github) expect(line).toMatch(/^::(error|warning|notice) file=[^,:]*,line=\d+,/);
  });

  test.skipIf(windows)('control characters are shown, never sent to the terminal', async () => {
    const folder = folderWith({ '\x1b]0;题\x07\n二.txt': shortReport });
    for (const format of ['pretty', 'github']) {
      const { out, err } = await nianbao('check', '--format', format, folder);
      expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }
    expect((await nianbao('extract', folder)).out).toContain('\\x1b]0;题\\x07\\n二.txt');
  });
});
