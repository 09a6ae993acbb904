import { expect, test } from 'vitest';
import { tableTemplate } from '../../format/index.ts';
import type { Report } from '../model.ts';
import { readReports } from '../read.ts';

const rows = tableTemplate('2021', 'requests').rows;
const nothing = '0000000';

/** A report on one line with nothing between its cells; `figures` gives rows of table three their digits. */
function flattened(figures: Readonly<Record<string, string>> = {}, disclosure = '002', disputes = '0'.repeat(15), fees = '0'): Report {
  const three = rows.map(({ id, label, parents }, i) => {
    const own = parents.filter((parent) => rows[i - 1]?.parents.includes(parent) !== true);
    return `${own.join('')}${label}${figures[id] ?? nothing}`;
  });
  const text =
    `栖岚市教育体育局2023年政府信息公开工作年度报告一、总体情况2023年，我局依申请公开工作有序开展，全年无行政复议。二、主动公开政府信息情况` +
    `第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件${disclosure}` +
    `第二十条第（五）项信息内容本年处理决定数量行政许可12第二十条第（六）项信息内容本年处理决定数量行政处罚141行政强制0` +
    `第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费${fees}三、收到和处理政府信息公开申请情况` +
    `（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他` +
    `${three.join('')}四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计` +
    `未经复议直接起诉复议后起诉${'结果维持结果纠正其他结果尚未审结总计'.repeat(2)}${disputes}` +
    `五、存在的主要问题及改进情况存在的主要问题是人手不足，今后将加强培训，改进工作。六、其他需要报告的事项无其他需要报告的事项。`;
  return readReports(text)[0]!;
}

const cells = (report: Report, id: string): readonly (number | null)[] | undefined =>
  report.requests?.rows.find((row) => row.template.id === id)?.cells.map((cell) => cell.value);

const reasons = ({ notRead }: Report): readonly string[] => notRead.map(({ table, reason }) => `${table} ${reason}`);

test('a table without separators is read where each row parts in one way alone', () => {
  const report = flattened({ '1': '1000001', '3.3.2': '1000001', '3.7': '1000001' });
  expect(report.notRead).toEqual([]);
  expect(cells(report, '1')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(cells(report, '3.3.2')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  expect(cells(report, '3.3.1')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(report.disclosure?.rows.map((row) => row.cells.map((c) => c.text))).toEqual([
    ['0', '0', '0'],
    ['0', '0', '2'],
    ['12'],
    ['141'],
    ['0'],
    ['0'],
  ]);
  expect(report.disputes?.rows[0]?.cells).toHaveLength(15);
});

test('longer figures are read where the sums down their columns confirm them, and else the table is declined', () => {
  const twelve = '120000012';
  expect(cells(flattened({ '1': twelve, '3.1': twelve, '3.7': twelve }), '3.1')).toEqual([12, 0, 0, 0, 0, 0, 12]);
  const other = flattened({ '1': twelve, '3.1': twelve });
  expect(other.requests).toBeUndefined();
  expect(reasons(other)).toContain('requests flattened');
});

test('one row that is uncertain leaves the whole table unread, with the reason', () => {
  expect(reasons(flattened({ '1': '1000002' }))).toContain('requests flattened');
  expect(reasons(flattened({ '1': '000000' }))).toContain('requests flattened');
  expect(flattened({}, '128').disclosure).toBeUndefined();
  expect(flattened({}, '002', '1'.repeat(15)).disputes).toBeUndefined();
});

test('tables two and four are not trusted where table three does not prove how cells are written', () => {
  expect(reasons(flattened({ '1': '1000002' }))).toEqual(['requests flattened', 'disclosure flattened', 'disputes flattened']);
});

test('an amount keeps its decimals, and one with a unit is left to be read by a person', () => {
  const of = (fees: string) =>
    flattened({}, '002', '0'.repeat(15), fees)
      .disclosure?.rows.at(-1)
      ?.cells.map((cell) => cell.value);
  expect(of('2.7785')).toEqual([2.7785]);
  expect(of('17.27万元')).toBeUndefined();
  expect(of('251000元')).toBeUndefined();
  expect(of('1,200')).toBeUndefined();
});
