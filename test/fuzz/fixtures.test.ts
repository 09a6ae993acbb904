import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReports } from '../../server/src/report/read.ts';
import { compareAll, type Truth } from '../generate/truth.ts';
import { foundBefore } from './reports-at-hand.ts';

/** Documents that the generator found to be read wrongly once; `run.ts --keep` writes them. */
describe('what was once misread is read right', () => {
  const kept = foundBefore();
  test('each document has its truth beside it', () => {
    for (const { name } of kept) expect(existsSync(truthUrl(name)), name).toBe(true);
  });

  test.runIf(kept.length > 0).each(kept)('$name', ({ name, text }) => {
    const truths: Truth[] = JSON.parse(readFileSync(truthUrl(name), 'utf8'));
    const compared = compareAll(truths, readReports(text));
    expect(compared, 'as many reports as were laid out').not.toBeNull();
    for (const found of compared ?? []) {
      expect(found.misread).toEqual([]);
      expect(found.unread.filter(({ reason }) => reason === null)).toEqual([]);
    }
  });
});

const truthUrl = (name: string): URL => new URL(`../fixtures/generated/${name.replace(/\.txt$/, '')}.truth.json`, import.meta.url);
