import type { Locator, Page } from 'playwright-core';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import { toGbk } from '../../generate/spoil.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { goTo } from './hands.ts';
import { until } from './until.ts';

const total = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';
const wrong = (organ: string): string =>
  sampleReport(2024)
    .replaceAll('砚溪县水利局', organ)
    .replace(total, total.replace(/1$/, '9'))
    .replace('一、总体情况', '根据《条例》第五十条的规定，编制本报告。\n\n一、总体情况');

/** Reports with names that say nothing, one of them in GBK, each with a wrong total. */
const files = (): Readonly<Record<string, string | Uint8Array>> => ({
  'a.txt': wrong('青岚县水利局'),
  'b.txt': wrong('青岚县民政局'),
  'c.txt': toGbk(wrong('青岚县教育局')),
  '记录.txt': '会议记录\n',
});

const file = (page: Page, name: string): Locator => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
const problem = (page: Page, words: string): Locator => page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();
const squiggles = (page: Page): Locator => page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning');

/**
 * A folder whose reports are named by nothing is found without one being opened, and one in another encoding is put right by one click. The first walk in
 * its window, as the extension is to begin by itself there.
 */
export async function ordinaryNames(desk: Desk): Promise<Outcome> {
  const { workbench } = await desk.spread({
    files: files(),
    // Reports that are made of one sample are much alike, which is not what this is about.
    settings: { 'nianbao.rules': { 'years/copied': 'off' } },
    viewport: { width: 1360, height: 1100 },
  });
  const { page, shot } = workbench;
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'the Problems panel and the view of the folder fill without a text being opened',
      async () => {
        await page.locator('.pane-header', { hasText: '年度报告' }).waitFor({ timeout: 60_000 });
        await page.keyboard.press('Control+Shift+M');
        await problem(page, 'a.txt').waitFor({ timeout: 60_000 });
        await problem(page, 'b.txt').waitFor();
        await problem(page, 'c.txt').waitFor();
        await page.locator('.pane-header', { hasText: '年度报告' }).click();
        await page.locator('.customview-tree .monaco-list-row', { hasText: '青岚县民政局' }).first().waitFor({ timeout: 30_000 });
        await shot('names-1-found', 500);
      },
    ],
    [
      'a text in another encoding has no finding drawn over it, and one button opens it rightly',
      async () => {
        await file(page, 'c.txt').dblclick();
        await page.locator('.tab.active', { hasText: 'c.txt' }).waitFor({ timeout: 30_000 });
        await page.locator('.statusbar-item .codicon-bell-dot').first().waitFor({ timeout: 30_000 });
        await page.waitForTimeout(2000);
        await shot('names-2-garbled');
        if ((await squiggles(page).count()) > 0) throw new Error('findings are drawn over another text');
        if (await problem(page, 'c.txt').isVisible()) throw new Error('findings of another text are listed');
        await page.locator('.statusbar-item [class*="codicon-bell"]').first().click();
        // Where the pointer rests, the bell's own tooltip comes to lie over the button.
        await page.mouse.move(500, 300);
        const offer = page.locator('.notifications-center .notification-list-item', { hasText: '编码不对' });
        await offer.waitFor();
        await shot('names-3-offered');
        await offer.locator('.monaco-button', { hasText: '重新打开' }).first().click();
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 30_000 });
        await page.locator('.view-line', { hasText: '青岚县教育局' }).first().waitFor();
        await problem(page, 'c.txt').waitFor({ timeout: 30_000 });
        await until('its own finding on its own text', async () => {
          await page.keyboard.press('F8');
          return (await squiggles(page).count()) > 0;
        });
        await shot('names-4-right', 800);
      },
    ],
    [
      'a definition shows the law as it is read',
      async () => {
        await file(page, 'a.txt').dblclick();
        await page.locator('.tab.active', { hasText: 'a.txt' }).waitFor({ timeout: 30_000 });
        const lines = wrong('青岚县水利局').split('\n');
        const line = lines.findIndex((one) => one.includes('第五十条'));
        const law = page.locator('.tab.active', { hasText: /regulation/ });
        // A busy window may lose the key, or know no definition yet.
        await until('the law opens', async () => {
          if ((await law.count()) > 0) return true;
          await goTo(page, line + 1, lines[line]!.indexOf('第五十条') + 2, lines.join('\n'));
          await page.keyboard.press('F12');
          await page.waitForTimeout(3000);
          return false;
        });
        await page.locator('.tab.active', { hasText: /预览|Preview/ }).waitFor({ timeout: 60_000 });
        const article = page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('h3', { hasText: '第五十条' });
        // Whether it is in sight at once is up to the editor's preview, which now and then begins elsewhere; that is not held to here.
        await article.first().waitFor({ timeout: 30_000 });
        await shot('names-5-law', 500);
      },
    ],
  ];
  return takeSteps(steps, () => shot('names-failed'));
}
