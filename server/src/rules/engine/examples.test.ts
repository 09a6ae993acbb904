import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { neighboursBeside, rightText, silentText, wrongText } from './examples.ts';
import { sampleReport } from './sample.ts';

const why = { zh: '', en: '' };
const sample = sampleReport();

test('a passage that stands in the sample report leaves it as it is; the wrong one stands in its place', () => {
  const right = { text: '一、总体情况\n\n（一）主动公开' };
  expect(rightText({ right })).toBe(sample);
  expect(wrongText({ right, wrong: '一、总体状况' })).toBe(replaced(sample, right.text, '一、总体状况'));
});

test('a passage replaces the whole lines that its words name, part by part in any order', () => {
  const right = { text: '甲\n…\n乙\n丙', at: ['未收取信息处理费', '（一）主动公开…（二）依申请公开'] };
  const text = rightText({ right });
  expect(text).toContain('六、其他需要报告的事项\n\n甲\n');
  expect(text).toContain('一、总体情况\n\n乙\n丙\n\n本机关全年新收');
  expect(wrongText({ right, wrong: '甲\n…\n丁' })).toBe(replaced(text, '乙\n丙', '丁'));
});

test('a report of another year is the sample of that year', () => {
  expect(silentText({ text: '甲', at: ['砚溪县水利局2020年'], year: 2020, why })).toBe(
    replaced(sampleReport(2020), '砚溪县水利局2020年政府信息公开工作年度报告', '甲'),
  );
});

test('the report beside it is known, and none is where none is named', () => {
  expect(neighboursBeside(undefined)).toBeUndefined();
  expect(() => neighboursBeside({ year: 2022, text: '甲', at: ['没有的话'] })).toThrow('does not stand');
});

test.each([
  ['words that do not stand there', { text: '甲', at: ['没有的话'] }, 'does not stand in the sample report: 没有的话'],
  ['words that stand there twice', { text: '甲', at: ['政府信息'] }, 'twice: 政府信息'],
  ['lines that do not stand there', { text: '一、总体情况\n（一）主动公开' }, 'does not stand'],
  ['a half of a line', { text: '一、总体' }, 'does not stand'],
  ['a passage without words', { text: '' }, 'empty'],
  ['more parts than places', { text: '甲\n…\n乙', at: ['一、总体情况'] }, 'parts: 2, their places: 1'],
  ['two parts on one line', { text: '甲\n…\n乙', at: ['上年结转3件', '办结29件'] }, 'share a line'],
  ['the last before the first', { text: '甲', at: ['（二）依申请公开…（一）主动公开'] }, 'wrong order'],
])('%s are refused', (_, right, reason) => {
  expect(() => rightText({ right })).toThrow(reason);
});
