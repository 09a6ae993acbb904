import { expect, test } from 'vitest';
import { aheadOf, heldAfter, heldFrom, heldWith } from './pending-keys.ts';
import { tableOf } from './table-fixture.ts';
import { editsOf, selectionOf } from './typed-ahead.ts';

const typed = (rangeOffset: number, text: string, rangeLength = 0) => ({ rangeOffset, rangeLength, text });
/** Behind the 1 of `甲\t1\t22`. */
const cursor = { start: 3, end: 3 };

test('a key leads on as soon as the table is known', () => {
  const { grid, textOf } = tableOf('甲\t1\t22');
  const ahead = aheadOf(heldFrom(cursor, '', 'next'), [grid], textOf)!;
  expect(editsOf(ahead)).toEqual([]);
  expect(selectionOf(ahead)).toEqual({ start: 4, end: 6 });
});

test('what is typed behind a key was meant for the next cell, and goes there', () => {
  const held = heldAfter(heldFrom(cursor, '', 'next'), [typed(3, '7')], true);
  const { grid, textOf } = tableOf('甲\t17\t22');
  const ahead = aheadOf(held, [grid], textOf)!;
  expect(editsOf(ahead).map(({ start, end, newText }) => [start, end, newText])).toEqual([
    [2, 4, '1'],
    [5, 7, '7'],
  ]);
});

test('keys and what is typed between them are told apart', () => {
  let held = heldAfter(heldFrom({ start: 2, end: 2 }, '', 'next'), [typed(2, '7')], true);
  held = heldWith(held, 'next');
  held = heldAfter(held, [typed(3, '8')], true);
  const { grid, textOf } = tableOf('甲\t78\t\t');
  const ahead = aheadOf(held, [grid], textOf)!;
  expect(ahead.wanted.filter((_, i) => i % 2 === 1)).toEqual(['', '7', '8']);
});

test('a change before the keys moves them along', () => {
  const held = heldAfter(heldFrom(cursor, '', 'next'), [typed(0, '文文')], true);
  expect(held).toMatchObject({ start: 5, end: 5 });
});

test.each([
  ['what was undone', [typed(3, '7')], false],
  ['a change over the cursor', [typed(0, '', 5)], true],
])('%s leaves nothing to be caught up with, whatever comes after', (_, changes, byHand) => {
  const held = heldAfter(heldFrom(cursor, '', 'next'), changes, byHand);
  expect(held).toBeUndefined();
  expect(heldWith(held, 'next')).toBeUndefined();
  expect(heldAfter(held, [typed(3, '7')], true)).toBeUndefined();
  const { grid, textOf } = tableOf('甲\t1\t22');
  expect(aheadOf(held, [grid], textOf)).toBeUndefined();
});

test('nothing is caught up with where the server tells no table, or none around the cursor', () => {
  const { grid, textOf } = tableOf('甲\t1\t22');
  const held = heldFrom(cursor, '', 'next');
  expect(aheadOf(held, undefined, textOf)).toBeUndefined();
  expect(aheadOf(held, [], textOf)).toBeUndefined();
  expect(aheadOf(held, [{ ...grid, start: 10, end: 20 }], textOf)).toBeUndefined();
});
