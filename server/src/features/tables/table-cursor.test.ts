import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../../test/fixture.ts';
import { replaced } from '../../../../test/replaced.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { reportIn } from '../for-tests.ts';
import { cellAround, type Direction, directions } from './table-cursor.ts';

/** Where a direction leads from `‸`, as the cell's name and text. */
function leads(marked: string, direction: Direction): string | null {
  const { text, cursor } = fixture(marked);
  const stop = cellAround(reportIn(text), cursor, direction);
  return stop && `${stop.name.zh} ${text.slice(stop.cell.start, stop.cell.end)}`;
}

const sample = sampleReport();
const at = (find: string, put: string): string => {
  expect(sample.split(find)).toHaveLength(2);
  return replaced(sample, find, put);
};

describe.each([
  ['tabs', (text: string) => text],
  ['CRLF, after surrogate pairs', (text: string) => `𠀀𠮷\n\n${text}`.replaceAll('\n', '\r\n')],
])('%s', (_name, wrap) => {
  test('along the rows: to the next cell and back, from a row’s end to the next row', () => {
    const middle = wrap(at('2.重复申请\t1\t0', '2.重复申请\t1‸\t0'));
    expect(leads(middle, 'here')).toBe('「（五）不予处理 2.重复申请」的「自然人」格 1');
    expect(leads(middle, 'next')).toBe('「（五）不予处理 2.重复申请」的「商业企业」格 0');
    expect(leads(middle, 'previous')).toBe('「（五）不予处理 1.信访举报投诉类申请」的「总计」格 1');
    const end = wrap(at('2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t0\t0\t0\t0\t0\t1‸'));
    expect(leads(end, 'next')).toBe('「（五）不予处理 3.要求提供公开出版物」的「自然人」格 0');
  });

  test('up and down stay in the column', () => {
    const middle = wrap(at('2.重复申请\t1\t0', '2.重复申请\t1\t‸0'));
    expect(leads(middle, 'down')).toBe('「（五）不予处理 3.要求提供公开出版物」的「商业企业」格 0');
    expect(leads(middle, 'up')).toBe('「（五）不予处理 1.信访举报投诉类申请」的「商业企业」格 0');
  });
});

test('a shorter row is entered at its last cell', () => {
  expect(leads(at('行政规范性文件\t2\t1\t9', '行政规范性文件\t2\t1\t9‸'), 'down')).toBe('「行政许可」的「本年处理决定数量」格 146');
});

test('a blank cell is one to stop at', () => {
  const blank = at('2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1‸\t\t\t0\t0\t0\t1');
  expect(leads(blank, 'next')).toBe('「（五）不予处理 2.重复申请」的「商业企业」格 ');
});

test('from a label the cells of its row follow, and those of the row before precede', () => {
  const label = at('2.重复申请\t1\t0', '2.重复‸申请\t1\t0');
  expect(leads(label, 'here')).toBeNull();
  expect(leads(label, 'next')).toBe('「（五）不予处理 2.重复申请」的「自然人」格 1');
  expect(leads(label, 'previous')).toBe('「（五）不予处理 1.信访举报投诉类申请」的「总计」格 1');
  expect(leads(label, 'down')).toBe('「（五）不予处理 3.要求提供公开出版物」的「自然人」格 0');
});

test('outside of tables and at their ends there is nowhere to go', () => {
  for (const direction of directions) expect(leads(at('手机端页面', '手机‸端页面'), direction)).toBeNull();
  expect(leads(at('1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1', '‸1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1'), 'previous')).toBeNull();
  expect(leads(at('1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1', '1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1‸'), 'next')).toBeNull();
});

test('a stop knows its row and the cells of its column', () => {
  const stop = cellAround(reportIn(sample), sample.indexOf('2.重复申请\t1') + 7, 'here')!;
  expect(sample.slice(stop.row.start, stop.row.end).trim()).toBe('2.重复申请\t1\t0\t0\t0\t0\t0\t1');
  expect(stop.column).toHaveLength(25);
  expect(stop.column.map(({ start, end }) => sample.slice(start, end)).slice(0, 3)).toEqual(['21', '2', '9']);
});

test('next visits every cell of a table once, previous the same way back', () => {
  for (const text of [sample, sample.replaceAll('\t', ' | '), sampleReport(2020)]) {
    const report = reportIn(text);
    const { requests } = report;
    const cells = requests!.rows.flatMap((row) => row.cells.map(({ start }) => start));
    const forth: number[] = [];
    for (let stop = cellAround(report, requests!.start, 'next'); stop; stop = cellAround(report, stop.cell.start, 'next')) {
      forth.push(stop.cell.start);
      if (forth.length > cells.length) break;
    }
    expect(forth).toEqual(cells);
    const back: number[] = [];
    for (let stop = cellAround(report, requests!.end, 'here'); stop; stop = cellAround(report, stop.cell.start, 'previous'))
      back.unshift(stop.cell.start);
    expect(back).toEqual(cells);
  }
});

test('from anywhere in any table the way leads into that table or nowhere', () => {
  const report = reportIn(sample);
  fc.assert(
    fc.property(fc.integer({ min: -2, max: sample.length + 2 }), fc.constantFrom(...directions), (offset, direction) => {
      const stop = cellAround(report, offset, direction);
      if (!stop) return;
      const table = report[stop.table]!;
      expect(table.start <= offset && offset <= table.end).toBe(true);
      expect(stop.row.start <= stop.cell.start && stop.cell.end <= stop.row.end).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
