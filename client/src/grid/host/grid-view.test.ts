import { describe, expect, test } from 'vitest';
import type { Block, PreviewCell, Range, ReportPreview, TableCells } from '../../../../server/src/contract.ts';
import { cellAt, gridView, reportAt } from './grid-view.ts';

const at = (line: number, from: number, to = from): Range => ({ start: { line, character: from }, end: { line, character: to } });
const figure = (text: string, range: Range | null): PreviewCell => ({
  kind: range ? 'figure' : 'gap',
  text,
  form: null,
  colspan: 1,
  rowspan: 1,
  range,
  marks: [],
});
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const names = { disclosure: 'two', requests: 'three', disputes: 'four' };
const table: Block = {
  kind: 'table',
  table: 'requests',
  name: 'Requests',
  width: 2,
  remarks: [],
  range: at(2, 0, 9),
  marks: [],
  // The second line is of a row that no form knows: its cells have no place of their own.
  lines: [
    [figure('1', at(2, 0, 1)), figure('', at(2, 2))],
    [figure('7', at(3, 0)), figure('8', at(3, 0))],
    [figure('', null), figure('3', at(4, 2, 3))],
  ],
};
const unread: Block = { kind: 'unread', table: 'disputes', name: 'Disputes', reason: 'flat', text: '1 2', range: at(6, 0), marks: [] };
const report = (blocks: readonly Block[]): ReportPreview => ({ organ: '云岫县', year: 2024, range: whole, leftOut: 0, blocks });
const cells = [
  ['a', at(2, 0, 1)],
  ['b', at(2, 2)],
  ['b', at(4, 2, 3)],
] as const;
const tables = (range: Range): { readonly version: number; readonly tables: readonly TableCells[] } => ({
  version: 4,
  tables: [
    {
      table: 'requests',
      range,
      rows: [],
      heads: [],
      cells: cells.map(([name, own]) => ({ range: own, name, row: 0, column: '', above: -1, below: -1 })),
    },
  ],
});
const [view, places] = gridView(report([table, unread]), tables(at(2, 0, 9)), names);

describe('the grid of a report', () => {
  test('has the three tables of the form, and says of each that has no cells why', () => {
    expect(view.sheets.map((sheet) => ('reason' in sheet ? [sheet.name, sheet.reason, sheet.text] : sheet.name))).toEqual([
      ['two', null, null],
      'Requests',
      ['Disputes', 'flat', '1 2'],
    ]);
    expect([view.version, view.name]).toEqual([4, '云岫县 2024']);
  });

  test('lets be written what is a cell of the text, each under a name of its own, and nothing else', () => {
    const [sheet] = view.sheets.filter((one) => 'lines' in one);
    expect(sheet!.lines.map((line) => line.map(({ key }) => key))).toEqual([
      ['a', 'b'],
      [null, null],
      [null, 'b 2'],
    ]);
    expect(places.get('requests')?.get('b 2')).toEqual(at(4, 2, 3));
  });

  test('takes no cells of another report', () => {
    const [other] = gridView(report([table]), tables(at(20, 0, 9)), names);
    expect(JSON.stringify(other.sheets)).not.toContain('"key":"a"');
  });

  test('prefers a table that was read to one of the same kind that was not', () => {
    const [both] = gridView(report([{ ...unread, table: 'requests' }, table]), tables(at(2, 0, 9)), names);
    expect(both.sheets[1]).toHaveProperty('lines');
  });
});

test('the cursor is in the cell that it touches, the later one where two touch', () => {
  expect(cellAt(places, { line: 2, character: 1 })).toEqual({ table: 'requests', key: 'a' });
  expect(cellAt(places, { line: 2, character: 2 })).toEqual({ table: 'requests', key: 'b' });
  expect(cellAt(places, { line: 3, character: 0 })).toBeUndefined();
});

test('of a collection the report around a place is shown, or the first', () => {
  const other: ReportPreview = { ...report([]), range: { start: { line: 10, character: 0 }, end: { line: 19, character: 0 } } };
  expect(reportAt([report([]), other], { line: 12, character: 0 })).toBe(other);
  expect(reportAt([other], { line: 1, character: 0 })).toBe(other);
  expect(reportAt([], { line: 1, character: 0 })).toBeUndefined();
});
