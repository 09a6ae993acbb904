import { expect, test } from 'vitest';
import type { Grid } from './grid.ts';
import { gapsOf, uncertainIn } from './widths.ts';

/** A grid over the figures of a text, one row a line. */
function gridOf(text: string): Grid {
  const cells: Grid['cells'][number][] = [];
  const rows: Grid['rows'][number][] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    rows.push({ start: line.index, end: line.index + line[0].length });
    for (const figure of line[0].matchAll(/\d+/g)) {
      const start = line.index + figure.index;
      cells.push({ start, end: start + figure[0].length, name: '', row: rows.length - 1, column: '', above: -1, below: -1 });
    }
  }
  return { start: 0, end: text.length, rows, cells };
}

const lineStartIn = (text: string) => (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

/** Where each cell stands on a screen whose wide characters take two columns, gaps included; what is uncertain is drawn wide. */
function places(text: string): number[][] {
  const grid = gridOf(text);
  const uncertain = new Set(uncertainIn(grid, text, lineStartIn(text)));
  const gaps = new Map(gapsOf(grid, text, lineStartIn(text), 8).map(({ offset, em, ch }) => [offset, 2 * em + ch]));
  return grid.rows.map(({ start, end }) => {
    let [shown, drawn] = [0, 0];
    const found: number[] = [];
    for (let at = start; at < end; at++) {
      const gap = gaps.get(at);
      shown += gap ?? 0;
      if (gap !== undefined) found.push(shown);
      // Tabs stop where they would without the gaps.
      const width = text[at] === '\t' ? 8 - (drawn % 8) : text[at]! > '\u2e7f' ? 2 : 1;
      shown += uncertain.has(at) ? 2 : width;
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
  const [first, ...others] = places(text);
  for (const row of others) expect(row).toEqual(first);
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
  expect(uncertainIn(grid, text, lineStartIn(text)).map((offset) => text[offset])).toEqual(['“', '”']);
});

test('nothing is left free in a table of which a row takes several lines', () => {
  const text = '甲\n1\n2';
  const grid = gridOf(text);
  const one = { ...grid, rows: [{ start: 0, end: text.length }], cells: grid.cells.map((cell) => ({ ...cell, row: 0 })) };
  expect(gapsOf(one, text, lineStartIn(text), 8)).toEqual([]);
});
