import { describe, expect, test } from 'vitest';
import { fixture, fixtureIn, underlined } from './fixture.ts';
import { replaced, replacedAll } from './replaced.ts';

const words = ({ text, ranges }: ReturnType<typeof fixture>): readonly string[] => ranges.map(({ start, end }) => text.slice(start, end));

describe('a fixture', () => {
  test('has the text without its marks, the cursor and what is marked', () => {
    const marked = fixture('甲\n行政‸处罚\t18\n^^^^\t^^\n乙');
    expect(marked.text).toBe('甲\n行政处罚\t18\n乙');
    expect(marked.cursor).toBe(4);
    expect(words(marked)).toEqual(['行政', '18']);
  });

  test('counts a Chinese character as two carets, a pair of surrogates too, and a tab as a tab', () => {
    expect(words(fixture('𠀀a乡\t7\n  ^\n   ^^'))).toEqual(['a', '乡']);
  });

  test('without a cursor has none that could be read', () => {
    expect(() => fixture('甲').cursor).toThrow('no cursor');
    expect(fixture('甲').text).toBe('甲');
  });

  test.each([
    ['two cursors', '‸甲‸', 'two cursors'],
    ['two cursors on two lines', '‸甲\n‸乙', 'two cursors'],
    ['half a character', '甲乙\n^', 'whole characters'],
    ['what is behind the line', '甲\n  ^^', 'whole characters'],
    ['no line', '^^', 'without a line'],
  ])('that marks %s is refused', (_, marked, why) => {
    expect(() => fixture(marked)).toThrow(why);
  });

  test('leaves pipes as they are', () => {
    expect(fixture('| 规章 | 7‸ |').text).toBe('| 规章 | 7 |');
  });
});

describe('a fixture in a text', () => {
  test('has the offsets of the whole text', () => {
    const marked = fixtureIn('甲乙\n丙丁\n戊', '\n丙‸丁\n  ^^');
    expect(marked.text).toBe('甲乙\n丙丁\n戊');
    expect(marked.cursor).toBe(4);
    expect(words(marked)).toEqual(['丁']);
  });

  test('is refused where its passage stands not once, or several times', () => {
    expect(() => fixtureIn('甲乙', '丙‸')).toThrow('not in the text');
    expect(() => fixtureIn('甲乙甲', '甲‸')).toThrow('several times');
    expect(() => fixtureIn('甲乙甲', '‸')).toThrow('not in the text');
  });
});

test('what is underlined is read back as the same', () => {
  const marked = '𠀀行政处罚\t18\n  ^^^^    \t^^\n| 规章 | 7 |\n         ^';
  const { text, ranges } = fixture(marked);
  expect(underlined(text, ranges)).toBe(marked);
  expect(underlined('甲\n乙丙\n丁', [{ start: 3, end: 3 }])).toBe('乙‸丙');
});

test('what is replaced must be there', () => {
  expect(replaced('甲乙甲', '甲', '$1')).toBe('$1乙甲');
  expect(replacedAll('甲乙甲', /甲/g, () => '丙')).toBe('丙乙丙');
  expect(() => replaced('甲', '乙', '丙')).toThrow('nothing to replace: 乙');
  expect(() => replaced('甲', /乙/, '丙')).toThrow('nothing to replace: /乙/');
  expect(() => replacedAll('甲', '', '丙')).toThrow('nothing to replace');
});
