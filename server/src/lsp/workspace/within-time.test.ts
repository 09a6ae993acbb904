import { expect, test, vi } from 'vitest';
import { whyUnread } from '../../text/unread.ts';
import { withinTime } from './within-time.ts';

test('a read that never comes is given up, and the reason can be said', async () => {
  vi.useFakeTimers();
  const reading = withinTime(new Promise(() => {})).catch(whyUnread);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await reading).toEqual({ zh: '读取失败（ETIMEDOUT）', en: 'could not be read (ETIMEDOUT)' });
  vi.useRealTimers();
});

test('what comes in time is given as it is, a failure too', async () => {
  expect(await withinTime(Promise.resolve(1))).toBe(1);
  await expect(withinTime(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
