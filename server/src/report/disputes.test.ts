import { describe, expect, test } from 'vitest';
import { readReports } from './read.ts';

const first = ['行政复议', '行政诉讼'];
const second = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '复议后起诉'];
const third = [...second.slice(0, 5), ...second.slice(0, 5)];
const cells = ['', '1', '0', '2', '3', '0', '', '0', '0', '0', '4', '0', '0', '', '4'];

const report = (table: string): string =>
  `澄岭县砚湖镇2022年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n${table}\n五、存在的主要问题及改进情况\n`;
const read = (table: string): string[] | undefined => readReports(report(table))[0]!.disputes?.rows[0]?.cells.map((c) => c.text);
const laid = (draw: (row: readonly string[]) => string, between = '\n'): string => [first, second, third, cells].map(draw).join(between);

describe('the fifteen cells of table four', () => {
  test.each<[string, string]>([
    ['tabs', laid((row) => row.join('\t'))],
    ['pipes between', laid((row) => row.join('|'))],
    ['pipes around, header rows filled up', laid((row) => `| ${row.join(' | ')} |${'|'.repeat(15 - row.length)}`)],
    ['pairs of pipes', laid((row) => `|| ${row.join(' || ')} ||`)],
    ['one a line', laid((row) => row.join('\n'))],
    ['a tab alone on a line', laid((row) => row.join('\n\t\n'))],
    [
      'a pipe behind each, header rows filled up',
      laid((row) => row.map((c) => `${c} |`).join('\n') + (row.length < 15 ? ` ${'|'.repeat(15 - row.length)}` : '')),
    ],
  ])('%s, a blank first', (_, table) => expect(read(table)).toEqual(cells));

  test('three small tables of five', () => {
    const filled = cells.map((c) => c || '0');
    const part = (title: string, from: number): string =>
      `### ${title}\n| ${second.slice(0, 5).join(' | ')} |\n|---|---|---|---|---|\n| ${filled.slice(from, from + 5).join(' | ')} |\n`;
    expect(read(`${part('行政复议', 0)}${part('未经复议直接起诉', 5)}${part('复议后起诉', 10)}`)).toEqual(filled);
  });

  test('one figure short: nothing is claimed', () => {
    const short = laid((row) => row.filter((c) => c !== '').join('\n'));
    expect(read(short) ?? []).toEqual([]);
  });

  test('a row of table three is not taken for it', () => {
    const row = `一、本年新收政府信息公开申请数量${'\t'}${'\t5'.repeat(15)}`;
    expect(read(`${first.join('\t')}\n${second.join('\t')}\n${row}`) ?? []).toEqual([]);
  });
});
