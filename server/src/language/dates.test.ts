import { expect, test } from 'vitest';
import { firstYear, namesYear, timeAt, withoutYears } from './dates.ts';

test.each<[string, number, number, number]>([
  ['砚溪县水利局2023年政府信息公开', 2023, 6, 10],
  ['２０２３年年报', 2023, 0, 4],
  ['2 0 2 3 年年报', 2023, 0, 7],
  ['二〇二三年年报', 2023, 0, 4],
  ['二○二三年年报', 2023, 0, 4],
  ['年报2023', 2023, 2, 6],
])('%s names a year', (text, value, from, to) => expect(firstYear(text)).toEqual({ value, from, to }));

test.each(['20231月', '一九九八年', '二百年', '', '20年3月'])('%s names none', (text) => expect(firstYear(text)).toBeUndefined());

test('years are told and left out of folded text', () => {
  expect(namesYear('二O二三年') && namesYear('2023年度')).toBe(true);
  expect(namesYear('2023')).toBe(false);
  expect(withoutYears('2023年度水利局二〇二三年')).toBe('水利局');
});

test.each<[string, ReturnType<typeof timeAt>]>([
  ['2023年收到', { kind: 'year', year: 2023, to: 5 }],
  ['2023年度收到', { kind: 'year', year: 2023, to: 6 }],
  ['1月1日起', { kind: 'bound', to: 4 }],
  ['12月31日', { kind: 'bound', to: 6 }],
  ['12月底', { kind: 'bound', to: 4 }],
  ['12月份', { kind: 'month', to: 3 }],
  ['5月', { kind: 'month', to: 2 }],
  ['2021—2023年，', { kind: 'month', to: 10 }],
  ['近三年收到', { kind: 'month', to: 3 }],
  ['三年级', undefined],
  ['1023年', undefined],
  ['12件', undefined],
  ['年', undefined],
])('%s', (text, found) => expect(timeAt(text, 0)).toEqual(found));
