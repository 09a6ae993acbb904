import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { emptyArchive, withEntries } from '../../archive/archive.ts';
import { type Entry, entriesOf } from '../../archive/entry.ts';
import { readDocument } from '../../report/read.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { type Years, yearsOf } from './organ-years.ts';

const entryOf = (uri: string, text: string): Entry => entriesOf(uri, readDocument(text))[0]!;
const of = (year: number, folder = '年报', change = (text: string): string => text): Entry =>
  entryOf(`file:///w/${folder}/${year}.txt`, change(sampleReport(year)));
const yearsAmong = (own: Entry, ...others: readonly Entry[]): Years =>
  yearsOf(withEntries(emptyArchive(), Object.entries(Object.groupBy([own, ...others], (entry) => entry.uri)) as [string, Entry[]][]), own);
const series = (found: Years, id: string) => found.series.find((one) => one.id === id)!;

test('an organ with one report has one year, and nothing to be compared with', () => {
  const found = yearsAmong(of(2023));
  expect(found.years.map(({ year }) => year)).toEqual([2023]);
  expect(found.changes).toBeNull();
});

describe('several years', () => {
  const found = yearsAmong(of(2022), of(2019), of(2023), of(2021));

  test('stand oldest first, with the figures of each', () => {
    expect(found.years.map(({ year }) => year)).toEqual([2019, 2021, 2022, 2023]);
    const received = readDocument(sampleReport(2023))[0]!.report.requests!.rows[0]!.cells.at(-1)!.value;
    expect(series(found, '1')).toMatchObject({ group: 'requests', name: { zh: '本年新收政府信息公开申请数量' } });
    expect(series(found, '1').values.at(-1)).toBe(received);
  });

  test('the kinds of results make up their total, under the form of either year', () => {
    const kinds = found.series.filter(({ group }) => group === 'results');
    expect(kinds.map(({ name }) => name.zh)).toEqual(['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理']);
    found.years.forEach(({ entry }, i) => {
      const total = entry.tables.requests!.rows.get('3.7')!.values.at(-1);
      expect(kinds.reduce((sum, { values }) => sum + values[i]!, 0)).toBe(total);
    });
  });

  test('a figure that the report does not have is not taken for zero', () => {
    const blank = yearsAmong(
      of(2023),
      of(2022, '年报', (text) => replaced(text, /(一、本年新收[^\n]*\t)\d+\n/, '$1\n')),
    );
    expect(series(blank, '1').values[0]).toBeNull();
  });

  test('of two reports of a year the one in the same folder is taken, and it is said where they differ', () => {
    const other = of(2022, '别处', (text) => replaced(text, '2.重复申请\t1', '2.重复申请\t5'));
    const near = yearsAmong(of(2023), of(2022), other);
    expect(near.years[0]).toMatchObject({ differs: false, entry: { uri: 'file:///w/年报/2022.txt' } });
    const same = entryOf('file:///w/年报/2022副本.txt', replaced(sampleReport(2022), '2.重复申请\t1', '2.重复申请\t5'));
    expect(yearsAmong(of(2023), of(2022), same).years[0]).toMatchObject({ differs: true });
  });

  test('more than twelve leave out the oldest', () => {
    const many = yearsAmong(of(2023), ...Array.from({ length: 14 }, (_, i) => of(2009 + i)));
    expect(many.years.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, i) => 2012 + i));
  });
});

describe('a figure that is known not to add up is said to', () => {
  test('one cell that explains all that fails: with what it should be', () => {
    const found = yearsAmong(
      of(2023),
      of(2022, '年报', (text) => replaced(text, /(一、本年新收[^\n]*\t)\d+\n/, '$19999\n')),
    );
    const { values, doubts } = series(found, '1');
    expect(values[0]).toBe(9999);
    expect(doubts).toEqual([{ zh: `应为 ${values[1]}`, en: expect.stringContaining(`${values[1]}`) }, null]);
  });

  test('where a part is wrong and not its total, the total is not doubted', () => {
    const found = yearsAmong(of(2023, '年报', (text) => replaced(text, /(一、本年新收[^\n\t]*\t+)\d+/, '$19999')));
    expect(found.series.flatMap(({ doubts }) => doubts).filter((why) => why)).toEqual([]);
  });

  test('a total of table four: what its parts make', () => {
    const found = yearsAmong(of(2023, '年报', (text) => replaced(text, /^((?:\d+\t){4})\d+((?:\t\d+){10})$/m, '$177$2')));
    expect(series(found, 'review.total').doubts).toEqual([
      { zh: expect.stringMatching(/各项之和是 \d+，总计写的是 77/), en: expect.any(String) },
    ]);
  });

  test('a kind of results names the row of it that is wrong, and so does this year beside last', () => {
    const found = yearsAmong(
      of(2023, '年报', (text) => replaced(text, '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t0\t0\t0\t0\t0\t8')),
      of(2022),
    );
    expect(series(found, '3.5').doubts).toEqual([null, { zh: '「（五）不予处理 2.重复申请」的总计：应为 1', en: expect.any(String) }]);
    const change = found.changes!.find(({ name }) => name.zh.includes('重复申请'));
    expect(change).toMatchObject({ now: 8, lastDoubt: null, nowDoubt: { zh: '应为 1' } });
  });
});

describe('this year beside last', () => {
  test('figures that moved have their difference', () => {
    const found = yearsAmong(
      of(2023, '年报', (text) => replaced(text, '2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t3\t0\t0\t0\t0\t0\t3')),
      of(2022),
    );
    expect(found.changes!.find(({ name }) => name.zh.includes('重复申请'))).toMatchObject({ last: 1, now: 3, difference: 2 });
  });

  test('amounts are subtracted as they are written', () => {
    const fees = (amount: string) => (text: string) => replaced(text, /行政事业性收费\t[^\n]*/, `行政事业性收费\t${amount}`);
    const found = yearsAmong(of(2023, '年报', fees('0.3')), of(2022, '年报', fees('0.1')));
    expect(found.changes!.find(({ name }) => name.zh.startsWith('行政事业性收费'))).toMatchObject({ last: 0.1, now: 0.3, difference: 0.2 });
  });

  test('what 2019 counted under other columns is not subtracted', () => {
    const found = yearsAmong(of(2021), of(2020));
    const rules = found.changes!.filter(({ table }) => table === 'disclosure');
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ difference }) => difference !== null)).toEqual([]);
  });
});
