import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../../test/fixture.ts';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import type { Cell, Table } from '../../report/model.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { evaluate } from '../../rules/engine/sums.ts';
import { analyse, applyEdits } from '../../service.ts';
import { reportIn } from '../for-tests.ts';
import { equationsBy, keyOf } from '../navigation/equation-highlights.ts';
import { totalsAfter } from './following-totals.ts';

const sample = sampleReport();
/** What follows from the cell at `‸`, as the text afterwards; null when nothing does. */
function after(marked: string): string | null {
  const { text, cursor } = fixture(marked);
  const edits = totalsAfter(reportIn(text), cursor);
  return edits.length > 0 ? applyEdits(text, edits) : null;
}
const at = (find: string, put: string): string => {
  expect(sample.split(find)).toHaveLength(2);
  return replaced(sample, find, put);
};
const repeated = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';
const cellsOf = ({ rows }: Table): readonly (readonly [key: string, cell: Cell])[] =>
  rows.flatMap((row) => row.cells.map((cell) => [keyOf({ row: row.template.id, column: cell.column }), cell] as const));

test('a figure that is typed brings its row’s total, the results’ total and where they meet', () => {
  const text = after(at(repeated, '2.重复申请\t1\t4‸\t0\t0\t0\t0\t1'))!;
  expect(text).toContain('2.重复申请\t1\t4\t0\t0\t0\t0\t5\n');
  const before = /（七）总计[^\n]*?((?:\t\d+){7})\n/.exec(sample)![1]!.split('\t').slice(1).map(Number);
  const now = /（七）总计[^\n]*?((?:\t\d+){7})\n/.exec(text)![1]!.split('\t').slice(1).map(Number);
  expect(now).toEqual(before.map((figure, i) => figure + (i === 1 || i === 6 ? 4 : 0)));
});

test('a blank total is filled in', () => {
  expect(after(at(repeated, '2.重复申请\t1\t4‸\t0\t0\t0\t0\t'))).toContain('2.重复申请\t1\t4\t0\t0\t0\t0\t5\n');
});

test('a stroke gives way to a sum, words do not', () => {
  expect(after(at(repeated, '2.重复申请\t1\t4‸\t0\t0\t0\t0\t/'))).toContain('2.重复申请\t1\t4\t0\t0\t0\t0\t5\n');
  expect(after(at(repeated, '2.重复申请\t1\t4‸\t0\t0\t0\t0\t见附表'))).toContain('\t4\t0\t0\t0\t0\t见附表\n');
});

describe('nothing follows', () => {
  test.each([
    ['from a total', at(repeated, '2.重复申请\t1\t0\t0\t0\t0\t0\t9‸')],
    ['from a cell that is blank', at(repeated, '2.重复申请\t‸\t0\t0\t0\t0\t0\t1')],
    ['from words', at(repeated, '2.重复申请\t一些‸\t0\t0\t0\t0\t0\t1')],
    ['from a fraction', at(repeated, '2.重复申请\t1.5‸\t0\t0\t0\t0\t0\t1')],
    ['in a row with a cell too many', at(repeated, '2.重复申请\t3‸\t0\t0\t0\t0\t0\t0\t1')],
    ['in a row that stands twice', at(repeated, `2.重复申请\t3‸\t0\t0\t0\t0\t0\t1\n\t\t${repeated}`)],
    ['in prose', at('手机端页面', '手机‸端页面')],
    ['in table two, which has no sums', at('行政规范性文件\t2', '行政规范性文件\t3‸')],
    ['where all agrees', at(repeated, '2.重复申请\t1‸\t0\t0\t0\t0\t0\t1')],
  ])('%s', (_name, marked) => expect(after(marked)).toBeNull());
});

test('where two sums that end in one cell differ, that cell is left alone', () => {
  const spoilt = at('3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0', '3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t6');
  const text = after(replaced(spoilt, repeated, '2.重复申请\t1\t4‸\t0\t0\t0\t0\t1'))!;
  const totals = (of: string): string => /（七）总计[^\n]*\t(\d+)\n/.exec(of)![1]!;
  expect(text).toContain('2.重复申请\t1\t4\t0\t0\t0\t0\t5\n');
  expect(totals(text)).toBe(totals(sample));
});

test('a group of table four has one total', () => {
  const text = after(at('1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1', '1\t0\t8‸\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1'))!;
  expect(text).toContain('1\t0\t8\t1\t10\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1');
});

test('whatever the figures: afterwards the sums over that row hold, and no other cell has changed', () => {
  const figure = fc.oneof(fc.nat(30), fc.nat(40_000), fc.constant(null));
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.array(figure, { minLength: 220, maxLength: 220 }),
      fc.constantFrom(2020, 2023),
      fc.boolean(),
      (pick, figures, year, blanks) => {
        let next = 0;
        const filled = replacedAll(sampleReport(year), /(?<=\t)\d+(?=[\t\n])/g, () => {
          const value = figures[next++ % figures.length]!;
          return value === null ? (blanks ? '' : '0') : String(value);
        });
        const before = analyse(filled);
        const table = before.parts[0]?.report?.requests;
        if (!table) return;
        const terms = cellsOf(table).filter(([key]) => !equationsBy(table.template, table.id).totals.has(key));
        const [key, cell] = terms[pick % terms.length]!;
        const edits = totalsAfter(before.parts[0]!.report, cell.start);
        const result = analyse(applyEdits(filled, edits)).parts[0]!.report;
        const now = new Map(cellsOf(result.requests!));
        const written = new Set(edits.map(({ start }) => start));
        for (const [other, { start, text, kind }] of cellsOf(table)) {
          if (written.has(start)) expect(kind).not.toBe('text');
          else expect(now.get(other)?.text).toBe(text);
        }
        expect(written.has(cell.start)).toBe(false);
        // Of the sums that end in one cell alone; where two of them differ, neither is written.
        const row = key.split(':')[0];
        const whole = table.rows
          .find(({ template }) => template.id === row)!
          .cells.slice(0, -1)
          .every(({ kind }) => kind === 'number');
        const failing = evaluate(result).failing.filter(({ equation }) => equation.equation === 'row-total' && equation.row === row);
        if (whole) expect(failing).toEqual([]);
      },
    ),
    runs(40),
  );
});
