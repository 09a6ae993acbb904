import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { choose, comes, goTo, palette } from './hands.ts';
import { until } from './until.ts';

const [water, civil] = ['青岚县水利局', '青岚县民政局'] as const;
const nameOf = (organ: string): string => `${organ}2023年政府信息公开工作年度报告.txt`;
const textOf = (organ: string): string => sampleReport(2023).replaceAll('砚溪县水利局', organ);
const halfWidth = (text: string): string => text.replace('，', ',').replace('，', ',');
/** Damage of three kinds, each of which can be repaired for certain. */
const damaged = (text: string): string =>
  text.replace('听取政府信息公开工作汇报', '听取政府信(xìn)息公开工作?br/>汇\u200b报').replace('手机端页面', '手机端(duān)页面');

function filesOfFolder(): Readonly<Record<string, string>> {
  const off = Object.fromEntries(['copied', 'same-prose', 'same-tables'].map((rule) => [`years/${rule}`, 'off']));
  return {
    '.nianbao.json': `${JSON.stringify({ rules: off }, null, 2)}\n`,
    [nameOf(water)]: damaged(halfWidth(textOf(water))),
    [nameOf(civil)]: halfWidth(textOf(civil)),
  };
}

const list = (page: Page) =>
  page.locator('.quick-input-widget .quick-input-list .monaco-list-row:has(input[type=checkbox], .monaco-checkbox)');

/** What the window says of the folder: how many problems, and the tree of reports. */
async function told(page: Page): Promise<string> {
  const problems = await page.locator('#status\\.problems a').first().getAttribute('aria-label');
  const rows = await page
    .locator('.customview-tree .monaco-list-row')
    .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  return JSON.stringify([problems, rows.sort()]);
}

/** Everything that is shown before it is done: repairs of a report, fixes of a folder, the editor's own preview of a rename. */
export async function previewedChanges(desk: Desk): Promise<Outcome> {
  const { workbench, folder } = await desk.spread({ files: filesOfFolder(), open: nameOf(water) });
  const { page, shot } = workbench;
  const onDisk = (organ: string): string => readFileSync(join(folder, nameOf(organ)), 'utf8');
  const isOnDisk = (what: string, organ: string, text: string): Promise<void> => until(what, async () => onDisk(organ) === text);
  const original = damaged(halfWidth(textOf(water)));
  const repaired = halfWidth(textOf(water));
  const squiggle = page.locator('.editor-instance .squiggly-info, .editor-instance .squiggly-hint, .editor-instance .squiggly-warning');
  let before = '';
  /** The boxes of a list of changes, all of them ticked, while the window says what it said before. */
  const listed = async (count: number): Promise<void> => {
    await list(page).first().waitFor({ timeout: 60_000 });
    const count_ = page.locator('.quick-input-widget .quick-input-count');
    await until(`${count} ticked`, async () => ((await count_.textContent()) ?? '').includes(String(count)));
    // Longer than it takes to read a document that has just been opened.
    await page.waitForTimeout(1500);
    const now = await told(page);
    if (now !== before) throw new Error(`other problems or reports while it is shown: ${before} and then ${now}`);
    if (onDisk(water) !== original && onDisk(water) !== repaired) throw new Error('the report was changed before');
  };
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'the folder is there with its reports and problems',
      async () => {
        await squiggle.first().waitFor({ timeout: 60_000 });
        await palette(page, '查看文件夹里的报告');
        await page.locator('.customview-tree .monaco-list-row', { hasText: civil }).first().waitFor({ timeout: 30_000 });
        await until('the same for a while', async () => {
          const last = before;
          await page.waitForTimeout(1500);
          before = await told(page);
          return before === last && !before.includes('没有问题') && !before.includes('No Problems');
        });
        await shot('changes-1-folder');
      },
    ],
    [
      'the command lists every repair, ticked, and changes nothing when it is left',
      async () => {
        await page.locator('.editor-instance .view-line').first().click();
        await palette(page, '修复全文的乱码');
        await listed(4);
        await shot('changes-2-repairs');
        await page.keyboard.press('Escape');
        await page.waitForTimeout(500);
        if (onDisk(water) !== original) throw new Error('the report was changed');
        if (await page.locator('.tab.dirty').count()) throw new Error('the text was changed');
      },
    ],
    [
      'the light bulb lists them too, and what stays ticked is done',
      async () => {
        await goTo(page, 1, 1);
        const entry = page.locator('.action-widget .monaco-list-row', { hasText: '修复全文的乱码（预览）' }).first();
        const open = (): Promise<void> => page.keyboard.press('Control+.');
        await choose(
          page,
          open,
          entry,
          () => comes(list(page).first()),
          () => shot('changes-3-bulb'),
        );
        await listed(4);
        await page.keyboard.press('Enter');
        await isOnDisk('the repaired report', water, repaired);
        await shot('changes-4-repaired');
      },
    ],
    [
      'fixes of the folder are listed by report; one that is unticked is left',
      async () => {
        await until('the same for a while', async () => {
          const last = before;
          await page.waitForTimeout(1500);
          before = await told(page);
          return before === last;
        });
        await palette(page, '修正文件夹里全部可以放心修正的问题');
        await page.locator('.monaco-dialog-box .monaco-button', { hasText: '预览' }).click({ timeout: 60_000 });
        await listed(4);
        await shot('changes-5-fixes');
        await list(page).first().click();
        await shot('changes-6-unticked', 300);
        await page.locator('.quick-input-widget input').last().focus();
        await page.keyboard.press('Enter');
        await isOnDisk('the second report, fixed', water, textOf(water));
        await until('the first report, but for what was unticked', async () => {
          const text = onDisk(civil);
          return text !== halfWidth(textOf(civil)) && text.split(',').length === 2;
        });
      },
    ],
    [
      'all at once does what is left',
      async () => {
        await palette(page, '修正文件夹里全部可以放心修正的问题');
        await page.locator('.monaco-dialog-box .monaco-button', { hasText: '全部修正' }).click({ timeout: 60_000 });
        await isOnDisk('the report, fixed', civil, textOf(civil));
        await shot('changes-7-all');
      },
    ],
    [
      'while the editor previews a rename, its copies of the reports are no reports',
      async () => {
        await until('the same for a while', async () => {
          const last = before;
          await page.waitForTimeout(1500);
          before = await told(page);
          return before === last;
        });
        await goTo(page, 1, 3, repaired);
        const box = page.locator('.rename-box input').first();
        await until('the box for a new name', async () => {
          await page.keyboard.press('F2');
          return comes(box, 3000);
        });
        await box.fill('青岚县水务局');
        await page.keyboard.press('Control+Enter');
        await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor({ timeout: 30_000 });
        await page.locator('.bulk-edit-panel .monaco-list-row').last().dblclick();
        await page.waitForTimeout(3000);
        await shot('changes-8-rename');
        const now = await told(page);
        if (now !== before) throw new Error(`other problems or reports while it is shown: ${before} and then ${now}`);
      },
    ],
  ];
  return takeSteps(steps, () => shot('changes-failed'));
}
