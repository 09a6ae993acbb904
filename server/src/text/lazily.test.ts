import { expect, test } from 'vitest';
import { lazily } from './lazily.ts';

test('is made at the first question and not again, be it undefined', () => {
  let made = 0;
  const value = lazily(() => {
    made++;
    return undefined;
  });
  expect(made).toBe(0);
  expect([value(), value(), made]).toEqual([undefined, undefined, 1]);
});
