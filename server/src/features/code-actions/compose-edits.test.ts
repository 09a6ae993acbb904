import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type DocumentEdit } from '../../service.ts';
import { composeEdits } from './compose-edits.ts';

/** Edits of a text of that length that do not overlap. */
function editsFor(length: number): fc.Arbitrary<DocumentEdit[]> {
  const place = fc.integer({ min: 0, max: length });
  const inserted = fc.constantFrom('', '政', '𠀀', '\r\n', '总计 39');
  return fc.array(fc.tuple(place, place, inserted), { maxLength: 4 }).map((all) => {
    const places = all.flatMap((edit) => [edit[0], edit[1]]).sort((a, b) => a - b);
    return all.map(([, , newText], i) => ({ start: places[2 * i]!, end: places[2 * i + 1]!, newText }));
  });
}

test('composed edits do what the two lists do one after the other', () => {
  const text = fc.constantFrom('', '一', '一、总体情况\r\n𠀀乡政务公开办', '本年新收\t1\t0\t0\t0\t0\t0\t1');
  const cases = text.chain((t) =>
    editsFor(t.length).chain((first) => {
      const middle = applyEdits(t, first);
      return editsFor(middle.length).map((second) => ({ t, first, middle, second }));
    }),
  );
  fc.assert(
    fc.property(cases, ({ t, first, middle, second }) => {
      const both = composeEdits(t.length, first, second);
      expect(applyEdits(t, both)).toBe(applyEdits(middle, second));
      for (let i = 1; i < both.length; i++) expect(both[i]!.start).toBeGreaterThanOrEqual(both[i - 1]!.end);
    }),
    { numRuns: 2000 },
  );
});
