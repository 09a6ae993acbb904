import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, type Workbench } from '../workbench.ts';
import { isAccessible } from './accessible.ts';
import { holds, openFile, organ, pageOf, type Steps } from './preview-page.ts';

/* What becomes of a preview: its report is closed, the window loaded anew, the page saved; and reports that cannot be read, or mean ill. */

export function lastingSteps({ page, shot }: Workbench): Steps {
  return [
    [
      'it says when its report has been closed, and opens it again',
      async () => {
        const frame = await pageOf(page);
        await page
          .locator('.tab', { hasText: `${organ}2022` })
          .first()
          .click();
        await page.keyboard.press('Control+S');
        await page
          .locator('.editor-group-container .tab', { hasText: `${organ}2024.txt` })
          .first()
          .click();
        await page.keyboard.press('Control+S');
        await page
          .locator('.tab', { hasText: `${organ}2024.txt` })
          .first()
          .click({ button: 'middle' });
        await page
          .locator('.tab', { hasText: `${organ}2024.txt` })
          .first()
          .waitFor({ state: 'detached' });
        const closed = frame.locator('.closed');
        await closed.waitFor({ timeout: 60_000 });
        await shot('preview-8-closed');
        await closed.locator('button').click();
        await page
          .locator('.tab', { hasText: `${organ}2024.txt` })
          .first()
          .waitFor({ timeout: 30_000 });
        await closed.waitFor({ state: 'hidden' });
      },
    ],
    [
      'it is there again after the window was loaded anew',
      async () => {
        // As a person does it: at an address that asks for no file, so that the window comes back as it was.
        const address = new URL(page.url());
        const payload = JSON.parse(address.searchParams.get('payload') ?? '[]') as [string, string][];
        address.searchParams.set('payload', JSON.stringify(payload.filter(([name]) => name !== 'openFile')));
        await page.goto(address.href);
        await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
        const frame = await pageOf(page);
        await frame.locator('td.figure').first().waitFor({ timeout: 60_000 });
        await shot('preview-8-again');
      },
    ],
  ];
}

export function savingSteps({ page, shot }: Workbench, folder: string): Steps {
  return [
    [
      'it is saved as a page by itself, which a browser shows and prints without a script',
      async () => {
        const frame = await pageOf(page);
        await frame.locator('.tools > button:not(.keep)').click();
        const input = page.locator('.quick-input-widget input');
        await input.waitFor();
        const target = join(folder, 'printed.html');
        // The dialog lists the folder first, and puts in a name of its own when it has.
        for (let left = 20; left > 0 && !existsSync(target); left--) {
          await page.waitForTimeout(700);
          if (!(await input.isVisible())) continue;
          if ((await input.inputValue()) === target) await page.keyboard.press('Enter');
          else await input.fill(target);
        }
        await shot('preview-10-saved');
        const saved = readFileSync(target, 'utf8');
        holds(!/<script|<img/.test(saved), 'there is more than text in it');
        // Nothing on the page says what is wrong: the editor does, once.
        const said = page.locator('.notifications-center .notification-list-item', { hasText: '处错误' });
        await page.locator('.statusbar-item [class*="codicon-bell"]').first().click();
        await said.first().waitFor({ timeout: 30_000 });
        holds((await said.count()) === 1, 'it is said more than once');
        await shot('preview-10-errors');
        await page.locator('.statusbar-item [class*="codicon-bell"]').first().click();
        const alone = await page.context().browser()!.newContext();
        const printed = await alone.newPage();
        await printed.setContent(saved);
        holds((await printed.locator('td').count()) === 200, 'it has not all figures');
        await printed.emulateMedia({ media: 'print' });
        await printed.screenshot({ path: join(output, 'preview-10-printed.png') });
        await isAccessible(printed.mainFrame());
        await alone.close();
      },
    ],
  ];
}

export function unreadSteps({ page, shot }: Workbench): Steps {
  return [
    [
      'a table that was not read is shown as its text, with the reason; a single year is said to be one',
      async () => {
        const frame = await openFile(page, 'flat.txt', '.unread');
        await frame.locator('.unread').first().scrollIntoViewIfNeeded();
        await shot('preview-11-unread');
        holds((await frame.locator('.unread .said').first().textContent())?.includes('没有读出来'), 'it does not say so');
        await frame.locator('[role=tab]', { hasText: '历年' }).click();
        await frame.locator('.years .notice', { hasText: '打开文件夹' }).waitFor({ timeout: 30_000 });
        await shot('preview-12-one-year');
        // The tab stays open when another report is shown.
        await frame.locator('[role=tab]').first().click();
      },
    ],
  ];
}

export function hostileSteps({ page, shot }: Workbench): Steps {
  return [
    [
      'markup, scripts and commands of a report are text, and the page runs nothing but its own',
      async () => {
        const frame = await openFile(page, 'hostile.txt', 'p:has-text("onerror")');
        await shot('preview-9-hostile');
        holds((await frame.locator('article img, article script, article a').count()) === 0, 'markup has become markup');
        // What a hole would let in: a handler in markup, a script without the nonce.
        await frame.evaluate(`{
          const div = document.createElement('div');
          div.innerHTML = '<img src="x" onerror="document.body.dataset.owned=1">';
          const script = document.createElement('script');
          script.textContent = 'document.body.dataset.owned=1';
          document.body.append(div, script);
        }`);
        await page.waitForTimeout(500);
        const verdict = await frame.evaluate<string | undefined>('document.body.dataset.owned');
        holds(verdict === undefined, 'the page has run what is not its own');
      },
    ],
  ];
}
