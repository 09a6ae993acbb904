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

/** Of the reports' own settings. */
const tabSize = 8;
/** What the editor takes for twice as wide as a letter. */
const wide = /[\u2e80-\ud7af\uf900-\ufaff\uff01-\uff5e]/;

/** The column behind some text, counted from 1, with a tab up to the next of its stops; where `width` tells so, characters are wider than one. */
function columnBehind(before: string, width: (character: string) => number): number {
  let column = 0;
  for (const one of before) column = one === '\t' ? column - (column % tabSize) + tabSize : column + width(one);
  return column + 1;
}

/** Puts the cursor at a place, both counted from 1; behind the first column of a line `text` has to be given, which is open. */
export async function goTo(page: Page, line: number, column: number, text?: string): Promise<void> {
  if (column > 1 && text === undefined) throw new Error(`what stands before column ${column} is not known`);
  const before = text?.split('\n')[line - 1]?.slice(0, column - 1) ?? '';
  // It is told by width, and shown by characters.
  const input = await ask(page, 'Control+G', `:${line}:${columnBehind(before, (one) => (wide.test(one) ? 2 : 1))}`);
  await input.press('Enter');
  await widget(page).waitFor({ state: 'hidden' });
  await page
    .locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${columnBehind(before, () => 1)}\\b`) })
    .first()
    .waitFor();
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
      // A menu takes no click in its first tenth of a second.
      await page.waitForTimeout(150);
      await entry.click({ timeout: 5000 }).catch(() => {});
      if (await effect()) return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error('the choice is not taken');
}
