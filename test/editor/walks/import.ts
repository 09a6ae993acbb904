import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../../generate/case.ts';
import { randomFrom } from '../../generate/random.ts';
import { type ReportData, reportOf } from '../../generate/report.ts';
import { docx, paragraph, reportDocx } from '../../office/docx.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { choose, comes } from './hands.ts';
import { until } from './until.ts';

const report = reportOf(
  { seed: 11, layout: 'html', template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain },
  randomFrom(11),
);

/** The same with a wrong total in the first row of table three. */
const spoilt = (total: string): ReportData => ({
  ...report,
  figures: {
    ...report.figures,
    requests: new Map([...report.figures.requests].map(([row, cells]) => [row, row === '1' ? [...cells.slice(0, 6), total] : cells])),
  },
});

/** A folder with two reports in Word that are wrong in one cell, and another file with things that no text holds. */
function filesOfFolder(): Readonly<Record<string, Uint8Array>> {
  const inserted =
    '<w:p><w:ins w:id="1" w:author="甲"><w:r><w:t>新写的一段。</w:t></w:r></w:ins><w:r><w:rPr><w:strike/></w:rPr><w:t>废</w:t></w:r></w:p>';
  return {
    '水利局年报.docx': reportDocx(spoilt('9999')),
    // No text comes beside this one, so that it counts itself.
    '林业局年报.docx': reportDocx(spoilt('8888')),
    '修订稿.docx': docx(`${paragraph('云岫县水利局2024年政府信息公开工作年度报告')}${paragraph('一、总体情况')}${inserted}`),
  };
}

/** From Word: a file's text in the folder's findings, by the menu of the explorer and by the palette. */
export async function importReports(desk: Desk): Promise<Outcome> {
  const { workbench, folder } = await desk.spread({ files: filesOfFolder() });
  const { page, shot } = workbench;
  const file = (words: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: words }).first();
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'the menu of a file in the explorer makes a text beside it, its tables laid out',
      async () => {
        await file('水利局年报.docx').waitFor({ timeout: 60_000 });
        const entry = page.locator('.monaco-menu .action-label', { hasText: '导入年报' }).first();
        const tab = page.locator('.tab', { hasText: '水利局年报.txt' });
        await choose(
          page,
          () => file('水利局年报.docx').click({ button: 'right' }),
          entry,
          () => comes(tab, 30_000),
          () => shot('import-1-menu'),
        );
        await until('the text on the disk', async () => existsSync(join(folder, '水利局年报.txt')));
        const text = readFileSync(join(folder, '水利局年报.txt'), 'utf8');
        if (!text.includes('\n一、本年新收政府信息公开申请数量\t\t\t')) throw new Error('table three is not laid out');
        await page.waitForTimeout(1500);
        await shot('import-2-text');
      },
    ],
    [
      'what could not be taken over is said, with a list',
      async () => {
        const entry = page.locator('.monaco-menu .action-label', { hasText: '导入年报' }).first();
        await choose(
          page,
          () => file('修订稿.docx').click({ button: 'right' }),
          entry,
          () => comes(page.locator('.tab', { hasText: '修订稿.txt' }), 15_000),
          // A menu that is still opening takes no click.
          () => page.waitForTimeout(500),
        );
        // An editor under test puts its notifications into their list at once.
        const message = page
          .locator('.notifications-center .notification-list-item', { hasText: '已导入 修订稿.docx，有 2 处与原文件不同' })
          .first();
        await until('what was not taken over', async () => {
          if (await message.isVisible()) return true;
          await page.locator('.statusbar-item .codicon-bell, .statusbar-item .codicon-bell-dot').first().click();
          return comes(message, 3000);
        });
        await shot('import-3-said');
        // By key: what the bell says of itself lies above the button.
        await message.locator('.monaco-button', { hasText: '看清单' }).press('Enter');
        const list = page.locator('.monaco-dialog-box', { hasText: '有修订：按全部接受取' }).first();
        await list.waitFor({ timeout: 20_000 });
        await shot('import-4-list');
        await page.keyboard.press('Escape');
        await list.waitFor({ state: 'hidden' });
      },
    ],
    [
      'the findings of a file of Word stand in the problems, and one opens its text at the place',
      async () => {
        await page.keyboard.press('Control+Shift+M');
        const row = page.locator('.markers-panel .monaco-list-row', { hasText: '林业局年报.docx' }).first();
        await row.waitFor({ timeout: 60_000 });
        const finding = page.locator('.markers-panel .monaco-list-row', { hasText: '8888' }).first();
        await shot('import-5-problems');
        await finding.dblclick();
        await page.locator('.tab.active', { hasText: '林业局年报.docx' }).first().waitFor({ timeout: 20_000 });
        await page.waitForTimeout(800);
        await shot('import-6-place');
      },
    ],
  ];
  return takeSteps(steps, () => shot('import-failed'));
}
