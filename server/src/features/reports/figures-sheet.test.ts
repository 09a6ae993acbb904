import { expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../archive/entry.ts';
import { readReports } from '../../report/read.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { figuresSheet } from './figures-sheet.ts';

const entryOf = (year: number): Entry => entriesOf('a.txt', readReports(sampleReport(year)))[0]!;
const cells = (sheet: string): string[][] =>
  sheet
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

test('each report is one line below the names of its figures', () => {
  const report = entryOf(2023);
  const [head, line, ...more] = cells(figuresSheet([report]));
  expect(more).toEqual([]);
  expect(head!.slice(0, 3)).toEqual(['机关', '年份', '表二 规章 本年制发件数']);
  expect(line).toHaveLength(head!.length);
  const all = (['disclosure', 'requests', 'disputes'] as const).flatMap((table) =>
    [...report.tables[table]!.rows.values()].flatMap(({ values }) => values),
  );
  expect(line).toEqual(['砚溪县水利局', '2023', ...all.map(String)]);
  expect(head).toContain('表三 （三）不予公开 1.属于国家秘密 自然人');
  expect(head).toContain('表四 复议后起诉 总计');
});

test('rows that both forms have stand once; what a form does not have is empty', () => {
  const [head, old, now] = cells(figuresSheet([entryOf(2020), entryOf(2023)]));
  expect(new Set(head).size).toBe(head!.length);
  const received = head!.indexOf('表三 一、本年新收政府信息公开申请数量 总计');
  expect([old![received], now![received]]).not.toContain('');
  expect(old![head!.indexOf('表二 规章 现行有效件数')]).toBe('');
});

test('an organ’s name is no formula, and an unread table is empty', () => {
  const { organ, ...rest } = { ...entryOf(2023), organ: '=HYPERLINK("x")' };
  const [, line] = cells(figuresSheet([{ ...rest, organ, tables: {} }]));
  expect(line).toEqual(['\'=HYPERLINK("x")', '2023']);
  expect(cells(figuresSheet([]))).toEqual([['机关', '年份']]);
});
