import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/service.ts';
import { layoutNames } from '../generate/all-layouts.ts';
import { anyCase } from '../generate/arbitrary.ts';
import { documentOf } from '../generate/document.ts';
import { randomFrom } from '../generate/random.ts';
import { long, runs } from '../runs.ts';
import { smallMutations } from './mutate.ts';
import { brokenPromises } from './promises.ts';
import { besideCheckout, examples, foundBefore, oneOfEach } from './reports-at-hand.ts';

/** Every prefix and deletion is `run.ts`'s; here every `step`-th of them, which in the long run hits every line of a report, and for a commit most rows. */
const step = long ? 61 : 127;

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

  test.each(oneOfEach().filter(({ text }) => text.includes('</td>')))('$name, cut anywhere at either end', ({ text }) => {
    // A line with its tags is more than twice as long.
    for (let at = 0; at <= text.length; at += 2 * step) {
      expect(brokenPromises(text.slice(0, at)), `up to ${at}`).toEqual([]);
      expect(brokenPromises(text.slice(at)), `from ${at}`).toEqual([]);
    }
  });

  test.each([
    '<table>续办理<p><td colspan="3">结转下年<td><td><td><td>8</p',
    '<p>四、府况</>',
    '<table><td colspan="3">新收政府信息公开申请<td><td><td></td>',
    '<table><td colspan="3"><td>2<p><td><td><td><td><td>2<p><tr><td colspan="3">二、转政府信息公开申请<td><td><td>0<p><td>',
  ])('%s', (text) => expect(brokenPromises(text)).toEqual([]));

  test('whatever the order of its sections, and however many findings, no rule throws', () => {
    const sections = ['三、收到和处理政府信息公开申请情况', '六、其他需要报告的事项', '一、总体情况', '二、主动公开政府信息情况'];
    expect(brokenPromises(sections.map((heading) => `${heading}\n略。\n`).join(''))).toEqual([]);
    const many = `霁川县2023年政府信息公开工作年度报告\n一、总体情况\n${'联系人13912345678、'.repeat(130_000)}`;
    const { failures, findings } = analyse(many);
    expect(failures).toEqual([]);
    expect(findings.length).toBeGreaterThan(130_000);
  });

  test('generated documents, changed by accident', () => {
    const mutations = fc.array(fc.record({ mutation: fc.constantFrom(...smallMutations), seed: fc.nat() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyCase(layoutNames), mutations, (wanted, changes) => {
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
