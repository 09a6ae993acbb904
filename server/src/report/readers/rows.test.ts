import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { readReports } from '../read.ts';

/** The cells of table two's first rows, by label; the layout that read them. */
function disclosure(rows: readonly string[]): { layout: string | undefined; cells: Record<string, string[]>; unread: string[] } {
  const text = `霁川市水务局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${rows.join('\n')}\n`;
  const [report] = readReports(text);
  const table = report!.disclosure;
  return {
    layout: table?.layout,
    cells: Object.fromEntries((table?.rows ?? []).map((r) => [r.template.id, r.cells.map((c) => c.text)])),
    unread: report!.notRead.flatMap((n) => (n.reason === 'absent' ? [] : n.rows)),
  };
}

const head = ['第二十条第（一）项', '信息内容\t本年制发件数\t本年废止件数\t现行有效件数'];
const rest = ['行政许可\t1', '行政处罚\t2', '行政强制\t3', '行政事业性收费\t4'];
const rows = (separator: string, frame: (line: string) => string, middle: readonly string[]): string[] =>
  [...head, ...middle, ...rest].map((line) => frame(line.replaceAll('\t', separator)));

describe('a row is a line, its cells parted by a separator', () => {
  const middle = ['规章\t\t12\t3', '行政规范性文件\t5\t0\t'];
  const wanted = { 规章: ['', '12', '3'], 行政规范性文件: ['5', '0', ''] };
  test.each<[string, string, (line: string) => string, string]>([
    ['tabs', '\t', (l) => l, 'tabs'],
    ['pipes between cells', '|', (l) => l, 'pipes'],
    ['pipes behind cells', ' | ', (l) => `${l} |`, 'pipes'],
    ['pipes around cells', ' | ', (l) => `| ${l} |`, 'pipes'],
    ['pairs of pipes', ' || ', (l) => `|| ${l} ||`, 'doubled pipes'],
  ])('%s: a blank at either end is a cell, a frame is none', (_, separator, frame, layout) => {
    const read = disclosure(rows(separator, frame, middle));
    expect(read.layout).toBe(layout);
    expect(read.cells).toMatchObject(wanted);
    expect(read.unread).toEqual([]);
  });

  test('a row goes on over lines that begin with the separator', () => {
    const cut = replaced(
      rows(' | ', (l) => `${l} |`, ['规章\t7', '行政规范性文件\t5\t0\t1']).join('\n'),
      '规章 | 7 |',
      '规章 | 7 |\n| 9 |',
    );
    expect(disclosure([cut]).cells).toMatchObject({ 规章: ['7', '', '9'], 行政规范性文件: ['5', '0', '1'] });
  });

  test('bold letters of Markdown are no part of a label or a figure', () => {
    const read = disclosure(rows(' | ', (l) => `| ${l} |`, ['**规章**\t**7**\t**12**\t**3**', '行政规范性文件\t1\t*\t**']));
    expect(read.cells).toMatchObject({ 规章: ['7', '12', '3'], 行政规范性文件: ['1', '*', '**'] });
  });

  test('a row of dashes is a row of placeholders; the ruler of a Markdown table is none', () => {
    const read = disclosure(rows(' | ', (l) => `| ${l} |`, ['---\t---\t---\t---', '规章\t-\t-\t-', '行政规范性文件\t1\t2\t3']));
    expect(read.cells).toMatchObject({ 规章: ['-', '-', '-'], 行政规范性文件: ['1', '2', '3'] });
  });
});
