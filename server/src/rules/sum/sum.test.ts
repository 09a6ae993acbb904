import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

type Change = readonly [find: string, put: string];

const granted = '（一）予以公开\t\t9\t2\t1\t0\t1\t0\t13';
const received = '一、本年新收政府信息公开申请数量\t\t\t21\t4\t1\t0\t2\t0\t28';
const check = (...changes: Change[]) => analyse(exampleText({ changes }));
const sums = (text: string) => analyse(text).findings.filter(({ code }) => code.startsWith('sum/'));

/** The sample with its first `count` totals that are more than nothing set to 0. */
function zeroed(count: number): string {
  let left = count;
  const lines = exampleText({ changes: [] }).split('\n');
  return lines
    .map((line) => {
      const isRow = /^\t*[一二三四（\d].*\t\d+(\t\d+){6}$/.test(line) && !line.endsWith('\t0');
      return isRow && left-- > 0 ? replaced(line, /\d+$/, '0') : line;
    })
    .join('\n');
}

describe('several totals that are wrong', () => {
  const text = zeroed(7);
  const all = sums(text).map((finding) => fixesOf(finding).find(({ steps }) => steps));

  test('are worked out at once from every finding, each with its old and its new number', () => {
    expect(all.length).toBeGreaterThan(6);
    for (const fix of all) {
      expect(fix?.steps?.map(({ description }) => description.zh)).toEqual([
        '0 → 28',
        '0 → 3',
        '0 → 13',
        '0 → 2',
        '0 → 2',
        '0 → 1',
        '0 → 1',
      ]);
      expect(fix?.title.zh).toMatch(/^重算这张表的全部合计（7 处：0 → 28，/);
      expect([fix?.safe, fix?.preferred]).toEqual([undefined, undefined]);
      expect(applyEdits(text, fix!.edits)).toBe(exampleText({ changes: [] }));
    }
  });

  test('are not worked out where a part is blank, nor where the parts do not balance', () => {
    for (const broken of [replaced(text, '2.重复申请\t1\t0', '2.重复申请\t1\t'), replaced(text, '办理\t\t\t1\t1', '办理\t\t\t1\t2')]) {
      const other = analyse(broken);
      expect(other.findings.flatMap((finding) => fixesOf(finding)).some(({ steps }) => steps)).toBe(false);
    }
  });

  test('one total that is wrong is mended by itself', () => {
    const one = check([granted, replaced(granted, '13', '12')]);
    expect(one.findings.flatMap((f) => fixesOf(f)).map(({ steps }) => steps)).toEqual([undefined]);
  });
});

test('a fix that takes a figure away is not the only one that is offered, unless two equations call for it', () => {
  const pair = check(
    ['1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0', '1.属于国家秘密\t0\t1\t0\t0\t0\t0\t0'],
    ['（七）总计\t\t22\t4\t', '（七）总计\t\t22\t5\t'],
  );
  expect(pair.findings.map(({ code }) => code)).toEqual(['sum/two-cells']);
  expect(fixesOf(pair.findings[0]!)).toEqual([]);
  const single = check(['1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0', '1.属于国家秘密\t0\t6\t0\t0\t0\t0\t0']);
  expect(fixesOf(single.findings[0]!).map(({ edits }) => edits.map((e) => e.newText))).toEqual([['0']]);
});

describe('what is claimed to be the only way', () => {
  test('is claimed of one cell, or of two, only', () => {
    const one = check([granted, replaced(granted, '\t2\t', '\t5\t')]).findings[0]!;
    expect([one.code, /若只改一格，只有改这一格/.test(one.message.zh), /if one cell is to be changed/.test(one.message.en)]).toEqual([
      'sum/one-cell',
      true,
      true,
    ]);
    const two = check([granted, replaced(granted, '\t2\t', '\t3\t')], ['（七）总计\t\t22\t4\t', '（七）总计\t\t22\t5\t']).findings[0]!;
    expect([two.code, /若只改两格，只有这两格/.test(two.message.zh), /only these two make them hold/.test(two.message.en)]).toEqual([
      'sum/two-cells',
      true,
      true,
    ]);
  });

  test('is not claimed of two cells where one of them can make up for any change of the other', () => {
    // With the totals of both rows struck out, nothing but the carry balance holds the two cells of a column.
    const text = exampleText({
      changes: [
        [received, replaced(replaced(received, '21', '20'), '28', '见附件')],
        ['二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3', '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t见附件'],
      ],
    });
    expect(sums(text).map(({ code }) => code)).toEqual(['sum/carry-balance']);
  });
});

test('a sum of one term is told as its outcome', () => {
  const [balance] = check(['二、上年结转政府信息公开申请数量\t\t\t2\t1\t0', '二、上年结转政府信息公开申请数量\t\t\t2\t1\t4']).findings;
  expect(JSON.stringify(balance)).not.toMatch(/(\D)(\d+)＝\2\D/);
});
