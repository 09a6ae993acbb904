import { expect, test } from 'vitest';
import { areWritten, owedAfter, owedAfterFirst, owedOnArrival, owedWith } from './owed-totals.ts';

const typed = (rangeOffset: number, text: string, rangeLength = 0) => ({ rangeOffset, rangeLength, text });

test('each figure is owed its totals once, in the order in which they were typed', () => {
  const owed = owedWith(owedWith(undefined, 'a', [30]), 'a', [10, 30]);
  expect(owed).toEqual({ document: 'a', at: [30, 10] });
  expect(owedAfterFirst(owed, 'a')).toEqual({ document: 'a', at: [10] });
});

test('another document takes the place of the first', () => {
  const owed = owedWith(owedWith(undefined, 'a', [30]), 'b', [7]);
  expect(owed).toEqual({ document: 'b', at: [7] });
  // An answer for the first comes late.
  expect(owedAfterFirst(owed, 'a')).toBe(owed);
  expect(owedAfter(owed, 'a', [typed(0, '文')], true)).toBe(owed);
});

test('figures move along with what is typed before them and in them', () => {
  const owed = owedWith(undefined, 'a', [10, 20]);
  expect(owedAfter(owed, 'a', [typed(4, '文文'), typed(1, '', 1)], true)?.at).toEqual([11, 21]);
  expect(owedAfter(owed, 'a', [typed(10, '7')], true)?.at).toEqual([11, 21]);
  expect(owedAfter(owed, 'a', [typed(15, '文')], true)?.at).toEqual([10, 21]);
});

test('two figures that a deletion brings together are one', () => {
  expect(owedAfter(owedWith(undefined, 'a', [10, 20]), 'a', [typed(8, '', 14)], true)?.at).toEqual([8]);
});

test('what was owed in a table is told by its cells when a key has led through it; what is owed elsewhere stays', () => {
  const [table, filled] = [{ start: 8, end: 30 }, [{ start: 9, end: 12 }]];
  expect(owedOnArrival(owedWith(undefined, 'a', [4, 10, 20]), 'a', table, filled)).toEqual({ document: 'a', at: [4, 12] });
  expect(owedOnArrival(owedWith(undefined, 'b', [4]), 'a', table, filled)).toEqual({ document: 'a', at: [12] });
});

test('what is undone or redone owes nothing, as its totals come with it', () => {
  expect(owedAfter(owedWith(undefined, 'a', [10]), 'a', [typed(10, '', 1)], false)).toBeUndefined();
  expect(owedAfterFirst(undefined, 'a')).toBeUndefined();
});

test('totals that are being written are told from figures that a person types meanwhile', () => {
  const edits = [
    { start: 40, newText: '12' },
    { start: 80, newText: '30' },
  ];
  expect(areWritten([typed(80, '30', 1), typed(40, '12', 2)], edits)).toBe(true);
  expect(areWritten([typed(40, '12', 2)], edits)).toBe(false);
  expect(areWritten([typed(40, '13', 2), typed(80, '30', 1)], edits)).toBe(false);
  expect(areWritten([typed(40, '12', 2), typed(80, '30', 1)], undefined)).toBe(false);
});
