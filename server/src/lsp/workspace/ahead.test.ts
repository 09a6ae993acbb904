import { expect, test } from 'vitest';
import { ahead } from './ahead.ts';

async function taken<T>(all: AsyncIterable<T>, most = Infinity): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) {
    found.push(one);
    if (found.length >= most) break;
  }
  return found;
}

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test('everything comes once and in its order, whichever is ready first', async () => {
  const begin = (n: number): Promise<number> => new Promise((given) => setTimeout(given, 10 - n, n));
  expect(await taken(ahead(numbers, begin))).toEqual(numbers);
  expect(await taken(ahead([], begin))).toEqual([]);
});

test('a few are under way before the first is there, and no more than a few', async () => {
  const begun: number[] = [];
  const all = ahead(numbers, async (n) => begun.push(n));
  await all.next();
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  await all.next();
  expect(begun).toHaveLength(6);
});

test('what is there when its turn comes is taken up, as from a queue that grows', async () => {
  const queue = new Set([1]);
  function* next(): Generator<number> {
    for (let [one] = queue; one !== undefined; [one] = queue) {
      queue.delete(one);
      yield one;
    }
  }
  const all = ahead(next(), async (n) => {
    if (n < 4) queue.add(n + 1);
    return n;
  });
  expect(await taken(all)).toEqual([1, 2, 3, 4]);
});

test('a failure is thrown in its turn, and is nobody’s when nobody asks any more', async () => {
  const begin = (n: number): Promise<number> => (n === 3 ? Promise.reject(new Error('three')) : Promise.resolve(n));
  expect(await taken(ahead(numbers, begin), 2)).toEqual([1, 2]);
  await expect(taken(ahead(numbers, begin))).rejects.toThrow('three');
});
