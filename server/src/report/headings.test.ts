import { describe, expect, test } from 'vitest';
import { linesOf } from '../text/lines.ts';
import { findHeadings } from './headings.ts';
import { readReports } from './read.ts';

const number = (line: string): number | null | undefined => findHeadings(line, linesOf(line))[0]?.number;

test('a title is a heading with and without its ordinal, and with pinyin behind any of its characters', () => {
  for (const title of ['其他需要报告的事项', '存在的主要问题及改进情况', '主动公开政府信息情况'])
    for (let at = 1; at <= title.length; at++) {
      const injected = `${title.slice(0, at)}(xiàng)${title.slice(at)}`;
      const wanted = number(`一、${title}`);
      expect([injected, number(injected)]).toEqual([injected, wanted]);
      expect(number(`六、${injected}`)).toBe(wanted);
    }
});

test('a sentence that ends in brackets is none', () => {
  expect(number('全年共受理事项(xiàng)')).toBeUndefined();
  expect(number('没有其他需要报告的事项(无)')).toBeUndefined();
});

describe('headings among what a converter leaves', () => {
  const numbers = (text: string): readonly (number | null)[] => readReports(text)[0]!.sections.map(({ number }) => number);
  const table = '第二十条第（一）项 | |||\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n';

  test.each([
    ['????一、总体情况\n公开信息12条。', [1]],
    ['？？　一、总体情况\n公开信息12条。', [1]],
    ['本报告统计期限至12月31日止。一、总体情况\n公开信息12条。\n二、主动公开政府信息情况', [1, 2]],
    ['公开信息12条。二、主动公开政府信息情况\n规章', [2]],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected));

  test.each([
    '报告由六部分组成：一、总体情况',
    '本报告分为六个部分。一、总体情况，二、主动公开政府信息情况',
    '工作中存在的困难。一、总体情况还不明朗',
    '什么????是总体情况',
  ])('not so: %s', (text) => expect(numbers(text)).toEqual([]));

  test.each([
    `二、主动公开政府信息情况\n主动公开政府信息情况 | |||\n${table}`,
    `二、主动公开政府信息情况\n\n主动公开政府信息情况\n${table}`,
    `主动公开政府信息情况\n主动公开政府信息情况 | |||\n${table}`,
  ])('a caption above the table is no second heading: %s', (text) => expect(numbers(text)).toEqual([2]));

  test('the same heading twice, with its number or with text between, stays twice', () => {
    expect(numbers('二、主动公开政府信息情况\n二、主动公开政府信息情况\n')).toEqual([2, 2]);
    expect(numbers('二、主动公开政府信息情况\n公开12条。\n主动公开政府信息情况\n')).toEqual([2, 2]);
  });
});
