import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../server/src/report/read.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import { examples, folderWith, nianbao } from './call.ts';

const right = sampleReport(2023);
const wrong = replaced(right, /(一、本年新收政府信息公开申请数量(?:\t\d*){8}\t)\d+/, '$1999');

describe('one report', () => {
  test('is written as a document that Word opens and is read again', async () => {
    const folder = folderWith({ '1.txt': right });
    const to = join(folder, '成稿.docx');
    expect(await nianbao('export', '--format', 'docx', '--output', to, join(folder, '1.txt'))).toEqual({
      code: 0,
      out: `${to}\n`,
      err: '',
    });
    const { value } = await mammoth.convertToHtml({ path: to });
    const [placed] = readDocument(`<body>${value}</body>`);
    expect(placed!.report.organ?.value).toBe('砚溪县水利局');
    expect(placed!.report.requests?.rows).toHaveLength(25);
  });

  test('as HTML and CSV goes to standard output, too', async () => {
    const folder = folderWith({ '1.txt': right });
    const html = await nianbao('export', '--format', 'html', join(folder, '1.txt'));
    expect(html).toMatchObject({ code: 0, err: '' });
    expect(html.out).toMatch(/^<!DOCTYPE html>[\s\S]*<caption>/);
    expect((await nianbao('export', '--format', 'csv', join(folder, '1.txt'))).out).toContain('砚溪县水利局,2023,表二,规章,本年制发件数,');
  });

  test('with errors is written, how many is said once, and the run ends with 1', async () => {
    const folder = folderWith({ '1.txt': wrong });
    const { code, err } = await nianbao('export', '--format', 'xlsx', '--output', join(folder, '1.xlsx'), join(folder, '1.txt'));
    expect([code, err]).toEqual([1, 'nianbao: 导出了 1 份报告，其中有 1 处错误，公布之前请改正（nianbao check）\n']);
    expect(readdirSync(folder).toSorted()).toEqual(['1.txt', '1.xlsx']);
  });

  test('whose table cannot be read says so', async () => {
    const folder = folderWith({ '1.txt': replaced(right, /行政复议\t[\s\S]*?(?=五、)/, '') });
    const { err } = await nianbao('export', '--format', 'docx', '--output', join(folder, '1.docx'), join(folder, '1.txt'));
    expect(err).toMatch(/1\.txt：表四 政府信息公开行政复议、行政诉讼情况：/);
  });

  test('that is none is not written', async () => {
    const folder = folderWith({ '1.txt': '会议通知\n' });
    const { code } = await nianbao('export', '--format', 'docx', '--output', join(folder, '1.docx'), join(folder, '1.txt'));
    expect([code, readdirSync(folder)]).toEqual([2, ['1.txt']]);
  });
});

describe('what is there already', () => {
  test('is not written over without --force', async () => {
    const folder = folderWith({ '1.txt': right, '1.docx': 'mine' });
    const [from, to] = [join(folder, '1.txt'), join(folder, '1.docx')];
    const refused = await nianbao('export', '--format', 'docx', '--output', to, from);
    expect([refused.code, refused.err]).toEqual([2, `nianbao: ${to}：已经存在，没有写入（要覆盖请加 --force）\n`]);
    expect(readFileSync(to, 'utf8')).toBe('mine');
    expect((await nianbao('export', '--format', 'docx', '--force', '--output', to, from)).code).toBe(0);
    expect(readFileSync(to).subarray(0, 2).toString()).toBe('PK');
  });

  test('is never written over where it is a report itself', async () => {
    const folder = folderWith({
      '1.html': `<body>${right
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body>`,
    });
    const file = join(folder, '1.html');
    const before = readFileSync(file, 'utf8');
    const { code, err } = await nianbao('export', '--format', 'html', '--force', '--output', file, file);
    expect([code, err]).toEqual([2, expect.stringContaining('这是报告自己的文件，没有写入')]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('several reports', () => {
  test('go into a folder, those of one name under names of their own', async () => {
    const folder = folderWith();
    for (const name of ['a', 'b']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, '报告.txt'), right);
    }
    const to = join(folder, 'out');
    expect((await nianbao('export', '--format', 'docx', '--output', to, join(folder, 'a'), join(folder, 'b'))).code).toBe(0);
    expect(readdirSync(to).toSorted()).toEqual(['报告 (2).docx', '报告.docx']);
  });

  test('want a folder', async () => {
    const folder = folderWith({ '1.txt': right, '2.txt': right, 'there.docx': '' });
    const files = [join(folder, '1.txt'), join(folder, '2.txt')];
    expect(await nianbao('export', '--format', 'html', ...files)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--output'),
    });
    const { code, err } = await nianbao('export', '--format', 'docx', '--output', join(folder, 'there.docx'), ...files);
    expect([code, err]).toEqual([2, expect.stringContaining('几份报告要写到一个文件夹')]);
  });

  test('of one organ are one file with --years, of several a file each', async () => {
    const folder = folderWith({ '1.txt': right, '2.txt': sampleReport(2024) });
    const to = join(folder, '历年.xlsx');
    expect(
      (await nianbao('export', '--format', 'xlsx', '--years', '--output', to, join(folder, '1.txt'), join(folder, '2.txt'))).code,
    ).toBe(0);
    const book = new Workbook();
    await book.xlsx.readFile(to);
    expect(book.getWorksheet('表三')!.getRow(2).values).toEqual([undefined, '项目', '栏目', '2023年', '2024年']);
    const out = join(folder, 'out');
    await nianbao('export', '--format', 'csv', '--years', '--output', out, examples, folder);
    expect(readdirSync(out)).toHaveLength(6);
  });
});

describe('a roll-up', () => {
  test('is a workbook with the files and their sums, of one year where one is asked for', async () => {
    const folder = folderWith({ '1.txt': right, '2.txt': sampleReport(2024) });
    const to = join(folder, 'out', '汇总.xlsx');
    expect(await nianbao('roll-up', '--format', 'xlsx', '--output', to, '--year', '2024', folder)).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
    const book = new Workbook();
    await book.xlsx.readFile(to);
    const three = book.getWorksheet('表三')!;
    expect(three.getCell('C4').value).toBe(join(folder, '2.txt'));
    expect(three.getCell('D5').value).toMatchObject({ formula: 'SUM(D4:D4)' });
    expect(await nianbao('roll-up', '--year', '2019', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有 2019 年的报告'),
    });
  });

  test('as text can be of one year and go into a file', async () => {
    const folder = folderWith({ '1.txt': right, '2.txt': sampleReport(2024) });
    const to = join(folder, '汇总.txt.out');
    expect((await nianbao('roll-up', '--year', '2023', '--output', to, folder)).code).toBe(0);
    expect(readFileSync(to, 'utf8')).toMatch(/^2023年.*共 1 份报告/);
  });
});
