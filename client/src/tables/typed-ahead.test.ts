import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changed, type Grid, type Stretch, type Way } from './table-grid.ts';
import {
  type Ahead,
  type AheadEdit,
  caughtUp,
  changedAhead,
  changedHeld,
  currentCell,
  editsOf,
  type Held,
  isReached,
  onward,
  selectionOf,
  setOut,
  wandered,
} from './typed-ahead.ts';

/** An editor with a table of rows by tabs, each of three cells behind a label, in which what is asked of it comes late. */
class Editor {
  text: string;
  selection: Stretch;
  ahead: Ahead | undefined;
  heard: (change: Change) => void = () => {};
  grid: Grid;
  constructor(rows: readonly (readonly string[])[]) {
    this.text = `文𠀀\n${rows.map((row, i) => `甲${i}\t${row.join('\t')}`).join('\n')}\n文`;
    this.grid = gridOf(this.text);
    this.selection = this.grid.cells[0]!;
  }
  /** The key reaches the extension; the editor has not moved. */
  key(way: Way): boolean {
    const cell = this.grid.cells.findIndex(({ start, end }) => start <= this.selection.start && this.selection.end <= end);
    const next = this.ahead
      ? onward(this.ahead, this.selection.end, way)
      : setOut({ grid: this.grid, cell }, this.selection, way, ({ start, end }) => this.text.slice(start, end));
    this.ahead = next ?? this.ahead;
    return next !== undefined;
  }
  change(from: number, to: number, text: string, by: 'hand' | 'another' | AheadEdit = 'hand'): void {
    const change: Change = { rangeOffset: from, rangeLength: to - from, text };
    this.text = this.text.slice(0, from) + text + this.text.slice(to);
    const after = this.ahead && changedAhead(this.ahead, change, by === 'hand' ? this.selection : by === 'another' ? undefined : by);
    if (!this.ahead) this.grid = changed([this.grid], [change])?.[0] ?? this.grid;
    this.ahead = after;
    this.heard(change);
    if (by === 'hand') this.selection = { start: from + text.length, end: from + text.length };
  }
  type(text: string): void {
    for (const one of text) this.change(this.selection.start, this.selection.end, one);
  }
  back(): void {
    const { start, end } = this.selection;
    this.change(start === end ? start - 1 : start, end, '');
  }
  /** The editor does what it is asked to, at last. */
  comply(): void {
    for (const edit of [...editsOf(this.ahead!)].reverse()) this.change(edit.start, edit.end, edit.newText, edit);
    this.selection = selectionOf(this.ahead!) ?? this.selection;
    expect(isReached(this.ahead!, this.selection)).toBe(true);
  }
  rows(): string[] {
    return this.text
      .split('\n')
      .slice(1, -1)
      .map((line) => line.replaceAll('\t', ' '));
  }
}

function gridOf(text: string): Grid {
  const cells = [...text.matchAll(/(?<=\t)[^\t\n]*/g)].map((m, i, all) => ({
    start: m.index,
    end: m.index + m[0].length,
    name: '',
    row: Math.floor(i / 3),
    column: String(i % 3),
    above: i - 3,
    below: i + 3 < all.length ? i + 3 : -1,
  }));
  return {
    start: text.indexOf('甲'),
    end: cells.at(-1)!.end,
    rows: [],
    heads: [],
    cells: cells.map((c) => ({ ...c, above: Math.max(-1, c.above) })),
  };
}

const open = (): Editor =>
  new Editor([
    ['1', '2', '3'],
    ['4', '', '6'],
  ]);

describe('what is typed before the cursor has moved goes to the cell that was meant', () => {
  test('over a whole row and into the next', () => {
    const editor = open();
    editor.type('12');
    for (const figure of ['34', '5', '67']) {
      editor.key('next');
      editor.type(figure);
    }
    expect(editor.rows()[0]).toBe('甲0 1234567 2 3');
    editor.comply();
    expect(editor.rows()).toEqual(['甲0 12 34 5', '甲1 67  6']);
    expect(editor.selection.start).toBe(editor.text.indexOf('67') + 2);
  });

  test('up, down and back', () => {
    const editor = open();
    for (const [way, figure] of [
      ['below', '9'],
      ['next', '8'],
      ['above', '7'],
      ['previous', '5'],
    ] as const) {
      editor.key(way);
      editor.type(figure);
    }
    editor.comply();
    expect(editor.rows()).toEqual(['甲0 5 7 3', '甲1 9 8 6']);
  });

  test('when some of it was in time', () => {
    const editor = open();
    editor.key('next');
    editor.type('7');
    editor.selection = currentCell(editor.ahead!)!;
    editor.type('8');
    editor.comply();
    expect(editor.rows()[0]).toBe('甲0 1 78 3');
  });

  test('and what is taken back there is not taken from the cell that was left', () => {
    const editor = open();
    editor.type('15');
    editor.key('next');
    editor.back();
    editor.comply();
    expect(editor.rows()[0]).toBe('甲0 15  3');
    editor.key('next');
    editor.type('99');
    editor.back();
    editor.comply();
    expect(editor.rows()[0]).toBe('甲0 15  9');
  });

  test('when an input method writes over what it composes', () => {
    const editor = open();
    editor.key('below');
    editor.type('s');
    const { start } = editor.selection;
    editor.change(start - 1, start, 'sh');
    editor.change(start - 1, start + 1, '十');
    editor.comply();
    expect(editor.rows()).toEqual(['甲0 1 2 3', '甲1 十  6']);
  });

  test('from beside the cells, leaving the label as it was', () => {
    const editor = open();
    editor.selection = { start: editor.grid.start + 1, end: editor.grid.start + 1 };
    editor.key('next');
    editor.back();
    editor.type('7');
    editor.comply();
    expect(editor.rows()[0]).toBe('甲0 7 2 3');
  });
});

test('a key alone changes nothing, and selects the cell', () => {
  const editor = open();
  editor.key('next');
  expect(editsOf(editor.ahead!)).toEqual([]);
  expect(isReached(editor.ahead!, editor.selection)).toBe(false);
  expect(selectionOf(editor.ahead!)).toEqual({ start: editor.grid.cells[1]!.start, end: editor.grid.cells[1]!.end });
});

test('at the end of the table there is nowhere to go', () => {
  const editor = open();
  editor.selection = editor.grid.cells.at(-1)!;
  expect(editor.key('next')).toBe(false);
  editor.selection = editor.grid.cells[4]!;
  expect(editor.key('next')).toBe(true);
  expect(editor.key('below')).toBe(false);
});

test('a selection that was led astray and lay over what parts two cells costs nothing', () => {
  const editor = open();
  editor.key('next');
  editor.selection = { start: editor.grid.cells[0]!.end, end: editor.grid.cells[2]!.start };
  editor.type('78');
  expect(editor.rows()[0]).toBe('甲0 1783');
  editor.comply();
  expect(editor.rows()[0]).toBe('甲0 1 78 3');
});

test('a total that another has written meanwhile stays, and moves nothing', () => {
  const editor = open();
  editor.key('next');
  editor.type('8');
  const last = editor.text.indexOf('\t3') + 1;
  editor.change(last, last + 1, '300', 'another');
  editor.comply();
  expect(editor.rows()[0]).toBe('甲0 1 8 300');
});

test('where the person has put the cursor himself it stays, with what he types there', () => {
  const editor = open();
  editor.key('next');
  editor.type('8');
  editor.ahead = wandered(editor.ahead!, 'mouse');
  const six = editor.text.indexOf('6');
  editor.selection = { start: six, end: six + 1 };
  editor.type('99');
  editor.comply();
  expect(editor.rows()).toEqual(['甲0 1 8 3', '甲1 4  99']);
});

test('after an arrow nothing is selected, and typing adds to what is there', () => {
  const editor = open();
  editor.key('next');
  editor.ahead = wandered(editor.ahead!, 'key');
  editor.type('5');
  editor.comply();
  expect(editor.rows()[0]).toBe('甲0 1 25 3');
});

test.each(['\n', '\t', '|'])('with %j in a cell the table may be another one, and is let go', (text) => {
  const editor = open();
  editor.key('next');
  editor.change(editor.selection.end, editor.selection.end, text);
  expect(editor.ahead).toBeUndefined();
});

describe('a key in a table that is not known yet', () => {
  /** Keys and changes of one editor, as they come while the server is asked. */
  function held(selection: Stretch, does: (editor: Editor, press: (way: Way) => void) => void): Editor {
    const editor = open();
    editor.selection = selection;
    let now: Held | undefined = { ...selection, removed: editor.text.slice(selection.start, selection.end), keys: [] };
    const { text } = editor;
    editor.heard = (change) => {
      now = now && changedHeld(now, change);
    };
    does(editor, (way) => {
      now = now && { ...now, keys: [...now.keys, way] };
    });
    expect(text).not.toBe(editor.text);
    editor.ahead = now && caughtUp(editor.grid, now, ({ start, end }) => editor.text.slice(start, end));
    return editor;
  }
  const first = open().grid.cells[0]!;

  test('takes what is typed along, once it is known', () => {
    const editor = held(first, (at, press) => {
      press('next');
      at.type('78');
      press('below');
      at.type('9');
      at.back();
      at.type('5');
      press('previous');
      at.type('44');
    });
    editor.comply();
    expect(editor.rows()).toEqual(['甲0 1 78 3', '甲1 44 5 6']);
  });

  test('is let go when something else happens to what was typed', () => {
    const editor = held({ start: first.end, end: first.end }, (at, press) => {
      press('next');
      at.type('78');
      at.change(first.start, first.end + 1, '', 'another');
    });
    expect(editor.ahead).toBeUndefined();
  });
});

test('what cannot be told apart is not begun with', () => {
  const { grid, text } = open();
  const [first, second, ...rest] = grid.cells;
  const touching = { ...grid, cells: [first!, { ...second!, start: first!.end }, ...rest] };
  expect(setOut({ grid: touching, cell: 0 }, first!, 'next', ({ start, end }) => text.slice(start, end))).toBeUndefined();
});

test('however late the editor is, it ends where it would be had it been in time', () => {
  const key = fc.constantFrom<string>('next', 'previous', 'below', 'above', '1', '2', '34', 'back');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 40 }), (keys) => {
      const [late, prompt] = [open(), open()];
      for (const [one, now] of [...keys, ['1', true] as const]) {
        const { start, end } = prompt.selection;
        // At the beginning of a cell it would take what parts it from the one before.
        if (one === 'back' && start === end && /[\t\n]/.test(prompt.text[start - 1]!)) continue;
        for (const editor of [late, prompt]) {
          if (one === 'back') editor.back();
          else if (/\d/.test(one)) editor.type(one);
          else editor.key(one as Way);
          if (editor.ahead && (editor === prompt || now)) editor.comply();
        }
      }
      expect(late.rows()).toEqual(prompt.rows());
      expect(late.selection).toEqual(prompt.selection);
    }),
  );
});
