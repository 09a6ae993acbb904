import { type Outcome, takeSteps } from '../outcome.ts';
import { mendingSteps, openExample } from './fix-a-total.ts';
import { palette } from './hands.ts';
import { openPreview } from './preview-page.ts';

/** In a folder that nobody trusts all is there: reading, findings, fixes, the preview and the folder's tree; the editor itself runs no tasks there. */
export async function worksUntrusted(): Promise<Outcome> {
  const { workbench, text } = await openExample({ untrusted: true });
  const { page, shot } = workbench;
  const outcome = await takeSteps(
    [
      [
        'the folder is not trusted',
        async () =>
          page
            .locator('.statusbar-item', { hasText: /Restricted Mode|受限/ })
            .first()
            .waitFor({ timeout: 60_000 }),
      ],
      ...mendingSteps(workbench, text, 'restricted'),
      [
        'the preview runs its own script there',
        async () => {
          await openPreview(page);
          await shot('restricted-6-preview');
        },
      ],
      [
        'the folder’s tree lists its reports',
        async () => {
          await palette(page, '查看文件夹里的报告');
          await page.locator('.customview-tree .monaco-list-row', { hasText: '霁川县' }).first().waitFor({ timeout: 30_000 });
          await shot('restricted-7-folder');
        },
      ],
    ],
    () => shot('restricted-failed'),
  );
  await workbench.close();
  return outcome;
}
