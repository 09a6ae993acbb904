import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { onlySplit, type RowSum } from './splits.ts';

const rowSum: RowSum = { terms: [0, 1, 2, 3, 4, 5], total: 6 };
const cells = (digits: string, ends: readonly number[] | null): readonly number[] | null =>
  ends?.map((end, i) => Number(digits.slice(ends[i - 1] ?? 0, end))) ?? null;
const split = (digits: string, width = 7, sums: readonly RowSum[] = [rowSum]): readonly number[] | null =>
  cells(digits, onlySplit(digits, width, sums));

test('digits part where one way alone satisfies the sum', () => {
  expect(split('1000001')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(split('0000000')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(split('1200000012')).toBeNull();
  expect(split('120000012')).toEqual([12, 0, 0, 0, 0, 0, 12]);
});

test('a row that does not add up is left, and so is one that adds up in two ways', () => {
  expect(split('1000002')).toBeNull();
  expect(split('1111', 3, [{ terms: [0, 1], total: 2 }])).toBeNull();
});

test('a row that may have a blank cell is left', () => {
  expect(split('128', 3, [])).toBeNull();
  expect(split('002', 3, [])).toEqual([0, 0, 2]);
  expect(split('141', 1, [])).toEqual([141]);
});

test('a zero before a figure is told from a cell of its own by a sum alone', () => {
  expect(split('0060', 3, [])).toBeNull();
});

test('too few digits, too many and too many ways are left', () => {
  expect(split('000000')).toBeNull();
  expect(split('')).toBeNull();
  expect(split('1'.repeat(43))).toBeNull();
  expect(split('1'.repeat(40), 15, [])).toBeNull();
});

test('whatever is given, what comes back is the row, or nothing', () => {
  const figure = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(40_000));
  fc.assert(
    fc.property(fc.array(figure, { minLength: 6, maxLength: 6 }), (terms) => {
      const row = [...terms, terms.reduce((a, b) => a + b, 0)];
      const read = split(row.join(''));
      expect(read === null || read.join(' ') === row.join(' ')).toBe(true);
    }),
    runs(100),
  );
});
