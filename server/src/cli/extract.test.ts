import { expect, test } from 'vitest';
import { templates } from '../format/index.ts';
import type { TableId, TemplateId } from '../format/types.ts';
import type { Cell, Report, Row, Table } from '../report/model.ts';
import { extracted } from './extract.ts';

const text = '云岫县民政局2024年报告\r\n\r\n一、总体情况\r\n𠀀\r\n';
const place = { start: 0, end: 1 };

/** A row of a table with the figures given; null is a blank. */
function row(
  template: TemplateId,
  table: TableId,
  id: string,
  values: readonly (number | string | null)[],
  shape: Row['shape'] = 'right',
): Row {
  const rowTemplate = templates[template][table].rows.find((r) => r.id === id)!;
  const cells = values.map((value, column): Cell => {
    const kind = value === null ? 'blank' : typeof value === 'number' ? 'number' : 'placeholder';
    const type = rowTemplate.columns[column]!.type;
    return { ...place, text: ` ${value ?? ''} `, kind, value: typeof value === 'number' ? value : null, type, column, written: [] };
  });
  return { ...place, template: rowTemplate, label: null, cells, shape, found: values.length, cellsRange: place };
}

const table = (id: TableId, template: TemplateId, rows: readonly Row[]): Table => ({
  ...place,
  id,
  template,
  layout: 'tabs',
  rows,
  header: null,
  headerLabels: [],
});

const report: Report = {
  text,
  markup: false,
  title: { ...place, text: '云岫县民政局2024年报告' },
  organ: { ...place, value: '云岫县民政局' },
  year: { ...place, value: 2024 },
  template: templates['2021'],
  sections: [
    {
      start: 16,
      end: text.length,
      heading: { start: text.indexOf('一、'), end: 25, text: '一、总体情况', ordinal: null, words: place },
      number: 1,
      ordinal: 1,
      wording: 'exact',
      duplicate: false,
      body: place,
      headings: [],
    },
  ],
  disclosure: table('disclosure', '2019', [
    row('2019', 'disclosure', '行政规范性文件', [1, '/', null]),
    row('2019', 'disclosure', '行政许可', [], 'unread'),
  ]),
  requests: table('requests', '2021', [
    row('2021', 'requests', '1', [], 'unread'),
    row('2021', 'requests', '1', [1, 0, 0, 0, 0, '/', 1]),
    row('2021', 'requests', '1', [9, 9, 9, 9, 9, 9, 9]),
    row('2021', 'requests', '3.1', [4, 5], 'narrow'),
  ]),
  disputes: undefined,
  notRead: [
    { table: 'requests', range: place, reason: 'cells-lost', rows: ['3.1', '3.2'] },
    { table: 'disputes', range: place, reason: 'absent', rows: [] },
  ],
  evidence: [
    {
      range: { start: 0, end: text.length },
      table: 'requests',
      reader: { zh: '制表符', en: 'tabs' },
      taken: true,
      why: { zh: '25 行', en: '25 rows' },
    },
  ],
  damage: [],
};

const placed = { start: 0, end: text.length, report };
const settings = { language: 'zh', explain: false } as const;

test('a report becomes plain values; a row that could not be read is nulls, a row that stands twice is taken once', () => {
  expect(extracted('甲.txt', text, [placed], settings)).toEqual({
    file: '甲.txt',
    organ: '云岫县民政局',
    year: 2024,
    title: { text: '云岫县民政局2024年报告', line: 1 },
    template: '2021',
    sections: [{ number: 1, title: '一、总体情况', line: 3 }],
    requests: { format: '2021', rows: { '1': [1, 0, 0, 0, 0, null, 1], '3.1': [4, 5, null, null, null, null, null] } },
    disclosure: { format: '2019', rows: { 行政规范性文件: ['1', '/', ''], 行政许可: [null, null, null] } },
    disputes: null,
    notRead: [
      { table: 'requests', reason: '第 3.1、3.2 行：有单元格丢失，不能确定数字属于哪一列' },
      { table: 'disputes', reason: '文中没有这张表' },
    ],
  });
});

test('several reports: the first on top, all in `reports`', () => {
  const second = { ...report, organ: { ...place, value: '霁川县教育局' } };
  const both = extracted('甲.txt', text, [placed, { ...placed, report: second }], settings);
  expect([both.organ, both.reports?.map((r) => r.organ)]).toEqual(['云岫县民政局', ['云岫县民政局', '霁川县教育局']]);
});

test('with explain: which reader took which lines', () => {
  const { evidence } = extracted('甲.txt', text, [placed], { language: 'en', explain: true });
  expect(evidence).toEqual([{ table: 'requests', reader: 'tabs', taken: true, why: '25 rows', lines: '1-4' }]);
});

test('no report at all is nulls', () => {
  expect(extracted('空.txt', '', [], settings)).toMatchObject({ file: '空.txt', organ: null, sections: [], requests: null, notRead: [] });
});
