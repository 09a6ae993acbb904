import { expect, test } from 'vitest';
import { tableTemplate } from '../format/index.ts';
import { placeRows } from './row-places.ts';
import type { Seen } from './seen.ts';

const rows = tableTemplate('2021', 'requests').rows;
const seven = Array.from({ length: 7 }, (_, i) => ({ start: i, end: i + 1, text: '0', kind: 'figure' as const }));
const seen = (id: string | null, sure = id !== null): Seen => ({
  strip: { pieces: seven, start: 0, end: 7 },
  labelAt: -1,
  id,
  sure,
  values: seven,
});
const place = (...ids: readonly Seen[]): readonly (string | null)[] => placeRows(ids, rows, 'requests');

test('as many unknown rows as are missing between two known ones are those', () => {
  expect(place(seen('1'), seen(null), seen('3.1'))).toEqual(['1', '2', '3.1']);
  expect(place(seen('3.5.5'), seen(null), seen(null), seen(null), seen('3.7'))).toEqual(['3.5.5', '3.6.1', '3.6.2', '3.6.3', '3.7']);
});
test('any other number of them stays unknown', () =>
  expect(place(seen('1'), seen(null), seen(null), seen('3.1'))).toEqual(['1', null, null, '3.1']));
test('a weak label is believed where its row is missing', () =>
  expect(place(seen('1'), seen('2', false), seen(null), seen('3.1'))).toEqual(['1', '2', null, '3.1']));
test('weak labels in another order are believed, not their places', () =>
  expect(place(seen('3.3.1'), seen('3.3.3', false), seen('3.3.2', false), seen('3.3.4'))).toEqual(['3.3.1', '3.3.3', '3.3.2', '3.3.4']));
test('known rows may stand in any order', () => expect(place(seen('3.3.2'), seen('3.3.1'))).toEqual(['3.3.2', '3.3.1']));
