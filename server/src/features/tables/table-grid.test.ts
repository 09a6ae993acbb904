import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replacedAll } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { cellAround, directions } from './table-cursor.ts';
import { gridsIn, type TableGrid } from './table-grid.ts';

const sample = sampleReport();
const everything = { start: 0, end: Number.MAX_SAFE_INTEGER };
const gridsOf = (text: string): readonly TableGrid[] => gridsIn(analyse(text), [everything]);

describe.each([
  ['tabs', sample],
  ['CRLF, after surrogate pairs', `𠀀𠮷\n\n${sample}`.replaceAll('\n', '\r\n')],
  ['the form of 2019', sampleReport(2020)],
  ['blank cells', replacedAll(sample, /\t\d+/g, (cell, at: number) => (at % 3 === 0 ? '\t' : cell))],
  ['several reports', `${sample}\n${sampleReport(2022)}`],
])('%s', (_name, text) => {
  test('it leads where the server itself would lead, from every cell and in every direction', () => {
    const analysis = analyse(text);
    const grids = gridsIn(analysis, [everything]);
    expect(grids.length).toBeGreaterThanOrEqual(3);
    for (const { cells, rows } of grids) {
      for (const [i, cell] of cells.entries()) {
        const led = { here: cell, next: cells[i + 1], previous: cells[i - 1], down: cells[cell.below], up: cells[cell.above] };
        for (const direction of directions) {
          const stop = cellAround(analysis, cell.start, direction);
          expect(stop?.cell, `${cell.name.zh} ${direction}`).toEqual(
            led[direction] && { start: led[direction].start, end: led[direction].end },
          );
          expect(stop?.name).toEqual(led[direction]?.name);
        }
        const here = cellAround(analysis, cell.start, 'here')!;
        expect(here.row).toEqual(rows[cell.row]);
        const column = cells.filter((other) => other.column === cell.column).map(({ start, end }) => ({ start, end }));
        expect(here.column).toEqual(column);
      }
    }
  });
});

test('only tables that touch what is asked for are told, each once', () => {
  const analysis = analyse(sample);
  const [, requests] = gridsOf(sample) as [TableGrid, TableGrid, TableGrid];
  const inside = { start: requests.start + 5, end: requests.start + 9 };
  expect(gridsIn(analysis, [inside, inside])).toEqual([requests]);
  expect(gridsIn(analysis, [])).toEqual([]);
  expect(gridsIn(analysis, [{ start: 0, end: 3 }])).toEqual([]);
});

test('a collection’s grids are bounded in number', () => {
  expect(gridsOf(`${sample}\n`.repeat(15))).toHaveLength(30);
});

test('a grid of a report that an edit elsewhere has moved stands where the report stands now', () => {
  const two = `${sample}\n${sampleReport(2022)}`;
  const before = analyse(two);
  const after = analyse(`首${two}`, undefined, before);
  const at = (analysis: typeof before): readonly TableGrid[] => gridsIn(analysis, [everything]);
  expect(at(after)).toEqual(at(before).map((grid) => moved(grid, 1)));
});

test('whatever the text, every cell lies in its row and every row in its table', () => {
  fc.assert(
    fc.property(fc.nat(sample.length), fc.nat(40), fc.string(), (at, length, put) => {
      for (const grid of gridsOf(sample.slice(0, at) + put + sample.slice(at + length))) {
        for (const { row, start, end, above, below } of grid.cells) {
          const inside = grid.rows[row]!;
          expect(inside.start <= start && start <= end && end <= inside.end).toBe(true);
          expect(above).toBeLessThan(grid.cells.length);
          expect(below).toBeLessThan(grid.cells.length);
        }
      }
    }),
    runs(20),
  );
});

function moved(grid: TableGrid, delta: number): TableGrid {
  const move = <R extends { start: number; end: number }>(range: R): R => ({
    ...range,
    start: range.start + delta,
    end: range.end + delta,
  });
  return {
    ...move(grid),
    rows: grid.rows.map(move),
    cells: grid.cells.map(move),
    heads: grid.heads.map((head) => ({ ...move(head), keep: move(head.keep) })),
  };
}
