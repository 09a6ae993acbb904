import type { Page } from 'playwright-core';

/** Waits until the list in front has these words in focus, and takes them; a click could hit a line that the list has just moved. */
export async function take(page: Page, words: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words }).first().waitFor({ timeout: 20_000 });
  await page.keyboard.press('Enter');
}

/** Runs a command of the palette by its words; `typed` has to bring it to the top. */
export async function palette(page: Page, words: string, typed = words): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${typed}`);
  await take(page, words);
}
