import { expect, test } from 'vitest';
import type { Grid, Stretch } from './table-grid.ts';
import { alignmentOf, type Surroundings } from './text-width.ts';

/** A grid over the figures of a text, one row a line; words in angle brackets are headings, by the number of their column, with what is kept of them. */
function gridOf(text: string): Grid {
  const cells: Grid['cells'][number][] = [];
  const rows: Grid['rows'][number][] = [];
  const heads: Grid['heads'][number][] = [];
  const counts: number[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].includes('<')) {
      for (const head of line[0].matchAll(/<(\d)([^>]*?)(?:!([^>]*))?>/g)) {
        const start = line.index + head.index;
        const end = start + head[0].length;
        const keep = head[3] === undefined ? { start, end } : { start: start + 2, end: start + 2 + head[2]!.length };
        heads.push({ start, end, column: Number(head[1]), columns: 3, keep });
      }
      continue;
    }
    rows.push({ start: line.index, end: line.index + line[0].length });
    const figures = [...line[0].matchAll(/\d+/g)];
    counts.push(figures.length);
    for (const figure of figures) {
      const start = line.index + figure.index;
      cells.push({ start, end: start + figure[0].length, name: '', row: rows.length - 1, column: '', above: -1, below: -1 });
    }
  }
  return { start: 0, end: text.length, rows, cells, heads };
}

const around = (text: string, tabSize = 8, isOpen: (stretch: Stretch) => boolean = () => false): Surroundings => ({
  text,
  tabSize,
  lineStart: (offset) => text.lastIndexOf('\n', offset - 1) + 1,
  isOpen,
});

/** Where each cell or heading stands on a screen whose wide characters take two columns, gaps included; what is uncertain is drawn wide. */
function places(text: string, surroundings = around(text)): number[][] {
  const { gaps, hidden, cut, wide } = alignmentOf(gridOf(text), surroundings);
  const unseen = new Map<number, readonly [number, number]>();
  for (const { start, end } of hidden) unseen.set(start, [end, 2]);
  for (const { start, end } of cut) unseen.set(start, [end, 0]);
  const byOffset = new Map(gaps.map(({ offset, em, ch }) => [offset, 2 * em + ch]));
  const { tabSize } = surroundings;
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => {
    let [shown, drawn] = [0, 0];
    const found: number[] = [];
    for (let at = index; at < index + line.length; at++) {
      const gap = byOffset.get(at);
      shown += gap ?? 0;
      if (gap !== undefined) found.push(shown);
      const left = unseen.get(at);
      if (left) {
        shown += left[1];
        at = left[0] - 1;
        continue;
      }
      // Tabs stop where they would without the gaps.
      const width = text[at] === '\t' ? tabSize - (drawn % tabSize) : text[at]! > '\u2e7f' ? 2 : 1;
      shown += wide.includes(at) ? 2 : width;
      drawn += width;
    }
    return found;
  });
}

test.each([
  ['tabs', '甲\t1\t22\t3\n甲乙丙丁戊己\t\t1000000000\t2\t3\n\t乙，丙\t1\t2\t3'],
  ['rows with marks that fonts draw half or full width', '甲\t1\t22\t3\n属于“三安全一稳定”·…\t1\t2\t3\n乙“”\t1\t2\t3'],
  ['pipes', '| 甲 | 1 | 22 |\n| 甲乙丙 | 100 | 2 |'],
])('cells in %s stand below each other', (_name, text) => {
  for (const tabSize of [1, 4, 8]) {
    const [first, ...others] = places(text, around(text, tabSize));
    for (const row of others) expect(row).toEqual(first);
  }
});

test('headings stand over their columns, those of groups over the first of them', () => {
  const text = '甲\t<1乙丙丁戊>\n\t<0天>\t<2地地地地地地>\n很长很长的行名\t1\t2\t3\n乙\t1\t200000\t3';
  const [group, heads, row, other] = places(text, around(text, 1));
  expect(row).toEqual(other);
  expect(group).toEqual([row![1]]);
  expect(heads).toEqual([row![0], row![2]]);
});

test('what of a heading is dispensable is left out, and its column becomes narrower', () => {
  const whole = '甲\t<0结果维持>\t<1天>\t<2地>\n乙\t1\t2\t3';
  const short = '甲\t<0维持!结果结果>\t<1天>\t<2地>\n乙\t1\t2\t3';
  const { cut } = alignmentOf(gridOf(short), around(short, 1));
  expect(cut.map(({ start, end }) => short.slice(start, end)).join()).toBe('<0,!结果结果>');
  expect(places(short, around(short, 1))[1]![1]).toBeLessThan(places(whole, around(whole, 1))[1]![1]!);
});

const long =
  '三、本年度办理结果\t（六）其他处理\t乙、申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t1\t2\t3\n乙\t1\t2\t3';

test('labels that take more than their room are shown in part, the longest most', () => {
  const { hidden } = alignmentOf(gridOf(long), around(long, 1));
  const last = hidden.at(-1)!;
  expect(long.slice(last.start, last.end)).toMatch(/公开申请$/);
  const [first, other] = places(long, around(long, 1));
  expect(first).toEqual(other);
  expect(first![0]).toBeLessThanOrEqual(48);
});

test('a label that is written in is shown whole, and pushes no other row', () => {
  const isOpen = ({ start, end }: Stretch): boolean => start < 42 && 42 <= end;
  const { hidden } = alignmentOf(gridOf(long), around(long, 1, isOpen));
  expect(hidden).toEqual([]);
  expect(places(long, around(long, 1, isOpen))[1]![0]).toBeLessThan(48);
});

test('the longest row is told by the columns that it takes as it is written', () => {
  expect(alignmentOf(gridOf(long), around(long, 1)).longest).toBe(18 + 1 + 14 + 1 + 74 + 6);
});

test('rows with fewer cells are lined up among themselves', () => {
  const [a, b, c, d] = places('甲\t1\t2\n甲乙丙丁戊\t1\t2\n甲\t1\n甲乙丙丁戊己庚辛\t1');
  expect(a).toEqual(b);
  expect(c).toEqual(d);
});

test('only marks before the last cell of a row are uncertain, and no letters', () => {
  const text = '“注”\n甲é“乙”\t1\t2 …\n丙\t1\t2';
  const rows = gridOf(text);
  const grid = { ...rows, rows: rows.rows.slice(1), cells: rows.cells.map((cell) => ({ ...cell, row: cell.row - 1 })) };
  expect(alignmentOf(grid, around(text)).wide.map((offset) => text[offset])).toEqual(['“', '”']);
});

test('nothing is left free in a table of which a row takes several lines', () => {
  const text = '甲\n1\n2';
  const grid = gridOf(text);
  const one = { ...grid, rows: [{ start: 0, end: text.length }], cells: grid.cells.map((cell) => ({ ...cell, row: 0 })) };
  expect(alignmentOf(one, around(text)).gaps).toEqual([]);
});
