import { describe, expect, test } from 'vitest';
import { afterEvent, emptyCache, type TableCache, type TableEffect, type TableEvent, tablesAround } from './table-cache.ts';
import type { Grid } from './table-grid.ts';

const cell = (start: number, end: number) => ({ start, end, name: '', row: 0, column: '0', above: -1, below: -1 });
/** A table at 10 to 20 with one cell at 12 to 14. */
const grid: Grid = { start: 10, end: 20, rows: [{ start: 10, end: 20 }], cells: [cell(12, 14)], heads: [] };
const wanted: TableEvent<string> = { kind: 'wanted', canAsk: true };
const answered = (version: number, now = version, document = 'a'): TableEvent<string> => ({
  kind: 'answered',
  answer: { document, version, seen: [{ start: 0, end: 40 }], grids: [grid] },
  asked: version,
  now,
});
const typed = (version: number, rangeOffset: number, text: string, document = 'a'): TableEvent<string> => ({
  kind: 'changed',
  document,
  version,
  changes: [{ rangeOffset, rangeLength: 0, text }],
});

/** The state after events, and the effects of all of them. */
function after(...events: readonly TableEvent<string>[]): { readonly cache: TableCache<string>; readonly effects: readonly TableEffect[] } {
  let cache: TableCache<string> = emptyCache;
  const effects: TableEffect[] = [];
  for (const event of events) {
    const [next, own] = afterEvent(cache, event);
    cache = next;
    effects.push(...own);
  }
  return { cache, effects };
}
const cursor = { start: 13, end: 13 };

describe('asking', () => {
  test('is done once at a time, and once more for all that came meanwhile', () => {
    expect(after(wanted, wanted, wanted, answered(1)).effects).toEqual(['ask', 'notify', 'want']);
    expect(after(wanted, wanted, answered(1), wanted, answered(1)).effects).toEqual(['ask', 'notify', 'want', 'ask', 'notify']);
  });

  test('is not done where there is nobody to ask', () => {
    expect(after({ kind: 'wanted', canAsk: false }).effects).toEqual([]);
    expect(after({ kind: 'wanted', canAsk: false }, wanted).effects).toEqual(['ask']);
  });

  test('goes on after a question that had no answer only where something has changed', () => {
    expect(after(wanted, { kind: 'unanswered' }).effects).toEqual(['ask']);
    expect(after(wanted, wanted, { kind: 'unanswered' }, wanted).effects).toEqual(['ask', 'want', 'ask']);
  });

  test('is done again when the text has moved on before the answer, which is thrown away', () => {
    const { cache, effects } = after(wanted, answered(1, 2));
    expect(effects).toEqual(['ask', 'want']);
    expect(tablesAround(cache, 'a', 2, cursor)).toBeUndefined();
  });
});

describe('what is known', () => {
  const known = after(wanted, answered(3)).cache;

  test('holds for its document and version, where it was asked about or in a table that it told', () => {
    expect(tablesAround(known, 'a', 3, cursor)).toEqual([grid]);
    expect(tablesAround(known, 'b', 3, cursor)).toBeUndefined();
    expect(tablesAround(known, 'a', 4, cursor)).toBeUndefined();
    expect(tablesAround(known, 'a', 3, { start: 30, end: 50 })).toBeUndefined();
    const little = afterEvent(known, {
      ...answered(3),
      answer: { document: 'a', version: 3, seen: [cursor], grids: [grid] },
    } as TableEvent<string>);
    expect(tablesAround(little[0], 'a', 3, { start: 18, end: 19 })).toEqual([grid]);
  });

  test('moves along with what is typed before a table and in its cells', () => {
    const [before] = afterEvent(known, typed(4, 0, '文文'));
    expect(tablesAround(before, 'a', 4, cursor)?.[0]).toMatchObject({ start: 12, cells: [{ start: 14, end: 16 }] });
    const [inside] = afterEvent(known, typed(4, 14, '7'));
    expect(tablesAround(inside, 'a', 4, cursor)?.[0]).toMatchObject({ end: 21, cells: [{ start: 12, end: 15 }] });
  });

  test('is no longer when a change may have made another table, until it is told anew', () => {
    const [broken] = afterEvent(known, typed(4, 13, '\t'));
    expect(tablesAround(broken, 'a', 4, cursor)).toBeUndefined();
    const [asked] = afterEvent(broken, wanted);
    expect(tablesAround(afterEvent(asked, answered(4))[0], 'a', 4, cursor)).toEqual([grid]);
  });

  test('stays when another document changes or closes, and goes with its own, which is told', () => {
    expect(afterEvent(known, typed(9, 0, '文', 'b'))[0].known).toBe(known.known);
    expect(afterEvent(known, { kind: 'closed', document: 'b' })).toEqual([known, []]);
    const [closed, effects] = afterEvent(known, { kind: 'closed', document: 'a' });
    expect(effects).toEqual(['notify']);
    expect(tablesAround(closed, 'a', 3, cursor)).toBeUndefined();
  });
});
