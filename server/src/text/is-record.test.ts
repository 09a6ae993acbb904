import { expect, test } from 'vitest';
import { isRecord } from './is-record.ts';

test('fields are looked at of objects alone', () => {
  expect([{}, new Date()].every(isRecord)).toBe(true);
  expect([[], null, undefined, '', 0, () => {}].some(isRecord)).toBe(false);
});
