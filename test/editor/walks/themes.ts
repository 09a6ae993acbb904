import type { Page } from 'playwright-core';
import { comes, palette, take } from './hands.ts';

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
  const box = page.locator('.quick-input-widget');
  // Its list comes after that of the commands, in the same box.
  const input = box.locator('input[placeholder^="Select Color Theme"]');
  for (let tries = 0; tries < 3; tries++) {
    await palette(page, 'Preferences: Color Theme');
    if (!(await comes(input))) continue;
    await input.fill(name);
    await take(page, name);
    if ((await comes(box, 5000, 'hidden')) && (await comes(page.locator(`.monaco-workbench.${kind}`)))) return;
  }
  throw new Error(`the theme ${name} does not come`);
}
