import type { Workbench } from '../workbench.ts';
import { mendingSteps } from './fix-a-total.ts';
import { palette } from './hands.ts';
import { openPreview, type Steps } from './preview-page.ts';

/** In a folder that nobody trusts all is there: reading, findings, fixes, the preview and the folder's tree; the editor itself runs no tasks there. */
export function untrustedSteps(workbench: Workbench, text: string): Steps {
  const { page, shot } = workbench;
  return [
    ['the folder is not trusted', () => restrictedMode(workbench).waitFor({ timeout: 60_000 })],
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
  ];
}

const restrictedMode = ({ page }: Workbench) => page.locator('.statusbar-item', { hasText: /Restricted Mode|受限/ }).first();

/** Trusts the folder, as a person does; the window and what runs in it stay. */
export async function trustFolder(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await palette(page, 'Manage Workspace Trust');
  await page
    .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust|信任/ })
    .first()
    .click();
  await restrictedMode(workbench).waitFor({ state: 'hidden', timeout: 30_000 });
}
