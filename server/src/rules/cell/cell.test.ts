import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { template2021 } from '../../format/template-2021.ts';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { tableLines } from '../engine/form.ts';
import { sampleReport } from '../engine/sample.ts';

const sample = sampleReport(2023);
const repeated = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';
const put = (row: string): string => replaced(sample, repeated, row);
const found = (text: string): readonly string[] => analyse(text).findings.map((f) => `${f.severity} ${f.code} ${f.message.zh}`);
const mended = (text: string): readonly string[] => {
  const analysis = analyse(text);
  return analysis.findings.flatMap((f) => fixesOf(f).map((fix) => applyEdits(text, fix.edits)));
};

describe('a blank, a placeholder and a zero are three things', () => {
  test.each([
    ['2.重复申请\t1\t\t0\t0\t0\t0\t1', 'warning cell/blank 「（五）不予处理 2.重复申请」的「商业企业」格空着；没有发生的请填 0。'],
    [
      '2.重复申请\t1\t\t\t0\t0\t0\t1',
      'warning cell/blank 「（五）不予处理 2.重复申请」的「商业企业」「科研机构」格空着；没有发生的请填 0。',
    ],
    ['2.重复申请\t1\t/\t/\t/\t/\t/\t1', 'warning cell/placeholder 「（五）不予处理 2.重复申请」有 5 格写的是「/」；没有发生的请填 0。'],
  ])('%j', (row, message) => expect(found(put(row))).toEqual([message]));

  test('a blank total is an error, and what it would have to be is told there', () => {
    const cases = '1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1\n';
    expect(found(replaced(sample, cases, '1\t0\t0\t1\t\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1\n'))).toEqual([
      'error cell/blank 表四「行政复议 总计」格空着，合计无法核对；要使「行政复议」成立，这一格应为 2。',
    ]);
    const both = found(put('2.重复申请\t1\t0\t0\t0\t0\t0\t'));
    expect(both.map((f) => f.split(' ').slice(0, 2).join(' '))).toEqual(['error cell/blank']);
  });

  test.each([
    ['14\t3\t\t6\t32', ['warning cell/blank 表四「行政复议 其他结果」格空着；要使「行政复议」成立，这一格应为 9。']],
    ['14\t3\t\t6\t23', ['warning cell/blank 表四「行政复议 其他结果」格空着；没有发生的请填 0。']],
    [
      '14\t\t\t6\t32',
      ['warning cell/blank 表四的「行政复议 结果纠正」「行政复议 其他结果」格空着；要使「行政复议」成立，这 2 格合计应为 12。'],
    ],
    [
      '14\t3\t\t6\t20',
      [
        'warning cell/blank 表四「行政复议 其他结果」格空着；没有发生的请填 0。',
        'error sum/cases-total 「行政复议」：14＋3＋6＝23，「总计」写的是 20。',
      ],
    ],
  ])('a blank is told what it would have to be, and only what no number could make hold fails: %j', (cells, told) => {
    expect(found(replaced(sample, '1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1\n', `${cells}\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1\n`))).toEqual(
      told,
    );
  });

  test('a blank that two equations ask two numbers of is an error', () => {
    const uncounted = replaced(sample, '\t22\t4\t1\t0\t2\t0\t29', '\t22\t4\t1\t0\t2\t0\t见附件');
    const told = found(replaced(uncounted, '\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t\t1\t0\t15')).filter((f) => f.includes('cell/blank'));
    expect(told).toEqual([
      'error cell/blank 「（一）予以公开」的「社会公益组织」格空着；这一格填什么数都不能使有关等式都成立：要使「（一）予以公开」一行成立应为 2，要使「社会公益组织」一列成立应为 0。',
    ]);
  });

  test('a form that waits to be filled in is told once, softly', () => {
    const blank = [template2021.disclosure, template2021.requests, template2021.disputes].reduce((text, table) => {
      const lines = tableLines(table);
      const start = text.indexOf(lines[0]!);
      const end = text.indexOf('\n\n', start);
      return text.slice(0, start) + lines.join('\n') + text.slice(end);
    }, sample);
    expect(found(blank).filter((f) => f.includes('cell/'))).toEqual(['information cell/blank 表格都还空着，等待填写。']);
  });

  test('a table of which most rows have blanks is one finding', () => {
    const text = replaced(sample, /\t0(?=[\t\n])/g, '\t');
    expect(found(text).filter((f) => f.includes('表三'))).toEqual(['warning cell/blank 表三多数行有空格；没有发生的请填 0。']);
  });

  test('an organ that makes no 规章 may strike the row out', () => {
    expect(found(replaced(sample, '规章\t0\t0\t0', '规章\t0\t0\t/'))[0]).toMatch(/^warning/);
    expect(found(replaced(sample, '规章\t0\t0\t0', '规章\t/\t/\t/'))).toEqual([
      'hint cell/placeholder 「规章」整行写的是「/」；没有发生的请填 0。',
    ]);
  });

  test('zeros are put in on request, and the sum into a blank total', () => {
    expect(mended(put('2.重复申请\t1\t\t\t0\t0\t0\t1'))).toEqual([sample]);
    expect(mended(put('2.重复申请\t1\t0\t0\t0\t0\t0\t'))).toEqual([sample]);
    expect(mended(replaced(sample, '1\t0\t0\t1\t2\t0\t1', '1\t0\t0\t1\t\t0\t1'))).toEqual([sample]);
  });
});

describe('numbers that are not written as digits', () => {
  test.each([
    ['行政处罚\t18\t', '行政处罚\t１８\t', 'warning cell/full-width'],
    ['行政处罚\t18\t', '行政处罚\t018\t', 'warning cell/leading-zero'],
    ['行政处罚\t18\t', '行政处罚\t+18\t', 'warning cell/leading-zero'],
    ['行政处罚\t18\t', '行政处罚\t十八\t', 'warning cell/chinese-numeral'],
    ['行政处罚\t18\t', '行政处罚\t18件\t', 'information cell/unit'],
    ['\t12.36\t', '\t12.36万元\t', 'information cell/unit'],
    ['\t12.36\t', '\t123600元\t', 'information cell/unit'],
  ])('%j written as %j is mended to what it was', (plain, written, kind) => {
    const text = replaced(sample, plain, written);
    expect(found(text).map((f) => f.split(' ').slice(0, 2).join(' '))).toEqual([kind]);
    expect(mended(text)).toEqual([sample]);
  });

  test('signed changes and amounts of the 2019 form are right as they are', () => {
    expect(found(replaced(sampleReport(2020), '86.5400', '86.5400万元'))).toEqual([]);
  });

  test('words instead of a number, in a cell and alone in a row', () => {
    expect(found(put('2.重复申请\t1\t见附件\t0\t0\t0\t0\t1'))).toEqual([
      'error cell/not-a-number 「（五）不予处理 2.重复申请」的「商业企业」格写的是「见附件」，不是数字。',
    ]);
    expect(found(replaced(sample, '行政处罚\t18\t', '行政处罚\t见附件\t'))).toEqual([
      'error cell/not-a-number 「行政处罚」写的是「见附件」，不是数字。',
    ]);
  });
});
