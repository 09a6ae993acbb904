import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNames } from '../generate/all-layouts.ts';
import { anyCase } from '../generate/arbitrary.ts';
import { documentOf } from '../generate/document.ts';
import { randomFrom } from '../generate/random.ts';
import { runs } from '../runs.ts';
import { smallMutations } from './mutate.ts';
import { brokenPromises } from './promises.ts';
import { besideCheckout, examples, foundBefore, oneOfEach } from './reports-at-hand.ts';

/** Every prefix and deletion is `run.ts`'s; here every `step`-th of them, which hits every line of a report. */
const step = 61;

const texts = [...examples(), ...oneOfEach(), ...foundBefore(), ...besideCheckout()];

describe('any text gives a report whose ranges hold', () => {
  test.each(texts)('$name as it stands', ({ text }) => {
    expect(brokenPromises(text)).toEqual([]);
  });

  test.each([...examples(), ...besideCheckout()])('prefixes of $name', ({ text }) => {
    for (let end = 0; end <= text.length; end += step) expect(brokenPromises(text.slice(0, end)), `up to ${end}`).toEqual([]);
  });

  test.each([...examples(), ...besideCheckout()])('$name without one character', ({ text }) => {
    for (let at = 7; at < text.length; at += step)
      expect(brokenPromises(text.slice(0, at) + text.slice(at + 1)), `without ${at}`).toEqual([]);
  });

  // Broken markup leaves blank cells without a place of their own; HTML as it stands is held to its ranges above.
  const plainLayouts = layoutNames.filter((name) => !name.startsWith('html'));

  test('generated documents, changed by accident', () => {
    const mutations = fc.array(fc.record({ mutation: fc.constantFrom(...smallMutations), seed: fc.nat() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyCase(plainLayouts), mutations, (wanted, changes) => {
        const text = changes.reduce((t, { mutation, seed }) => mutation.apply(t, randomFrom(seed)), documentOf(wanted).text);
        expect(brokenPromises(text)).toEqual([]);
      }),
      runs(100),
    );
  });

  test('text that is no report', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(brokenPromises(text)).toEqual([]);
      }),
      runs(100),
    );
    const shreds = fc.constantFrom(
      '一、',
      '（一）',
      '总计',
      '三、本年度办理结果',
      '\t',
      '|',
      '\n',
      '0',
      '12',
      ' ',
      '<td>',
      '</tr>',
      '第二十条第（一）项',
      '规章',
      '𠀀',
      '自然人',
      '---',
    );
    fc.assert(
      fc.property(fc.array(shreds, { maxLength: 120 }), (parts) => {
        expect(brokenPromises(parts.join(''))).toEqual([]);
      }),
      runs(100),
    );
  });
});
