import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsLost, isFigure, readFigure } from './cells.ts';

describe('a number is read in every way in which one is written', () => {
  test.each([
    ['12', 12, []],
    ['１２', 12, ['full-width']],
    ['+3', 3, ['sign']],
    ['-72', -72, ['sign']],
    ['减4', -4, ['sign']],
    ['1,234', 1234, ['separators']],
    ['17件', 17, ['unit']],
    ['09', 9, ['leading-zero']],
    ['508.0', 508, ['trailing-dot']],
    ['十二', 12, ['chinese']],
    ['3(含上年结转)', 3, ['note']],
  ] as const)('%s', (raw, value, written) => expect(readFigure(raw)).toEqual({ kind: 'number', value, written: [...written] }));

  test('元 become 万元 in an amount, and stay what they are in a count', () => {
    expect([readFigure('251000元', 'amount').value, readFigure('17.27万元', 'amount').value, readFigure('5元').value]).toEqual([
      25.1, 17.27, 5,
    ]);
  });

  test('an amount has its places', () => expect(readFigure('8.00', 'amount').written).toEqual([]));
});

test('a blank, a placeholder and a zero are three things', () => {
  expect(['', '　', '/', '—', '无', '0'].map((raw) => readFigure(raw).kind)).toEqual([
    'blank',
    'blank',
    'placeholder',
    'placeholder',
    'placeholder',
    'number',
  ]);
});

test('a figure of which a character was lost is no number and no blank', () => {
  for (const raw of ['5\ufffd', '\ufffd', '1\ue0047'])
    expect([readFigure(raw).kind, isFigure(raw), holdsLost(raw)], raw).toEqual(['text', true, true]);
});

test('two figures with a space between are not one', () =>
  expect([readFigure('12 34').kind, readFigure('1 234').value]).toEqual(['text', 1234]));

test('a number has a value and nothing else has', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789０,，.+-减件万元()（）十百无/ \ufffd𠀀') }), (raw) => {
      const { kind, value } = readFigure(raw);
      expect(value !== null).toBe(kind === 'number');
      if (value !== null) expect(Number.isFinite(value)).toBe(true);
    }),
  );
});
