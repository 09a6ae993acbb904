import { describe, expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import type { Piece } from './strip.ts';
import { windowsOf } from './windows.ts';

/** `1..2` is the cells 1, blank, blank, 2. */
const pieces = (written: string): Piece[] =>
  [...written].map((c, i) => ({ start: i, end: i + (c === '.' ? 0 : 1), text: c === '.' ? '' : c, kind: c === '.' ? 'blank' : 'figure' }));

const row = (written: string, change: Partial<Candidate> = {}): Candidate => ({
  labelAt: 0,
  depth: 0,
  values: pieces(written),
  width: written.length + 1,
  columns: 3,
  merged: 0,
  repeats: false,
  cuttable: false,
  ...change,
});

const read = (...rows: Candidate[]): string[] =>
  windowsOf(rows).map((w) => (w.shape === 'unread' ? 'unread' : `${w.shape} ${w.cells.map((p) => p.text || '.').join('')}`.trim()));

describe('which places are the cells', () => {
  test('as many as columns', () => expect(read(row('1.2'))).toEqual(['right 1.2']));
  test('filled cells that only one window holds', () => expect(read(row('.1.2..'))).toEqual(['right 1.2']));
  test('padding before, shown by a row that is full', () => expect(read(row('..123'), row('...4.'))).toEqual(['right 123', 'right .4.']));
  test('padding behind, shown by a row that is full', () => expect(read(row('123..'), row('.4...'))).toEqual(['right 123', 'right .4.']));
  test('nothing shows it: unread', () => expect(read(row('..4..'))).toEqual(['unread']));
  test('two ways that read otherwise: unread', () =>
    expect(read(row('123', { width: 4 }), row('.4.', { values: pieces('.4..'), width: 5 }))).toEqual(['right 123', 'unread']));
  test('a row out of its place shows nothing of the others', () =>
    expect(
      read(
        row('123..', { depth: 2 }),
        row('123', { labelAt: 2, depth: 2, width: 6 }),
        row('..123', { width: 6 }),
        row('...4.', { width: 6 }),
      ),
    ).toEqual(['right 123', 'right 123', 'right 123', 'right .4.']));
  test('where merged cells leave nothing behind, as far behind the label as in the rows that show it', () =>
    expect(
      read(row('.123', { depth: 2 }), row('.123', { depth: 1 }), row('.4.5', { depth: 2 }), row('..4.', { labelAt: 1, depth: 1 })),
    ).toEqual(['right 123', 'right 123', 'right 4.5', 'right .4.']));
  test('fewer places than columns: nothing is claimed', () => expect(read(row('12'))).toEqual(['narrow']));
  test('more filled cells than columns: claimed only where all are alike', () =>
    expect(read(row('1234'), row('0000'))).toEqual(['wide', 'wide 000']));
  test('blanks that only a gap shows do not place cells', () => {
    const values = pieces('1.2').map((p) => (p.kind === 'blank' ? { ...p, inferred: true } : p));
    expect(read(row('1.2', { values, columns: 4 }))).toEqual(['narrow']);
  });
});

describe('a row of seven columns that is one figure short', () => {
  const seven = (written: string, change: Partial<Candidate> = {}): Candidate => row(written, { columns: 7, ...change });
  const full = (padding: string): Candidate => seven(`${padding}1000001`);

  test.each(['210003.', '210003..', '210003...'])('has lost one that cannot be told, whatever padding follows: %s', (written) =>
    expect(read(seven('1000001..'), seven(written))).toEqual(['right 1000001', 'narrow']),
  );
  test('has lost one where the first cell is out of the grid of the others', () =>
    expect(read(full('..'), seven('.921113', { width: 8 }))).toEqual(['right 1000001', 'narrow']));
  test('keeps a blank total where the figures before it make more than the last of them', () =>
    expect(read(seven('921010.'))).toEqual(['right 921010.']));
  test('keeps a blank first cell where others begin there', () =>
    expect(read(full(''), seven('.210003'))).toEqual(['right 1000001', 'right .210003']));
  test('keeps zeros, wherever they stand', () => expect(read(seven('000000.'))).toEqual(['right 000000.']));
});

test('fifteen columns in three groups: a blank last total is one where the groups before it add up and the last could not end sooner', () => {
  const cases = (written: string): string[] => read(row(written, { columns: 15 }));
  expect(cases('10012010011010.')).toEqual(['right 10012010011010.']);
  expect(cases('10012010010011.')).toEqual(['narrow']);
});

describe('a merged cell that is repeated', () => {
  const merged = { columns: 2, merged: 1, repeats: true };
  test('is one cell', () => expect(read(row('122', merged))).toEqual(['right 12']));
  test('may stand behind padding', () =>
    expect(read(row('..123', { repeats: true }), row('...55', merged))).toEqual(['right 123', 'right .5']));
  test('whose places differ is unread', () => expect(read(row('123', merged))).toEqual(['unread']));
});
