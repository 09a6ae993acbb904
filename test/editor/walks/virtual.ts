import type { Page } from 'playwright-core';
import { putAway } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { exportWorksInWeb } from './export.ts';
import { comes, goTo, palette } from './hands.ts';
import { openPreview, pageOf } from './preview-page.ts';
import { until } from './until.ts';

const folder = 'nianbao-memory:/年报';
const row = (page: Page, words: string | RegExp) => page.locator('.customview-tree .monaco-list-row', { hasText: words }).first();

/** In the web's host of extensions, which has a folder that is on no disk: that folder, and then a report of the server's disk, in one window. */
export async function worksInWeb(): Promise<Outcome> {
  const workbench = await openWorkbench({
    folder,
    file: `${folder}/2023/青岚县水利局2023年.txt`,
    web: true,
    beside: ['/dist/test/memory-files'],
  });
  const virtual = await virtualFolder(workbench);
  await putAway(workbench.page);
  const exported = await exportWorksInWeb(workbench);
  await workbench.close();
  return { passed: virtual.passed + exported.passed, failed: [...virtual.failed, ...exported.failed] };
}

/** A folder that is on no disk, in an editor that runs in the browser alone: its files are read all the same. */
async function virtualFolder(workbench: Workbench): Promise<Outcome> {
  const { page, shot } = workbench;
  return takeSteps(
    [
      [
        'a report of it opens as one',
        async () => page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 }),
      ],
      [
        'the tree lists reports that are not open, with what was found in them',
        async () => {
          // The words of a manifest are English here: the editor has no language pack of the web.
          await palette(page, 'Show the Folder of Reports');
          await row(page, '青岚县民政局').waitFor({ timeout: 30_000 });
          await row(page, /处错误|errors?/).waitFor({ timeout: 30_000 });
          await until('the years of an organ', async () => {
            await row(page, '青岚县民政局').click();
            return comes(row(page, '2022'), 3000);
          });
          await shot('virtual-1-tree');
        },
      ],
      [
        'last year’s report, which is not open, opens beside this one',
        async () => {
          await goTo(page, 1, 1);
          await palette(page, 'Open Last Year');
          await page.locator('.tab', { hasText: '青岚县水利局2022' }).first().waitFor();
          await shot('virtual-2-beside');
        },
      ],
      [
        'the preview has the years of the organ',
        async () => {
          const frame = await openPreview(page);
          await frame.locator('[role=tab]', { hasText: '历年' }).click();
          await (await pageOf(page, '.years svg')).locator('.years thead .link', { hasText: '2022' }).first().waitFor();
          await shot('virtual-3-years');
        },
      ],
    ],
    () => shot('virtual-failed'),
  );
}
