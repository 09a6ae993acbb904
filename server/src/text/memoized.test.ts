import { expect, test } from 'vitest';
import { memoized, memoizedByName } from './memoized.ts';

test.each([
  ['undefined', undefined],
  ['null', null],
  ['nought', 0],
  ['an object', {}],
])('what is made of an object is made once, though it be %s', (_what, value) => {
  let calls = 0;
  const made = memoized((_key: object) => {
    calls++;
    return value;
  });
  const key = {};
  expect([made(key), made(key), calls]).toEqual([value, value, 1]);
  made({});
  expect(calls).toBe(2);
});

test('what else is given counts the first time alone', () => {
  const sum = memoized((key: { readonly n: number }, more: number) => key.n + more);
  const key = { n: 1 };
  expect([sum(key, 2), sum(key, 2), sum({ n: 1 }, 3)]).toEqual([3, 3, 4]);
});

test('by name it is made once for each', () => {
  const names: string[] = [];
  const length = memoizedByName((name: string) => {
    names.push(name);
    return name.length;
  });
  expect([length('abc'), length('abc'), length(''), names]).toEqual([3, 3, 0, ['abc', '']]);
});

test('when making fails, the next call makes it again', () => {
  let calls = 0;
  const made = memoized((_key: object) => {
    if (++calls === 1) throw new Error('not yet');
    return calls;
  });
  const key = {};
  expect(() => made(key)).toThrow('not yet');
  expect(made(key)).toBe(2);
});
