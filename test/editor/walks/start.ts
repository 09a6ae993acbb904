import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { launchBrowser } from '../../../scripts/editor/chromium.ts';
import { root } from '../../../scripts/editor/vscode.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { output } from '../workbench.ts';

/** `npm start` on a machine without a desktop: the address that it prints opens the examples with the extension running. */
export async function startWorks(): Promise<Outcome> {
  const started = spawn(process.execPath, [join(root, 'scripts/editor/start.ts'), '--browser'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = new Promise<string>((found, failed) => {
    let said = '';
    started.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      const printed = /http:\/\/localhost:\S+/.exec(said)?.[0];
      if (printed) found(printed);
    });
    started.on('exit', (code) => failed(new Error(`it ended with ${code}: ${said}`)));
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale: 'zh-CN' });
  const outcome = await takeSteps(
    [
      ['it prints the address of an editor', async () => void (await page.goto(await address))],
      [
        'the examples are there, and one opens as a report',
        async () => {
          const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.txt' }).first();
          await file.waitFor({ timeout: 30_000 });
          await file.dblclick();
          await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 30_000 });
        },
      ],
    ],
    async () => {},
  );
  await page.screenshot({ path: join(output, 'start.png') });
  await browser.close();
  started.kill();
  return outcome;
}
