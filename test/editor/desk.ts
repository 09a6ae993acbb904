/** One window in which walks through a single report follow each other: to open another window costs more than most of these walks. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ask, comes, palette, take } from './walks/hands.ts';
import { until } from './walks/until.ts';
import { openWorkbench, type Wanted, type Workbench } from './workbench.ts';

/** A report that a walk goes through, and how the window is to be for it. */
export interface Paper extends Pick<Wanted, 'viewport'> {
  /** Of its file. */
  readonly name: string;
  readonly text: string;
  /** Beside those that every run has. */
  readonly settings?: Wanted['settings'];
}

export interface Desk {
  /** Puts everything away that was there, and opens a report alone in its folder, with no settings but those that it comes with. */
  lay(paper: Paper): Promise<{ readonly workbench: Workbench; readonly file: string }>;
  close(): Promise<void>;
}

const size = { width: 1360, height: 860 };

/** A desk; its window is opened with the first report. */
export function openDesk(): Desk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-desk-')));
  mkdirSync(join(folder, '.vscode'));
  let workbench: Workbench | undefined;
  let count = 0;
  /** The folder and the file of the report that is to be laid. */
  const write = ({ name, text }: Paper): string => {
    const own = join(folder, String(++count));
    mkdirSync(own);
    writeFileSync(join(own, name), text);
    return join(own, name);
  };
  return {
    async lay(paper) {
      const { settings = {}, viewport = size } = paper;
      if (!workbench) {
        const file = write(paper);
        // A file that is there is looked at sooner than one that has still to come.
        writeFileSync(join(folder, '.vscode/settings.json'), '{}');
        workbench = await openWorkbench({ folder, file, viewport });
        if (paper.settings) await workbench.configure(settings);
        return { workbench, file };
      }
      await putAway(workbench.page);
      rmSync(join(folder, String(count)), { recursive: true });
      const file = write(paper);
      await workbench.configure(settings);
      await workbench.page.setViewportSize(viewport);
      await ask(workbench.page, 'Control+P', file);
      await take(workbench.page, paper.name);
      await workbench.page.locator('.tab.active', { hasText: paper.name }).first().waitFor();
      return { workbench, file };
    },
    async close() {
      await workbench?.close();
      workbench = undefined;
    },
  };
}

/** Closes what is open, and lets go of what was not saved. */
async function putAway(page: Page): Promise<void> {
  const tabs = page.locator('.editor-group-container .tab');
  // Lists and boxes that are open would take the key.
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await until('nothing open', async () => {
    const left = await tabs.count();
    if (left === 0) return true;
    await tabs
      .first()
      .click({ timeout: 3000 })
      .catch(() => {});
    await palette(page, 'View: Revert and Close Editor', 'Revert and Close Editor');
    await comes(tabs.nth(left - 1), 3000, 'hidden');
    return false;
  });
}
