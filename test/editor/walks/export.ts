import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import mammoth from 'mammoth';
import type { Frame } from 'playwright-core';
import { readDocument } from '../../../server/src/report/read.ts';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import { replaced } from '../../replaced.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import type { Workbench } from '../workbench.ts';
import { isAccessible } from './accessible.ts';
import { openFromDisk, palette } from './hands.ts';
import { holds, pageOf, type Steps } from './preview-page.ts';

const organs = ['青岚县水利局', '青岚县民政局', '青岚县教育局'];
const nameOf = (organ: string, year: number): string => `${organ}${year}.txt`;
const textOf = (organ: string, year: number): string => sampleReport(year).replaceAll('砚溪县水利局', organ);
const total = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';

/** The report at hand. */
const atHand = nameOf(organs[0]!, 2024);

/** Three organs with two years each; in the report at hand one total is wrong. */
function filesOfFolder(): Readonly<Record<string, string>> {
  const reports = organs.flatMap((organ) => [2023, 2024].map((year) => [nameOf(organ, year), textOf(organ, year)] as const));
  const wrong = replaced(textOf(organs[0]!, 2024), total, total.replace(/1$/, '9'));
  const off = Object.fromEntries(
    ['copied', 'same-prose', 'same-tables', 'same-problems', 'carry', 'valid'].map((rule) => [`years/${rule}`, 'off']),
  );
  return {
    ...Object.fromEntries(reports),
    [atHand]: `${wrong.trimEnd()}\n\n${organs[0]}\n2025年1月20日\n`,
    '.nianbao.json': JSON.stringify({ rules: off }),
  };
}

/** Gives the dialog that asks where a file goes its path, until the file is there. */
async function saveAs({ page }: Workbench, target: string): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  // The dialog lists the folder first, and puts in a name of its own when it has.
  for (let left = 40; left > 0 && !existsSync(target); left--) {
    await page.waitForTimeout(700);
    if (!(await input.isVisible())) continue;
    if ((await input.inputValue()) === target) await page.keyboard.press('Enter');
    else await input.fill(target);
  }
  holds(existsSync(target), `${target} was not written`);
}

/** The report at hand as three files, in either host of extensions. */
function reportSteps(workbench: Workbench, folder: string, host: string): Steps {
  const { page, shot } = workbench;
  // The manifest's words are English in a browser's host, which has no pack of another language.
  const [word, excel, site] =
    host === 'web' ? ['Export as Word', 'Export as Excel', 'Export as a Page'] : ['导出 Word', '导出 Excel', '导出网页'];
  const own = readFileSync(join(folder, atHand), 'utf8');
  return [
    [
      `the report at hand becomes a document of Word, and how many errors it has is said once (${host})`,
      async () => {
        await page.locator('.editor-instance .codelens-decoration').first().waitFor({ state: 'attached', timeout: 60_000 });
        await page.locator('.editor-instance .view-lines').first().click();
        await palette(page, word!);
        const target = join(folder, `${host}.docx`);
        await saveAs(workbench, target);
        const { value } = await mammoth.convertToHtml({ buffer: readFileSync(target) });
        const [back] = readDocument(`<body>${value}</body>`);
        const figures = (text: string) =>
          readDocument(text)[0]!.report.requests!.rows.map(({ cells }) => cells.map((cell) => cell.text).join());
        const read = back!.report.requests!.rows.map(({ cells }) => cells.map((cell) => cell.text).join());
        holds(read.join('|') === figures(own).join('|'), 'the figures are others');
        const bell = page.locator('.statusbar-item [class*="codicon-bell"]').first();
        await bell.click();
        const said = page.locator('.notifications-center .notification-list-item', { hasText: /处错误|errors? still/ });
        await said.first().waitFor({ timeout: 30_000 });
        holds((await said.count()) === 1, 'it is said more than once');
        await shot(`export-1-word-${host}`);
        await page.keyboard.press('Escape');
        await bell.click();
      },
    ],
    [
      `and sheets of Excel (${host})`,
      async () => {
        await page.locator('.editor-instance .view-lines').first().click();
        await palette(page, excel!);
        const target = join(folder, `${host}.xlsx`);
        await saveAs(workbench, target);
        const book = new Workbook();
        await book.xlsx.load(new Uint8Array(readFileSync(target)));
        holds(book.worksheets.map(({ name }) => name).join() === '表二,表三,表四', 'the sheets are others');
      },
    ],
    [
      `and a page for the site (${host})`,
      async () => {
        await page.locator('.editor-instance .view-lines').first().click();
        await palette(page, site!);
        const target = join(folder, `${host}.html`);
        await saveAs(workbench, target);
        const html = readFileSync(target, 'utf8');
        holds((html.match(/<td/g) ?? []).length === 200 && html.match(/<caption>/g)?.length === 3, 'it has not all tables');
        holds(!/<script|style=|class=/.test(html), 'there is more than a site can take');
      },
    ],
  ];
}

const textIn = (frame: Frame, selector: string): Promise<readonly string[]> => frame.locator(selector).allTextContents();

/** What the reports of the folder add up to, on a page. */
function rollUpSteps(workbench: Workbench, folder: string): Steps {
  const { page, shot } = workbench;
  let frame: Frame;
  return [
    [
      'a roll-up is a page with the tables of the form',
      async () => {
        await palette(page, '汇总报告的数字');
        const list = page.locator('.quick-input-list .monaco-list-row');
        await list.nth(5).waitFor({ timeout: 30_000 });
        // Those of the newest year are ticked; all of them are wanted.
        for (const at of [3, 4, 5]) await list.nth(at).click();
        await page
          .locator('.quick-input-widget .monaco-button', { hasText: /确定|OK/ })
          .first()
          .click();
        frame = await pageOf(page, 'h1:has-text("汇总")');
        holds((await textIn(frame, 'h1'))[0]!.includes('共 6 份报告'), 'it is not of six reports');
        holds((await frame.locator('.frame > table:not(.figures)').count()) === 3, 'there are not three tables');
        await page.waitForTimeout(500);
        await shot('export-2-roll-up');
        await isAccessible(frame);
      },
    ],
    [
      'it can be of one year',
      async () => {
        await frame.locator('#year').selectOption('2023');
        await frame.locator('h1', { hasText: '共 3 份报告' }).waitFor({ timeout: 30_000 });
        holds((await textIn(frame, 'h1'))[0]!.startsWith('2023年'), 'it is not of that year');
      },
    ],
    [
      'the figures of every report are put in order by a column',
      async () => {
        await frame.locator('#year').selectOption('');
        await frame.locator('h1', { hasText: '共 6 份报告' }).waitFor({ timeout: 30_000 });
        await frame.locator('summary', { hasText: '表三' }).click();
        const table = frame.locator('table.figures[aria-label="表三"]');
        await table.locator('thead button', { hasText: '年份' }).click();
        const years = await table.locator('tbody tr td:nth-child(2)').allTextContents();
        holds(years.join() === '2024,2024,2024,2023,2023,2023', `the order is ${years.join()}`);
        await table.scrollIntoViewIfNeeded();
        await shot('export-3-every-report');
        await isAccessible(frame);
      },
    ],
    [
      'and becomes a workbook with the files and formulas',
      async () => {
        await frame.locator('.tools button', { hasText: 'Excel' }).click();
        const target = join(folder, '汇总.xlsx');
        await saveAs(workbench, target);
        const book = new Workbook();
        await book.xlsx.load(new Uint8Array(readFileSync(target)));
        const three = book.getWorksheet('表三')!;
        holds(JSON.stringify(three.getCell(10, 4).value).includes('SUM(D4:D9)'), 'the sum is no formula');
        await page.waitForTimeout(500);
        await shot('export-4-workbook');
      },
    ],
  ];
}

/** Reports leave the editor as files of other programs. The first walk in its window, as it counts the reports of the folder. */
export async function exportWorks(desk: Desk): Promise<Outcome> {
  const { workbench, folder } = await desk.spread({ files: filesOfFolder(), open: atHand });
  const steps = [...reportSteps(workbench, folder, 'node'), ...rollUpSteps(workbench, folder)];
  return takeSteps(steps, () => workbench.shot('export-failed-node'));
}

/** The same in the web's host of extensions, of a report that is opened beside the folder of its window. */
export async function exportWorksInWeb(workbench: Workbench): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), '青岚县导出-')));
  for (const [name, text] of Object.entries(filesOfFolder())) writeFileSync(join(folder, name), text);
  await openFromDisk(workbench.page, join(folder, atHand));
  return takeSteps(reportSteps(workbench, folder, 'web'), () => workbench.shot('export-failed-web'));
}
