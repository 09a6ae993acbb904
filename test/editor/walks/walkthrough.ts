import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { ask, palette, take } from './hands.ts';

/** The first steps with the extension, its example, and the check of a folder by a task. */
export async function firstSteps(desk: Desk): Promise<Outcome> {
  const name = '青岚县水利局2023年政府信息公开工作年度报告.txt';
  const total = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';
  const text = sampleReport(2023).replaceAll('砚溪县', '青岚县').replace(total, total.replace(/1$/, '9'));
  // As a person keeps it who runs it often.
  const task = { label: '核对全县年报', type: 'nianbao', problemMatcher: ['$nianbao'] };
  const tasks = JSON.stringify({ version: '2.0.0', tasks: [task] });
  const { workbench } = await desk.spread({ files: { [name]: text, '.vscode/tasks.json': tasks }, open: name });
  const { page, shot } = workbench;
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'the walkthrough opens with its steps and pictures',
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await palette(page, 'Open Walkthrough', 'Welcome: Open Walkthrough');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '年报入门' }).first().waitFor();
        await page.locator('.quick-input-widget input').first().fill('年报入门');
        await take(page, '年报入门');
        await page.locator('.gettingStartedContainer', { hasText: '打开示例' }).waitFor({ timeout: 30_000 });
        await shot('start-1-walkthrough', 1500);
        for (const [i, words] of ['看看错在哪里', '改正', '看公布时的样子', '整个文件夹', '按需要设置'].entries()) {
          await page.locator('.getting-started-step', { hasText: words }).first().click();
          await shot(`start-${i + 2}-step`, 700);
        }
      },
    ],
    [
      'its first step opens the example with its mistakes, and is done then',
      async () => {
        await page.locator('.getting-started-step', { hasText: '打开示例' }).first().click();
        await page.locator('.gettingStartedContainer .monaco-button', { hasText: '打开示例' }).last().click();
        await page.locator('.tab', { hasText: '霁川县' }).waitFor({ timeout: 30_000 });
        await shot('start-7-example', 2000);
      },
    ],
    [
      'the task lists the findings of the folder, and its problem matcher reads them',
      async () => {
        await ask(page, 'Control+P', 'task 核对');
        await take(page, '核对全县年报');
        await page.locator('.part.panel .terminal-wrapper').first().waitFor({ timeout: 30_000 });
        await shot('start-8-task');
        await palette(page, 'Focus on Problems View', 'Problems: Focus on Problems');
        await page.locator('.markers-panel .monaco-list-row', { hasText: 'sum/' }).nth(1).waitFor({ timeout: 30_000 });
        await shot('start-9-problems');
      },
    ],
  ];
  return takeSteps(steps, () => shot('start-failed'));
}
