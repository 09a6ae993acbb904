import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, names } from '../../../test/cli/encode.ts';
import { replaced } from '../../../test/replaced.ts';
import { decode } from './decode.ts';

const report =
  '云岫县自然资源局2024年政府信息公开工作年度报告\r\n一、总体情况\r\n　　本年新收申请 12 件，𠀀里乡 3 件。\r\n行政许可\t1\t０\n';

/** Texts as reports are written: Chinese, figures, marks, line ends, surrogate pairs. */
const chinese = fc
  .array(fc.constantFrom(...'政府信息公开工作年度报告云岫县自然资源局总体情况本年新收申请件，。、（）：《》１２\t\n 0123456789𠀀'), {
    minLength: 8,
    maxLength: 200,
  })
  .map((chars) => `一、总体情况${chars.join('')}`);

describe('every encoding of one text gives that text', () => {
  for (const name of names) {
    test(name, () => {
      expect(decode(encode(report, name)).text).toBe(report);
      fc.assert(fc.property(chinese, (text) => decode(encode(text, name)).text === text));
    });
  }

  test('the encoding is named, and said in a note when it is not UTF-8', () => {
    expect(names.map((name) => [decode(encode(report, name)).encoding, decode(encode(report, name)).note !== null])).toEqual([
      ['utf-8', false],
      ['utf-8', false],
      ['utf-16le', true],
      ['utf-16be', true],
      ['utf-16le', false],
      ['utf-16be', false],
      ['gb18030', true],
    ]);
    expect(decode(encode(report, 'gb18030')).note?.zh).toBe('不是 UTF-8，按 GB18030 读取');
  });
});

describe('any bytes give an answer', () => {
  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text, encoding, note } = decode(bytes);
        expect(encoding !== 'binary' || (text === '' && note !== null)).toBe(true);
        expect(text.length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a report cut at any byte, or with any byte changed, is read in its encoding', () => {
    for (const name of ['utf-8', 'gb18030'] as const) {
      const bytes = encode(report, name);
      for (let i = 60; i < bytes.length; i++) {
        expect(decode(bytes.subarray(0, i)).encoding).toBe(name);
        const changed = bytes.slice();
        changed[i] = 0xff;
        expect(decode(changed).encoding).toBe(name);
      }
    }
  });

  test('nothing gives nothing', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', note: null });
  });
});

describe('what is no text is said to be none', () => {
  test('a file full of NUL', () => {
    const { text, encoding, note } = decode(new Uint8Array(5000));
    expect([text, encoding, note?.zh]).toEqual(['', 'binary', '是二进制文件，不是纯文本']);
  });

  test('an image, a Word document, a PDF', () => {
    const image = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251);
    expect(decode(image).encoding).toBe('binary');
    expect(decode(Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 0xff, 0xd8)).note?.zh).toContain('Word');
    expect(decode(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0xe2, 0xe3, 0xcf, 0xd3)).note?.zh).toContain('PDF');
  });

  test('a single NUL in a report is damage, not a binary file', () => {
    const damaged = replaced(report, '12', '1\x002');
    expect(decode(encode(damaged, 'utf-8'))).toEqual({ text: damaged, encoding: 'utf-8', note: null });
    expect(decode(encode(damaged, 'gb18030')).text).toBe(damaged);
  });
});
