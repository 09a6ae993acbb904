import { caseOf, plain } from '../../generate/case.ts';
import { documentOf } from '../../generate/document.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { comes } from './hands.ts';
import { until } from './until.ts';

/** A report that was saved as a page of HTML is one where its folder is checked; elsewhere it is asked about, and no page that is none. */
export async function pageOfReport(desk: Desk): Promise<Outcome> {
  const wanted = { ...caseOf(1, ['html']), copies: 1 as const, blanks: 'none' as const, template: '2021' as const, dress: plain };
  const { text } = documentOf(wanted);
  const other = '<p>政府信息公开工作年度报告的编写说明</p>\n<p>一、总体情况怎样写</p>\n';
  const files = { '年报.html': text, '又一份.html': text, '说明.html': other };
  // Where the folder is not checked, nothing of a page is listed, and so it is asked about.
  const { workbench } = await desk.spread({ files, open: '说明.html', settings: { 'nianbao.workspaceDiagnostics': false } });
  const { page, shot } = workbench;
  /** A click that comes while the list of files is drawn anew is lost. */
  const open = (name: string): Promise<void> =>
    until(`${name} to open`, async () => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
      return comes(page.locator('.tab.active', { hasText: name }).first(), 5000);
    });
  const isChecked = async (name: string): Promise<void> => {
    await page.locator('.tab.active', { hasText: name }).first().waitFor({ timeout: 30_000 });
    await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
    const checked = page.locator('.editor-instance .codelens-decoration', { hasText: '39/39' }).first();
    await checked.waitFor({ state: 'attached', timeout: 30_000 });
  };
  // An editor under test puts its notifications into their list at once.
  const bell = page.locator('.statusbar-item [class*="codicon-bell"]').first();
  const question = page.locator('.notifications-center .notification-list-item', { hasText: '要按年度报告核对吗' });
  const center = page.locator('.notifications-center.visible');
  const showNotifications = async (): Promise<void> => {
    await until('the notifications', async () => {
      if (!(await center.isVisible())) await bell.click();
      return comes(center, 1000);
    });
    // Where the pointer rests, the bell's own tooltip comes to lie over the button.
    await page.mouse.move(500, 300);
  };
  /** The editor itself may have something to say. */
  const isNotAsked = async (): Promise<void> => {
    if (!(await bell.getAttribute('class'))?.includes('bell-dot')) return;
    await showNotifications();
    if (await question.count()) throw new Error('it is asked about');
    await page.keyboard.press('Escape');
  };
  return takeSteps(
    [
      [
        'a page that is no report is left alone',
        async () => {
          await page.locator('.statusbar-item', { hasText: 'HTML' }).first().waitFor({ timeout: 60_000 });
          await page.waitForTimeout(3000);
          await isNotAsked();
        },
      ],
      [
        'a page that is one is asked about, and checked when that is wanted',
        async () => {
          await open('年报.html');
          await page.locator('.statusbar-item .codicon-bell-dot').first().waitFor({ timeout: 60_000 });
          await showNotifications();
          await question.waitFor();
          await shot('page-1-asked');
          await question.locator('.monaco-button', { hasText: '核对' }).first().click();
          await isChecked('年报.html');
          await shot('page-2-checked');
        },
      ],
      [
        'in a folder that is checked, whose findings are listed, a page becomes a report without a question',
        async () => {
          await workbench.configure({ 'nianbao.workspaceDiagnostics': true });
          await open('又一份.html');
          await isChecked('又一份.html');
          await isNotAsked();
          await shot('page-3-listed');
        },
      ],
    ],
    () => shot('page-failed'),
  );
}
