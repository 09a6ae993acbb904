import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/editor/vscode.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import type { Workbench } from '../workbench.ts';
import { goTo } from './hands.ts';
import { until } from './until.ts';

const example = '01-云岫县自然资源局2024.txt';
const label = '2.重复申请';

/** What a page has for that; these tests are typed without one. */
interface Clipboarding {
  readonly navigator: { readonly clipboard: { write(items: readonly object[]): Promise<void> } };
  readonly ClipboardItem: new (forms: Readonly<Record<string, Blob>>) => object;
}

/** Puts rows on the clipboard as a spreadsheet does: as lines of tabs, and as a table of HTML. */
export async function copy(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => `${row.join('\t')}\r\n`).join('');
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  await page.evaluate(
    async ([plain, html]) => {
      const item = { 'text/plain': new Blob([plain!], { type: 'text/plain' }), 'text/html': new Blob([html!], { type: 'text/html' }) };
      const { navigator, ClipboardItem } = globalThis as unknown as Clipboarding;
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [text, `<html><body><table>${cells}</table></body></html>`],
  );
}

/** Saves until the file is as wanted. */
export async function savedAs({ page }: Workbench, file: string, wanted: string): Promise<void> {
  await until('the text that is wanted', async () => {
    await page.keyboard.press('Control+S');
    await new Promise((later) => setTimeout(later, 300));
    return readFileSync(file, 'utf8') === wanted;
  });
}

/** The text with other figures in the row of that label, from a column on. */
export function withFigures(text: string, words: string, figures: readonly string[], from = 0): string {
  return text
    .split('\n')
    .map((line) => {
      const cells = line.split('\t');
      if (!line.includes(words)) return line;
      cells.splice(cells.length - 7 + from, figures.length, ...figures);
      return cells.join('\t');
    })
    .join('\n');
}

function stepsOf(workbench: Workbench, file: string, text: string): readonly (readonly [string, () => Promise<void>])[] {
  const { page, shot } = workbench;
  const line = text.split('\n').findIndex((one) => one.includes(label)) + 1;
  const first = text.split('\n')[line - 1]!.search(/\d(?=(\t\d+){6})/) + 1;
  // An editor under test puts its notifications into their list at once.
  const bell = page.locator('.statusbar-item [class*="codicon-bell"]').first();
  const note = page.locator('.notifications-center .notification-list-item', { hasText: '没有位置' }).first();
  const filled = withFigures(withFigures(text, label, ['1234', '', '7'], 1), '3.要求提供公开出版物', ['8', '9', ''], 1);
  return [
    [
      'rows of a spreadsheet fill the cells from the cursor on, and nothing else',
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await goTo(page, line, first + 2, text);
        await page.locator('.statusbar-item', { hasText: '「商业企业」' }).first().waitFor({ timeout: 60_000 });
        await copy(page, [
          ['1,234', '', '７'],
          ['8', '9', ''],
        ]);
        await page.keyboard.press('Control+V');
        await savedAs(workbench, file, filled);
        await shot('paste-1-cells');
      },
    ],
    [
      'one undo takes all of it back',
      async () => {
        await page.keyboard.press('Control+Z');
        await savedAs(workbench, file, text);
      },
    ],
    [
      'what has no place in the table is named',
      async () => {
        await copy(page, [['1', '2', '3', '4', '5', '6', '555', '666']]);
        await page.keyboard.press('Control+V');
        await savedAs(workbench, file, withFigures(text, label, ['1', '2', '3', '4', '5', '6'], 1));
        await bell.click();
        await note.waitFor({ timeout: 30_000 });
        if (!(await note.textContent())?.includes('555、666')) throw new Error('what was left out is not named');
        await shot('paste-2-left');
        await page.keyboard.press('Escape');
        await goTo(page, line, first + 2, text);
        await page.keyboard.press('Control+Z');
        await savedAs(workbench, file, text);
      },
    ],
    [
      'rows with their labels go to the rows of these names',
      async () => {
        const figures = ['1', '1', '1', '1', '1', '1', '6'];
        await copy(page, [
          ['（一）予以公开', '', ...figures],
          ['（二）部分公开', '', ...figures],
        ]);
        await page.keyboard.press('Control+V');
        await savedAs(workbench, file, withFigures(withFigures(text, '（一）予以公开', figures), '（二）部分公开', figures));
        await page.keyboard.press('Control+Z');
        await savedAs(workbench, file, text);
      },
    ],
    [
      'pasting as text is on offer beside it',
      async () => {
        await copy(page, [['8', '9']]);
        await page.keyboard.press('Control+V');
        await savedAs(workbench, file, withFigures(text, label, ['8', '9'], 1));
        await page.locator('.post-edit-widget').first().waitFor({ timeout: 10_000 });
        await page.keyboard.press('Control+.');
        await page.locator('.action-widget', { hasText: /text/i }).first().waitFor({ timeout: 10_000 });
        await shot('paste-3-ways');
      },
    ],
  ];
}

/** Cells of a spreadsheet are pasted into a table. */
export async function pasteIntoCells(desk: Desk): Promise<Outcome> {
  const text = readFileSync(join(root, 'examples', example), 'utf8');
  const { workbench, file } = await desk.lay({ name: example, text });
  return takeSteps(stepsOf(workbench, file, text), () => workbench.shot('paste-failed'));
}
