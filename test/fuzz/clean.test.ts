import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/service.ts';
import { readableLayouts } from '../generate/all-layouts.ts';
import { cleanCase } from '../generate/arbitrary.ts';
import { documentOf } from '../generate/document.ts';
import { runs } from '../runs.ts';

/** A false error costs more trust than a missed one. */
describe('a report that adds up is left in peace', () => {
  test.each(readableLayouts)('%s', (layout) => {
    fc.assert(
      fc.property(cleanCase([layout]), (wanted) => {
        const { findings } = analyse(documentOf(wanted).text);
        // What a generated text says of its organ and its work may well be remarked on; its tables are right.
        const loud = findings.filter(
          ({ severity, code }) =>
            severity === 'error' || (severity === 'warning' && /^(?:table|sum|section\/(?:missing|order|numbering))/.test(code)),
        );
        expect(loud.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
      }),
      runs(8),
    );
  });
});

/** What a report that is still being written, or of which the rest was lost, has not yet. So has its last row no total, and is told so. */
const lacking = /^(?:section\/(?:missing|empty)|table\/(?:missing|row-missing)|cell\/blank)$/;

describe('a report that adds up and is cut off is said to lack its rest, and no more', () => {
  test.each(readableLayouts)('%s', (layout) => {
    fc.assert(
      fc.property(cleanCase([layout]), fc.noBias(fc.integer({ min: 1, max: 999 })), (wanted, share) => {
        const { text } = documentOf(wanted);
        // A row of HTML may go over several lines; within one, nobody can say which of its cells are still to come.
        const end = text.lastIndexOf(layout.startsWith('html') ? '\n<tr' : '\n', Math.floor((share * text.length) / 1000));
        const errors = analyse(text.slice(0, Math.max(end, 0))).findings.filter(
          ({ severity, code, message }) => severity === 'error' && !lacking.test(code) && !message.zh.includes('没有数字'),
        );
        expect(errors.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
      }),
      runs(12),
    );
  });
});
