import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse, type CheckSettings } from '../../service.ts';
import { sumHintsIn } from './inlay-hints.ts';

const published = '（一）予以公开\t\t9\t2\t1\t0\t1\t0\t13';
const results = '（七）总计\t\t22\t4\t1\t0\t2\t0\t29';
const silent: CheckSettings = {
  rules: {
    'sum/one-cell': 'off',
    'sum/two-cells': 'off',
    'sum/row-total': 'off',
    'sum/results-total': 'off',
    'sum/carry-balance': 'off',
    'sum/cases-total': 'off',
  },
};

/** The hints of the sample report with one change, as `the cell⟨the hint⟩`. */
function hints(find: string, put: string, settings?: CheckSettings, wrap = (text: string): string => text): string[] {
  const sample = sampleReport();
  expect(sample.split(find)).toHaveLength(2);
  return drawn(wrap(replaced(sample, find, put)), settings);
}

function drawn(text: string, settings?: CheckSettings): string[] {
  const shown = sumHintsIn(analyse(text, settings).parts[0]!, { start: 0, end: text.length });
  return shown.map(({ offset, label }) => `${text.slice(text.lastIndexOf('\t', offset - 1) + 1, offset)}⟨${label.zh}⟩`);
}

test('a report that adds up has none', () => {
  expect(drawn(sampleReport())).toEqual([]);
  expect(drawn(sampleReport(2020))).toEqual([]);
});

test('a total that a finding on sums tells has none, nor has one whose fault that finding explains', () => {
  expect(hints(published, replaced(published, '13', '14'))).toEqual([]);
  expect(hints(published, replaced(published, '\t9', '\t8'))).toEqual([]);
});

test('a blank total has its sum, and a total that waits for a blank among its parts has none', () => {
  expect(hints(published, replaced(published, '13', ''))).toEqual(['⟨合计 13⟩']);
  expect(hints(published, replaced(published, '\t9', '\t'))).toEqual([]);
});

test('where no finding tells it, the sum stands beside the total that differs', () => {
  expect(hints(published, replaced(published, '13', '14'), silent)).toEqual(['14⟨合计 13⟩', '29⟨合计 30⟩']);
});

test('beside a blank total stands what its parts come to so far, with the sum written out', () => {
  const text = replaced(sampleReport(), results, '（七）总计\t\t\t\t\t\t\t\t');
  const [first, ...rest] = sumHintsIn(analyse(text, silent).parts[0]!, { start: 0, end: text.length });
  expect(first).toEqual({
    offset: text.indexOf('（七）总计') + 7,
    label: { zh: '合计 22', en: 'sum 22' },
    tooltip: { zh: '各格相加：9＋2＋1＋1＋1＋4＋1＋1＋1＋1＝22', en: 'The parts add up: 9＋2＋1＋1＋1＋4＋1＋1＋1＋1＝22' },
  });
  expect(rest.map(({ label }) => label.en)).toEqual(['sum 4', 'sum 1', 'sum 0', 'sum 2', 'sum 0', 'sum 29']);
});

test('a total in which two equations end shows both sums where they differ', () => {
  expect(hints(results, replaced(replaced(results, '22\t4', '23\t4'), '29', ''), silent)).toEqual([
    '23⟨合计 22⟩',
    '⟨本行合计 30，本列合计 29⟩',
  ]);
});

test('a stroke for nothing has none, a stroke for something has', () => {
  const none = '2.重复申请\t0\t0\t0\t0\t0\t0\t/';
  expect(hints('2.重复申请\t1\t0\t0\t0\t0\t0\t1', none, silent)).not.toContain('/⟨合计 0⟩');
  expect(hints('2.重复申请\t1\t0\t0\t0\t0\t0\t1', replaced(none, '\t0', '\t1'), silent)).toContain('/⟨合计 1⟩');
});

test('a row of the wrong width has none, and suspends the sums of its columns', () => {
  expect(hints(published, '（一）予以公开\t\t9\t2\t14', silent)).toEqual([]);
});

test('line ends of Windows and surrogate pairs before it do not move it', () => {
  const wrap = (text: string): string => `𠀀𠮷\n\n${text}`.replaceAll('\n', '\r\n');
  expect(hints(published, replaced(published, '13', '14'), silent, wrap)).toEqual(['14⟨合计 13⟩', '29⟨合计 30⟩']);
});

test('only what lies in the range is computed', () => {
  const text = replaced(sampleReport(), published, replaced(published, '13', '14'));
  const [part] = analyse(text, silent).parts;
  const there = text.indexOf('（一）予以公开\t');
  expect(sumHintsIn(part!, { start: 0, end: 20 })).toEqual([]);
  expect(sumHintsIn(part!, { start: there, end: text.length })).toHaveLength(2);
  expect(sumHintsIn(part!, { start: there, end: text.indexOf('\n', there) })).toHaveLength(1);
});
