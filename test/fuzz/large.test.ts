import { describe, expect, test } from 'vitest';
import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { randomFrom } from '../generate/random.ts';
import { largeMutations } from './mutate.ts';
import { brokenPromises } from './promises.ts';

/** That they end at all is the promise here; how the time grows is measured by `run.ts --growth`. */
describe('a report with something very long in it is still read', () => {
  const { text } = documentOf({ seed: 3, layout: 'tab-grid', template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain });

  test.each(largeMutations)('$name', (mutation) => {
    expect(brokenPromises(mutation.apply(text, randomFrom(9)))).toEqual([]);
  });
});
