import { expect, test } from 'vitest';
import { linesOf } from '../text/lines.ts';
import { findHeadings } from './headings.ts';

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
