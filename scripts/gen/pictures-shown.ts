import type { Page } from 'playwright-core';
import { goTo, palette } from '../../test/editor/walks/hands.ts';
import { openPreview, pageOf } from '../../test/editor/walks/preview-page.ts';
import { rightOrgan, wrongOrgan } from './pictures-reports.ts';

/* What each picture of the READMEs shows, and how one gets there by keys and mouse. */

export interface Picture {
  readonly name: string;
  readonly organ: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Brings what is to be seen onto the page. */
  readonly show: (page: Page, text: string) => Promise<void>;
}

/** The place of a pattern in the first line that has it, as the editor counts. */
function placeOf(text: string, pattern: RegExp): { readonly line: number; readonly column: number } {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => pattern.test(one));
  if (line < 0) throw new Error(`no line has ${pattern}`);
  return { line: line + 1, column: lines[line]!.search(pattern) + 1 };
}

/** Puts the cursor at a place that stands some way above the middle. */
async function scrollTo(page: Page, { line, column }: { readonly line: number; readonly column: number }): Promise<void> {
  await goTo(page, line + 12, 1);
  await goTo(page, line, column);
}

/** Shows the hover of what the cursor is on, by the editor's own key; again where a decoration that came late took it away. */
async function hover(page: Page, words: string): Promise<void> {
  const shown = page.locator('.monaco-hover:visible', { hasText: words }).first();
  for (let left = 5; left > 0 && !(await shown.isVisible()); left--) {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.waitForTimeout(2000);
  }
  await shown.waitFor();
}

/** The column of files, which there is but one of, goes. */
const hideFiles = (page: Page): Promise<void> => page.keyboard.press('Control+B');

/** Draws the border of the column of files to the right. */
async function widenFiles(page: Page, by: number): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) throw new Error('there is no column of files');
  await page.mouse.move(bar.x + bar.width + 1, 400);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width + by, 400, { steps: 5 });
  await page.mouse.up();
}

/**
 * Waits until a cell and those that it is added up with light up. The editor asks anew only when the cursor comes from a place that is not lit, which a
 * neighbour in its row may be; so it comes from the row below.
 */
async function lightUp(page: Page, cells: number): Promise<void> {
  const lit = page.locator('.editor-instance [class*="wordHighlight"]');
  for (let left = 5; left > 0 && (await lit.count()) < cells; left--) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(1000);
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(1000);
  }
  if ((await lit.count()) < cells) throw new Error(`${await lit.count()} cells light up, not ${cells}`);
}

const wrongCell = /(?<=不掌握相关政府信息\t.*)12(?=\t*$)/;

/** In the order in which the READMEs show them. */
export const pictures: readonly Picture[] = [
  {
    name: 'finding',
    organ: wrongOrgan,
    async show(page, text) {
      await hideFiles(page);
      await scrollTo(page, placeOf(text, wrongCell));
      await lightUp(page, 7);
      await hover(page, '应为 13');
    },
  },
  {
    name: 'fix',
    organ: wrongOrgan,
    async show(page, text) {
      await hideFiles(page);
      await palette(page, 'Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
      await page.keyboard.press('Control+1');
      await scrollTo(page, placeOf(text, wrongCell));
      await lightUp(page, 7);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').first().waitFor();
    },
  },
  {
    name: 'preview',
    organ: wrongOrgan,
    // Half a window for a table of nine columns.
    settings: { 'editor.fontSize': 12 },
    async show(page, text) {
      await hideFiles(page);
      await openPreview(page);
      await page.keyboard.press('Control+1');
      await scrollTo(page, placeOf(text, wrongCell));
      await lightUp(page, 7);
      const frame = await pageOf(page);
      await frame.locator('td.marked.error').first().hover();
      await frame.locator('.reason:not([hidden])').waitFor();
    },
  },
  {
    name: 'years',
    organ: rightOrgan,
    async show(page) {
      await hideFiles(page);
      await openPreview(page);
      const frame = await pageOf(page);
      await frame.locator('[role=tab]', { hasText: '历年' }).click();
      await frame.locator('.years svg').first().waitFor();
    },
  },
  {
    name: 'folder',
    organ: rightOrgan,
    async show(page) {
      const row = (words: string) => page.locator('.customview-tree .monaco-list-row', { hasText: words }).first();
      await page.locator('.pane-header', { hasText: '年度报告' }).click();
      await page.locator('.pane-header', { hasText: '青岚县' }).first().click();
      await row('处错误').waitFor();
      await widenFiles(page, 80);
      await row('自然资源局').click();
      await row('柏渚镇').click();
      for (const town of ['第2镇', '第10镇']) await row(town).click({ modifiers: ['Control'] });
      await row('第10镇').click({ button: 'right' });
      const entry = page.locator('.monaco-menu .action-label', { hasText: '汇总' }).first();
      await entry.waitFor();
      // A menu takes no click until it has been drawn in full.
      await page.waitForTimeout(1000);
      await entry.click();
      await page.locator('.tab', { hasText: '汇总' }).first().waitFor();
      // Off the list, whose names would open.
      await page.mouse.move(800, 600);
    },
  },
  {
    name: 'cell',
    organ: rightOrgan,
    settings: { 'nianbao.liveTotals': true },
    async show(page, text) {
      await hideFiles(page);
      await palette(page, '表格对齐显示');
      await scrollTo(page, placeOf(text, /(?<=1\.本机关不掌握相关政府信息\t)9/));
      const named = (column: string) => page.locator('.statusbar-item', { hasText: column }).first().waitFor();
      const row = page.locator('.editor-instance .view-line', { hasText: '不掌握' });
      // A figure that makes the total another one, and then the right one.
      for (const [figure, total] of [
        ['0', /\D9\s*$/],
        ['1', /10\s*$/],
      ] as const) {
        await named('「自然人」');
        await page.keyboard.press('Tab');
        await named('「商业企业」');
        await page.keyboard.type(figure);
        await row.filter({ hasText: total }).waitFor();
        if (figure === '0') await page.keyboard.press('Shift+Tab');
      }
    },
  },
  {
    name: 'clause',
    organ: rightOrgan,
    async show(page, text) {
      await hideFiles(page);
      await goTo(page, placeOf(text, /第三十二条/).line, placeOf(text, /第三十二条/).column);
      await hover(page, '第三方');
    },
  },
];
