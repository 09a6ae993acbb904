import type { Page } from 'playwright-core';
import { palette, take } from './palette.ts';

/** The editor's own themes by their names in its list, and how the page says which kind is on. */
export const themes = {
  dark: ['Dark Modern', 'vs-dark'],
  light: ['Light Modern', 'vs'],
  contrast: ['Dark High Contrast', 'hc-black'],
  'contrast-light': ['Light High Contrast', 'hc-light'],
} as const;

export type Theme = keyof typeof themes;

/** Shows everything in one of the editor's own themes from now on. */
export async function inTheme(page: Page, theme: Theme): Promise<void> {
  const [name, kind] = themes[theme];
  await palette(page, 'Preferences: Color Theme');
  // Its list comes after that of the commands, in the same box.
  const input = page.locator('.quick-input-widget input[placeholder^="Select Color Theme"]');
  await input.waitFor({ timeout: 20_000 });
  await input.fill(name);
  await take(page, name);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator(`.monaco-workbench.${kind}`).waitFor({ timeout: 20_000 });
}
