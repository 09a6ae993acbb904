import { expect, test } from 'vitest';
import { sampleReport } from '../rules/engine/sample.ts';
import { clearTextCaches } from '../text/text-cache.ts';
import { readReports } from './read.ts';

const fresh = (text: string) => {
  clearTextCaches();
  return readReports(text)[0]!;
};

test.each([2020, 2023])(
  'a table of %i whose words were read before is the one that a fresh reading gives, wherever it stands now',
  (year) => {
    const text = sampleReport(year);
    const longer = text.replace('\n\n', '\n\n这是后来写的一句话。\n\n');
    fresh(text);
    const kept = readReports(longer)[0]!;
    expect(kept.requests!.start).toBeGreaterThan(readReports(text)[0]!.requests!.start);
    expect(kept).toEqual(fresh(longer));
  },
);

test('the same words under another year are read anew', () => {
  const words = (year: number): string => sampleReport(year).replaceAll(String(year), '2023');
  fresh(sampleReport(2020));
  expect(readReports(words(2020))[0]).toEqual(fresh(words(2020)));
});
