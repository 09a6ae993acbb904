import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/editor/vscode.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import type { Workbench } from '../workbench.ts';
import { totalsWithoutPause } from './fill-without-pause.ts';
import { goTo, palette } from './hands.ts';
import { inTheme, type Theme, themes } from './themes.ts';
import { until } from './until.ts';

const example = '01-云岫县自然资源局2024.txt';
const label = '2.重复申请';

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
  const named = (name: string): Promise<void> => cell.filter({ hasText: name }).waitFor({ timeout: 30_000 });
  return [
    [
      'the cell that the cursor is in is named in the status bar',
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await goTo(page, line, first, text);
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
        await until('the cell and its total', async () => {
          const [natural, commercial, , , , , total] = await figuresOf(workbench);
          return commercial === '4' && Number(total) === Number(natural) + 4;
        });
        await shot('fill-2-typed');
      },
    ],
    [
      'one undo takes back the figure and its totals',
      async () => {
        await page.keyboard.press('Control+Z');
        const wanted = lines[line - 1]!.match(/\d+/g)!.slice(1);
        await until(`the row ${wanted.join()}`, async () => (await figuresOf(workbench)).join() === wanted.join());
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
      'totals follow from every cell of a row that is typed without a pause',
      async () => {
        const toFirst = async (): Promise<void> => {
          await goTo(page, line, first, text);
          await named(`${label}」的「自然人」`);
        };
        await toFirst();
        await totalsWithoutPause(page, (words) => rowOf(workbench, words), label, '（七）总计');
        await toFirst();
      },
    ],
    [
      'as long as an input method composes, Enter and Tab are its own',
      async () => {
        const before = await rowOf(workbench, label);
        const session = await page.context().newCDPSession(page);
        await page.keyboard.press('Tab');
        await named(`${label}」的「商业企业」`);
        await session.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
        await until('what is composed', async () => (await rowOf(workbench, label)).includes('shi'));
        // This is how a browser tells of the keys that an input method takes.
        for (const key of ['Enter', 'Tab'])
          for (const type of ['rawKeyDown', 'keyUp'] as const)
            await session.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 });
        await session.send('Input.insertText', { text: '十' });
        await until('what was composed', async () => (await rowOf(workbench, label)).includes('十'));
        await session.detach();
        await named(`${label}」的「商业企业」`);
        // What was composed and what came of it are undone one after the other.
        await until('the row as it was', async () => {
          if ((await rowOf(workbench, label)) === before) return true;
          await page.keyboard.press('Control+Z');
          return false;
        });
        await goTo(page, line, first, text);
        await named(`${label}」的「自然人」`);
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
        // A row that is longer than the window.
        const longest = '2.申请人逾期未按收费通知';
        const before = await rowOf(workbench, label);
        await palette(page, '表格对齐显示');
        // The second has marks of which a font decides how wide they are.
        for (const long of [longest, '3.危及“三安全一稳定”'])
          await until(`the last cell below that of ${long}`, async () => Math.abs((await left(label)) - (await left(long))) <= 2);
        await shot('fill-6-aligned');
        await palette(page, '表格对齐显示');
        await until('the row as before', async () => (await rowOf(workbench, label)) === before);
      },
    ],
    [
      'in prose Tab is a tab, and no cell is named',
      async () => {
        const prose = lines.findIndex((one) => one.startsWith('（一）主动公开')) + 3;
        await goTo(page, prose, 1);
        await cell.waitFor({ state: 'hidden', timeout: 30_000 });
        const before = await page.locator('.editor-instance .view-line').allInnerTexts();
        await page.keyboard.press('Tab');
        await until('a tab', async () => (await page.locator('.editor-instance .view-line').allInnerTexts()).join() !== before.join());
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
        await offered.waitFor({ timeout: 30_000 });
        await shot('fill-7-completion');
        await page.keyboard.press('Tab');
        const written = page.locator('.editor-instance .view-lines', { hasText: '第三十六条第（一）项' });
        await written.waitFor({ timeout: 30_000 });
      },
    ],
  ];
}

const exampleText = (): string => readFileSync(join(root, 'examples', example), 'utf8');

/** Fills in a table by keys. */
export async function fillATable(desk: Desk): Promise<Outcome> {
  const text = exampleText();
  const settings = { 'nianbao.liveTotals': true, 'workbench.sideBar.location': 'right' };
  const { workbench } = await desk.lay({ name: example, text, settings });
  return takeSteps(fillingSteps(workbench, text), () => workbench.shot('fill-failed'));
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

/** The look of a report with a wrong total in each of the editor's own themes. */
export async function lookInThemes(desk: Desk): Promise<Outcome> {
  const text = exampleText();
  const wrong = text.replace(/(2\.重复申请\t\d+\t\d+\t\d+\t\d+\t\d+\t\d+\t)(\d+)/, '$19');
  const { workbench } = await desk.lay({ name: '错.txt', text: wrong });
  const steps = (Object.keys(themes) as Theme[]).flatMap((theme) => lookingSteps(workbench, text, theme));
  return takeSteps(steps, () => workbench.shot('look-failed'));
}

/** What is wrong, computed, a label and a figure can be told from each other; a citation from the prose around it. */
function lookingSteps(workbench: Workbench, text: string, theme: Theme): readonly (readonly [string, () => Promise<void>])[] {
  const { page, shot } = workbench;
  const line = text.split('\n').findIndex((one) => one.includes(label)) + 1;
  return [
    [
      `${themes[theme][0]}: labels, computed cells and wrong cells look different from figures`,
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await inTheme(workbench, theme);
        await goTo(page, line, text.split('\n')[line - 1]!.search(/\d(?=(\t\d+){6})/) + 1, text);
        await page.locator('.editor-instance .squiggly-error').first().waitFor({ timeout: 60_000 });
        const different = async (): Promise<boolean> => {
          const looks = await looksOf(page, label);
          const computed = (await looksOf(page, '1.信访举报投诉类申请')).at(-1);
          return new Set([looks.at(-1), looks.at(-2), looks[0], computed]).size === 4;
        };
        await until('four looks', different);
        await shot(`look-${theme}`);
      },
    ],
    [
      `${themes[theme][0]}: a citation looks different from the prose around it`,
      async () => {
        await goTo(page, 3, 1);
        await until('a citation of its own look', async () => new Set(await looksOf(page, '《')).size > 1);
        await shot(`look-${theme}-prose`);
      },
    ],
  ];
}
