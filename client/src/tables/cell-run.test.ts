import { describe, expect, test } from 'vitest';
import {
  type CellRun,
  cellOfRun,
  filledIn,
  requestOf,
  runAfterChanges,
  runAfterKey,
  runAfterMove,
  runAfterWriting,
  runFrom,
} from './cell-run.ts';
import { tableOf } from './table-fixture.ts';
import type { Change } from './table-grid.ts';
import { setOut } from './typed-ahead.ts';

const typed = (rangeOffset: number, text: string, rangeLength = 0): Change => ({ rangeOffset, rangeLength, text });
const at = (start: number, end = start) => ({ start, end });

/** The Tab key was pressed behind the 1 of `甲\t1\t22\t333`, and the editor has not moved yet. */
function begun(): CellRun {
  const { grid, textOf } = tableOf('甲\t1\t22\t333');
  return runFrom(setOut({ grid, cell: 0 }, at(3), 'next', textOf)!);
}
/** A 7 was typed before the editor had moved. */
const late = (): CellRun => runAfterChanges(begun(), [typed(3, '7')], true, at(3))!;

describe('a run through cells', () => {
  test('asks for the next cell, and is at its end when the editor shows it', () => {
    const [, request] = requestOf(begun(), at(3))!;
    expect(request).toEqual({ kind: 'select', to: at(4, 6) });
    expect(requestOf(begun(), at(4, 6))).toBeUndefined();
  });

  test('goes on with every key, and has none at the end of the table', () => {
    const second = runAfterKey(begun(), 3, 'next')!;
    expect(cellOfRun(second)).toEqual(at(7, 10));
    expect(runAfterKey(second, 3, 'next')).toBeUndefined();
  });

  test('writes what was typed too early where it was meant, before it selects anything', () => {
    const [run, request] = requestOf(late(), at(4))!;
    expect(request.kind === 'write' && request.edits.map(({ start, end, newText }) => [start, end, newText])).toEqual([
      [2, 4, '1'],
      [5, 7, '7'],
    ]);
    const own = runAfterChanges(run, [typed(5, '7', 2), typed(2, '1', 2)], true, at(4))!;
    expect(requestOf(runAfterWriting(own, true), at(4))![1]).toEqual({ kind: 'select', to: at(5) });
    expect(filledIn(own)).toEqual([at(4, 5)]);
  });

  test('takes what it has written for its own while it writes, and the same from somebody else for a change of the text', () => {
    const [run] = requestOf(late(), at(4))!;
    const other = runAfterChanges(late(), [typed(5, '7', 2)], true, undefined)!;
    expect(other.ahead.wanted[3]).toBe('7');
    expect(runAfterChanges(late(), [typed(5, '9', 2)], true, undefined)!.ahead.wanted[3]).toBe('7');
    const done = runAfterWriting(runAfterChanges(run, [typed(5, '7', 2), typed(2, '1', 2)], true, undefined)!, true);
    expect(done.writing).toEqual([]);
    expect(requestOf(done, at(5))).toBeUndefined();
  });

  test('what is typed just as it is being written counts as typed once the editor has refused to write it', () => {
    // 8 was typed in the first cell and is to be written into the second, when a person types it there.
    const { grid, textOf } = tableOf('甲\t\t\t');
    const set = setOut({ grid, cell: 0 }, at(2), 'next', textOf)!;
    const early = runAfterChanges(runFrom(set), [typed(2, '8')], true, at(2))!;
    const [run] = requestOf({ ...early, ahead: { ...early.ahead, actual: early.ahead.actual.with(1, ''), places: set.places } }, at(3))!;
    const further = runAfterKey(run, 3, 'next')!;
    const same = runAfterChanges(further, [typed(3, '8')], true, at(3))!;
    expect(runAfterWriting(same, true).ahead.wanted[5]).toBe('');
    const refused = runAfterWriting(same, false);
    expect(refused.ahead.wanted[5]).toBe('8');
    expect(filledIn(refused)).toHaveLength(2);
  });

  test('nothing is taken for what is being written after something else has changed, as that is refused then', () => {
    const [run] = requestOf(late(), at(4))!;
    const other = runAfterChanges(run, [typed(0, '乙')], true, undefined)!;
    expect(other.writing).toEqual([]);
    expect(other.doubt).toBeUndefined();
  });

  test('counts a cell as filled by what a person typed, and not by what somebody else did', () => {
    expect(filledIn(late())).toHaveLength(1);
    expect(filledIn(runAfterChanges(begun(), [typed(3, '7')], true, undefined)!)).toEqual([]);
  });

  test.each([
    ['undone', typed(3, '', 0), false],
    ['made another table of', typed(3, '\n'), true],
  ])('ends where the text was %s', (_, change, byHand) => {
    expect(runAfterChanges(begun(), [change], byHand, at(3))).toBeUndefined();
  });

  test('leaves the cursor alone once a person has put it elsewhere with the mouse', () => {
    expect(requestOf(runAfterMove(begun(), 'mouse'), at(0))).toBeUndefined();
    const [, request] = requestOf(runAfterMove(begun(), 'key'), at(0))!;
    expect(request).toEqual({ kind: 'select', to: at(6) });
  });

  test('gives up an editor that refuses again and again, and begins anew when something is typed', () => {
    let run = late();
    let asked = 0;
    for (let next = requestOf(run, at(4)); next; next = requestOf(run, at(4))) {
      run = runAfterWriting(next[0], false);
      asked++;
    }
    expect(asked).toBe(100);
    expect(requestOf(runAfterChanges(run, [typed(4, '8')], true, at(4))!, at(5))).toBeDefined();
  });

  test('gives up an editor that puts the cursor elsewhere', () => {
    let run = begun();
    for (let next = requestOf(run, at(0)); next; next = requestOf(run, at(0))) [run] = next;
    expect(run.refusals).toBe(100);
  });
});
