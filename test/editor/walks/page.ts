import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseOf, plain } from '../../generate/case.ts';
import { documentOf } from '../../generate/document.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { openWorkbench } from '../workbench.ts';

/** A report that was saved as a page of HTML is one where its folder is checked; elsewhere it is asked about, and no page that is none. */
export async function pageOfReport(): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), '青岚县网页-')));
  const wanted = { ...caseOf(1, ['html']), copies: 1 as const, blanks: 'none' as const, template: '2021' as const, dress: plain };
  writeFileSync(join(folder, '年报.html'), documentOf(wanted).text);
  const other = join(folder, '说明.html');
  writeFileSync(other, '<p>政府信息公开工作年度报告的编写说明</p>\n<p>一、总体情况怎样写</p>\n');
  // Where the folder is not checked, nothing of a page is listed, and so it is asked about.
  const workbench = await openWorkbench({ folder, file: other, settings: { 'nianbao.workspaceDiagnostics': false } });
  const { page, shot } = workbench;
  // An editor under test puts its notifications into their list at once.
  const bell = page.locator('.statusbar-item [class*="codicon-bell"]').first();
  const question = page.locator('.notifications-center .notification-list-item', { hasText: '要按年度报告核对吗' });
  const outcome = await takeSteps(
    [
      [
        'a page that is no report is left alone',
        async () => {
          await page.locator('.statusbar-item', { hasText: 'HTML' }).first().waitFor({ timeout: 60_000 });
          await page.waitForTimeout(3000);
          if ((await bell.getAttribute('class'))?.includes('bell-dot')) throw new Error('it is asked about');
        },
      ],
      [
        'a page that is one is asked about, and checked when that is wanted',
        async () => {
          await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '年报.html' }).first().dblclick();
          await page.locator('.statusbar-item .codicon-bell-dot').first().waitFor({ timeout: 60_000 });
          await bell.click();
          // Where the pointer rests, the bell's own tooltip comes to lie over the button.
          await page.mouse.move(500, 300);
          await question.waitFor();
          await shot('page-1-asked');
          await question.locator('.monaco-button', { hasText: '核对' }).first().click();
          await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 30_000 });
          await page
            .locator('.editor-instance .codelens-decoration', { hasText: '39/39' })
            .first()
            .waitFor({ state: 'attached', timeout: 30_000 });
          await shot('page-2-checked');
        },
      ],
    ],
    () => shot('page-failed'),
  );
  await workbench.close();
  const beside = await pageOfCheckedFolder(folder);
  return { passed: outcome.passed + beside.passed, failed: [...outcome.failed, ...beside.failed] };
}

/** In a folder whose reports are checked its findings are listed, so that there is nothing to ask. */
async function pageOfCheckedFolder(folder: string): Promise<Outcome> {
  const { page, shot, close } = await openWorkbench({ folder, file: join(folder, '年报.html') });
  const outcome = await takeSteps(
    [
      [
        'a page whose findings are listed becomes a report without a question',
        async () => {
          await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
          await page
            .locator('.editor-instance .codelens-decoration', { hasText: '39/39' })
            .first()
            .waitFor({ state: 'attached', timeout: 30_000 });
          if ((await page.locator('.statusbar-item .codicon-bell-dot').count()) > 0) throw new Error('it is asked about');
          await shot('page-3-listed');
        },
      ],
    ],
    () => shot('page-listed-failed'),
  );
  await close();
  return outcome;
}
