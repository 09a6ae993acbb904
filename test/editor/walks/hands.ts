import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/*
 * What the walks do by key, as a person does it: looked at, and done again when the editor has not taken it. A page that is still starting, or a
 * webview that has just taken the focus, loses keys; a list or a menu closes when what it belongs to is told anew. Nothing is done
 * twice that has had its effect.
 */

const widget = (page: Page): Locator => page.locator('.quick-input-widget');

/** Whether something is seen to become so within `timeout` milliseconds. */
export const comes = (locator: Locator, timeout = 5000, state: 'visible' | 'hidden' = 'visible'): Promise<boolean> =>
  locator.waitFor({ state, timeout }).then(
    () => true,
    () => false,
  );

/** Opens the box that `key` opens, with `typed` in it; throws after the fifth time. */
export async function ask(page: Page, key: string, typed: string): Promise<Locator> {
  const input = widget(page).locator('input').first();
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press(key);
    const filled = await input.fill(typed, { timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (filled && (await input.inputValue()) === typed) return input;
  }
  throw new Error(`${key} opens no box to type in`);
}

/** Takes the entry with these words from the list in front, by keys: a click could hit a line that the list has just moved. */
export async function take(page: Page, words: string): Promise<void> {
  const input = widget(page).locator('input').first();
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  await row.waitFor({ timeout: 30_000 });
  await until(`${words} in focus`, async () => {
    if ((await row.getAttribute('class'))?.includes('focused')) return true;
    await input.press('ArrowDown');
    return false;
  });
  await input.press('Enter');
}

/** Runs a command of the palette by its words. */
export async function palette(page: Page, words: string, typed = words): Promise<void> {
  await ask(page, 'F1', `>${typed}`);
  await take(page, words);
}

/** Opens a file by its path, which need not be in the folder that is open. */
export async function openFromDisk(page: Page, file: string): Promise<void> {
  await ask(page, 'Control+P', file);
  await take(page, basename(file));
  await page
    .locator('.tab.active', { hasText: basename(file) })
    .first()
    .waitFor();
}

/** Puts the cursor at a place of the editor that is open, both counted from 1; its own command counts a tab as many columns, so the column is walked to. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  const input = await ask(page, 'Control+G', `:${line}`);
  await input.press('Enter');
  await widget(page).waitFor({ state: 'hidden' });
  await page
    .locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col 1\\b`) })
    .first()
    .waitFor();
  for (let at = 1; at < column; at++) await page.keyboard.press('ArrowRight');
}

/** Opens a menu or a list and chooses an entry of it until that has had its effect. `seen` may take a picture of it. */
export async function choose(
  page: Page,
  open: () => Promise<unknown>,
  entry: Locator,
  effect: () => Promise<boolean>,
  seen: () => Promise<unknown>,
): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await open();
    if (await comes(entry)) {
      await seen();
      await entry.click({ timeout: 5000 }).catch(() => {});
      if (await effect()) return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error('the choice is not taken');
}
