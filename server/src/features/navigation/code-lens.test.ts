import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { lensesOf } from './code-lens.ts';

const sample = sampleReport();
const titles = (text: string): string[] => lensesOf(analyse(text)).map(({ title }) => title.zh);

test('above a table that is in order stands how much was checked, and ✓', () => {
  expect(titles(sample)).toEqual(['表二 10/10 格 ✓', '表三 39/39 ✓', '表四 3/3 ✓']);
  expect(titles(sampleReport(2020))[1]).toBe('表三 37/37 ✓');
});

test('above any other stands how much is open, and not what', () => {
  const wrong = replaced(sample, '\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t0\t1\t0\t14');
  expect(titles(wrong)[1]).toBe('表三 37/39 · 1 个问题');
  const blank = replaced(sample, '行政处罚\t18', '行政处罚\t');
  expect(titles(blank)[0]).toBe('表二 9/10 格 · 1 个问题');
  const narrow = replaced(sample, '\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t13');
  expect(titles(narrow)[1]).toBe('表三 31/31 · 8 个等式未核对 · 1 个问题');
});

test('a blank table has none, because a finding says so; nor has a text without tables', () => {
  const blank = replaced(sample, /(?<=\n)1\t0\t0\t1\t2.*(?=\n)/, '\t'.repeat(14));
  expect(titles(blank)).toHaveLength(2);
  expect(titles('关于召开会议的通知\n')).toEqual([]);
});

test('it stands where its table begins, also after surrogate pairs, CRLF and edits before it', () => {
  const text = `𠀀𠮷\n${sample}\n${sampleReport(2022)}`.replaceAll('\n', '\r\n');
  const before = analyse(text);
  const moved = replaced(text, '水库水情', '𠀀水库水情');
  const after = lensesOf(analyse(moved, undefined, before));
  expect(after.map(({ title }) => title.en)).toEqual(lensesOf(before).map(({ title }) => title.en));
  expect(after.map(({ offset }) => moved.slice(offset, offset + 8))).toEqual(
    lensesOf(before).map(({ offset }) => text.slice(offset, offset + 8)),
  );
  expect(after.map(({ offset }) => moved.slice(0, offset).endsWith('\r\n'))).toEqual(Array(6).fill(true));
});
