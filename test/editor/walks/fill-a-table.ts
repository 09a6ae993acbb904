import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/vscode.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { goTo } from './fix-a-total.ts';

const example = '01-云岫县自然资源局2024.txt';
const label = '2.重复申请';

const themes = [
  ['dark', 'Default Dark Modern'],
  ['light', 'Default Light Modern'],
  ['contrast', 'Default High Contrast'],
  ['contrast-light', 'Default High Contrast Light'],
] as const;

/** The text of the open row, as the page shows it, tabs as spaces. */
const rowOf = ({ page }: Workbench, words: string): Promise<string> =>
  page
    .locator('.editor-instance .view-line', { hasText: words })
    .first()
    .textContent()
    .then((text) => text ?? '');

const figuresOf = async (workbench: Workbench): Promise<string[]> => (await rowOf(workbench, label)).match(/\d+/g)?.slice(1) ?? [];

/** In a report that is right, through the keys alone: cells, their names, live totals, undo, and prose where Tab is Tab. */
function fillingSteps(workbench: Workbench, text: string): readonly (readonly [string, () => Promise<void>])[] {
  const { page, shot } = workbench;
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(label)) + 1;
  const first = lines[line - 1]!.search(/\d(?=(\t\d+){6})/) + 1;
  const cell = page.locator('.statusbar-item', { hasText: '格' }).first();
  const named = (name: string): Promise<void> => cell.filter({ hasText: name }).waitFor({ timeout: 10_000 });
  return [
    [
      'the cell that the cursor is in is named in the status bar',
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await goTo(page, line, first);
        await named('「自然人」');
        await shot('fill-1-cell');
      },
    ],
    [
      'Tab leads to the next cell, and typing replaces it; the totals follow',
      async () => {
        await page.keyboard.press('Tab');
        await named('「商业企业」');
        await page.keyboard.type('4');
        await page.waitForTimeout(1000);
        await shot('fill-2-typed');
        const [natural, commercial, , , , , total] = await figuresOf(workbench);
        if (commercial !== '4') throw new Error(`the cell is ${commercial}`);
        if (Number(total) !== Number(natural) + 4) throw new Error(`the total is ${total}`);
      },
    ],
    [
      'one undo takes back the figure and its totals',
      async () => {
        await page.keyboard.press('Control+Z');
        await page.waitForTimeout(500);
        const figures = await figuresOf(workbench);
        const wanted = lines[line - 1]!.match(/\d+/g)!.slice(1);
        if (figures.join() !== wanted.join()) throw new Error(`the row is ${figures.join()}, not ${wanted.join()}`);
        await shot('fill-3-undone');
      },
    ],
    [
      'Shift+Tab goes back, Enter goes down',
      async () => {
        await page.keyboard.press('Shift+Tab');
        await named('「自然人」');
        await page.keyboard.press('Enter');
        await named('3.');
        await page.keyboard.press('Shift+Enter');
        await named(label);
        await shot('fill-4-moved');
      },
    ],
    [
      'in the aligned view cells stand below each other, and the text is what it was',
      async () => {
        const left = (words: string): Promise<number> =>
          page
            .locator('.editor-instance .view-line', { hasText: words })
            .first()
            .evaluate((row) => {
              const figures = [...row.querySelectorAll('span')].filter(
                ({ textContent, children }) => !children.length && /^\d+$/.test(textContent?.trim() ?? ''),
              );
              return Math.round(figures.at(-1)?.getBoundingClientRect().right ?? -1);
            });
        const before = await rowOf(workbench, label);
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill('>表格对齐显示');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '表格对齐显示' }).first().click();
        await page.waitForTimeout(1500);
        await shot('fill-6-aligned');
        const [short, long] = [await left(label), await left('2.申请人逾期未按收费通知')];
        if (Math.abs(short - long) > 2) throw new Error(`the last cells stand at ${short} and ${long}`);
        if ((await rowOf(workbench, label)) !== before) throw new Error('the text is another');
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill('>表格对齐显示');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: '表格对齐显示' }).first().click();
      },
    ],
    [
      'in prose Tab is a tab, and no cell is named',
      async () => {
        const prose = lines.findIndex((one) => one.startsWith('（一）主动公开')) + 3;
        await goTo(page, prose, 1);
        await cell.waitFor({ state: 'hidden', timeout: 10_000 });
        const before = await page.locator('.editor-instance .view-line').allInnerTexts();
        await page.keyboard.press('Tab');
        await page.waitForTimeout(500);
        const after = await page.locator('.editor-instance .view-line').allInnerTexts();
        if (before.join('\n') === after.join('\n')) throw new Error('Tab did nothing');
        await page.keyboard.press('Control+Z');
        await shot('fill-5-prose');
      },
    ],
    [
      'after 第 the items of the article that is cited are offered by themselves, with their text',
      async () => {
        await page.keyboard.press('End');
        await page.keyboard.type('依据《条例》第三十六条第');
        const offered = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '第（一）项' }).first();
        await offered.waitFor({ timeout: 10_000 });
        await page.waitForTimeout(800);
        await shot('fill-7-completion');
        await page.keyboard.press('Tab');
        await page.waitForTimeout(500);
        const written = (await page.locator('.editor-instance .view-lines').textContent()) ?? '';
        if (!written.includes('第三十六条第（一）项')) throw new Error('Tab did not take what was offered');
      },
    ],
  ];
}

async function open(file: string, settings: Readonly<Record<string, unknown>>): Promise<Workbench> {
  return openWorkbench({ folder: join(file, '..'), file, settings });
}

/** A folder of its own with one report. */
function folderWith(name: string, text: string): string {
  const file = join(realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-filling-'))), name);
  writeFileSync(file, text);
  return file;
}

const exampleText = (): string => readFileSync(join(root, 'examples', example), 'utf8');

/** Fills in a table by keys. */
export async function fillATable(): Promise<Outcome> {
  const text = exampleText();
  const workbench = await open(folderWith(example, text), { 'nianbao.liveTotals': true, 'workbench.sideBar.location': 'right' });
  const outcome = await takeSteps(fillingSteps(workbench, text), () => workbench.shot('fill-failed'));
  await workbench.close();
  return outcome;
}

/** The look of a report with a wrong total in each of the editor's own themes. */
export async function lookInThemes(): Promise<Outcome> {
  const text = exampleText();
  const wrong = folderWith('错.txt', text.replace(/(2\.重复申请\t\d+\t\d+\t\d+\t\d+\t\d+\t\d+\t)(\d+)/, '$19'));
  const looks: Outcome[] = [];
  for (const [name, theme] of themes) looks.push(await look(wrong, text, name, theme));
  return { passed: looks.reduce((n, one) => n + one.passed, 0), failed: looks.flatMap(({ failed }) => failed) };
}

/** Colour and weight, by the editor's classes, of each piece of the row with these words, from its label on. */
const looksOf = (page: Page, words: string): Promise<string[]> =>
  page
    .locator('.editor-instance .view-line', { hasText: words })
    .first()
    .locator('span span')
    .evaluateAll((pieces, label) => {
      const shown = pieces.filter((piece) => /\S/.test(piece.textContent ?? ''));
      const from = shown.findIndex((piece) => piece.textContent?.includes(label));
      // The editor's classes for colours and weights; those of decorations come and go.
      return shown.slice(from).map((piece) => piece.className.match(/mtk\w+/g)?.join(' ') ?? '');
    }, words);

async function look(file: string, text: string, name: string, theme: string): Promise<Outcome> {
  const workbench = await open(file, { 'workbench.colorTheme': theme });
  const { page } = workbench;
  const line = text.split('\n').findIndex((one) => one.includes(label)) + 1;
  const outcome = await takeSteps(
    [
      [
        `${theme}: labels, computed cells and wrong cells look different from figures`,
        async () => {
          await page
            .locator('.editor-instance .squiggly-error')
            .first()
            .waitFor({ state: 'attached', timeout: 60_000 })
            .catch(() => {});
          await goTo(page, line, text.split('\n')[line - 1]!.search(/\d(?=(\t\d+){6})/) + 1);
          await page.locator('.editor-instance .squiggly-error').first().waitFor({ timeout: 60_000 });
          await page.waitForTimeout(1500);
          await workbench.shot(`look-${name}`);
          const looks = await looksOf(page, label);
          const [wrong, figure, words] = [looks.at(-1), looks.at(-2), looks[0]];
          const computed = (await looksOf(page, '1.信访举报投诉类申请')).at(-1);
          const seen = new Set([wrong, figure, computed, words]);
          if (seen.size < 4) throw new Error(`these look alike: ${[wrong, figure, computed, words].join(' | ')}`);
        },
      ],
      [
        `${theme}: a citation looks different from the prose around it`,
        async () => {
          await goTo(page, 3, 1);
          await page.waitForTimeout(1500);
          await workbench.shot(`look-${name}-prose`);
        },
      ],
    ],
    () => workbench.shot(`look-${name}-failed`),
  );
  await workbench.close();
  return outcome;
}
