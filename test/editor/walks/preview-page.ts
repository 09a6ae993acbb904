import type { Frame, Page } from 'playwright-core';

/* What the walks through the preview are written with. */

/** Whose reports of several years are in the folder. */
export const organ = '云岫县自然资源局';

export type Steps = readonly (readonly [string, () => Promise<void>])[];

/** Throws with `what` unless it holds. */
export const holds = (condition: unknown, what: string): void => {
  if (!condition) throw new Error(what);
};

/** The page of the preview that is shown, once it has painted a report. */
export async function pageOf(page: Page, wanted = 'h1'): Promise<Frame> {
  for (let left = 200; left > 0; left--) {
    for (const frame of page.frames()) {
      const isOurs = await frame.evaluate("document.getElementById('app') !== null").catch(() => false);
      if (
        isOurs &&
        (await frame
          .locator(wanted)
          .first()
          .isVisible()
          .catch(() => false))
      )
        return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('there is no preview');
}

/** Opens a report by its name, and its preview. */
export async function openFile(page: Page, name: string): Promise<void> {
  // Into the group of the texts, whichever of them is open there after the window was loaded anew.
  await page.locator('.editor-group-container .tab').first().click();
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
  await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 20_000 });
  // The status is that of the file before until this one has been recognised.
  await page.waitForTimeout(1500);
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
}
