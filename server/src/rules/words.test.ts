import { expect, test } from 'vitest';
import { tableTemplate } from '../format/index.ts';
import { cellName, columnName, namesOf, rowName } from './words.ts';

const requests = tableTemplate('2021', 'requests').rows;
const row = (id: string) => requests.find((r) => r.id === id)!;

test('a row is called by its label, with its group where the number alone would not tell', () => {
  expect(rowName('requests', row('3.1')).zh).toBe('「（一）予以公开」');
  expect(rowName('requests', row('3.3.1')).zh).toBe('「（三）不予公开 1.属于国家秘密」');
  expect(rowName('requests', row('3.3.1')).en).toBe('“（三）不予公开 1.属于国家秘密”');
});

test('remarks and long reasons are left out of names', () => {
  expect(rowName('requests', row('3.2')).zh).toBe('「（二）部分公开」');
  expect(rowName('requests', row('3.6.1')).zh).toBe('「（六）其他处理 1.申请人无正当理由逾期不补正…」');
});

test('a cell is called by row and column, in table four by its group', () => {
  const rules = tableTemplate('2021', 'disclosure').rows[0]!;
  expect(cellName('disclosure', rules, rules.columns[2]!).zh).toBe('「规章」的「现行有效件数」格');
  const cases = tableTemplate('2021', 'disputes').rows[0]!;
  expect(cellName('disputes', cases, cases.columns[14]!)).toEqual({
    zh: '表四「复议后起诉 总计」格',
    en: 'the cell “复议后起诉 总计” of table four',
  });
});

test('many names are cut short with their count', () => {
  const names = requests[0]!.columns.map(columnName);
  expect(namesOf(names.slice(0, 2)).zh).toBe('「自然人」「商业企业」');
  expect(namesOf(names, 2)).toEqual({ zh: '「自然人」「商业企业」等 7 处', en: '“自然人”, “商业企业” and 5 more' });
});

test('no two rows of a template share a name', () => {
  for (const template of ['2019', '2021'] as const) {
    const { rows } = tableTemplate(template, 'requests');
    expect(new Set(rows.map((r) => rowName('requests', r).zh)).size).toBe(rows.length);
  }
});
