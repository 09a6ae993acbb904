import { describe, expect, test } from 'vitest';
import { isThere, leadTo, onItsWay } from './led.ts';

const lines = (start: number, end: number) => ({ start: { line: start }, end: { line: end } });

describe('an editor that the page leads', () => {
  const led = leadTo(40, 1000);

  test('is on its way for a while, and then at rest', () => {
    expect(onItsWay(led, 1000)).toBe(300);
    expect(onItsWay(led, 1299)).toBe(1);
    expect(onItsWay(led, 1300)).toBe(0);
  });

  test('is at rest where it was never led', () => {
    expect(onItsWay(undefined, 1000)).toBe(0);
  });

  test('has come to where it was led as long as the line is in sight, between folded ones too', () => {
    expect(isThere(led, [lines(40, 70)])).toBe(true);
    expect(isThere(led, [lines(0, 10), lines(30, 40)])).toBe(true);
  });

  test('has been taken elsewhere by a person when the line is not in sight', () => {
    expect(isThere(led, [lines(100, 130)])).toBe(false);
    expect(isThere(led, [])).toBe(false);
  });
});
