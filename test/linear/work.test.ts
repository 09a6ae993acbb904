import { expect, test } from 'vitest';
import { clearTextCaches } from '../../server/src/text/text-cache.ts';
import { growing } from './growing-texts.ts';
import { type Work, workOf } from './work.ts';

// Imported when counting has begun, so that every block is counted.
const { analyse } = await import('../../server/src/service.ts');

const pairs = (text: string): number => {
  let n = 0;
  for (let i = 0; i < text.length; i++) n += text.indexOf('无', i) + [...text].slice(i).length;
  return n;
};

test('quadratic work is seen, in loops and in built-in methods', () => {
  const [less, more] = [workOf(() => pairs('政'.repeat(500))), workOf(() => pairs('政'.repeat(1000)))];
  expect(more.touched / less.touched).toBeGreaterThan(3.9);
});

test('the same text gives the same numbers each time, but for what the collector of garbage decides', () => {
  const text = growing[0]!.of(5000);
  const measured = (): Work => {
    clearTextCaches();
    return workOf(() => analyse(text));
  };
  measured();
  const [once, again] = [measured(), measured()];
  expect(again.touched).toBe(once.touched);
  // What is kept by weak references is made anew when the collector has been there in between.
  expect(again.blocks / once.blocks).toBeCloseTo(1, 1);
});
