import { expect, test } from 'vitest';
import { templates } from '../format/index.ts';
import { sampleReport } from '../rules/engine/sample.ts';
import { type Reading, readingInSource, tableInSource } from './in-source.ts';
import { readReports } from './read.ts';

const readingOf = (text: string): Reading => {
  const { text: _, markup, damage, ...reading } = readReports(text)[0]!;
  return reading;
};

/** Every range of a value with the way to it, template data left aside. */
function rangesIn(value: unknown, path = ''): readonly (readonly [path: string, start: number, end: number])[] {
  if (value === null || typeof value !== 'object' || path.endsWith('.template')) return [];
  const { start, end } = value as { start?: unknown; end?: unknown };
  const own = typeof start === 'number' && typeof end === 'number' ? [[path, start, end] as const] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => rangesIn(item, `${path}.${key}`))];
}

test.each([2020, 2023])('every range of a report of %i is moved, whatever it is of', (year) => {
  const reading = readingOf(sampleReport(year));
  const moved = readingInSource(reading, (offset) => 3 * offset + 7);
  const before = rangesIn(reading);
  expect(before.length).toBeGreaterThan(300);
  expect(rangesIn(moved)).toEqual(
    before.map(([path, start, end]) => [path, 3 * start + 7, end > start ? Math.max(3 * start + 7, 3 * (end - 1) + 8) : 3 * start + 7]),
  );
});

test('nothing else of it changes', () => {
  const reading = readingOf(sampleReport());
  expect(readingInSource(reading, (offset) => offset)).toEqual(reading);
  expect(readingInSource(reading, (offset) => offset).template).toBe(templates['2021']);
});

test('a figure that is no offset is left alone, whatever it is called', () => {
  const { requests } = readingOf(sampleReport());
  const row = requests!.rows[0]!;
  const moved = readingInSource(readingOf(sampleReport()), (offset) => offset + 1000).requests!.rows[0]!;
  expect(moved.cells.map(({ value, column }) => [value, column])).toEqual(row.cells.map(({ value, column }) => [value, column]));
  expect([moved.found, moved.template]).toEqual([row.found, row.template]);
});

test('what the header says of the order of columns stays with the table', () => {
  const { requests } = readingOf(sampleReport());
  const columns = [1, 0, 2, 3, 4, 5, 6];
  expect(tableInSource({ ...requests!, columns }, (offset) => offset + 5).columns).toEqual(columns);
});
