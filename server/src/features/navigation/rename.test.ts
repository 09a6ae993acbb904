import { describe, expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { readDocument } from '../../report/read.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { applyEdits } from '../../service.ts';
import { reportIn } from '../for-tests.ts';
import { refusedName, renameAt, renameEdits } from './rename.ts';

const organ = '砚溪县水利局';
const sample = sampleReport();

/** The text with the organ of the title renamed. */
const renamed = (text: string, name = '砚溪县水务局', at = text.indexOf(organ)): string =>
  applyEdits(text, renameEdits(reportIn(text), at, readDocument(text), name));

const prose = (words: string): string => replaced(sample, '手机端页面同步调整', words);

test('the organ is renamed wherever its name stands, and nothing else changes', () => {
  const text = `𠀀\n${prose(`${organ}办理申请，由霁川市${organ}公布，《${organ}信息公开指南》`)}`.replaceAll('\n', '\r\n');
  expect(renamed(text)).toBe(replacedAll(text, organ, '砚溪县水务局'));
  expect(renamed(text, '砚溪县水务局', text.lastIndexOf(organ) + 3)).toBe(replacedAll(text, organ, '砚溪县水务局'));
});

test.each([`${organ}办公室`, `${organ}水政监察大队`, `${organ}河道采砂管理处`])(
  'the name of another organ that begins with it stays: %s',
  (other) => {
    const text = prose(`由${other}承办`);
    expect(renamed(text)).toBe(replaced(text, organ, '砚溪县水务局'));
    expect(renameAt(reportIn(text), text.indexOf(other) + 2, readDocument(text))).toBeUndefined();
  },
);

test.each([`${organ}成立工作委员会`, `${organ}。办公室`, `${organ}和监测中心`])('what only stands behind it ends no name: %s', (words) => {
  const text = prose(words);
  expect(renamed(text)).toBe(replacedAll(text, organ, '砚溪县水务局'));
});

test('a short name is not looked for inside a longer one, be it of a place or of another report', () => {
  const short = replaced(replacedAll(sample, organ, '水利局'), '手机端页面', '砚溪县水利局页面');
  expect(renamed(short, '水务局', 0)).toBe(replaced(short, /^水利局/, '水务局'));
  const two = `${replacedAll(sample, organ, '霁川市水利局')}\n${replacedAll(sampleReport(2022), organ, '霁川市水利局砚溪分部')}`;
  expect(renamed(two, '霁川市水务局', 0).split('霁川市水利局砚溪分部')).toHaveLength(2);
});

test('a name with spaces in the title is renamed as it stands there, and as it is written elsewhere', () => {
  const text = replaced(prose(`由${organ}公布`), organ, '砚溪县 水利局');
  expect(renamed(text, '砚溪县水务局', 0)).toBe(replaced(replaced(text, '砚溪县 水利局', '砚溪县水务局'), organ, '砚溪县水务局'));
});

test('nothing else can be renamed', () => {
  const report = reportIn(sample);
  const all = readDocument(sample);
  for (const place of ['政府信息公开工作', '水库水情', '2.重复申请']) {
    expect(renameAt(report, sample.indexOf(place) + 2, all)).toBeUndefined();
    expect(renameEdits(report, sample.indexOf(place) + 2, all, '某局')).toEqual([]);
  }
  for (const offset of [-1, sample.length + 5, Number.NaN]) expect(renameAt(report, offset, all)).toBeUndefined();
  expect(renameAt(reportIn('没有标题的文字'), 2, [])).toBeUndefined();
});

describe('a new name', () => {
  test.each(['', '  ', '甲\n乙', '甲\r乙', '甲\t乙', '甲|乙', '《甲》', '甲'.repeat(101), '甲\u2028乙'])('%j is refused', (name) =>
    expect(refusedName(name)).toBeDefined(),
  );
  test.each(['砚溪县水务局', '𠀀县水务局', '砚溪县水务局（砚溪县河长制办公室）'])('%s is taken', (name) =>
    expect(refusedName(name)).toBeUndefined(),
  );
});
