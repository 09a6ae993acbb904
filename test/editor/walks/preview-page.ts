import type { Frame, Page } from 'playwright-core';
import { ask, take } from './hands.ts';

/* What the walks through the preview are written with. */

/** Whose reports of several years are in the folder. */
export const organ = '云岫县自然资源局';

export type Steps = readonly (readonly [string, () => Promise<void>])[];

/** Throws with `what` unless it holds. */
export const holds = (condition: unknown, what: string): void => {
  if (!condition) throw new Error(what);
};

/** The page of the preview that is shown, once it has painted a report; throws after `patience` tenths of a second. */
export async function pageOf(page: Page, wanted = 'h1', patience = 300): Promise<Frame> {
  for (let left = patience; left > 0; left--) {
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

/** Opens the preview of the report in front by its key, which means nothing until that is known to be one. */
export async function openPreview(page: Page, wanted = 'td.figure'): Promise<Frame> {
  for (let tries = 0; tries < 5; tries++) {
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    const frame = await pageOf(page, wanted, 80).catch(() => undefined);
    if (frame) return frame;
  }
  throw new Error('the key opens no preview');
}

/** Opens a report by its name, and its preview, which is there as soon as it shows what is wanted. */
export async function openFile(page: Page, name: string, wanted: string): Promise<Frame> {
  // Into the group of the texts, whichever of them is open there after the window was loaded anew.
  await page.locator('.editor-group-container .tab').first().click();
  await ask(page, 'Control+P', name);
  await take(page, name);
  await page.locator('.tab.active', { hasText: name }).first().waitFor();
  return openPreview(page, wanted);
}
