import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changed, covers, type Grid, nextCell, placeIn, stretched } from './table-grid.ts';

/** A table of two columns, its cells between `[` and `]` left out of the text. */
function table(marked: string): { readonly text: string; readonly grid: Grid } {
  let text = '';
  const found: { start: number; end: number }[] = [];
  for (const character of marked) {
    if (character === '[') found.push({ start: text.length, end: 0 });
    else if (character === ']') found.at(-1)!.end = text.length;
    else text += character;
  }
  const last = found.length - 1;
  const cells = found.map((stretch, i) => ({
    ...stretch,
    name: `格${i}`,
    row: i >> 1,
    column: i % 2 === 0 ? 'a' : 'b',
    above: i - 2 >= 0 ? i - 2 : -1,
    below: i + 2 <= last ? i + 2 : -1,
  }));
  const start = text.indexOf('甲');
  const rows = found.flatMap(({ start: from }, i) =>
    i % 2 === 0 ? [{ start: text.lastIndexOf('\n', from) + 1, end: found[i + 1]!.end }] : [],
  );
  return { text, grid: { start, end: found.at(-1)!.end, rows, cells, heads: [] } };
}

const { text, grid } = table('𠀀前文\n甲\t[12]\t[]\n乙\t[3]\t[456]\n后文');
const insert = (rangeOffset: number, put: string, rangeLength = 0): Change => ({ rangeOffset, rangeLength, text: put });
const cellsIn = (grids: readonly Grid[], of: string): string[] =>
  grids.flatMap(({ cells }) => cells.map(({ start, end }) => of.slice(start, end)));
const apply = (change: Change): string =>
  text.slice(0, change.rangeOffset) + change.text + text.slice(change.rangeOffset + change.rangeLength);

describe('a change keeps the cells in step', () => {
  test.each([
    ['before the table', insert(0, '新的\n'), ['12', '', '3', '456']],
    ['behind it', insert(text.length, '完'), ['12', '', '3', '456']],
    ['at a cell’s end', insert(text.indexOf('12') + 2, '9'), ['129', '', '3', '456']],
    ['at a cell’s beginning', insert(text.indexOf('12'), '9'), ['912', '', '3', '456']],
    ['in a blank cell', insert(grid.cells[1]!.start, '7'), ['12', '7', '3', '456']],
    ['in the last cell, at the table’s end', insert(grid.end, '7'), ['12', '', '3', '4567']],
    ['over a whole cell', insert(text.indexOf('456'), '', 3), ['12', '', '3', '']],
    ['in a label', insert(text.indexOf('乙'), '丙', 1), ['12', '', '3', '456']],
  ])('%s', (_name, change, cells) => expect(cellsIn(changed([grid], [change]) ?? [], apply(change))).toEqual(cells));
});

describe('a table that may be another one is let go', () => {
  test.each([
    ['a line break in a cell', insert(grid.cells[0]!.end, '\n')],
    ['a tab in a cell', insert(grid.cells[0]!.end, '\t')],
    ['what parted two cells is taken out', insert(grid.cells[0]!.end, '', 1)],
    ['a stretch over two cells', insert(grid.cells[2]!.start, '0', 3)],
    ['a stretch over the table’s beginning', insert(0, '', grid.start + 1)],
  ])('%s', (_name, change) => expect(changed([grid], [change])).toBeUndefined());
});

describe('a place', () => {
  test('is the cell that holds the cursor or the whole selection', () => {
    const [first, blank] = grid.cells;
    expect(placeIn([grid], { start: first!.end, end: first!.end })?.cell).toBe(0);
    expect(placeIn([grid], first!)?.cell).toBe(0);
    expect(placeIn([grid], blank!)?.cell).toBe(1);
  });

  test('is none outside of tables and over several cells', () => {
    expect(placeIn([grid], { start: 0, end: 0 })).toBeUndefined();
    expect(placeIn([grid], { start: grid.cells[0]!.start, end: grid.cells[2]!.end })).toBeUndefined();
    expect(placeIn([grid], { start: 0, end: text.length })).toBeUndefined();
    expect(placeIn([], { start: 5, end: 5 })).toBeUndefined();
  });

  test('leads to its neighbours, and nowhere at the ends', () => {
    const from = (cell: number): ReturnType<typeof placeIn> & object => ({ grid, cell });
    const { cells } = grid;
    expect(nextCell(from(1), 0, 'next')).toBe(cells[2]);
    expect(nextCell(from(2), 0, 'previous')).toBe(cells[1]);
    expect(nextCell(from(0), 0, 'below')).toBe(cells[2]);
    expect(nextCell(from(3), 0, 'above')).toBe(cells[1]);
    expect(nextCell(from(3), 0, 'next')).toBeUndefined();
    expect(nextCell(from(3), 0, 'below')).toBeUndefined();
    expect(nextCell(from(0), 0, 'previous')).toBeUndefined();
  });

  test('beside the cells, in a label, leads to the cells of its row', () => {
    const label = text.indexOf('乙');
    const place = placeIn([grid], { start: label, end: label })!;
    expect(nextCell(place, label, 'next')).toBe(grid.cells[2]);
    expect(nextCell(place, label, 'previous')).toBe(grid.cells[1]);
    expect(nextCell(place, label, 'below')).toBeUndefined();
  });
});

test('whatever is changed, what stays of a table has its cells apart, in order and inside of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.constantFrom('', '1', '字', '\t', '\n', '长的一段')), { maxLength: 6 }),
      (edits) => {
        let grids: readonly Grid[] | undefined = [grid];
        let length = text.length;
        for (const [at, remove, put] of edits) {
          const change = insert(Math.min(at, length), put, Math.min(remove, length - Math.min(at, length)));
          length += put.length - change.rangeLength;
          grids = changed(grids, [change]);
        }
        for (const one of grids ?? []) {
          let reach = one.start - 1;
          for (const { start, end } of one.cells) {
            expect(start).toBeGreaterThan(reach);
            expect(end).toBeGreaterThanOrEqual(start);
            reach = end;
          }
          expect(reach).toBeLessThanOrEqual(one.end);
          expect(one.end).toBeLessThanOrEqual(length);
        }
      },
    ),
  );
});

test('what was looked at stays what it was, with what is written in it and at its ends', () => {
  const seen = [{ start: 10, end: 20 }];
  expect(stretched(seen, [insert(0, '新的')])).toEqual([{ start: 12, end: 22 }]);
  expect(stretched(seen, [insert(10, '新')])).toEqual([{ start: 10, end: 21 }]);
  expect(stretched(seen, [insert(20, '新')])).toEqual([{ start: 10, end: 21 }]);
  expect(stretched(seen, [insert(30, '新')])).toEqual(seen);
  expect(stretched(seen, [insert(5, '', 10), insert(5, '新')])).toEqual([{ start: 5, end: 11 }]);
  expect(covers(seen, { start: 20, end: 20 })).toBe(true);
  expect(covers(seen, { start: 19, end: 21 })).toBe(false);
});
