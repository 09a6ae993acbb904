import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhere } from './halving.ts';

test('finds what looking at each would find', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }), fc.integer({ min: -1, max: 51 }), (numbers, wanted) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const plain = sorted.findIndex((n) => n >= wanted);
      expect(firstWhere(0, sorted.length, (i) => sorted[i]! >= wanted)).toBe(plain < 0 ? sorted.length : plain);
    }),
  );
});
