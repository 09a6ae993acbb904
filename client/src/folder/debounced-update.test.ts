import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounced, pause } from './debounced-update.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An update whose runs are ended by hand. */
function updating(isWanted = () => true) {
  const ends: (() => void)[] = [];
  const fails: (() => void)[] = [];
  const update = debounced(
    () =>
      new Promise((resolve, reject) => {
        ends.push(resolve);
        fails.push(() => reject(new Error('the server is down')));
      }),
    isWanted,
  );
  return { update, runs: () => ends.length, end: () => ends.at(-1)!(), fail: () => fails.at(-1)!() };
}

test('news that comes together is followed by one update', async () => {
  const { update, runs } = updating();
  for (let i = 0; i < 5; i++) update.soon();
  await vi.advanceTimersByTimeAsync(pause - 1);
  expect(runs()).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(runs()).toBe(1);
});

test('news during an update is followed by another, after it and not beside it', async () => {
  const { update, runs, end } = updating();
  update.soon();
  await vi.advanceTimersByTimeAsync(pause);
  update.soon();
  await vi.advanceTimersByTimeAsync(10 * pause);
  expect(runs()).toBe(1);
  end();
  await vi.advanceTimersByTimeAsync(pause);
  expect(runs()).toBe(2);
  end();
  await vi.advanceTimersByTimeAsync(10 * pause);
  expect(runs()).toBe(2);
});

test('news waits while nobody looks, and is made up for once when somebody does', async () => {
  let isWanted = false;
  const { update, runs } = updating(() => isWanted);
  update.soon();
  update.soon();
  await vi.advanceTimersByTimeAsync(10 * pause);
  expect(runs()).toBe(0);
  isWanted = true;
  update.resume();
  await vi.advanceTimersByTimeAsync(pause);
  expect(runs()).toBe(1);
});

test('without news nothing is updated, however often somebody looks', async () => {
  const { update, runs } = updating();
  update.resume();
  await vi.advanceTimersByTimeAsync(10 * pause);
  expect(runs()).toBe(0);
});

test('an update that fails does not keep the next from running', async () => {
  const { update, runs, fail } = updating();
  update.soon();
  await vi.advanceTimersByTimeAsync(pause);
  fail();
  update.soon();
  await vi.advanceTimersByTimeAsync(2 * pause);
  expect(runs()).toBe(2);
});

test('after its end nothing runs any more', async () => {
  const { update, runs } = updating();
  update.soon();
  update.dispose();
  await vi.advanceTimersByTimeAsync(10 * pause);
  expect(runs()).toBe(0);
});
