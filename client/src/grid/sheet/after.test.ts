import { describe, expect, test } from 'vitest';
import { after } from './after.ts';
import { asLines, between, headersOf, layOut } from './layout.ts';
import { sheetWith, viewOf } from './sheet-fixture.ts';
import { activeCell, type Effect, emptyState, type GridEvent, type GridState, shownIn } from './state.ts';

const figures = { a: ['1', '2', '3'], b: ['4', '', '/'] } as const;
const begin = after(emptyState, { kind: 'view', view: viewOf(1, sheetWith(figures)) })[0];

/** The state after events, and everything that was to be done. */
function run(state: GridState, ...events: readonly GridEvent[]): { readonly state: GridState; readonly effects: readonly Effect[] } {
  const effects: Effect[] = [];
  let now = state;
  for (const event of events) {
    const [next, more] = after(now, event);
    now = next;
    effects.push(...more);
  }
  return { state: now, effects };
}
const at = (state: GridState): string => activeCell(state)?.key ?? activeCell(state)?.text ?? 'nowhere';
const way = (way: 'up' | 'down' | 'left' | 'right', extend = false, far = false): GridEvent => ({ kind: 'move', way, extend, far });
const then = (next: Extract<GridEvent, { kind: 'commit' }>['next']): GridEvent => ({ kind: 'commit', next });
const typed = (draft: string): readonly GridEvent[] => [
  { kind: 'begin', draft: draft.slice(0, 1) },
  { kind: 'draft', draft },
];
const puts = (effects: readonly Effect[]): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === 'put' ? effect.puts.map(({ key, text }) => `${key}=${text}`) : []));

describe('moving', () => {
  test('begins in the first cell that can be written', () => expect(at(begin)).toBe('a one'));

  test.each([
    ['arrows go to the next cell and stop at the edges', [way('right'), way('down'), way('down')], 'b two'],
    ['arrows reach labels and headings, so that what is wrong there is reached too', [way('left')], 'a'],
    ['a merged heading is one step', [way('right'), way('up'), way('up'), way('right')], 'sum'],
    ['a merged cell is left where it was entered', [way('down'), way('left'), way('left'), way('right')], 'b'],
    ['far goes to the last cell that can be written, then to the edge', [way('right', false, true), way('up', false, true)], 'sum'],
    ['Tab goes from row to row over cells that can be written', [then('tab'), then('tab'), then('tab')], 'b one'],
    ['Shift+Tab goes back', [then('tab'), then('tab-back')], 'a one'],
    ['Enter after Tabs goes to the row below where they began', [then('tab'), then('tab'), then('enter')], 'b one'],
    ['Enter in the last row stays', [then('enter'), then('tab'), then('enter')], 'b two'],
    ['Shift+Enter goes up', [then('enter'), then('enter-back')], 'a one'],
  ])('%s', (_name, events, wanted) => expect(at(run(begin, ...events).state)).toBe(wanted));

  test('Tab leaves the table at its ends, so that the keyboard is not caught', () => {
    expect(run(begin, then('tab-back')).effects).toEqual([{ kind: 'leave' }]);
    const last = run(begin, way('down'), way('right', false, true)).state;
    expect(run(last, then('tab')).effects).toEqual([{ kind: 'leave' }]);
  });

  test('goes from one finding to the next and around, and says when there is none', () => {
    const marks = [{ severity: 'error' as const, message: '' }];
    const sheet = sheetWith(figures);
    const marked = {
      ...sheet,
      lines: sheet.lines.map((line) => line.map((cell) => (/^[2/]$/.test(cell.text) ? { ...cell, marks } : cell))),
    };
    const { state } = run(begin, { kind: 'view', view: viewOf(2, marked) });
    const seen = [1, 2, 3].map((times) => at(run(state, ...Array.from({ length: times }, (): GridEvent => ({ kind: 'marked' }))).state));
    expect(seen).toEqual(['a two', 'b sum', 'a two']);
    expect(run(begin, { kind: 'marked' }).effects).toEqual([{ kind: 'say', word: 'noneMarked' }]);
  });
});

describe('writing', () => {
  test('what is typed and left by Enter is put into its cell, and shown there at once', () => {
    const { state, effects } = run(begin, ...typed('57'), then('enter'));
    expect(puts(effects)).toEqual(['a one=57']);
    expect(at(state)).toBe('b one');
    expect(shownIn(state, { key: 'a one', text: '1' })).toBe('57');
  });

  test.each([
    ['Escape leaves the cell as it was', [...typed('57'), { kind: 'cancel' } as const], []],
    ['what has not changed is not written', [{ kind: 'begin' } as const, then('enter')], []],
    ['spaces around it are left out', [...typed(' 5  7 '), then('tab')], ['a one=5 7']],
    ['a click elsewhere writes first', [...typed('8'), { kind: 'go', spot: { row: 3, col: 2 }, extend: false } as const], ['a one=8']],
    ['words are put as they are', [...typed('若干'), then('stay')], ['a one=若干']],
    [
      'Delete makes blanks of all that is selected',
      [way('down', true), way('right', true), { kind: 'clear' } as const],
      ['a one=', 'a two=', 'b one='],
    ],
    ['a second Delete has nothing to do', [{ kind: 'clear' } as const, { kind: 'clear' } as const], ['a one=']],
  ])('%s', (_name, events, wanted) => expect(puts(run(begin, ...events).effects)).toEqual(wanted));

  test('a heading cannot be written, and that is said', () => {
    expect(run(begin, way('left'), { kind: 'begin', draft: '5' }).effects).toEqual([{ kind: 'say', word: 'readOnly' }]);
    expect(run(begin, way('left'), { kind: 'clear' }).effects).toEqual([{ kind: 'say', word: 'readOnly' }]);
  });

  test('one cell of the clipboard fills what is selected; a block goes from the first selected cell on', () => {
    const rows = run(begin, way('right'), way('down', true));
    expect(puts(run(rows.state, { kind: 'paste', text: '9\r\n', html: '' }).effects)).toEqual(['a two=9', 'b two=9']);
    expect(run(rows.state, { kind: 'paste', text: '9\t8\r\n', html: '<table>' }).effects).toEqual([
      { kind: 'paste', id: 1, table: 'requests', key: 'a two', text: '9\t8\r\n', html: '<table>' },
    ]);
  });

  test('lines without tabs go downwards, as those of a spreadsheet do', () => {
    const [effect] = run(begin, { kind: 'paste', text: '9\n<8\n', html: '<p>9</p><p>8</p>' }).effects;
    expect(effect).toMatchObject({ kind: 'paste', html: '<table><tr><td>9</td></tr><tr><td>&lt;8</td></tr></table>' });
  });

  test('what was refused is taken back; what the text has is waited for no longer', () => {
    const { state } = run(begin, ...typed('57'), then('enter'));
    const shown = (now: GridState): string => shownIn(now, { key: 'a one', text: '1' });
    expect(shown(run(state, { kind: 'done', id: 1, version: null }).state)).toBe('1');
    const done = run(state, { kind: 'done', id: 1, version: 3 }).state;
    expect(shown(run(done, { kind: 'view', view: viewOf(2, sheetWith(figures)) }).state)).toBe('57');
    expect(run(done, { kind: 'view', view: viewOf(3, sheetWith(figures)) }).state.pending).toEqual([]);
  });
});

describe('a text that changes meanwhile', () => {
  const other = (rows: Parameters<typeof sheetWith>[0] | undefined, version = 2): GridEvent => ({
    kind: 'view',
    view: viewOf(version, rows && sheetWith(rows)),
  });

  test('leaves the place in its cell, wherever that stands now', () => {
    const { state } = run(begin, way('down'), other({ z: ['0', '0', '0'], ...figures }));
    expect(at(state)).toBe('b one');
    expect(state.active.row).toBe(4);
  });

  test('leaves what is being typed', () => {
    const { state, effects } = run(begin, way('down'), ...typed('77'), other({ z: ['0', '0', '0'], ...figures }));
    expect(state.editing).toMatchObject({ key: 'b one', draft: '77' });
    expect(effects).toEqual([]);
    expect(puts(run(state, then('enter')).effects)).toEqual(['b one=77']);
  });

  test('in the very cell is said, and what was not changed there yet is what is edited', () => {
    const changed = other({ ...figures, a: ['6', '2', '3'] });
    const typing = run(begin, ...typed('77'), changed);
    expect(typing.effects).toEqual([{ kind: 'say', word: 'changedBelow', about: '6' }]);
    expect(typing.state.editing?.draft).toBe('77');
    const looking = run(begin, { kind: 'begin' }, changed);
    expect(puts(run(looking.state, then('enter')).effects)).toEqual([]);
  });

  test('by what was written here is no news to the cell', () => {
    const again = run(begin, ...typed('57'), then('stay'), { kind: 'begin' }, { kind: 'done', id: 1, version: 2 });
    expect(run(again.state, other({ ...figures, a: ['57', '2', '3'] })).effects).toEqual([]);
  });

  test('takes a row away with what is typed in it, and says what that was', () => {
    const { state, effects } = run(begin, way('down'), ...typed('77'), other({ a: figures.a }));
    expect(state.editing).toBeUndefined();
    expect(effects).toEqual([{ kind: 'say', word: 'gone', about: '77' }]);
  });

  test('so that the table cannot be read for a moment keeps what is typed until it can', () => {
    const { state } = run(begin, way('down'), ...typed('77'), other(undefined), other(figures, 3));
    expect(state.editing).toMatchObject({ key: 'b one', draft: '77' });
    expect(at(state)).toBe('b one');
  });

  test('does not lead away who is typing; the cursor of the text leads who is not', () => {
    const show: GridEvent = { kind: 'show', table: 'requests', key: 'b two' };
    expect(at(run(begin, show).state)).toBe('b two');
    expect(at(run(begin, ...typed('7'), show).state)).toBe('a one');
  });

  test('another table writes what is being typed first, and coming back is where one was', () => {
    const { state, effects } = run(begin, way('down'), ...typed('7'), { kind: 'table', table: 'disputes' });
    expect(puts(effects)).toEqual(['b one=7']);
    expect(state.layout).toBeUndefined();
    expect(at(run(state, { kind: 'table', table: 'requests' }).state)).toBe('b one');
  });
});

describe('what is copied', () => {
  const layout = layOut(sheetWith(figures));
  const copied = (a: readonly [number, number], b: readonly [number, number]): string =>
    asLines(layout, { row: a[0], col: a[1] }, { row: b[0], col: b[1] }, ({ text }) => text);

  test('is tabs and lines of what is selected, blanks as blanks', () => {
    expect(copied([2, 2], [3, 4])).toBe('1\t2\t3\r\n4\t\t/');
    expect(copied([3, 4], [2, 3])).toBe('2\t3\r\n\t/');
  });

  test('is a whole table with its headings when all is selected', () => {
    expect(copied([0, 0], [3, 4])).toBe('\t\tpeople\t\tsum\r\n\t\tone\ttwo\t\r\nboth\ta\t1\t2\t3\r\n\tb\t4\t\t/');
  });

  test('cuts no merged cell', () => expect(between(layout, { row: 1, col: 2 }, { row: 0, col: 3 }).from).toEqual({ row: 0, col: 2 }));
});

test('a cell has the headings above it, the widest first, and the labels beside it', () => {
  const layout = layOut(sheetWith(figures));
  expect(headersOf(layout, { row: 3, col: 3 })).toEqual({ column: ['people', 'two'], row: ['both', 'b'] });
  expect(headersOf(layout, { row: 2, col: 4 })).toEqual({ column: ['sum'], row: ['both', 'a'] });
});
