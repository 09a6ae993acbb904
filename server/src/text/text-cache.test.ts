import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearTextCaches, textCache } from './text-cache.ts';

test('gives what making it anew would give, whatever was asked before', () => {
  const texts = fc.array(fc.constantFrom('', '一', '收到申请12件', '𠀀', '甲'.repeat(40), '甲'.repeat(41)), { maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.constantFrom(10, 100, 1000), (asked, room) => {
      const cache = textCache<string | undefined>(room);
      const make = (text: string): string | undefined => (text === '' ? undefined : `${text}！`);
      for (const text of asked) expect(cache(text, make)).toBe(make(text));
    }),
  );
});

test('makes a thing once while it is asked for, and forgets what is asked for no more', () => {
  const cache = textCache<object>(1000);
  let made = 0;
  const make = (): object => {
    made++;
    return {};
  };
  const first = cache('一直有人问的话', make);
  for (let i = 0; i < 500; i++) {
    cache(`第${i}句话，长短不一`, make);
    expect(cache('一直有人问的话', make)).toBe(first);
  }
  expect(made).toBe(501);
  cache('第0句话，长短不一', make);
  expect(made).toBe(502);
});

test('what fails is not cache', () => {
  const cache = textCache<number>();
  expect(() => cache('一', () => JSON.parse('{'))).toThrow();
  expect(cache('一', () => 1)).toBe(1);
});

test('of texts that would fill it only the last is cache', () => {
  const cache = textCache<object>(100);
  const [long, other] = ['甲'.repeat(11), '乙'.repeat(11)];
  const first = cache(long, () => ({}));
  expect(cache(long, () => ({}))).toBe(first);
  cache(other, () => ({}));
  expect(cache(long, () => ({}))).not.toBe(first);
});

test('what is forgotten is made anew, in every memory', () => {
  const cache = textCache<object>(100);
  const [short, long] = ['甲', '乙'.repeat(11)];
  const made = [short, long].map((text) => cache(text, () => ({})));
  clearTextCaches();
  expect([short, long].map((text, i) => cache(text, () => ({})) === made[i])).toEqual([false, false]);
});
