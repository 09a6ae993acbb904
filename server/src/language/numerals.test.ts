import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordinalOf, readNumber, toChinese } from './numerals.ts';

/** The full Chinese writing of a number below 10¹², as it is taught. */
function written(n: number): string {
  if (n === 0) return '零';
  const parts: string[] = [];
  let rest = n;
  for (const [unit, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(rest / unit);
    rest %= unit;
    if (part === 0) continue;
    parts.push((parts.length > 0 && part < 1000 ? '零' : '') + small(part) + name);
    if (rest > 0 && unit === 1e8 && rest < 1e4) parts.push('零');
  }
  return parts.join('').replaceAll('零零', '零');
}

function small(n: number): string {
  let out = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit > 0) out += (gap && out ? '零' : '') + '零一二三四五六七八九'[digit] + name;
    gap = digit === 0;
  }
  return out;
}

describe('readNumber', () => {
  test.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['两', 2],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一千零五十', 1050],
    ['三千二百一十四', 3214],
    ['一万零五百', 10500],
    ['一万五千', 15000],
    ['十二万', 120000],
    ['一亿零三', 100000003],
    ['一万亿', 1e12],
    ['二〇二一', 2021],
    ['二○二四', 2024],
    ['〇', 0],
    ['零', 0],
    ['壹拾贰', 12],
    ['叁佰肆拾伍', 345],
    ['貳萬兩千', 22000],
    ['１２', 12],
    ['007', 7],
    ['3万', 30000],
    ['　十五 ', 15],
  ])('%s is %d', (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    '',
    ' ',
    '件',
    '十件',
    '百',
    '一百五',
    '一万五',
    '一十十',
    '十百',
    '二零十',
    '一百零',
    '万',
    '一万万',
    '１.5',
    '-3',
    '9'.repeat(20),
    '𠀀',
  ])('%j is not read', (text) => expect(readNumber(text)).toBeNull());

  test('reads back every way of writing a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 - 1 }), (n) => {
        expect(readNumber(written(n))).toBe(n);
        expect(readNumber(String(n))).toBe(n);
        expect(readNumber([...String(n)].map((d) => String.fromCharCode(0xff10 + Number(d))).join(''))).toBe(n);
        expect(readNumber([...String(n)].map((d) => '〇一二三四五六七八九'[Number(d)]).join(''))).toBe(n);
      }),
    );
  });

  test('gives a whole number or null for any text', () => {
    const text = fc.array(fc.constantFrom(...'零一二两十百千万亿壹拾萬0９件 𠀀'), { maxLength: 30 }).map((c) => c.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (t) => {
        const value = readNumber(t);
        return value === null || (Number.isSafeInteger(value) && value >= 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('ordinals', () => {
  test.each([
    ['十二', 12],
    ['第三', 3],
    ['第五十', 50],
    ['3', 3],
    ['㈠', 1],
    ['⑩', 10],
    ['⑵', 2],
    ['⒊', 3],
  ])('%s is %d', (text, place) => expect(ordinalOf(text)).toBe(place));

  test.each(['', '零', '0', '第', '附', '第一第二'])('%j is none', (text) => expect(ordinalOf(text)).toBeNull());

  test('toChinese writes what ordinalOf reads, from 1 to 99', () => {
    for (let n = 1; n <= 99; n++) expect(ordinalOf(toChinese(n))).toBe(n);
    expect([1, 10, 11, 20, 99].map(toChinese)).toEqual(['一', '十', '十一', '二十', '九十九']);
    expect([0, 100, -1, 1.5].map(toChinese)).toEqual(['0', '100', '-1', '1.5']);
  });
});
