import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { tableTemplate } from '../../format/index.ts';
import { readReports } from '../read.ts';

const rows = tableTemplate('2021', 'requests').rows;
const groups = tableTemplate('2021', 'requests').groups;

/** Table three in words, cells joined by `cell`, rows by `row`; `change` may alter a row's cells. */
function requests(cell: string, row: string, change: (id: string, cells: string[]) => string[] = (_, cells) => cells): string {
  const seen = new Set<string>();
  const lines = rows.flatMap((template) => {
    const parents = template.parents.filter((p) => !seen.has(p));
    for (const parent of parents) seen.add(parent);
    return [[...parents, template.label, ...change(template.id, ['1', '0', '2', '0', '0', '4', '7'])]];
  });
  const body = lines.map((cells) => cells.filter((c) => c !== '\0').join(cell)).join(row);
  return `𠀀山县水务局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n${body}\n四、政府信息公开行政复议、行政诉讼情况\n`;
}

const cellsOf = (text: string, id: string): string[] | undefined =>
  readReports(text)[0]!
    .requests?.rows.find((r) => r.template.id === id)
    ?.cells.map((c) => c.text);
const reasonOf = (text: string, id: string): string | undefined =>
  readReports(text)[0]!.notRead.find((n) => n.table === 'requests' && (n.rows.length === 0 || n.rows.includes(id)))?.reason;

describe('one cell after another', () => {
  test.each<[string, string, string]>([
    ['one a line', '\n', '\n'],
    ['with blank lines between', '\n\n', '\n\n'],
    ['CRLF', '\r\n', '\r\n'],
    ['a tab alone on a line', '\n\t\n', '\n'],
    ['a pipe behind each', ' |\n', ' |\n'],
  ])('%s: every row is read', (_, cell, row) => {
    expect(groups.length).toBeGreaterThan(0);
    for (const { id } of rows) expect(cellsOf(requests(cell, row), id), id).toEqual(['1', '0', '2', '0', '0', '4', '7']);
  });

  const blank = (id: string, cells: string[]): string[] => (id === '3.3.2' ? ['1', '', '2', '0', '0', '4', '7'] : cells);
  test('an empty line is an empty cell', () => {
    expect(cellsOf(requests('\n', '\n', blank), '3.3.2')).toEqual(['1', '', '2', '0', '0', '4', '7']);
  });

  test('where empty cells left no trace the row claims nothing and says why', () => {
    const text = requests('\n', '\n', (id, cells) => (id === '3.3.2' ? ['1', '\0', '2', '0', '0', '4', '7'] : cells));
    expect(cellsOf(text, '3.3.2')).toEqual([]);
    expect(reasonOf(text, '3.3.2')).toBe('cells-lost');
    expect(cellsOf(text, '3.3.3')).toEqual(['1', '0', '2', '0', '0', '4', '7']);
  });

  test.each([['\n\t\n'], ['\t\n'], ['\n\n\t\n\n']])(
    'a tab behind each row is none: a row that is a cell short claims nothing %j',
    (cell) => {
      const text = requests(cell, cell, (id, cells) => (id === '3.3.2' ? ['0', '0', '\0', '0', '0', '0', '0'] : cells));
      expect(cellsOf(text, '3.3.2')).toEqual([]);
      expect(cellsOf(text, '3.3.3')).toEqual(['1', '0', '2', '0', '0', '4', '7']);
      expect(cellsOf(requests(cell, cell, blank), '3.3.2')).toEqual(['1', '', '2', '0', '0', '4', '7']);
    },
  );

  test.each([['\n\t\n'], ['\t\n']])('no tab between rows: one before a label shows that the last cell is blank %j', (cell) => {
    const text = requests(cell, '\n', (id, cells) => (id === '3.3.2' ? ['1', '', '2', '0', '0', '4', ''] : cells));
    expect(cellsOf(text, '3.3.2')).toEqual(['1', '', '2', '0', '0', '4', '']);
  });

  test('a page number is no cell, nor are the lines around it', () => {
    const text = replaced(requests('\n', '\n'), '3.危及', '- 3 -\n3.危及');
    expect(cellsOf(text, '3.3.2')).toEqual(['1', '0', '2', '0', '0', '4', '7']);
  });

  test('labels behind their figures: nothing is claimed', () => {
    const text = replaced(
      requests('\n', '\n', (id, cells) => (id === '3.3.2' ? ['\0'] : cells)),
      '3.危及',
      '1\n0\n2\n0\n0\n4\n7\n3.危及',
    );
    const early = replaced(
      replaced(text, '2.其他法律行政法规禁止公开\n', ''),
      '5.属于三类',
      '2.其他法律行政法规禁止公开\n1\n2\n5.属于三类',
    );
    expect(cellsOf(early, '3.3.1')).toBeUndefined();
    expect(reasonOf(early, '3.3.1')).toBe('order-lost');
  });

  test('the padding of a row behind its last cell does not make a row of that cell', () => {
    const padded = (id: string, label: string): string =>
      `|\n${label} |\n1 |\n0 |\n2 |\n0 |\n0 |\n4 |\n${id === '1' ? 7 : 8} | |||||||||\n`;
    const text = `砚溪县水务局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n|\n申请人情况 | |||||||||||||||\n|\n自然人 |\n总计 | ||||||||||||||\n${[
      '1',
      '2',
    ]
      .map((id) => padded(id, rows.find((row) => row.id === id)!.label))
      .join('')}|\n三、本年度办`;
    expect(cellsOf(text, '1')).toEqual(['1', '0', '2', '0', '0', '4', '7']);
    expect(cellsOf(text, '2')).toEqual(['1', '0', '2', '0', '0', '4', '8']);
  });
});

test('pipes alone on a line fill up the row; one pipe alone is a blank cell', () => {
  const row = (label: string, cells: readonly string[], filling: string): string =>
    [`${label} |`, ...cells.map((cell) => `${cell} |`.trim()), ...(filling === '' ? [] : [filling])].join('\n');
  const blank = ['', '', '', '', '', '', '0'];
  const text = [
    '砚溪县水利局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况',
    row('一、本年新收政府信息公开申请数量', blank, '||'),
    row('二、上年结转政府信息公开申请数量', blank, '||'),
    `三、本年度办理结果 |\n${row('（一）予以公开', blank, '|')}`,
    '',
  ].join('\n');
  const read = readReports(text)[0]!.requests?.rows ?? [];
  expect(read.map(({ template, cells }) => [template.id, cells.map((c) => c.text).join(',')])).toEqual([
    ['1', ',,,,,,0'],
    ['2', ',,,,,,0'],
    ['3.1', ',,,,,,0'],
  ]);
});
