/**
 * `npm run bench:editor [-- TIMES]`: how long a real editor takes to activate the extension, as its own list of running extensions tells it, beside
 * the editor's own extension for JSON, which starts a language server with the same library. Medians; run it on a quiet machine.
 */
import { cpSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../../scripts/build/build.ts';
import { root } from '../../scripts/editor/vscode.ts';
import { palette } from '../editor/walks/hands.ts';
import { openWorkbench } from '../editor/workbench.ts';
import { quantile } from './measure.ts';

const ours = 'nianbao.nianbao';
const peer = 'JSON Language Features';

/** What the list says of each extension that is running, in milliseconds: loading its code and calling it. */
async function activations(): Promise<ReadonlyMap<string, number>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-activation-')));
  cpSync(join(root, 'examples'), folder, { recursive: true });
  // The editor's extension for JSON is activated by a file of its own.
  writeFileSync(join(folder, 'a.json'), '{}\n');
  const report = readdirSync(folder).find((name) => name.endsWith('.txt'))!;
  // High enough for the whole list, which holds what is in sight alone.
  const { page, close } = await openWorkbench({ folder, file: join(folder, report), viewport: { width: 1360, height: 3000 } });
  try {
    await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'a.json' }).first().dblclick();
    await page.locator('.statusbar-item', { hasText: 'JSON' }).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(3000);
    await palette(page, 'Show Running Extensions');
    const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
    for (const name of [ours, peer])
      await rows
        .filter({ hasText: name })
        .filter({ hasText: /Activation: \d/ })
        .waitFor({ timeout: 60_000 });
    const told = await rows.allInnerTexts();
    return new Map(
      [ours, peer].map((name) => {
        const row = told.find((text) => text.includes(name)) ?? '';
        return [name, Number(/Activation: (\d+)ms/.exec(row)![1])];
      }),
    );
  } finally {
    await close();
  }
}

await buildAll();
const times = Number(process.argv[2] ?? 3);
const all: ReadonlyMap<string, number>[] = [];
for (let i = 0; i < times; i++) all.push(await activations());
const [mine, theirs] = [ours, peer].map((name) =>
  quantile(
    all.map((one) => one.get(name)!),
    0.5,
  ),
) as [number, number];
console.log(`activation, median of ${times}: ${ours} ${mine} ms, ${peer} ${theirs} ms, ratio ${(mine / theirs).toFixed(2)}`);
