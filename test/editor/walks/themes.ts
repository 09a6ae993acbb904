import type { Workbench } from '../workbench.ts';
import { comes } from './hands.ts';

/** The editor's own themes: their names, what the settings call them, and how the page says which kind is on. */
export const themes = {
  dark: ['Dark Modern', 'Default Dark Modern', 'vs-dark'],
  light: ['Light Modern', 'Default Light Modern', 'vs'],
  contrast: ['Dark High Contrast', 'Default High Contrast', 'hc-black'],
  'contrast-light': ['Light High Contrast', 'Default High Contrast Light', 'hc-light'],
} as const;

export type Theme = keyof typeof themes;

/**
 * Shows everything in one of the editor's own themes from now on, with `own` settings of the folder beside it. By the settings, as the list of themes
 * paints the page in each one that the keys go past.
 */
export async function inTheme({ page, configure }: Workbench, theme: Theme, own: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const [, id, kind] = themes[theme];
  await configure({ ...own, 'workbench.colorTheme': id });
  if (!(await comes(page.locator(`.monaco-workbench.${kind}`), 30_000))) throw new Error(`the theme ${id} does not come`);
}
