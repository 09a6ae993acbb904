import { describe, expect, test } from 'vitest';
import type { Cell } from './model.ts';
import { readReports } from './read.ts';

/** The order of table three's columns does not depend on what stands in its rows: right, wrong here and there, or zeros throughout. */

const five = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const [person, group, total, title] = ['自然人', '法人或其他组织', '总计', '申请人情况'];
const lined = (...lines: readonly (readonly string[])[]): string => lines.map((line) => line.join('\t')).join('\n');

/** Headers with the form's columns in its order, as merged cells, cut lines and wrapped names leave them. */
const asTheForm: Readonly<Record<string, string>> = {
  'the total on the second line': lined(['', title], [person, group, total], five),
  'the total on the first line': lined(['（勾稽关系）', title, total], [person, group], five),
  'all on one line': lined([title, person, group, total, ...five]),
  'the heading over five left out': lined([title], [person, total], five),
  'that heading left out, the total above': lined([title, total], [person], five),
  'that heading behind the names': lined([title], [person, total], five, [group]),
  'that heading above the others': lined([title], [group], [person, total], five),
  'the first line cut': lined([person, group, total], five),
  'the second line cut': lined([title, total], five),
  'the names broken': lined([title], [person, group, total], five).replace('商业企业', '商业\n企业').replace('法律服务', '法律\n服务'),
  'names broken by spaces': lined([title], [person, group, total], five).replace('商业企业', '商业 企业').replace('科研机构', '科研 机构'),
  'a name misspelt': lined([title, total], [person, group], five).replace('科研机构', '科妍机沟'),
  'a name left out': lined([title, total], [person, group], five.slice(1)),
  'a cell a line': [title, person, group, total, ...five].join('\n'),
  'a cell a line, the total above': [title, total, person, group, ...five].join('\n'),
  'lines turned round': lined([person, group, total], [title], five),
};

/** Headers that name another order on one line, by the form's columns. */
const otherwise: Readonly<Record<string, readonly [string, readonly number[]]>> = {
  'the total first': [lined([total, person, ...five]), [6, 0, 1, 2, 3, 4, 5]],
  'the total first over merged cells': [lined([total, person, group], five), [6, 0, 1, 2, 3, 4, 5]],
  'the heading over five first': [lined([group, person, total], five), [1, 2, 3, 4, 5, 0, 6]],
  'the total before all that it is the total of': [lined([total, title], [person, group], five), [6, 0, 1, 2, 3, 4, 5]],
};

const labels = [
  ['一、本年新收政府信息公开申请数量', 0],
  ['二、上年结转政府信息公开申请数量', 0],
  ['（一）予以公开', 1],
  ['（二）部分公开', 1],
  ['1.属于国家秘密', 2],
  ['2.其他法律行政法规禁止公开', 2],
] as const;
const rowStyles: Readonly<Record<string, (label: string, depth: number, figures: readonly string[]) => string>> = {
  plain: (label, _, figures) => [label, ...figures].join('\t'),
  grid: (label, depth, figures) => [...new Array(depth).fill(''), label, ...new Array(2 - depth).fill(''), ...figures].join('\t'),
  'of several widths': (label, depth, figures) => [label, ...new Array(depth).fill(''), ...figures].join('\t'),
  pipes: (label, _, figures) => `| ${[label, ...figures].join(' | ')} |`,
  'a cell a line': (label, _, figures) => [label, ...figures].join('\n'),
};
const faults: Readonly<Record<string, (row: number) => readonly number[]>> = {
  right: (row) => [row + 1, 2, 0, 3, 0, 1, row + 7],
  'one cell wrong': (row) => [row + 1, 2, 0, 3, 0, 1, row === 2 ? 70 : row + 7],
  'no total right': (row) => [row + 1, 2, 9, 3, 8, 1, 5],
  'a total that suits the first column': (row) => [row + 1, 0, 0, 0, 0, 0, 0],
  zeros: () => [0, 0, 0, 0, 0, 0, 0],
};

const shown = ({ value, text }: Cell): string => (value === null ? text : String(value));
function read(header: string, style: string, figures: (row: number) => readonly number[]): readonly (readonly string[])[] {
  const rows = labels.map(([label, depth], row) => rowStyles[style]!(label, depth, figures(row).map(String)));
  const own = style === 'pipes' ? header.split('\n').map((line) => `| ${line.replaceAll('\t', ' | ')} |`) : [header];
  const text = `澄岭县砚湖镇2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${[...own, ...rows].join('\n')}\n`;
  return readReports(text)[0]!.requests?.rows.map(({ cells }) => cells.map(shown)) ?? [];
}

describe.each(Object.keys(rowStyles))('rows: %s', (style) => {
  describe.each(Object.keys(faults))('figures: %s', (fault) => {
    test.each(Object.keys(asTheForm))('%s: the cells read are those that were written, or none', (header) => {
      const written = labels.map((_, row) => faults[fault]!(row).map(String).join());
      for (const cells of read(asTheForm[header]!, style, faults[fault]!)) if (cells.length > 0) expect(written).toContain(cells.join());
    });
    test.each(Object.keys(otherwise))('%s: the cells read are those under their names, or none', (header) => {
      const [lines, order] = otherwise[header]!;
      const written = labels.map((_, row) => faults[fault]!(row).map(String).join());
      const cells = read(lines, style, (row) => order.map((column) => faults[fault]!(row)[column]!));
      for (const own of cells) if (own.length > 0) expect(written).toContain(own.join());
    });
  });
});

test('the official header leaves nothing unread, wherever its total stands', () => {
  for (const header of ['the total on the second line', 'the total on the first line', 'a cell a line'])
    expect(read(asTheForm[header]!, 'plain', faults['no total right']!).filter((cells) => cells.length === 7)).toHaveLength(labels.length);
});

test('names that are broken by spaces make no row shorter', () => {
  const rows = (header: string, figures: string): readonly unknown[] => {
    const lines = labels.map(([label], at) => `${label} ${at === 1 ? '5 1 0 2 0 3 11' : figures}`);
    return readReports(
      `澄岭县砚湖镇2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${header}\n${lines.join('\n')}\n`,
    )[0]!.requests!.rows;
  };
  const header = asTheForm['names broken by spaces']!.replaceAll('\t', ' ');
  for (const row of rows(header, '25 17 7 10 59') as { cells: readonly Cell[]; found: number }[])
    if (row.found < 7) expect(row.cells).toEqual([]);
});
