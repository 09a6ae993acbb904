import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { imported, saidOf } from '../../../../../test/office/read.ts';

async function bookOf(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const read = async (fill: (book: Workbook) => void) => imported(await bookOf(fill), '甲.xlsx');

test('sheets come over one after the other, prose as prose and merged cells as the form has them', async () => {
  const got = await read((book) => {
    const sheet = book.addWorksheet('表四');
    sheet.addRow(['云岫县水利局2024年政府信息公开工作年度报告']);
    sheet.mergeCells('A1:D1');
    sheet.addRow(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']);
    sheet.addRow(['规章', 1, 0, 12]);
    book.addWorksheet('说明').addRow(['另附说明一段。']);
  });
  expect(got.text).toContain('云岫县水利局2024年政府信息公开工作年度报告\n');
  expect(got.text).toContain('规章\t1\t0\t12\n');
  expect(got.text).toMatch(/\n\n另附说明一段。\n$/);
});

test('a formula gives its stored result; without one, and where it failed, the cell is blank and named', async () => {
  const got = await read((book) => {
    const sheet = book.addWorksheet('表');
    sheet.addRow(['甲', { formula: '1+2', result: 3 }, { formula: '1+2' }, { formula: '1/0', result: { error: '#DIV/0!' } }]);
  });
  expect(got.text).toBe('甲\t3\t\t\n');
  expect(saidOf(got)).toEqual(['1 格是错误值，留空：表!D1', '1 格的公式没有存结果，留空：表!C1']);
});

test('a number is taken as it is shown, and what binary fractions leave behind is no part of it', async () => {
  const got = await read((book) => {
    const sheet = book.addWorksheet('表');
    const row = sheet.addRow(['甲', 0.1 + 0.2, 12.345, 0.5, 1234567]);
    row.getCell(3).numFmt = '0.00';
    row.getCell(4).numFmt = '0%';
    row.getCell(5).numFmt = '#,##0';
  });
  expect(got.text).toBe('甲\t0.3\t12.35\t50%\t1234567\n');
  expect(saidOf(got)).toEqual(['1 格按显示的位数取：表!C1']);
});

test('hidden rows are taken over, which is said', async () => {
  const got = await read((book) => {
    const sheet = book.addWorksheet('表');
    sheet.addRow(['甲', 1]);
    sheet.addRow(['乙', 2]).hidden = true;
  });
  expect(got.text).toBe('甲\t1\n乙\t2\n');
  expect(saidOf(got)).toEqual(['隐藏的行也取了：表']);
});

test('hidden sheets are left out, which is said', async () => {
  const got = await read((book) => {
    book.addWorksheet('表').addRow(['甲', 1]);
    book.addWorksheet('旧表', { state: 'hidden' }).addRow(['乙', 2]);
  });
  expect(got.text).toBe('甲\t1\n');
  expect(saidOf(got)).toEqual(['1 张隐藏的工作表没有取']);
});
