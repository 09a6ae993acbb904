import { describe, expect, test } from 'vitest';
import { cellOf } from '../rules/engine/sums.ts';
import { type Analysis, analyse } from '../service.ts';
import type { Cell, Report } from './model.ts';
import { readReports } from './read.ts';

/** Layouts that people produce, of which a figure was once read in a wrong place or as another number. */

const title = '霁川县砚湖镇2023年政府信息公开工作年度报告\n';
const requests = (rows: string): string => `${title}三、收到和处理政府信息公开申请情况\n${rows}\n`;
const html = (rows: string): string =>
  `<html><body><p>${title.trim()}</p><p>三、收到和处理政府信息公开申请情况</p><table>${rows}</table></body></html>`;
const shown = ({ value, kind, text }: Cell): string => (value !== null ? String(value) : kind === 'blank' ? '□' : text);
const row = (report: Report, id: string): string =>
  report.requests?.rows
    .filter(({ template }) => template.id === id)
    .map(({ cells }) => cells.map(shown).join(' '))
    .join(' / ') ?? '';
const read = (text: string, ...ids: string[]): string[] => {
  const [report] = readReports(text);
  return ids.map((id) => row(report!, id));
};
const sums = ({ findings }: Analysis): string[] => findings.flatMap(({ code }) => (code.startsWith('sum/') ? [code] : []));

const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const headed = (order: readonly number[], figures: readonly number[], corner = ''): string =>
  `${corner}\t${order.map((i) => names[i]).join('\t')}\n一、本年新收政府信息公开申请数量\t${order.map((i) => figures[i]).join('\t')}\n二、上年结转政府信息公开申请数量\t${order.map(() => 0).join('\t')}`;

describe('the header names the columns', () => {
  const merged =
    '（本列数据的勾稽关系）\t申请人情况\t\t\t\t\t\t总计\n\t自然人\t法人或其他组织\t\t\t\t\t\n\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n';
  const label = '一、本年新收政府信息公开申请数量';
  // Rows below are wider by the columns of their labels, as the form's are, so that header and rows have no grid in common.
  const below =
    '三、本年度办理结果\t（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0\n\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n';
  test.each([
    ['zeros', '0 0 0 0 0 0 0'],
    ['a right total', '5 1 0 0 0 0 6'],
    ['a wrong total', '5 1 0 0 0 0 907'],
    ['a total beside the first figure', '907 0 0 0 0 0 0'],
  ])('in lines with merged cells the total stands beside them all, whatever line its name is on: %s', (_, figures) => {
    const cells = [label, ...figures.split(' ')];
    for (const text of [
      requests(`${merged}${cells.join('\t')}\n${below}`),
      requests(`申请人情况\n总计\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n${cells.join('\n')}`),
    ]) {
      expect(read(text, '1')).toEqual([figures]);
      expect(analyse(text).findings.some(({ code, message }) => code === 'table/header' && message.zh.includes('列次'))).toBe(false);
    }
  });
  const figures = [4, 3, 0, 2, 0, 7, 16];
  test.each([
    ['the total first', [6, 0, 1, 2, 3, 4, 5]],
    ['others first', [5, 0, 1, 2, 3, 4, 6]],
    ['backwards', [6, 5, 4, 3, 2, 1, 0]],
  ])('%s', (_, order) => {
    const analysis = analyse(requests(headed(order, figures)));
    expect(row(analysis.parts[0]!.report, '1')).toBe(figures.join(' '));
    expect(analysis.findings.some(({ code, message }) => code === 'table/header' && message.zh.includes('列次'))).toBe(true);
    expect(sums(analysis)).toEqual([]);
  });
  test('where it lacks a column that column is blank, and the others stay theirs', () => {
    expect(read(requests(headed([0, 1, 2, 3, 4, 5], figures)), '1')).toEqual(['4 3 0 2 0 7 □']);
    expect(read(requests(headed([0, 1, 3, 4, 5, 6], figures)), '1')).toEqual(['4 3 □ 2 0 7 16']);
  });
  test('one cell a line', () => {
    const order = [6, 0, 1, 2, 3, 4, 5];
    expect(read(requests(headed(order, figures).replaceAll('\t', '\n')), '1')).toEqual([figures.join(' ')]);
  });
  test('groups of table four that are turned round keep their figures', () => {
    const five = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
    const text = `${title}四、政府信息公开行政复议、行政诉讼情况\n行政诉讼\t行政复议\n未经复议直接起诉\t复议后起诉\t${five}\n${five}\t${five}\n1\t0\t0\t0\t1\t0\t2\t0\t0\t2\t3\t0\t0\t0\t3\n`;
    const [report] = readReports(text);
    expect(report!.disputes?.rows[0]?.cells.map(shown).join(' ')).toBe('3 0 0 0 3 1 0 0 0 1 0 2 0 0 2');
  });
});

describe('a row in which a cell is gone is declined, unless the grid places every figure', () => {
  const grid = (line: string): string =>
    requests(
      `一、本年新收政府信息公开申请数量\t\t\t8\t1\t2\t3\t4\t6\t24\n二、上年结转政府信息公开申请数量\t\t\t2\t0\t0\t0\t0\t0\t2\n三、本年度办理结果\t（一）予以公开\t\t7\t0\t0\t0\t0\t0\t7\n${line}\n四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0`,
    );
  test('one in the middle', () => expect(read(grid('\t（二）部分公开\t\t5\t3\t6\t1\t2\t17'), '3.2')).toEqual(['']));
  test('the last, of zeros', () => expect(read(grid('\t（二）部分公开\t\t0\t0\t0\t0\t0\t0'), '3.2')).toEqual(['']));
  test('no row that is called right has fewer cells than columns', () => {
    const [report] = readReports(grid('\t（二）部分公开\t\t4\t0\t0\t0\t0\t0'));
    for (const { shape, cells } of report!.requests!.rows) if (shape === 'right') expect(cells).toHaveLength(7);
  });
  test('every second column is empty', () => {
    const spaced = (label: string, figures: readonly (number | string)[]): string => `${label}\t\t${figures.join('\t\t')}`;
    const rows = [
      spaced('一、本年新收政府信息公开申请数量', [8, 1, 2, 3, 4, 6, 24]),
      spaced('（一）予以公开', [5, '', '', 5, '', '', 10]),
      spaced('（二）部分公开', [5, '', '', 5, '', '', '']),
    ];
    expect(read(requests(rows.join('\n')), '1', '3.1', '3.2')).toEqual(['8 1 2 3 4 6 24', '5 □ □ 5 □ □ 10', '5 □ □ 5 □ □ □']);
  });
  test('a number that is broken over lines', () => {
    const rows = '（一）予以公开\t23456\t0\t0\t0\t0\t0\t2345\n6\n（二）部分公开\t3\t0\t0\t0\t0\t0\t3\n1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1';
    expect(read(requests(rows), '3.1', '3.2')).toEqual(['', '3 0 0 0 0 0 3']);
    expect(sums(analyse(requests(rows)))).toEqual([]);
  });
});

describe('the label names the row, and a cell that is no number is a cell', () => {
  test.each([
    ['6②', '6'],
    ['l2', 'l2'],
    ['1O', '1O'],
    ['约6', '约6'],
    ['见附件', '见附件'],
  ])('%s', (cell, as) => {
    const rows = `（一）予以公开\t4\t0\t0\t0\t0\t0\t4\n（二）部分公开\t${cell}\t2\t0\t0\t0\t0\t8\n1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1`;
    expect(read(requests(rows), '3.2')).toEqual([`${as} 2 0 0 0 0 8`]);
  });
  test('a row of another name is none of the form’s', () => {
    const rows = (own: string): string =>
      `（一）予以公开\t4\t0\t0\t0\t0\t0\t4\n${own}\t8\t0\t0\t0\t0\t0\t8\n1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1`;
    for (const own of ['其中：信函申请', '上年同期', '小计', '线下窗口受理件'])
      expect(read(requests(rows(own)), '3.1', '3.2', '3.3.1')).toEqual(['4 0 0 0 0 0 4', '', '1 0 0 0 0 0 1']);
  });
  test('一 is a dash', () => {
    const analysis = analyse(requests('（一）予以公开\t6\t一\t一\t一\t一\t一\t6\n（二）部分公开\t2\t0\t0\t0\t0\t0\t2'));
    expect(row(analysis.parts[0]!.report, '3.1')).toBe('6 一 一 一 一 一 6');
    expect(cellOf(analysis.parts[0]!.report.requests!, { row: '3.1', column: 1 })?.kind).toBe('placeholder');
  });
  test('a mark of a list is no minus', () => {
    const lines = ['一、本年新收政府信息公开申请数量', 4, 0, 0, 0, 0, 0, 4, '二、上年结转政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1];
    const values = readReports(requests(lines.map((line) => `- ${line}`).join('\n'))).flatMap((report) =>
      (report.requests?.rows ?? []).flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? [])),
    );
    expect(values.filter((value) => value < 0)).toEqual([]);
  });
});

describe('two tables are told apart by their year', () => {
  const table = (n: number): string =>
    `一、本年新收政府信息公开申请数量\t${n}\t0\t0\t0\t0\t0\t${n}\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t${n}\t0\t0\t0\t0\t0\t${n}`;
  test.each([
    ['2022年情况：', '2023年情况：'],
    ['上年度数据：', '本年度数据：'],
  ])('%s', (before, now) => {
    expect(read(requests(`${before}\n${table(8)}\n${now}\n${table(5)}`), '1')).toEqual(['5 0 0 0 0 0 5']);
    expect(read(requests(`${table(5)}\n${before}\n${table(8)}`), '1')).toEqual(['5 0 0 0 0 0 5']);
  });
  test('without a word they are declined', () => expect(read(requests(`${table(8)}\n\n${table(5)}`), '1')).toEqual([' / ']));
  test('two rows of table four', () => {
    const five = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
    const cases = (n: number): string => `${n}\t0\t0\t0\t${n}${'\t0'.repeat(10)}`;
    const text = `${title}四、政府信息公开行政复议、行政诉讼情况\n年度\t行政复议\t行政诉讼\n${five}\t未经复议直接起诉\t复议后起诉\n${five}\t${five}\n2022年\t${cases(6)}\n2023年\t${cases(2)}\n`;
    expect(readReports(text)[0]!.disputes?.rows[0]?.cells[0]?.value).toBe(2);
  });
});

describe('HTML is read as a reader sees it', () => {
  const line = (first: string, last = '9'): string =>
    html(`<tr><td>（一）予以公开</td><td>${first}</td>${'<td>0</td>'.repeat(5)}<td>${last}</td></tr>`);
  test.each([
    ['9<sup>2</sup>', '9'],
    ['<del>4</del>9', '9'],
    ['<s>4</s>9', '9'],
    ['<span style="display: none">7</span>9', '9'],
    ['<span hidden>7</span>9', '9'],
    ['<p>9</p>', '9'],
    ['9<br>', '9'],
  ])('%s', (markup, as) => expect(read(line(markup), '3.1')).toEqual([`${as} 0 0 0 0 0 9`]));
  test.each(['4<br>12', '<p>4</p><p>123</p>'])('%s is two numbers', (markup) =>
    expect(readReports(line(markup))[0]!.requests?.rows[0]?.cells[0]?.kind).toBe('text'),
  );
  test('a row that is not to be seen is not there', () => {
    const rows = `<tr style="display:none"><td>（一）予以公开</td>${'<td>3</td>'.repeat(7)}</tr><tr><td>（二）部分公开</td><td>2</td>${'<td>0</td>'.repeat(5)}<td>2</td></tr>`;
    expect(read(html(rows), '3.1', '3.2')).toEqual(['', '2 0 0 0 0 0 2']);
  });
  test('merged cells cost no more than a bounded number of units for each of the source', () => {
    const bomb = html(`<tr>${'<td rowspan=50 colspan=50>1</td>'.repeat(3000)}</tr>${'<tr><td>1</td></tr>'.repeat(60)}`);
    expect(analyse(bomb).failures).toEqual([]);
  });
});
