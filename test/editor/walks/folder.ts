import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { choose, comes, palette } from './hands.ts';
import { until } from './until.ts';

const total = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';
const nameOf = (organ: string, year: number): string => `${year}/${organ}${year}年政府信息公开工作年度报告.txt`;
const textOf = (organ: string, year: number): string => sampleReport(year).replaceAll('砚溪县水利局', organ);

/** A county's folder: organs with several years, one with a wrong total, one whose last year is lacking, one report without organ and year. */
function filesOfFolder(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const put = (name: string, text: string): void => {
    files[name] = text;
  };
  for (const organ of ['青岚县水利局', '青岚县民政局', '青岚县教育局'])
    for (const year of [2022, 2023, 2024]) put(nameOf(organ, year), textOf(organ, year));
  put(nameOf('青岚县民政局', 2024), textOf('青岚县民政局', 2024).replace(total, total.replace(/1$/, '9')));
  for (const organ of ['青岚县第2镇人民政府', '青岚县第10镇人民政府']) put(nameOf(organ, 2024), textOf(organ, 2024));
  // Reports that are made of one sample are much alike, which is not what this is about.
  const off = Object.fromEntries(
    ['copied', 'same-prose', 'same-tables', 'same-problems', 'carry', 'valid'].map((rule) => [`years/${rule}`, 'off']),
  );
  put('.nianbao.json', JSON.stringify({ rules: off }));
  put('2024/草稿.txt', textOf('青岚县水利局', 2024).replace('青岚县水利局2024年', ''));
  return files;
}

/** Opens an organ of four reports, so that its years stand below it. */
async function unfold(page: Page): Promise<void> {
  const open = page.locator('.customview-tree .monaco-list-row[aria-expanded="true"]', { hasText: '青岚县民政局' });
  await until('the years of an organ', async () => {
    if (await comes(open, 500)) return true;
    await row(page, '青岚县民政局').click();
    return comes(open, 3000);
  });
}

const row = (page: Page, words: string) => page.locator('.customview-tree .monaco-list-row', { hasText: words }).first();

/** The folder's tree, the roll-up of what is selected in it, and a new report. */
export async function folderOfReports(desk: Desk): Promise<Outcome> {
  const { workbench, folder } = await desk.spread({ files: filesOfFolder(), open: nameOf('青岚县水利局', 2023) });
  const { page, shot } = workbench;
  const input = page.locator('.quick-input-widget input').first();
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'the tree lists organs with their years and what was found',
      async () => {
        const tree = page.locator('.pane-header', { hasText: '年度报告' });
        await tree.waitFor({ timeout: 60_000 });
        // An earlier walk may have opened it.
        if ((await tree.getAttribute('aria-expanded')) !== 'true') await tree.click();
        // The files make room.
        await page
          .locator('.pane-header', { hasText: basename(folder) })
          .first()
          .click();
        await row(page, '青岚县民政局').waitFor({ timeout: 30_000 });
        await page.locator('.customview-tree .monaco-list-row', { hasText: '处错误' }).first().waitFor({ timeout: 30_000 });
        await unfold(page);
        await shot('folder-1-tree', 500);
      },
    ],
    [
      'a click opens a report',
      async () => {
        // While the folder is still read its lines move, and a click may meet another one.
        await until('the report is open', async () => {
          await unfold(page);
          await page.locator('.customview-tree .monaco-list-row', { hasText: '2024' }).filter({ hasText: '1 处错误' }).first().click();
          return comes(page.locator('.tab', { hasText: '青岚县民政局2024' }));
        });
        await shot('folder-2-opened');
      },
    ],
    [
      'selected reports are rolled up from the context menu',
      async () => {
        // A click opens the report; a menu that is open when that takes the focus would close.
        const selected = page.locator('.customview-tree .monaco-list-row.selected');
        const entry = page.locator('.monaco-menu .action-label', { hasText: '汇总' }).first();
        const sheet = page.locator('.tab', { hasText: '汇总 2 份报告' });
        // The tree closes its menu whenever it is told anew, which it is while the folder is still read, and may lose what was selected.
        const open = async (): Promise<void> => {
          if ((await selected.count()) !== 2) {
            await row(page, '青岚县第2镇').click();
            await page.locator('.tab.active', { hasText: '青岚县第2镇' }).first().waitFor({ timeout: 30_000 });
            await row(page, '青岚县第10镇').click({ modifiers: ['Control'] });
            await selected.nth(1).waitFor();
          }
          await row(page, '青岚县第10镇').click({ button: 'right' });
        };
        await choose(
          page,
          open,
          entry,
          () => comes(sheet),
          () => shot('folder-3-menu'),
        );
        await shot('folder-4-roll-up', 500);
      },
    ],
    [
      'grouped by year, the organs stand below their years, and by organ again as before',
      async () => {
        const header = page.locator('.pane-header', { hasText: '年度报告' });
        const button = page.locator('.pane-header .action-label.codicon-calendar').first();
        const year = page.locator('.customview-tree .monaco-list-row', { hasText: '2022' }).first();
        await choose(
          page,
          () => header.hover(),
          button,
          () => comes(year),
          async () => {},
        );
        await shot('folder-5-years', 300);
        await choose(
          page,
          () => header.hover(),
          page.locator('.pane-header .action-label.codicon-organization').first(),
          () => comes(row(page, '青岚县第2镇')),
          async () => {},
        );
      },
    ],
    [
      'a new report asks for the organ, refuses a bad name, asks for the year and offers last year’s',
      async () => {
        await palette(page, '新建年度报告');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '青岚县水利局' }).first().waitFor();
        await shot('folder-6-organ');
        await input.fill('青岚|局');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '不能有' }).first().waitFor();
        await shot('folder-7-refused');
        await input.fill('青岚县水利');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '青岚县水利局' }).first().click();
        await page.locator('.quick-input-message', { hasText: '年度' }).waitFor();
        await input.fill('20255');
        await page.locator('.quick-input-message', { hasText: '2100' }).waitFor();
        await shot('folder-8-year');
        await input.fill('2025');
        await input.press('Enter');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '参照' }).first().waitFor();
        await shot('folder-9-last-year', 300);
        await input.press('Enter');
        await page.locator('.tab', { hasText: '2025' }).first().waitFor({ timeout: 30_000 });
        await shot('folder-10-new', 1500);
      },
    ],
    [
      'last year’s report opens beside it',
      async () => {
        await palette(page, '打开上年报告');
        await page.locator('.editor-group-container').nth(1).waitFor({ timeout: 30_000 });
        await shot('folder-11-beside', 1000);
      },
    ],
  ];
  return takeSteps(steps, () => shot('folder-failed'));
}
