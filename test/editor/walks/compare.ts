import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import { asPdf } from '../../generate/pdf.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { choose, comes, goTo, palette } from './hands.ts';
import { until } from './until.ts';

const organ = '砚溪县水利局';
const nameOf = (year: number): string => `${organ}${year}年政府信息公开工作年度报告.txt`;
const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const textOf = (year: number): string => `${sampleReport(year)}\n${organ}\n${year + 1}年1月20日\n`;
const changed = textOf(2023)
  .replace('公开政府信息326条', '公开政府信息358条')
  .replace('政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端页面同步调整。', '网站完成适老化改造，新增语音播报功能。')
  .replace(right, right.replace(/3$/, '5'));
const pdf = asPdf(changed, { width: 35, lines: 12, head: `${organ}政务公开`, mark: (page) => `- ${page} -` });

/** A report out of a PDF is tidied, laid beside the one of last year, and a rule is switched off from one of its findings. */
export async function tidiedAndCompared(desk: Desk): Promise<Outcome> {
  const files = { [nameOf(2022)]: textOf(2022), [nameOf(2023)]: pdf };
  const { workbench, folder } = await desk.spread({ files, open: nameOf(2023) });
  const { page, shot } = workbench;
  const project = join(folder, '.nianbao.json');
  const row = page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  const onDisk = (): string => readFileSync(join(folder, nameOf(2023)), 'utf8');
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'what tidying does is shown beside the text, kind by kind, and nothing is changed when it is left',
      async () => {
        const problems = page.locator('#status\\.problems a:not([aria-label*="没有问题"]):not([aria-label*="No Problems"])');
        await problems.first().waitFor({ timeout: 60_000 });
        await palette(page, '整理全文（预览）');
        await row.filter({ hasText: '删去页码 9 处' }).waitFor({ timeout: 30_000 });
        await page.locator('.diff-editor, .monaco-diff-editor').first().waitFor({ timeout: 30_000 });
        await page.waitForTimeout(1500);
        await shot('compare-1-tidy');
        await page.keyboard.press('Escape');
        await until('the comparison is gone', async () => (await page.locator('.monaco-diff-editor').count()) === 0);
        if (onDisk() !== pdf) throw new Error('the text was changed');
      },
    ],
    [
      'what stays ticked is done, and one undo takes it back',
      async () => {
        await palette(page, '整理全文（预览）');
        const list = row.filter({ hasText: '删去页码 9 处' });
        await list.waitFor({ timeout: 30_000 });
        // The comparison that opens beside the list may take the key.
        await until('the list has been taken', async () => {
          await page.locator('.quick-input-widget input').last().focus();
          await page.keyboard.press('Enter');
          return comes(list, 2000, 'hidden');
        });
        // The editor saves by itself.
        await until('the tidied report', async () => onDisk().replaceAll('　　', '') === changed);
        await shot('compare-2-tidied');
        await page.locator('.editor-instance .view-line').first().click();
        await page.keyboard.press('Control+Z');
        await until('the report as it was', async () => onDisk() === pdf);
        // On a busy machine the editor is still at its saving when the file is written, and loses a key.
        await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
        await page.locator('.editor-instance .view-line').first().click();
        await until('the tidied report again', async () => {
          if (onDisk().replaceAll('　　', '') === changed) return true;
          // With nothing left to be done again the key does nothing.
          await page.keyboard.press('Control+Y');
          await page.waitForTimeout(1500);
          return false;
        });
      },
    ],
    [
      'it stands beside the report of last year, sentence by sentence, with the figures below',
      async () => {
        await palette(page, '与上年报告对照');
        const inside = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
        await inside.locator('h1', { hasText: '2023 年与 2022 年对照' }).waitFor({ timeout: 60_000 });
        await shot('compare-3-page');
        for (const words of ['与上年相同', '只改了数字', '新写', '今年没有'])
          await inside.locator('td.mark', { hasText: words }).first().waitFor({ timeout: 10_000 });
        await inside.locator('table.figures tr').nth(12).scrollIntoViewIfNeeded();
        await page.waitForTimeout(500);
        await shot('compare-4-figures');
      },
    ],
    [
      'a rule is switched off for the folder from its finding, in a project file that says so',
      async () => {
        const text = changed.split('\n');
        const line = text.findIndex((one) => one.startsWith('二、上年结转')) + 1;
        await page
          .locator('.tab', { hasText: nameOf(2023) })
          .first()
          .click();
        await goTo(page, line, text[line - 1]!.length, changed);
        const entry = page.locator('.action-widget .monaco-list-row', { hasText: '本文件夹不再检查这一条（sum/one-cell）' }).first();
        await choose(
          page,
          () => page.keyboard.press('Control+.'),
          entry,
          async () => {
            await comes(page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.nianbao.json' }).first());
            return existsSync(project);
          },
          () => shot('compare-5-bulb'),
        );
        await until('the project file', async () => existsSync(project) && readFileSync(project, 'utf8').includes('"sum/one-cell": "off"'));
        // What was done is said: the editor keeps it behind its bell when it shows no message by itself.
        await page.locator('.notification-toast, #status\\.notifications').first().waitFor();
        await shot('compare-6-off');
      },
    ],
  ];
  return takeSteps(steps, () => shot('compare-failed'));
}
