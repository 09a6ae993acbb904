import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { terminalProgress } from '../../server/src/cli/output/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A terminal as the library sees one, and what it was sent. */
function terminal() {
  let sent = '';
  const write = (text: string): boolean => {
    sent += text;
    return true;
  };
  const stream = { isTTY: true, columns: 120, write, on: () => {}, removeListener: () => {} } as unknown as NodeJS.WriteStream;
  return { stream, sent: () => sent };
}

test.each([
  ['zh', '250/1000 份', '每秒 125 份'],
  ['en', '250/1000', '125/s'],
] as const)('how far a run is, how fast and how long still, in %s; after a second, and gone at the end', (language, count, rate) => {
  const { stream, sent } = terminal();
  const progress = terminalProgress(stream, language);
  progress.show(10, 1000);
  expect(sent()).toBe('');
  vi.advanceTimersByTime(2000);
  progress.show(250, 1000);
  vi.advanceTimersByTime(500);
  expect(sent()).toContain(count);
  expect(sent()).toContain(rate);
  progress.done();
  expect(sent()).toMatch(/\u001b\[(?:0K|2K|1G|0G|\?25h)[^\n]*$/);
});

test('work that is soon done shows nothing', () => {
  const { stream, sent } = terminal();
  const progress = terminalProgress(stream, 'zh');
  for (let i = 0; i <= 100; i++) progress.show(i, 100);
  progress.done();
  expect(sent()).toBe('');
});
