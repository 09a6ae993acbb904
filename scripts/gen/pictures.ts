/**
 * Takes the pictures of the READMEs from the running extension, into `docs/pictures/`: `npm run pictures [NAME…]`. It builds, starts the VS Code of npm
 * in a browser without a display, and opens reports of a county that does not exist.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench } from '../../test/editor/workbench.ts';
import { buildAll } from '../build/build.ts';
import { root } from '../editor/vscode.ts';
import { makeCounty, nameOf } from './pictures-reports.ts';
import { type Picture, pictures } from './pictures-shown.ts';
import { type Pixels, smallPng } from './png.ts';

const place = join(root, 'docs/pictures');

/** Most that all pictures may weigh together, in bytes. */
const LIMIT = 1 << 20;

/** A window as a clerk has it who has put away what is for programmers. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  // As most have it: Latin letters of a font of their own.
  'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
  'breadcrumbs.enabled': false,
  'explorer.compactFolders': false,
};

/** Reads a picture where there are canvases; gives width, height and four bytes a pixel. */
const reading = `async (png) => {
  const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let bytes = '';
  for (let at = 0; at < data.length; at += 8192) bytes += String.fromCharCode(...data.subarray(at, at + 8192));
  return [bitmap.width, bitmap.height, btoa(bytes)];
}`;

/** What a page shows, read in another one of the same browser. */
async function pixelsOf(page: Page): Promise<Pixels> {
  const taken = (await page.screenshot()).toString('base64');
  const canvas = await page.context().browser()!.newPage();
  const [width, height, bytes] = await canvas.evaluate<[number, number, string]>(`(${reading})('${taken}')`);
  return { width, height, rgba: Buffer.from(bytes, 'base64') };
}

async function take({ name, organ, settings: own, show }: Picture, folder: string): Promise<void> {
  const file = join(folder, nameOf(organ, 2024));
  const workbench = await openWorkbench({ folder, file, settings: { ...settings, ...own }, viewport: { width: 1200, height: 750 } });
  const { page } = workbench;
  try {
    // The glyphs that are usual in China, in all of the page.
    await page.evaluate("document.documentElement.lang = 'zh-CN'");
    await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
    await page.locator('.editor-instance .view-lines').first().click();
    await show(page, readFileSync(file, 'utf8'));
    // What moves and fades has come to rest.
    await page.waitForTimeout(2000);
    writeFileSync(join(place, `${name}.png`), smallPng(await pixelsOf(page)));
  } catch (error) {
    await workbench.shot(`picture-${name}-failed`);
    throw error;
  } finally {
    await workbench.close();
  }
}

const wanted = process.argv.slice(2);
mkdirSync(place, { recursive: true });
await buildAll();
for (const picture of pictures) {
  if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
  await take(picture, makeCounty());
  console.log(`${picture.name}.png: ${(statSync(join(place, `${picture.name}.png`)).size / 1024).toFixed(0)} KB`);
}
const all = pictures.reduce((sum, { name }) => sum + (statSync(join(place, `${name}.png`), { throwIfNoEntry: false })?.size ?? 0), 0);
if (all >= LIMIT) throw new Error(`the pictures weigh ${all} bytes, more than ${LIMIT}`);
process.exit(0);
