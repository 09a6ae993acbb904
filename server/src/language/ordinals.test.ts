import { expect, test } from 'vitest';
import { isOrdinalNumeral, type ListMark, listMarkAt, ordinalNumeralsAt, ordinalValue, splitOrdinal, withoutListMark } from './ordinals.ts';

test.each<[text: string, kind: ListMark['kind'], value: number, length: number]>([
  ['一、总体情况', 'listed', 1, 2],
  ['十二、其他', 'listed', 12, 3],
  ['三．收费', 'dotted', 3, 2],
  ['三,收费', 'dotted', 3, 2],
  ['（三）不予公开', 'bracketed', 3, 3],
  ['(十一)其他', 'bracketed', 11, 4],
  ['（二十一）其他', 'bracketed', 21, 5],
  ['1.属于国家秘密', 'arabic', 1, 2],
  ['12、其他', 'arabic', 12, 3],
  ['（1）其他', 'bracketed-arabic', 1, 3],
  ['二是加强培训', 'counted', 2, 2],
  ['第三，加强培训', 'placed', 3, 3],
])('%s begins with a mark', (text, kind, value, length) => {
  expect(listMarkAt(text)).toEqual({ kind, value, length });
  expect(withoutListMark(text)).toBe(text.slice(length));
  expect(listMarkAt(`前${text}`, 1)).toEqual({ kind, value, length });
});

test.each([
  '',
  '一',
  '一般',
  '（一',
  '（一般）',
  '3.5件',
  '123.',
  '2023年',
  '第三部分',
  '第三条',
  '(（一）',
  '、一',
  '（）',
  '（100）',
  '（一二）',
  '0.',
  '三三、',
])('%s begins with none', (text) => {
  expect(listMarkAt(text)).toBeUndefined();
  expect(withoutListMark(text)).toBe(text);
});

test('ordinals up to 99 are read', () => {
  expect(['一', '十', '十二', '二十', '二十一', '', '零', '百', '一二', '十十'].map(ordinalValue)).toEqual([
    1, 10, 12, 20, 21, 0, 0, 0, 0, 0,
  ]);
  expect(ordinalNumeralsAt('第二十一条', 1)).toBe(3);
  expect([isOrdinalNumeral('十'), isOrdinalNumeral('百'), isOrdinalNumeral(undefined), isOrdinalNumeral('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test.each(['(一)', '一)', '一、', '一:', '(1)', '1)', '1.', '12,'])('a label is parted behind %s', (ordinal) => {
  expect(splitOrdinal(`${ordinal}予以公开`)).toEqual({ ordinal, body: '予以公开' });
});
