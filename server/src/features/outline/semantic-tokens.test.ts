import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { tokensOf } from './semantic-tokens.ts';

const sample = sampleReport();
const drawn = (text: string): string[] =>
  tokensOf(analyse(text).parts[0]!).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

test('labels, cells that a sum ends in, and citations are told; other cells are not', () => {
  const tokens = drawn(sample);
  expect(tokens).toEqual(
    expect.arrayContaining(['label 2.重复申请', 'computed 13', 'citation 国办公开办函〔2021〕30号', 'label 行政许可']),
  );
  // 24 totals of rows beside the results' own, which is 7 cells; three totals of cases.
  expect(tokens.filter((token) => token.startsWith('computed'))).toHaveLength(24 + 7 + 3);
  expect(tokens.filter((token) => token.startsWith('label'))).toHaveLength(25 + 6);
  expect(tokens.filter((token) => token.startsWith('wrong'))).toEqual([]);
});

test('a cell with an error of sums is wrong and nothing else', () => {
  const text = `𠀀${replaced(sample, '\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t0\t1\t0\t14')}`;
  expect(drawn(text).filter((token) => token.startsWith('wrong'))).toEqual(['wrong 14']);
  const term = replaced(sample, '\t9\t2\t1\t0\t1\t0\t13', '\t8\t2\t1\t0\t1\t0\t13');
  expect(drawn(term).filter((token) => token.startsWith('wrong'))).toEqual(['wrong 8']);
});

test('citations of documents that nobody knows are left alone', () => {
  const found = drawn('《砚溪县用水办法》第二条，《条例》第五十条。');
  expect(found).toEqual(['citation 《条例》第五十条']);
});

test('the tokens of a part are those of the whole that lie in it', () => {
  const text = `𠀀𠮷\n${sample}`.replaceAll('\n', '\r\n');
  const report = analyse(text).parts[0]!;
  const whole = tokensOf(report);
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1), text.length];
  const line = fc.integer({ min: 0, max: starts.length - 1 });
  fc.assert(
    fc.property(line, line, (a, b) => {
      const [start, end] = [starts[Math.min(a, b)]!, starts[Math.max(a, b)]!];
      const part = tokensOf(report, { start, end });
      expect(part.filter((t) => t.start >= start && t.end <= end)).toEqual(whole.filter((t) => t.start >= start && t.end <= end));
    }),
  );
});

test('in order, without overlap, and the same after edits to another report', () => {
  const text = `${sample}\n${sampleReport(2022)}`;
  const before = analyse(text);
  const moved = replaced(text, '水库水情', '𠀀水库水情');
  const tokens = tokensOf(analyse(moved, undefined, before).parts[1]!);
  expect(tokens).toEqual(tokensOf(analyse(moved).parts[1]!));
  expect(tokens).toBe(tokensOf(before.parts[1]!));
  for (const [i, { start, end }] of tokens.entries()) {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
  }
});
