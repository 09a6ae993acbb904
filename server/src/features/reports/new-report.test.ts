import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { entriesOf } from '../../archive/entry.ts';
import { tableIds } from '../../format/index.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { newReport } from './new-report.ts';

const organ = '砚溪县水利局';
const last = (year: number) => entriesOf('file:///w/去年.txt', analyse(sampleReport(year)).parts)[0]!;
const read = (text: string) => analyse(text).parts[0]!.report;

describe.each([2019, 2020, 2021, 2024])('the form of %d', (year) => {
  const { text, notes } = newReport({ organ, year });
  const report = read(text);

  test('reads as a report of that organ and year on the template that the year asks for, with all its parts', () => {
    expect(report.organ?.value).toBe(organ);
    expect(report.year?.value).toBe(year);
    expect(report.sections.map(({ number, wording }) => `${number} ${wording}`)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${n} exact`));
    expect(report.sections[0]!.headings.map(({ name }) => name)).toEqual(
      report.template.sections[0]!.aspects.map((aspect) => expect.stringContaining(aspect)),
    );
    for (const id of tableIds) {
      // Table four is worded alike in both, so that nothing in it tells which.
      if (id !== 'disputes') expect(report[id]!.template).toBe(report.template.id);
      expect(report[id]!.rows.map(({ template }) => template.id)).toEqual(report.template[id].rows.map(({ id: row }) => row));
    }
  });

  test('claims nothing: every cell is blank, and nobody is told anything', () => {
    for (const id of tableIds) for (const row of report[id]!.rows) for (const cell of row.cells) expect(cell.kind).toBe('blank');
    expect(notes).toEqual([]);
  });

  test('has nothing amiss but that it is yet to be filled in', () => {
    const amiss = new Set(analyse(text).findings.map(({ code }) => code));
    for (const code of ['cell/blank', 'section/empty', 'section/hollow', 'section/improvements']) amiss.delete(code);
    expect([...amiss]).toEqual([]);
  });
});

test('last year’s 结转下年度 becomes 上年结转, in all seven columns and nowhere else', () => {
  const { text, notes } = newReport({ organ, year: 2024, lastYear: last(2023) });
  const rows = read(text).requests!.rows.filter((row) => row.cells.some((cell) => cell.kind !== 'blank'));
  expect(rows.map((row) => [row.template.id, ...row.cells.map((cell) => cell.value)])).toEqual([['2', 1, 1, 0, 0, 0, 0, 2]]);
  expect(notes.map(({ zh }) => zh)).toEqual([
    '“二、上年结转”一行已按2023年度报告的“四、结转下年度继续办理”填好，请核对。',
    '「规章」现行有效：2023年度报告是 0 件，加本年制发、减本年废止就是今年的数。',
    '「行政规范性文件」现行有效：2023年度报告是 9 件，加本年制发、减本年废止就是今年的数。',
  ]);
});

test('over the change of templates as well, and what is not a number stays blank', () => {
  const text = replaced(sampleReport(2020), '四、结转下年度继续办理\t\t\t1\t1\t0', '四、结转下年度继续办理\t\t\t1\t/\t');
  const [entry] = entriesOf('', analyse(text).parts);
  const report = read(newReport({ organ, year: 2021, lastYear: entry }).text);
  expect(report.requests!.template).toBe('2021');
  expect(report.requests!.rows[1]!.cells.map((cell) => cell.text)).toEqual(['1', '', '', '0', '0', '0', '2']);
});

test('a report of another year gives nothing', () => {
  expect(newReport({ organ, year: 2025, lastYear: last(2023) })).toEqual(newReport({ organ, year: 2025 }));
});

test('a template that is named and the line ends that are asked for', () => {
  const { text } = newReport({ organ: '𠀀县水利局', year: 2024, template: '2019', eol: '\r\n' });
  expect(read(text).disclosure!.template).toBe('2019');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.startsWith('𠀀县水利局2024年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n\r\n（一）主动公开\r\n')).toBe(true);
});
