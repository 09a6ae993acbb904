import { describe, expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { type Entry, entriesOf } from '../../archive/entry.ts';
import { readDocument } from '../../report/read.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { rollUp, rollUpPage, summedTables } from './roll-up.ts';

const received = '一、本年新收政府信息公开申请数量';
/** The sample report of an organ, with changes that must apply. */
function entryOf(organ: string, year: number, ...changes: readonly (readonly [string, string])[]): Entry {
  let text = replacedAll(sampleReport(year), '砚溪县水利局', organ);
  for (const [find, put] of changes) {
    expect(text).toContain(find);
    text = replaced(text, find, put);
  }
  return entriesOf(`${organ}${year}.txt`, readDocument(text))[0]!;
}
/** The lines of a text that begin with `label`, their cells apart. */
const row = (text: string, label: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(label))
    .map((line) => line.split('\t'));
const remarks = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('- '));

describe('a roll-up', () => {
  const one = entryOf('砚溪县水利局', 2023);
  const other = entryOf('砚溪县林业局', 2023);

  test('of one report has its figures, and reads back as they are', () => {
    const text = rollUp([one], 'zh');
    expect(text.split('\n')[0]).toBe('2023年政府信息公开工作年度报告数据汇总（共 1 份报告）');
    expect(remarks(text)).toEqual([]);
    const { report: read } = readDocument(text)[0]!;
    for (const table of ['disclosure', 'requests', 'disputes'] as const)
      for (const { template, cells } of read[table]!.rows)
        expect(cells.map(({ value }) => value)).toEqual(one.tables[table]!.rows.get(template.id)!.values);
  });

  test('adds cell by cell, and so keeps every sum', () => {
    const text = rollUp([one, other, one], 'zh');
    const figures = one.tables.requests!.rows.get('1')!.values.map((value) => String(3 * value!));
    expect(row(text, received)[0]!.slice(3)).toEqual(figures);
    expect(text).toContain('注意：砚溪县水利局2023年的报告有 2 份，都计入了。');
    expect(text).toContain('（表三，计入 3 份）');
  });

  test('adds amounts without the dust of floating point', () => {
    const fee = one.tables.disclosure!.rows.get('行政事业性收费')!;
    const with17 = {
      ...one,
      tables: { ...one.tables, disclosure: { ...one.tables.disclosure!, rows: new Map([['行政事业性收费', { ...fee, values: [0.1] }]]) } },
    };
    const with2 = {
      ...with17,
      organ: '砚溪县林业局',
      tables: {
        ...with17.tables,
        disclosure: { ...with17.tables.disclosure, rows: new Map([['行政事业性收费', { ...fee, values: [0.2] }]]) },
      },
    };
    expect(row(rollUp([with17, with2], 'zh'), '行政事业性收费')[0]![1]).toBe('0.3');
  });

  test('leaves out what was not read, and names it with its report; blanks are counted', () => {
    const spoiled = entryOf('砚溪县林业局', 2023, ['2.重复申请\t1\t0\t0', '2.重复申请\t\t0\t见附件']);
    const text = rollUp([one, spoiled], 'zh');
    expect(row(text, '\t\t2.重复申请')[0]!.slice(3)).toEqual(['1', '0', '0', '0', '0', '0', '2']);
    const [remark, ...more] = remarks(text);
    expect(more).toEqual([]);
    expect(remark).toContain('砚溪县林业局2023年：');
    expect(remark).toContain('不是数字的格子：「（五）不予处理 2.重复申请」的「科研机构」格');
    expect(remark).toContain('表三空着 1 格');
  });

  test('says which reports have no such table, and which rows are missing', () => {
    const { requests, ...others } = other.tables;
    const rows = new Map(requests!.rows);
    rows.delete('2');
    const text = rollUp(
      [one, { ...other, tables: others }, { ...other, year: 2022, tables: { ...others, requests: { ...requests!, rows } } }],
      'zh',
    );
    expect(text).toContain('（表三，计入 2 份）');
    expect(remarks(text)).toEqual([
      '- 砚溪县林业局2022年：表三没有或者没有读出的行：「二、上年结转政府信息公开申请数量」。',
      '- 砚溪县林业局2023年：表三没有，或者没有读出。',
    ]);
  });

  test('keeps the forms of 2019 and 2021 apart', () => {
    const old = entryOf('砚溪县水利局', 2020);
    const text = rollUp([old, one], 'zh');
    expect(text).toContain('2020年至2023年');
    expect(text).toMatch(/表三，2021年格式，计入 1 份[\s\S]*表三，2019年格式，计入 1 份/);
    expect(row(text, received)).toHaveLength(2);
  });

  test('of nothing is empty tables’ names, and English words are English', () => {
    expect(rollUp([], 'zh')).toContain('（表二，计入 0 份）');
    expect(rollUp([one], 'en')).toMatch(/^Roll-up of 1 annual report of 2023\n/);
  });
});

describe('as a page', () => {
  const cellsOf = (page: ReturnType<typeof rollUpPage>, at: number) =>
    page.tables[at]!.lines.flat()
      .filter(({ kind }) => kind === 'figure')
      .map(({ text }) => text);

  test('the tables of the form have the sums in their cells, and the form’s words at their heads', () => {
    const reports = [2023, 2024].flatMap((year) => entriesOf(`${year}`, readDocument(sampleReport(year))));
    const page = rollUpPage(reports, 'zh');
    expect(page.years).toEqual([2024, 2023]);
    for (const [at, { rows }] of summedTables(reports).entries())
      expect(cellsOf(page, at)).toEqual(rows.flatMap(({ sums }) => sums.map((sum) => (sum === null ? '' : String(sum)))));
    expect(page.tables.map(({ name }) => name)[1]).toBe('三、收到和处理政府信息公开申请情况（表三，计入 2 份）');
    expect(page.tables[1]!.lines[0]).toMatchObject([
      { colspan: 3, rowspan: 3 },
      { text: '申请人情况', colspan: 7 },
    ]);
  });

  test('what is left out is told with its table, and forms stay apart', () => {
    const lacking = sampleReport(2023).replace(/行政复议\t[\s\S]*?(?=五、)/, '');
    const reports = [lacking, sampleReport(2019)].flatMap((text, i) => entriesOf(`${i}`, readDocument(text)));
    const page = rollUpPage(reports, 'zh');
    expect(page.tables.map(({ name }) => /\d{4}年格式/.exec(name)?.[0])).toEqual([
      '2021年格式',
      '2019年格式',
      '2021年格式',
      '2019年格式',
      undefined,
    ]);
    expect(page.tables.at(-1)!.leftOut).toEqual(['砚溪县水利局2023年：表四没有，或者没有读出。']);
  });
});
