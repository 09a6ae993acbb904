import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { long } from '../runs.ts';
import { besideCheckout } from './labelled.ts';
import { shareOf, tallied, thirdOf } from './tally.ts';

/** As many documents as CI lays out; `run.ts` lays out any number. */
const count = 1000;
const floors = JSON.parse(readFileSync(new URL('floor.json', import.meta.url), 'utf8')) as Record<string, Record<string, number>>;

describe.each([
  // A commit lays out every third of them, with floors of their own.
  long ? (['drawn', true, 1] as const) : ([thirdOf('drawn'), true, 3] as const),
  ['labelled', false, 1] as const,
])('%s reports laid out as people do', (set, drawnOnly, every) => {
  test.skipIf(!drawnOnly && besideCheckout().length === 0)(
    'no cell is misread, no sum is wrongly said to fail, and no less is read than before',
    () => {
      const tallies = tallied(0, count, { drawnOnly, every });
      expect([...tallies.keys()].toSorted()).toEqual(Object.keys(floors[set]!).toSorted());
      for (const [kind, tally] of tallies) {
        const { misread, falseEquations, threw, broken } = tally;
        expect({ kind, misread, falseEquations, threw, broken }).toEqual({ kind, misread: 0, falseEquations: 0, threw: 0, broken: [] });
        expect(shareOf(tally), kind).toBeGreaterThanOrEqual(floors[set]![kind]!);
      }
    },
  );
});
