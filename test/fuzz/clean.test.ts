import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/service.ts';
import { cleanCase } from '../generate/arbitrary.ts';
import { documentOf } from '../generate/document.ts';
import { readableLayouts } from '../generate/layouts.ts';
import { runs } from './runs.ts';

/** A false error costs more trust than a missed one. */
describe('a report that adds up is left in peace', () => {
  test.each(readableLayouts)('%s', (layout) => {
    fc.assert(
      fc.property(cleanCase([layout]), (wanted) => {
        const { findings } = analyse(documentOf(wanted).text);
        const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
        expect(loud.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
      }),
      runs(15),
    );
  });
});
