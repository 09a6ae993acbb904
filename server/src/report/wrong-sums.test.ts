import { expect, test } from 'vitest';
import type { Report } from './model.ts';
import { readReports } from './read.ts';

/** Figures whose sums are wrong themselves: where a figure stands is told by its place, or it is declined. */

const title = '澄岭县砚湖镇2023年政府信息公开工作年度报告\n';
const requests = (rows: readonly string[]): Report => readReports(`${title}三、收到和处理政府信息公开申请情况\n${rows.join('\n')}\n`)[0]!;
const cells = (report: Report, id: string): string =>
  report.requests?.rows
    .filter(({ template }) => template.id === id)
    .flatMap((row) => row.cells.map(({ value }) => value ?? '□'))
    .join(' ') ?? '';

const grid = [
  '一、本年新收政府信息公开申请数量\t\t\t8\t1\t2\t3\t4\t6\t24',
  '三、本年度办理结果\t（一）予以公开\t\t7\t0\t0\t0\t0\t0\t7',
  '\t（三）不予公开\t1.属于国家秘密\t1\t1\t0\t0\t0\t0\t2',
];
test.each(['1\t9\t0\t0\t0\t1', '0\t0\t0\t0\t0\t0', '5\t0\t0\t0\t0\t3'])('a row of a grid that is one figure short: %s', (figures) =>
  expect(cells(requests([...grid, `\t\t2.其他法律行政法规禁止公开\t${figures}`]), '3.3.2')).toBe(''),
);
test('where most rows are cut short, those that are whole tell', () => {
  const short = ['二、上年结转政府信息公开申请数量\t\t\t4\t0\t0\t0\t0', '\t（二）部分公开\t\t0\t0\t0\t2\t0'];
  const report = requests([grid[0]!, short[0]!, grid[1]!, short[1]!, '四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0']);
  for (const id of ['2', '3.2', '4']) expect(cells(report, id)).not.toMatch(/^□/);
});
test('a cell of table four that is no number leaves the others their places, or is declined with them', () => {
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const line = (texts: readonly (string | number)[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const head = `<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr><tr>${five.map((n) => `<td rowspan="2">${n}</td>`).join('')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>${line([...five, ...five])}`;
  for (const first of ['i', '略', '见附件']) {
    const rows = line([first, 1, 2, 3, 40, 5, 6, 7, 8, 90, 10, 11, 12, 13, 14]);
    const report = readReports(
      `<html><body><p>${title}</p><p>四、政府信息公开行政复议、行政诉讼情况</p><table>${head}${rows}</table></body></html>`,
    )[0]!;
    for (const { column, value } of report.disputes?.rows[0]?.cells ?? [])
      expect(value).toBe([null, 1, 2, 3, 40, 5, 6, 7, 8, 90, 10, 11, 12, 13, 14][column]);
  }
});
test('a number of table four that is broken over two lines moves no other', () => {
  const words = '行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n';
  const names = '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
  const text = `${title}四、政府信息公开行政复议、行政诉讼情况\n${words}${names}${names}1\n\n\n\n1\n\n2\n\n579\n6\n6\n4\n\n\n\n\n\n五、存在的主要问题及改进情况\n`;
  expect(readReports(text)[0]!.disputes?.rows[0]?.cells ?? []).toEqual([]);
});
test('the number of a page below a row of spaced figures is none of its cells', () => {
  const rows = [
    '（一）予以公开   1   0   0   0   0   0   1',
    '（二）部分公开   20   0   0   0   29   49',
    '3',
    '1.属于国家秘密   2   0   0   0   0   0   2',
  ];
  expect(cells(requests([...rows, '2.其他法律行政法规禁止公开   0   0   0   0   0   0   0']), '3.2')).toBe('');
});
test('of rows without labels none is placed where a blank one may be any of the form’s', () => {
  const row = (n: number): string => [n, '', '', '', '', '', n].join('\t');
  const rows = Array.from({ length: 25 }, (_, at) => (at === 6 || at === 11 ? '\t\t\t\t\t\t' : row(at + 1)));
  const report = requests(['自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计', ...rows]);
  for (const { template, cells: own } of report.requests?.rows ?? [])
    if (own.length > 0) expect(['1', '2', '3.1', '3.2']).toContain(template.id);
});
