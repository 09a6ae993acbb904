import { describe, expect, test, vi } from 'vitest';
import type { TextEditor } from 'vscode';
import { lateEditor } from './late-editor.ts';
import { tableOf } from './table-fixture.ts';
import type { Grid, Way } from './table-grid.ts';

let late = lateEditor('');

/** The mover on an editor that shows `text`, its cursor behind the first cell; at each key the table is told as it stands. */
async function begin(text: string) {
  vi.resetModules();
  late = lateEditor(text);
  vi.doMock('vscode', () => late.vscode);
  const { followKeys } = await import('./mover.ts');
  const mover = followKeys();
  const editor = late.editor as unknown as TextEditor;
  const filled: string[][] = [];
  mover.onDidArrive((arrival) => filled.push(arrival.filled.map(({ start, end }) => late.text().slice(start, end))));
  late.click(tableOf(text).grid.cells[0]!.end);
  const key = (way: Way): Promise<boolean> => {
    const { grid } = tableOf(late.text());
    const cell = grid.cells.findIndex(({ start, end }) => start <= late.selection().start && late.selection().end <= end);
    return mover.go(editor, { grid, cell }, way);
  };
  return { mover, editor, filled, key };
}
const selected = (): string => late.text().slice(late.selection().start, late.selection().end);

describe('a key in a table', () => {
  test('selects the next cell', async () => {
    const { key, mover, editor } = await begin('甲\t1\t22\t333');
    const gone = key('next');
    expect(mover.isMoving(editor)).toBe(true);
    await late.comply();
    expect(await gone).toBe(true);
    expect(selected()).toBe('22');
    expect(mover.isMoving(editor)).toBe(false);
  });

  test('and what is typed before the editor has moved go to the cell that was meant', async () => {
    const { key, filled } = await begin('甲\t1\t22\t333');
    void key('next');
    late.type('7');
    void key('next');
    late.type('89');
    await late.comply();
    expect(late.text()).toBe('甲\t1\t7\t89');
    expect(late.selection()).toEqual({ start: 8, end: 8 });
    expect(filled).toEqual([['7', '89']]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('is right however far the editor has come (%i steps) when something is typed', async (steps) => {
    const { key } = await begin('甲\t1\t22\t333');
    void key('next');
    late.type('7');
    await late.complyWith(steps);
    late.type('8');
    void key('next');
    late.type('9');
    await late.comply();
    expect(late.text()).toBe('甲\t1\t78\t9');
  });

  test('at the end of a table leads nowhere', async () => {
    const { key } = await begin('甲\t1\t22');
    const keys = [key('next'), key('next')];
    await late.comply();
    expect(await Promise.all(keys)).toEqual([true, false]);
    expect(selected()).toBe('22');
  });

  test('is left alone once a person clicks elsewhere or undoes', async () => {
    const { key } = await begin('甲\t1\t22\t333');
    void key('next');
    await late.complyWith(1);
    late.click(0);
    await late.comply();
    expect(late.text()).toBe('甲\t1\t22\t333');
    const again = await begin('甲\t1\t22\t333');
    void again.key('next');
    late.type('7');
    late.undo(3, 4);
    await late.comply();
    expect(late.text()).toBe('甲\t1\t22\t333');
    expect(again.mover.isMoving(again.editor)).toBe(false);
  });
});

test('a person who types without a pause has every figure in its cell', async () => {
  const { key } = await begin('甲\t\t\t\t\t');
  for (const figure of ['12', '3', '456', '7']) {
    late.type(figure);
    void key('next');
    await late.complyWith(figure.length);
  }
  await late.comply();
  expect(late.text()).toBe('甲\t12\t3\t456\t7\t');
});

describe('a key in a table that is not known yet', () => {
  test('waits for the server, and what is typed meanwhile is kept in mind', async () => {
    const { mover, editor } = await begin('甲\t1\t\t');
    const { promise, resolve } = Promise.withResolvers<readonly Grid[]>();
    const gone = mover.goOnce(promise, editor, 'next');
    late.type('7');
    void mover.goOnce(promise, editor, 'next');
    late.type('8');
    expect(mover.isUnderWay(editor.document)).toBe(true);
    resolve([tableOf(late.text()).grid]);
    await late.comply();
    expect(await gone).toBe(true);
    expect(late.text()).toBe('甲\t1\t7\t8');
  });

  test('does nothing where no table comes to be known', async () => {
    const { mover, editor } = await begin('甲\t1\t');
    expect(await mover.goOnce(Promise.reject(new Error('the server is down')), editor, 'next')).toBe(false);
    expect(await mover.goOnce(Promise.resolve(undefined), editor, 'next')).toBe(false);
    expect(mover.isUnderWay(editor.document)).toBe(false);
  });
});
