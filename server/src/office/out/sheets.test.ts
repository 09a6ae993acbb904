import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import type { ExportJob } from '../../contract.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { written } from './write.ts';

const sample = sampleReport(2023);
const named = (text: string, name = '报告.txt') => ({ name, text });

async function bookOf(job: ExportJob): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load((await written(job)).bytes);
  return book;
}
const textOf = async (job: ExportJob): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode((await written(job)).bytes);
const report = (text: string): ExportJob => ({ what: 'report', format: 'xlsx', language: 'zh', text: named(text) });

test('a report is three sheets with the merged heads of the form', async () => {
  const book = await bookOf(report(sample));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['表二', '表三', '表四']);
  const three = book.getWorksheet('表三')!;
  expect(three.getCell('A2').value).toMatch(/^（本列数据的勾稽关系为/);
  expect(three.getCell('C4').isMerged).toBe(true);
  expect(three.getCell('C4').master.address).toBe('A2');
  expect(three.getCell('E3').value).toBe('法人或其他组织');
  expect(three.getCell('A1').value).toBe('砚溪县水利局2023年收到和处理政府信息公开申请情况');
});

test('a figure is a number, what is written otherwise stays as it is written, and a blank is nothing', async () => {
  const text = replaced(sample, /(一、本年新收政府信息公开申请数量\t\t\t)\d+\t\d+\t\d+\t\d+/, '$1１２件\t/\t\t007');
  const three = (await bookOf(report(text))).getWorksheet('表三')!;
  expect(['D5', 'E5', 'F5', 'G5'].map((at) => three.getCell(at).value)).toEqual(['１２件', '/', null, '007']);
  expect(typeof three.getCell('D6').value).toBe('number');
});

test('no text is a formula, whatever it begins with', async () => {
  for (const danger of ['=1+1', '+cmd', '-cmd', '@SUM(A1)']) {
    const text = replaced(
      replaced(sample, /(一、本年新收政府信息公开申请数量\t\t\t)\d+/, `$1${danger}`),
      /砚溪县水利局(?=2023年政府信息公开工作年度报告)/,
      '砚溪县水利局',
    );
    const cell = (await bookOf(report(text))).getWorksheet('表三')!.getCell('D5');
    expect([cell.value, cell.formula]).toEqual([danger, undefined]);
    expect(await textOf({ what: 'report', format: 'csv', language: 'zh', text: named(text) })).toContain(`,'${danger}\r\n`);
  }
});

test('a total that is not its sum stays the report’s figure, is marked by the spreadsheet and says so; others are not', async () => {
  const wrong = replaced(sample, /(一、本年新收政府信息公开申请数量(?:\t\d*){8}\t)\d+/, '$1999');
  const at = 'J5';
  const three = (await bookOf(report(wrong))).getWorksheet('表三')!;
  expect(three.getCell(at).value).toBe(999);
  expect(JSON.stringify(three.getCell(at).note)).toContain('这里是 999');
  expect(three.conditionalFormattings.some(({ ref }) => ref === at)).toBe(true);
  expect((await bookOf(report(sample))).worksheets.flatMap((sheet) => noted(sheet))).toEqual([]);
});

const noted = (sheet: Workbook['worksheets'][number]): readonly string[] => {
  const found: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cell.note && found.push(cell.address)));
  return found;
};

test('the years of an organ stand beside each other, a column a year, and two reports of one year by their files', async () => {
  const texts = [named(sampleReport(2024), 'c.txt'), named(sampleReport(2019), 'a.txt'), named(sample, 'b.txt'), named(sample, 'b2.txt')];
  const book = await bookOf({ what: 'years', format: 'xlsx', language: 'zh', texts });
  const three = book.getWorksheet('表三')!;
  expect(three.getRow(2).values).toEqual([undefined, '项目', '栏目', '2019年', '2023年（b.txt）', '2023年（b2.txt）', '2024年']);
  // Rows that one form alone has are there for its own years.
  const lines: unknown[][] = [];
  three.eachRow((row) => lines.push(row.values as unknown[]));
  expect(lines.some((cells) => cells[3] === undefined && cells[4] !== undefined)).toBe(true);
  const csv = await textOf({ what: 'years', format: 'csv', language: 'zh', texts });
  expect(csv.startsWith('\ufeff表,项目,栏目,2019年,2023年（b.txt）')).toBe(true);
});

test('a roll-up has a line for each report with its file, a sheet for each table of each form, sums as formulas, and says what is left out', async () => {
  const blank = replaced(sample, /(一、本年新收政府信息公开申请数量\t\t\t)\d+/, '$1');
  const reports = [named(sample, 'a/1.txt'), named(blank, 'a/2.txt'), named(sampleReport(2019), '3.txt'), named('一、总体情况\n', '4.txt')];
  const book = await bookOf({ what: 'roll-up', format: 'xlsx', language: 'zh', reports });
  const forms = ['（2021年格式）', '（2019年格式）'];
  // Table four is the same in both.
  const names = [...['表二', '表三'].flatMap((name) => forms.map((form) => name + form)), '表四'];
  expect(book.worksheets.map(({ name }) => name)).toEqual([...names, '说明']);
  const three = book.getWorksheet('表三（2021年格式）')!;
  expect([4, 5].map((y) => three.getCell(y, 3).value)).toEqual(['a/1.txt', 'a/2.txt']);
  expect(three.getCell(5, 4).value).toBe(null);
  expect(three.getCell(6, 4).value).toMatchObject({ formula: 'SUM(D4:D5)', result: three.getCell(4, 4).value });
  const remarks: string[] = [];
  book.getWorksheet('说明')!.eachRow((row) => remarks.push(String(row.getCell(1).value)));
  expect(remarks.join('\n')).toMatch(/4\.txt：没有读出机关或年份/);
  expect(remarks.join('\n')).toMatch(/表三空着 1 格/);
});

test('a roll-up can be of one year', async () => {
  const reports = [named(sample, '1.txt'), named(sampleReport(2024), '2.txt')];
  const { reports: count } = await written({ what: 'roll-up', format: 'xlsx', language: 'zh', reports, year: 2024 });
  expect(count).toBe(1);
});

test('a document of several reports has the sheets of each', async () => {
  const book = await bookOf(report(`${sample}\n${sampleReport(2024)}`));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['表二', '表三', '表四', '表二（2）', '表三（2）', '表四（2）']);
});
