import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { tableTemplate } from '../../format/index.ts';
import { linesOf } from '../../text/lines.ts';
import { readReports } from '../read.ts';
import { readTable } from '../tables.ts';

const rows = tableTemplate('2021', 'requests').rows;
const figures = '1 0 2 0 0 4 7';
const cells = figures.split(' ');

/** Table three, a row a line; `change` may alter a line. */
const requests = (change: (id: string, label: string) => string = (_, label) => `${label} ${figures}`): string =>
  `栖岚市教育体育局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${rows
    .map((r) => change(r.id, r.label))
    .join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n`;

const read = (text: string, id: string): readonly string[] | undefined =>
  readReports(text)[0]!
    .requests?.rows.find((r) => r.template.id === id)
    ?.cells.map((c) => c.text);

describe('words and figures parted by spaces', () => {
  test('a row a line', () => {
    for (const { id } of rows) expect(read(requests(), id), id).toEqual(cells);
  });

  test('a label wrapped around its figures, with or without them on its last line', () => {
    const wrapped = requests((id, label) =>
      id === '3.5.5'
        ? `${label.slice(0, 9)}\n${label.slice(9)}\n${figures}`
        : id === '1'
          ? `${label.slice(0, 13)} ${figures}\n${label.slice(13)}`
          : `${label} ${figures}`,
    );
    expect(read(wrapped, '3.5.5')).toEqual(cells);
    expect(read(wrapped, '1')).toEqual(cells);
  });

  test('the number of a label is no figure, though a speck stands in it', () => {
    const line = replaced(
      replaced(requests().replaceAll('\n', ' '), ' 四、政府', '\n四、政府'),
      '三、收到和处理政府信息公开申请情况 ',
      '\n三、收到和处理政府信息公开申请情况\n',
    );
    const short = replaced(line, '1.属于国家秘密 1 0 2 0 0 4 7 2.其他', '1.属于国家秘密 1 0 2 0 0 7 2\u00ad. 其他');
    expect(read(short, '3.3.1') ?? []).toEqual([]);
  });

  test('marks and 无 beside a label are cells', () => {
    const text = `砚湖区水务局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章 / / /\n行政规范性文件 3 0 9\n行政许可 无\n行政处罚 -\n行政强制 2\n行政事业性收费 0\n`;
    const table = readReports(text)[0]!.disclosure!;
    expect(table.rows.map((r) => r.cells.map((c) => c.kind))).toEqual([
      ['placeholder', 'placeholder', 'placeholder'],
      ['number', 'number', 'number'],
      ['placeholder'],
      ['placeholder'],
      ['number'],
      ['number'],
    ]);
  });
});

test('twice the text is twice the work, for every kind of text', () => {
  for (const unit of ['规章 5 0 7\n', '|', '\t', '5\n', '（一）予以公开\t1\t2\n', '某某未知的标签 12 3\n', '结果维持 | 5 |\n', '7']) {
    const work = (times: number): number => {
      const text = `规章公开结果${unit.repeat(times)}`;
      const lines = linesOf(text);
      const counted = { units: 0 };
      for (const table of ['disclosure', 'requests', 'disputes'] as const)
        readTable(text, lines, table, [{ firstLine: 0, endLine: lines.count }], '2021', counted);
      return counted.units;
    };
    const [once, twice] = [work(1000), work(2000)];
    expect(twice, JSON.stringify(unit)).toBeLessThan(2.2 * once + 50);
    expect(once, JSON.stringify(unit)).toBeGreaterThan(0);
  }
});
