import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableIds, tableTemplate } from '../format/index.ts';
import { isRequestRowLabel, matchExactly, matchLabel } from './labels.ts';

const idOf = (raw: string): string | undefined => matchLabel(raw, 'requests')?.entry.id;

describe('a label is known however it is written', () => {
  test('every label of both templates is itself', () => {
    for (const table of tableIds)
      for (const template of ['2019', '2021'] as const)
        for (const { id, label } of tableTemplate(template, table).rows) {
          if (label === '') continue;
          const match = matchLabel(label, table);
          expect(match?.entry.label, label).toBe(label === match?.entry.label ? label : match?.entry.label);
          if (!(template === '2019' && label === '（六）其他处理')) expect([id, '3.6.3'], label).toContain(match?.entry.id);
        }
  });

  test.each([
    ['(一)予以公开', '3.1'],
    ['（一） 予以公開', '3.1'],
    ['1、属于国家秘密', '3.3.1'],
    ['1．属于国家秘密', '3.3.1'],
    ['属于国家秘密', '3.3.1'],
    ['3.危及"三安全一稳定"', '3.3.3'],
    ['二、上年结(jié)转政府信息公开申请数(shù)量', '2'],
    ['5.属于三类\u200b内部事务信息', '3.3.5'],
    ['2.没有现成信&nbsp;息需要另行制作', '3.4.2'],
    ['4.无正当理由大量反覆申请', '3.5.4'],
    ['4.无正当理由大反复申请', '3.5.4'],
    ['（二）部分公开（区分处理的', '3.2'],
    ['?。ㄒ唬┯枰怨_', '3.1'],
    ['?。ㄆ撸┳芗_', '3.7'],
  ])('%s', (raw, id) => expect(idOf(raw)).toBe(id));

  test.each(['', '12', '关于政务公开', '网站首页', '复议', '其'])('%j is none', (raw) =>
    expect(matchLabel(raw, 'requests')).toBeUndefined(),
  );

  test('a near label is near, and not exact', () => {
    expect(matchLabel('4.无正当理由大反复申请', 'requests')?.likeness).toBe('near');
    expect(matchExactly('4.无正当理由大反复申请', 'requests')).toBeUndefined();
    expect(matchExactly('4.无正当理由大量反复申请', 'requests')?.likeness).toBe('exact');
  });
});

test('rows that look like headings are rows, with their figures or without', () => {
  expect(['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数13960', '三、本年度办理结果'].map(isRequestRowLabel)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['一、总体情况', '四、政府信息公开行政复议、行政诉讼情况'].map(isRequestRowLabel)).toEqual([false, false]);
});

test('any text is a label or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'一（1.、公开信息?。ㄒ唬\ufffd𠀀<&;') }), (raw) => {
      for (const table of tableIds) matchLabel(raw, table);
    }),
  );
});
