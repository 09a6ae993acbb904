import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** Takes the entry with these words from the list in front, by keys: a click could hit a line that the list has just moved. */
export async function take(page: Page, words: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  await row.waitFor({ timeout: 20_000 });
  await until(`${words} in focus`, async () => {
    if ((await row.getAttribute('class'))?.includes('focused')) return true;
    await page.keyboard.press('ArrowDown');
    return false;
  });
  await page.keyboard.press('Enter');
}

/** Runs a command of the palette by its words. */
export async function palette(page: Page, words: string, typed = words): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${typed}`);
  await take(page, words);
}
