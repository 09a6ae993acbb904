import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReports } from '../../server/src/report/read.ts';
import { layoutNames, readableLayouts } from '../generate/all-layouts.ts';
import { anyCase, cleanCase } from '../generate/arbitrary.ts';
import type { Case } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { type Comparison, compareAll } from '../generate/truth.ts';
import { runs } from '../runs.ts';

function comparisonsOf(wanted: Case): readonly Comparison[] {
  const { text, truths } = documentOf(wanted);
  const compared = compareAll(truths, readReports(text));
  // In a collection whose titles are dressed up or run into the furniture of pages, where a report begins may be anybody's guess.
  const { chrome, spaces, pinyin, loose, shift, specks } = wanted.dress;
  const plain = !(chrome || spaces || pinyin || loose || shift || specks || wanted.layout.startsWith('flat-'));
  const told = wanted.dress.encoding === 'right' && (wanted.copies === 1 || plain);
  if (told) expect(compared, 'as many reports as were laid out').not.toBeNull();
  return compared ?? [];
}

describe('what is laid out is read back', () => {
  test('no cell is ever misread, and none unread without a reason', () => {
    fc.assert(
      fc.property(anyCase(layoutNames), (wanted) => {
        for (const found of comparisonsOf(wanted)) {
          expect(found.misread).toEqual([]);
          expect(found.confused).toEqual([]);
          expect(found.unread.filter(({ reason }) => reason === null)).toEqual([]);
        }
      }),
      runs(200),
    );
  });

  test.each(readableLayouts)('every cell and heading of a clean report in %s', (layout) => {
    fc.assert(
      fc.property(cleanCase([layout]), (wanted) => {
        for (const found of comparisonsOf(wanted)) {
          expect(found.misread).toEqual([]);
          expect(found.unread).toEqual([]);
          expect(found.headings).toEqual([]);
          if (wanted.dress.script === 'simplified') expect(found.identity).toEqual([]);
        }
      }),
      runs(8),
    );
  });
});
