/** One window in which walks follow each other, through a single report or a folder of them: to open another window costs more than most of these walks. */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { comes, openFromDisk, palette } from './walks/hands.ts';
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

/** A folder of reports that a walk goes through. */
export interface Papers extends Pick<Paper, 'viewport' | 'settings'> {
  /** What the folder holds, by paths from it on. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The path of the one that is open; of none unless told. */
  readonly open?: string;
}

export interface Desk {
  /**
   * Puts everything away that was there, and spreads other files out in the folder. Texts that a command has opened without showing them are reports of
   * the folder as long as the editor keeps them, which is some minutes: no walk may count on being without those of another.
   */
  spread(papers: Papers): Promise<{ readonly workbench: Workbench; readonly folder: string }>;
  /** Puts everything away that was there, and opens a report alone in its folder, with no settings but those that it comes with. */
  lay(paper: Paper): Promise<{ readonly workbench: Workbench; readonly file: string }>;
  close(): Promise<void>;
}

const size = { width: 1360, height: 860 };

/** A desk; its window is opened with the first report. */
export function openDesk(): Desk {
  // As folders of reports are called, so that every walk goes through an address of such letters.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), '青岚县材料-')));
  let workbench: Workbench | undefined;
  let count = 0;
  const spread: Desk['spread'] = async ({ files, open, settings, viewport = size }) => {
    if (workbench) await putAway(workbench.page);
    for (const name of readdirSync(folder)) if (name !== '.vscode') rmSync(join(folder, name), { recursive: true });
    rmSync(join(folder, '.vscode/tasks.json'), { force: true });
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const file = open === undefined ? undefined : join(folder, open);
    if (workbench) {
      await workbench.configure(settings ?? {});
      await workbench.page.setViewportSize(viewport);
      // Of a file that comes together with its folder the editor may hear nothing: all are read anew.
      await palette(workbench.page, '重新启动语言服务器');
      if (file !== undefined) await openFromDisk(workbench.page, file);
      return { workbench, folder };
    }
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    // A file that is there is looked at sooner than one that has still to come.
    writeFileSync(join(folder, '.vscode/settings.json'), '{}');
    workbench = await openWorkbench({ folder, viewport, ...(file === undefined ? {} : { file }) });
    if (settings) await workbench.configure(settings);
    return { workbench, folder };
  };
  return {
    spread,
    async lay({ name, text, ...how }) {
      // In a folder of its own, so that it has another address than the one before.
      const open = join(String(++count), name);
      const { workbench } = await spread({ files: { [open]: text }, open, ...how });
      return { workbench, file: join(folder, open) };
    },
    async close() {
      await workbench?.close();
      workbench = undefined;
    },
  };
}

/** Closes what is open, and lets go of what was not saved. */
export async function putAway(page: Page): Promise<void> {
  const tabs = page.locator('.editor-group-container .tab');
  // Lists and boxes that are open would take the key.
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  if ((await tabs.count()) > 0) await closeAll(page);
  // What does not close so is closed one by one.
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
  const panel = page.locator('.part.panel .codicon-panel-close:visible');
  if (await panel.count()) await panel.click({ timeout: 500 }).catch(() => {});
  if (await page.locator('.notifications-center.visible').count())
    await palette(page, 'Notifications: Hide Notifications', 'Hide Notifications');
  // What a mouse rests on brings a hover over what the next walk clicks at.
  await page.mouse.move(5, 5);
}

/** Closes all editors at once, without saving what has no file. */
async function closeAll(page: Page): Promise<void> {
  await palette(page, 'View: Close All Editors');
  const closed = (): Promise<boolean> => comes(page.locator('.editor-group-container .tab').first(), 3000, 'hidden');
  const unsaved = page.locator('.monaco-dialog-box');
  if (await Promise.race([closed(), comes(unsaved, 3000).then((asked) => !asked)])) return;
  await unsaved
    .locator('.monaco-button', { hasText: 'Don' })
    .click({ timeout: 3000 })
    .catch(() => page.keyboard.press('Escape'));
  await closed();
}
