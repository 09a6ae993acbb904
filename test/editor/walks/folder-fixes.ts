import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { choose, comes, palette } from './hands.ts';
import { until } from './until.ts';

const nameOf = (organ: string): string => `${organ}2023年政府信息公开工作年度报告.txt`;
const textOf = (organ: string): string => sampleReport(2023).replaceAll('砚溪县水利局', organ);
const renamed = '水务局报送2023年政府信息公开工作年度报告.txt';
/** Two commas of half width; and a date of which a reviewer may say that it stands. */
const halfWidth = (text: string): string => text.replace('，', ',').replace('，', ',');

function filesOfFolder(): Readonly<Record<string, string>> {
  const off = Object.fromEntries(['copied', 'same-prose', 'same-tables'].map((rule) => [`years/${rule}`, 'off']));
  const reports = ['青岚县水利局', '青岚县民政局'].map((organ) => [nameOf(organ), halfWidth(textOf(organ))]);
  return { '.nianbao.json': `${JSON.stringify({ rules: off }, null, 2)}\n`, ...Object.fromEntries(reports) };
}

/** Letting a finding stand with its reason, the list of what is ignored, and the fixes of a whole folder, listed first. */
export async function folderFixes(desk: Desk): Promise<Outcome> {
  const organ = '青岚县水利局';
  const { workbench, folder } = await desk.spread({ files: filesOfFolder(), open: nameOf(organ) });
  const { page, shot } = workbench;
  const squiggle = page.locator('.editor-instance .squiggly-info, .editor-instance .squiggly-hint, .editor-instance .squiggly-warning');
  const project = (): string => readFileSync(join(folder, '.nianbao.json'), 'utf8');
  const input = page.locator('.quick-input-widget input').first();
  const row = page.locator('.quick-input-list .monaco-list-row');
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'the light bulb offers to ignore a finding, and asks why',
      async () => {
        await squiggle.first().waitFor({ timeout: 60_000 });
        await page.locator('.editor-instance .view-line').first().click();
        await page.keyboard.press('F8');
        await page.keyboard.press('Escape');
        const entry = page.locator('.action-widget .monaco-list-row', { hasText: '忽略并注明理由' }).first();
        const question = page.locator('.quick-input-message', { hasText: '为什么可以不改' });
        // An editor that is handed new findings closes the list.
        const open = (): Promise<void> => page.keyboard.press('Control+.');
        await choose(
          page,
          open,
          entry,
          () => comes(question),
          () => shot('fixes-1-bulb'),
        );
        await input.press('Enter');
        await page.locator('.quick-input-message', { hasText: '请写明理由' }).waitFor();
        await input.fill('照录上级文件原文');
        await shot('fixes-2-reason', 300);
        await input.press('Enter');
      },
    ],
    [
      'the finding goes, its reason is in the project file, and the report is as it was',
      async () => {
        await squiggle.first().waitFor({ state: 'detached', timeout: 30_000 });
        await shot('fixes-3-ignored');
        if (!project().includes('照录上级文件原文')) throw new Error('the reason is not in the project file');
        if (readFileSync(join(folder, nameOf(organ)), 'utf8') !== halfWidth(textOf(organ))) throw new Error('the report was changed');
      },
    ],
    [
      'a report that is renamed keeps what is ignored of it, and its preview',
      async () => {
        await palette(page, '年报: 预览');
        const tab = page.locator('.tab', { hasText: '预览 ' });
        await tab.first().waitFor({ timeout: 30_000 });
        const entry = page.locator('.explorer-folders-view .monaco-list-row', { hasText: nameOf(organ) }).first();
        const box = page.locator('.explorer-folders-view .monaco-inputbox input').first();
        await until('the box for a new name', async () => {
          await entry.click();
          await page.keyboard.press('F2');
          return comes(box, 3000);
        });
        await box.fill(renamed);
        await box.press('Enter');
        await until('the new name in the project file', async () => project().includes(renamed) && !project().includes(nameOf(organ)));
        await tab.filter({ hasText: renamed.replace('.txt', '') }).waitFor({ timeout: 30_000 });
        await page.locator('.tab', { hasText: renamed }).first().click();
        await page.waitForTimeout(2000);
        await shot('fixes-3-renamed');
        if (await squiggle.count()) throw new Error('the finding is back');
      },
    ],
    [
      'the list of what is ignored takes an entry back',
      async () => {
        await palette(page, '已忽略的问题');
        await row.filter({ hasText: '照录上级文件原文' }).waitFor({ timeout: 30_000 });
        await row.first().hover();
        await shot('fixes-4-list', 300);
        await row.first().locator('.action-label').first().click();
        await squiggle.first().waitFor({ timeout: 30_000 });
        await input.press('Escape');
        if (project().includes('照录上级文件原文')) throw new Error('the entry is still in the project file');
      },
    ],
    [
      'all that is safe to fix in the folder is listed, and fixed when it is confirmed',
      async () => {
        await palette(page, '修正文件夹里全部可以放心修正的问题');
        const dialog = page.locator('.monaco-dialog-box');
        await dialog.waitFor({ timeout: 60_000 });
        await shot('fixes-5-asked', 300);
        await dialog.locator('.monaco-button', { hasText: '预览' }).click();
        const rows = page.locator('.quick-input-widget .monaco-list-row', { hasText: '第 ' });
        await rows.first().waitFor({ timeout: 60_000 });
        await shot('fixes-6-preview', 500);
        await page.keyboard.press('Enter');
        await squiggle.first().waitFor({ state: 'detached', timeout: 30_000 });
        await shot('fixes-8-fixed');
        const other = join(folder, nameOf('青岚县民政局'));
        await until('the other report, fixed and saved', async () => readFileSync(other, 'utf8') === textOf('青岚县民政局'));
      },
    ],
  ];
  return takeSteps(steps, () => shot('fixes-failed'));
}
