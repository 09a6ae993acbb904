import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { analyse } from '../../service.ts';
import { sampleReport } from './sample.ts';

const sample = sampleReport(2023);
const said = (text: string): readonly string[] => analyse(text).notChecked.map(({ code, reason }) => `${code} ${reason.zh}`);

test('of a report that was checked whole there is nothing to say, nor of a text that is no report', () => {
  expect(said(sample)).toEqual([]);
  expect(said('')).toEqual([]);
  expect(said('今天开会，讨论水库除险加固怎么安排。\n')).toEqual([]);
});

test('a table that is not there is one line, not one for each of its equations', () => {
  const without = sample.slice(0, sample.indexOf('四、政府')) + sample.slice(sample.indexOf('五、存在'));
  expect(said(without)).toEqual(['sum/cases-total 表四没有核对：文中没有这张表。']);
});

test('a table whose first words end the text is not said to be missing', () => {
  const text = sample.slice(0, sample.indexOf('（本列数据的勾') + '（本列数据的勾'.length);
  expect(said(text)).toContain('sum/row-total 表三没有核对：有这张表的文字，但行列读不出来。');
  expect(said(text)).toContain('sum/cases-total 表四没有核对：文中没有这张表。');
});

test('equations that one cause keeps from being checked are one line, with the row where it is one', () => {
  const row = '二、上年结转政府信息公开申请数量\t\t\t';
  expect(said(replaced(sample, `${row}2\t1\t0\t0\t0\t0\t3`, `${row}2\t1\t0\t0\t0\t0\t`))).toEqual([
    'sum/row-total 表三有 1 个等式没有核对（「二、上年结转政府信息公开申请数量」）：单元格空白。',
  ]);
  expect(said(replaced(sample, `${row}2\t1\t0\t0\t0\t0\t3`, `${row}2\t1\t0\t0\t0\t0\t3\t0`))).toEqual([
    'sum/row-total 表三有 8 个等式没有核对：有不止一种读法，不作猜测。',
  ]);
});

test('every reason stands in both languages', () => {
  const texts = [sample.slice(0, 400), replaced(sample, '四、结转下年度继续办理\t\t\t1', '四、结转下年度继续办理\t\t\t见附件')];
  for (const { reason } of texts.flatMap((text) => analyse(text).notChecked)) {
    expect(reason.zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(reason.en).toMatch(/^[A-Z0-9].*\.$/);
  }
  expect(texts.every((text) => said(text).length > 0)).toBe(true);
});
