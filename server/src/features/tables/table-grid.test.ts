import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replacedAll } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import { inDocument } from '../../report/placed.ts';
import { readDocument } from '../../report/read.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { cellAround, directions } from './table-cursor.ts';
import { gridsIn, type TableGrid } from './table-grid.ts';

const sample = sampleReport();
const everything = { start: 0, end: Number.MAX_SAFE_INTEGER };
const gridsOf = (text: string): readonly TableGrid[] => gridsIn(readDocument(text), [everything]).map(({ grid }) => grid);

describe.each([
  ['tabs', sample],
  ['CRLF, after surrogate pairs', `𠀀𠮷\n\n${sample}`.replaceAll('\n', '\r\n')],
  ['the form of 2019', sampleReport(2020)],
  ['blank cells', replacedAll(sample, /\t\d+/g, (cell, at: number) => (at % 3 === 0 ? '\t' : cell))],
  ['several reports', `${sample}\n${sampleReport(2022)}`],
])('%s', (_name, text) => {
  test('it leads where the server itself would lead, from every cell and in every direction', () => {
    const grids = gridsIn(readDocument(text), [everything]);
    expect(grids.length).toBeGreaterThanOrEqual(3);
    for (const { part, grid } of grids) {
      const { report } = part;
      const { cells, rows } = grid;
      for (const [i, cell] of cells.entries()) {
        const led = { here: cell, next: cells[i + 1], previous: cells[i - 1], down: cells[cell.below], up: cells[cell.above] };
        for (const direction of directions) {
          const stop = cellAround(report, cell.start, direction);
          expect(stop?.cell, `${cell.name.zh} ${direction}`).toEqual(
            led[direction] && { start: led[direction].start, end: led[direction].end },
          );
          expect(stop?.name).toEqual(led[direction]?.name);
        }
        const here = cellAround(report, cell.start, 'here')!;
        expect(here.row).toEqual(rows[cell.row]);
        const column = cells.filter((other) => other.column === cell.column).map(({ start, end }) => ({ start, end }));
        expect(here.column).toEqual(column);
      }
    }
  });
});

test('only tables that touch what is asked for are told, each once', () => {
  const parts = readDocument(sample);
  const [, requests] = gridsOf(sample) as [TableGrid, TableGrid, TableGrid];
  const inside = { start: requests.start + 5, end: requests.start + 9 };
  expect(gridsIn(parts, [inside, inside]).map(({ grid }) => grid)).toEqual([requests]);
  expect(gridsIn(parts, [])).toEqual([]);
  expect(gridsIn(parts, [{ start: 0, end: 3 }])).toEqual([]);
});

test('a collection’s grids are bounded in number', () => {
  expect(gridsOf(`${sample}\n`.repeat(15))).toHaveLength(30);
});

test('a grid of a report that an edit elsewhere has moved stands where the report stands now', () => {
  const two = `${sample}\n${sampleReport(2022)}`;
  const before = analyse(two);
  const after = analyse(`首${two}`, undefined, before);
  const at = ({ parts }: typeof before) => gridsIn(parts, [everything]).map(({ part, grid }) => inDocument(part, grid.start));
  expect(at(after)).toEqual(at(before).map((start) => start + 1));
  // What was told of the report that nothing was typed in is told again.
  expect(gridsIn(after.parts, [everything])[3]!.grid).toBe(gridsIn(before.parts, [everything])[3]!.grid);
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
