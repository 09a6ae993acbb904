import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableLayouts } from '../../../../test/generate/all-layouts.ts';
import { plain } from '../../../../test/generate/case.ts';
import { documentOf } from '../../../../test/generate/document.ts';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import type { Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { type Analysis, analyse, applyEdits } from '../../service.ts';
import { reportIn } from '../for-tests.ts';
import { type Pasted, pasteCells } from './paste-cells.ts';

const sample = sampleReport();
const pipes = replacedAll(sample, /^.*\t.*$/gm, (line) => `| ${line.split('\t').join(' | ')} |`);
const requestsOf = (text: string): Table => reportIn(text).requests!;
const rowOf = (text: string, id: string): string[] =>
  requestsOf(text)
    .rows.find(({ template }) => template.id === id)!
    .cells.map((cell) => cell.text);
const cellOf = (text: string, id: string, column: number): { start: number; end: number } =>
  requestsOf(text).rows.find(({ template }) => template.id === id)!.cells[column]!;
const pasteAt = (text: string, at: { start: number; end: number }, clip: string, html?: string): Pasted | null =>
  pasteCells(reportIn(text), at, { text: clip, html });
const after = (text: string, { edits }: Pasted): string => applyEdits(text, edits);

describe('cells without labels', () => {
  test('go from the cursor on, row by row, as digits alone', () => {
    const done = pasteAt(sample, cellOf(sample, '3.1', 1), '1,234\t５６\r\n\t7 \r\n')!;
    const now = after(sample, done);
    expect(rowOf(now, '3.1').slice(0, 3)).toEqual([rowOf(sample, '3.1')[0], '1234', '56']);
    expect(rowOf(now, '3.2').slice(0, 3)).toEqual([rowOf(sample, '3.2')[0], '', '7']);
    expect(done.notes).toEqual([]);
    expect(now.split('\n').length).toBe(sample.split('\n').length);
  });

  test('that are blank leave blanks, at the edges of what was copied as well', () => {
    const now = after(sample, pasteAt(sample, cellOf(sample, '1', 0), '\t\t\r\n\t5\t\r\n\t\t\r\n')!);
    expect(['1', '2', '3.1'].map((id) => rowOf(now, id).slice(0, 3).join())).toEqual([',,', ',5,', ',,']);
  });

  test('at a label go from its first cell on', () => {
    const label = sample.indexOf('（一）予以公开') + 3;
    const html = '<table><tr><td>7</td><td>8</td></tr></table>';
    const now = after(sample, pasteAt(sample, { start: label, end: label }, '7\t8', html)!);
    expect(rowOf(now, '3.1').slice(0, 2)).toEqual(['7', '8']);
    expect(pasteAt(sample, { start: label, end: label }, '7\t8')).toBeNull();
  });

  test('that have no place are named', () => {
    const done = pasteAt(sample, cellOf(sample, '4', 5), '1\t2\t3\t\n4\t5\t6\t7')!;
    expect(rowOf(after(sample, done), '4').slice(5)).toEqual(['1', '2']);
    expect(done.notes[0]!.zh).toContain('有 5 格');
    expect(done.notes[0]!.zh).toContain('3、4、5、6、7');
  });

  test('in a single column go downwards when they come from a table', () => {
    const html = '<html><body><table><tr><td>8</td></tr><tr><td>9</td></tr></table></body></html>';
    const now = after(sample, pasteAt(sample, cellOf(sample, '3.1', 0), '8\r\n9\r\n', html)!);
    expect([rowOf(now, '3.1')[0], rowOf(now, '3.2')[0]]).toEqual(['8', '9']);
    expect(pasteAt(sample, cellOf(sample, '3.1', 0), '8\n9\n')).toBeNull();
  });

  test('come from HTML where the plain text has a line for each', () => {
    const html = '<html><body><table><tr><td>8</td><td>9</td></tr></table></body></html>';
    const now = after(sample, pasteAt(sample, cellOf(sample, '3.1', 0), '8\n9\n', html)!);
    expect(rowOf(now, '3.1').slice(0, 2)).toEqual(['8', '9']);
  });
});

describe('rows with labels', () => {
  test('go to the rows of these names, wherever the cursor is', () => {
    const done = pasteAt(sample, cellOf(sample, '1', 3), '（一）予以公开\t9\t8\t7\t6\t5\t4\t39\n（二）部分公开\t1\t1\t1\t1\t1\t1\t6\n')!;
    const now = after(sample, done);
    expect(rowOf(now, '3.1').join()).toBe('9,8,7,6,5,4,39');
    expect(rowOf(now, '3.2').join()).toBe('1,1,1,1,1,1,6');
    expect(rowOf(now, '1')).toEqual(rowOf(sample, '1'));
  });

  test('whose names say nothing go whole rows from the cursor’s row on', () => {
    const now = after(sample, pasteAt(sample, cellOf(sample, '3.1', 3), '名目\t甲\t乙\n某项\t\t1\t2\t3\t4\t5\t6\t21\n')!);
    expect(rowOf(now, '3.1').join()).toBe('1,2,3,4,5,6,21');
  });
});

test('a line of a text that was cut out goes back as a line; a row of a spreadsheet that the table lacks is named', () => {
  const line = sample.split('\n').find((one) => one.includes('2.重复申请'))!;
  const without = replaced(sample, `${line}\n`, '');
  expect(pasteAt(without, cellOf(without, '3.5.3', 0), `${line}\n`)).toBeNull();
  const done = pasteAt(
    without,
    cellOf(without, '3.5.3', 0),
    line,
    `<table><tr><td>${line.replaceAll('\t', '</td><td>')}</td></tr></table>`,
  )!;
  expect(done.edits).toEqual([]);
  expect(done.notes[0]!.zh).toContain('7 格');
});

describe('a whole copied table', () => {
  const other = sampleReport(2022);

  test.each(['disclosure', 'requests', 'disputes'] as const)(
    '%s: every cell takes its value, wherever in the table the cursor is',
    (id) => {
      const from = tablesOf(analyse(other).parts[0]!.report).find((table) => table.id === id)!;
      const there = tablesOf(analyse(sample).parts[0]!.report).find((table) => table.id === id)!;
      const blanked = applyEdits(
        sample,
        there.rows.flatMap((row) => row.cells.map(({ start, end }) => ({ start, end, newText: '' }))).sort((a, b) => a.start - b.start),
      );
      const target = tablesOf(analyse(blanked).parts[0]!.report).find((table) => table.id === id)!;
      const done = pasteAt(blanked, target.rows.at(-1)!.cells.at(-1)!, other.slice(from.start, from.end))!;
      const now = tablesOf(analyse(after(blanked, done)).parts[0]!.report).find((table) => table.id === id)!;
      const values = (table: Table): unknown => table.rows.map((row) => row.cells.map(({ value }) => value));
      expect(values(now)).toEqual(values(from));
      expect(done.notes).toEqual([]);
    },
  );

  test('is not put into another table', () => {
    const { start, end } = requestsOf(other);
    const done = pasteAt(sample, analyse(sample).parts[0]!.report.disputes!.rows[0]!.cells[0]!, other.slice(start, end))!;
    expect(done.edits).toEqual([]);
    expect(done.notes).toHaveLength(1);
  });
});

describe('what is put into cells', () => {
  const put = (text: string, puts: readonly (readonly [{ readonly start: number; readonly end: number }, string])[], totals = false) =>
    pasteCells(reportIn(text), puts[0]![0], { text: '' }, { puts: new Map(puts.map(([{ start }, words]) => [start, words])), totals })!;

  test('goes into these alone: figures as digits, words as words, nothing as a blank', () => {
    const done = put(sample, [
      [cellOf(sample, '3.1', 0), '１，２３４'],
      [cellOf(sample, '3.2', 2), '约5件'],
      [cellOf(sample, '4', 6), ''],
    ]);
    const now = after(sample, done);
    expect([rowOf(now, '3.1')[0], rowOf(now, '3.2')[2], rowOf(now, '4')[6]]).toEqual(['1234', '约5件', '']);
    expect(done.edits).toHaveLength(3);
  });

  test('brings the totals that follow along where that is wanted, none that was put itself, and none of words', () => {
    const [typed, total] = [cellOf(sample, '3.5.2', 1), cellOf(sample, '3.5.2', 6)];
    const followed = after(sample, put(sample, [[typed, '4']], true));
    expect([rowOf(followed, '3.5.2')[1], rowOf(followed, '3.5.2')[6]]).toEqual(['4', '5']);
    expect(rowOf(after(sample, put(sample, [[typed, '4']])), '3.5.2')[6]).toBe('1');
    const both = after(
      sample,
      put(
        sample,
        [
          [typed, '4'],
          [total, '9'],
        ],
        true,
      ),
    );
    expect(rowOf(both, '3.5.2')[6]).toBe('9');
    expect(put(sample, [[typed, '若干']], true).edits).toHaveLength(1);
  });

  test('is declined, with the reason, where the table would be read as another', () => {
    const spaced = replacedAll(sample, /^.*\t.*$/gm, (line) => line.replaceAll('\t', ' '));
    const cell = cellOf(spaced, '3.1', 2);
    expect(put(spaced, [[cell, '17']]).edits).toHaveLength(1);
    for (const words of ['', '1 7']) {
      const declined = put(spaced, [[cell, words]]);
      expect(declined.edits).toEqual([]);
      expect(declined.notes[0]!.zh).toContain('放不下');
    }
  });

  test('cannot part cells where pipes do, and is no markup where the report is a page', () => {
    const cell = cellOf(pipes, '3.1', 0);
    expect(rowOf(after(pipes, put(pipes, [[cell, '1|2']])), '3.1')[0]).toBe('1/2');
  });
});

test.each([
  ['one cell', '12'],
  ['prose', '本机关2023年\n共收到申请\t若干'],
  ['nothing', ''],
])('%s is pasted as it stands', (_name, clip) => expect(pasteAt(sample, cellOf(sample, '3.1', 0), clip)).toBeNull());

test('outside of tables, and over more than a table, text is pasted as it stands', () => {
  expect(pasteAt(sample, { start: 3, end: 3 }, '1\t2')).toBeNull();
  expect(pasteAt(sample, { start: 0, end: sample.length }, '1\t2')).toBeNull();
});

/** The cells between two corners, as a spreadsheet puts them on the clipboard. */
function copied(table: Table, [r1, c1]: readonly [number, number], [r2, c2]: readonly [number, number]): string {
  const rows = table.rows.slice(r1, r2 + 1);
  return rows
    .map(({ cells }) =>
      cells
        .slice(c1, c2 + 1)
        .map(({ text }) => text)
        .join('\t'),
    )
    .join('\r\n');
}

test.each([
  ['tabs', sample],
  ['pipes', pipes],
  ['CRLF after surrogate pairs', `𠀀\n${sample}`.replaceAll('\n', '\r\n')],
  [
    'blank cells and placeholders',
    replacedAll(sample, /\t\d+/g, (cell, at: number) => (at % 3 === 0 ? '\t' : at % 7 === 0 ? '\t/' : cell)),
  ],
])('cells that are copied and pasted at the same place change nothing: %s', (_name, text) => {
  const analysis: Analysis = analyse(text);
  const table = analysis.parts[0]!.report.requests!;
  fc.assert(
    fc.property(fc.nat(24), fc.nat(24), fc.nat(6), fc.nat(6), (a, b, c, d) => {
      const [r1, r2, c1, c2] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
      const done = pasteCells(analysis.parts[0]!.report, table.rows[r1]!.cells[c1]!, { text: copied(table, [r1, c1], [r2, c2]) });
      if (done) expect(done).toEqual({ edits: [], notes: [] });
    }),
    runs(20),
  );
});

test('whatever is pasted, no other cell changes and the table stays the table', () => {
  const figure = fc.constantFrom('', '0', '12', '１２', '3,456', '/', '无', '甲|乙', '<b>', '&amp;', '𠀀');
  fc.assert(
    fc.property(
      fc.nat(24),
      fc.nat(6),
      fc.array(fc.array(figure, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 }),
      (r, c, cells) => {
        const table = requestsOf(sample);
        const clip = cells.map((row) => row.join('\t')).join('\r\n');
        const done = pasteAt(sample, table.rows[r]!.cells[c]!, clip);
        if (!done) return;
        const now = requestsOf(after(sample, done));
        expect(now.rows.map(({ template }) => template.id)).toEqual(table.rows.map(({ template }) => template.id));
        for (const [i, row] of now.rows.entries())
          for (const [j, cell] of row.cells.entries()) {
            const inside = i >= r && i < r + cells.length;
            if (!inside) expect(cell.text).toBe(table.rows[i]!.cells[j]!.text);
          }
      },
    ),
    runs(20),
  );
});

describe.each(readableLayouts)('in the layout %s', (layout) => {
  const written = (seed: number): string =>
    documentOf({ seed, layout, template: '2021', size: 'small', blanks: seed % 2 === 0 ? 'none' : 'placeholders', copies: 1, dress: plain })
      .text;

  test('cells that are copied and pasted at the same place change nothing', () => {
    for (const seed of [1, 2, 3]) {
      const text = written(seed);
      const analysis = analyse(text);
      for (const table of tablesOf(analysis.parts[0]!.report)) {
        const last = table.rows.length - 1;
        const width = table.rows[0]!.cells.length - 1;
        const done = pasteCells(analysis.parts[0]!.report, table.rows[0]!.cells[0]!, { text: copied(table, [0, 0], [last, width]) });
        if (done) expect(done.edits).toEqual([]);
      }
    }
  });

  test('whatever is put into a cell stands in it and nothing else has changed, or nothing was put and that is said', () => {
    const text = written(2);
    const { report } = analyse(text).parts[0]!;
    for (const table of tablesOf(report))
      for (const [words, pick] of [
        ['71', 0],
        ['', 1],
        ['约5件', 2],
        ['1 7', 3],
      ] as const) {
        const cells = table.rows.flatMap((row) => row.cells);
        const own = cells[(7 * pick) % cells.length]!;
        const done = pasteCells(report, own, { text: '' }, { puts: new Map([[own.start, words]]) })!;
        if (done.edits.length === 0) {
          if (own.text !== words) expect(done.notes).toHaveLength(1);
          continue;
        }
        const now = tablesOf(analyse(after(text, done)).parts[0]!.report).find(({ id }) => id === table.id)!;
        const wanted = cells.map((cell) => (cell === own ? words : cell.text));
        expect(now.rows.flatMap((row) => row.cells.map((cell) => cell.text))).toEqual(wanted);
      }
  });

  test('figures stand where they were pasted and nothing else has changed, or nothing was pasted and that is said', () => {
    const text = written(2);
    const table = requestsOf(text);
    const done = pasteAt(text, table.rows[3]!.cells[2]!, '71\t72\r\n73\t74')!;
    const wanted = table.rows.map(({ cells }) => cells.map((cell) => cell.value as number));
    if (done.edits.length === 0) expect(done.notes).toHaveLength(1);
    else {
      wanted[3]!.splice(2, 2, 71, 72);
      wanted[4]!.splice(2, 2, 73, 74);
    }
    expect(requestsOf(after(text, done)).rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(wanted);
    if (!layout.startsWith('flat')) expect(done.edits.length).toBeGreaterThan(0);
  });
});
