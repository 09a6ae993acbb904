import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/editor/vscode.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import type { Workbench } from '../workbench.ts';
import { isAccessible } from './accessible.ts';
import { goTo, palette } from './hands.ts';
import { copy, savedAs, withFigures } from './paste-cells.ts';
import { holds, pageOf, type Steps } from './preview-page.ts';
import { inTheme } from './themes.ts';
import { until } from './until.ts';

/* The grid as a person has it: opened beside the text, written in by key, pasted into, undone from both sides, looked at in every kind of theme. */

const example = '01-云岫县自然资源局2024.txt';
const label = '2.重复申请';
const totalsFollow = { 'nianbao.liveTotals': true };

/** The cell of a column in a row, both by a part of their words. */
const cell = (frame: Frame, column: string, row = label): Locator => frame.locator(`td[aria-label*="${column},"][aria-label*="${row}"]`);

const active = (frame: Frame): Promise<string> => frame.locator('.active').first().getAttribute('aria-label').then(String);
const gridOf = (page: Page): Promise<Frame> => pageOf(page, 'table[role="grid"]');
const lineOf = (text: string): number => text.split('\n').findIndex((one) => one.includes(label)) + 1;
const columnOf = (text: string): number => text.split('\n')[lineOf(text) - 1]!.search(/\d(?=(\t\d+){6})/) + 1;

/** Puts the keyboard into the grid, where its active cell is. */
async function intoGrid(page: Page): Promise<Frame> {
  const frame = await gridOf(page);
  await frame.locator('td.active, th.active').first().click();
  return frame;
}

async function shows(found: Locator, text: string): Promise<void> {
  await until(`${text} in the cell`, async () => (await found.locator('.text').textContent()) === text);
}

function writingSteps(workbench: Workbench, file: string, text: string): Steps {
  const { page, shot } = workbench;
  return [
    [
      'a command opens the tables beside the text, at the cell of its cursor, and table three has room with its headings in sight',
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await goTo(page, lineOf(text), columnOf(text) + 2, text);
        await page.locator('.statusbar-item', { hasText: '「商业企业」' }).first().waitFor({ timeout: 60_000 });
        await palette(page, '在表格中编辑');
        const frame = await gridOf(page);
        await until('the cell of the cursor', async () => (await active(frame)).includes('商业企业'));
        holds((await active(frame)).includes(label), `the active cell is ${await active(frame)}`);
        await shot('grid-1-open');
        const room = await frame.evaluate<readonly number[]>(
          "(() => { const f = document.querySelector('.frame'); return [f.scrollWidth, f.clientWidth, document.querySelector('thead').getBoundingClientRect().top - f.getBoundingClientRect().top]; })()",
        );
        holds(room[0]! <= room[1]!, `the table is ${room[0]} pixels wide in ${room[1]}`);
        holds(Math.abs(room[2]!) < 2, `its headings stand ${room[2]} pixels from the top`);
      },
    ],
    [
      'what is typed goes into the text; Tab goes on, Enter goes below where the Tabs began',
      async () => {
        const frame = await intoGrid(page);
        await page.keyboard.type('3');
        await page.keyboard.press('Tab');
        await page.keyboard.type('4');
        await page.keyboard.press('Enter');
        await until('the row below', async () => (await active(frame)).includes('3.要求提供公开出版物'));
        holds((await active(frame)).includes('商业企业'), `Enter leads to ${await active(frame)}`);
        await savedAs(workbench, file, withFigures(text, label, ['3', '4'], 1));
      },
    ],
    [
      'the finding that it makes appears on its cell, told to the eye and to the ear, and goes with its cause',
      async () => {
        const frame = await gridOf(page);
        const wrong = frame.locator('td.marked.error').first();
        await wrong.waitFor({ timeout: 30_000 });
        await wrong.click();
        await frame.locator('.reason:not([hidden])').waitFor();
        const why = await frame.locator(`[id="${await wrong.getAttribute('aria-describedby')}"]`).textContent();
        holds(/错误: .*\d/.test(why ?? ''), `the reason is ${why}`);
        await shot('grid-2-wrong');
        await page.keyboard.press('F8');
        await page.keyboard.press('Escape');
        await cell(frame, '商业企业').click();
        await page.keyboard.press('F2');
        await page.keyboard.press('Backspace');
        await page.keyboard.type('0');
        await page.keyboard.press('ArrowLeft');
        holds((await frame.locator('.entry').count()) === 1, 'an arrow has left the cell that is edited');
        await page.keyboard.press('Enter');
        await cell(frame, '科研机构').click();
        await page.keyboard.type('0');
        await page.keyboard.press('ArrowLeft');
        await until('no finding', async () => (await frame.locator('td.marked.error').count()) === 0);
        await savedAs(workbench, file, text);
      },
    ],
    [
      'Escape leaves a cell as it was; saving writes it first; the editor undoes and redoes in the grid what was written there',
      async () => {
        const frame = await gridOf(page);
        const own = cell(frame, '商业企业');
        await own.click();
        await page.keyboard.type('8');
        await page.keyboard.press('Escape');
        await shows(own, '0');
        await page.keyboard.type('9');
        await savedAs(workbench, file, withFigures(text, label, ['9'], 1));
        await shows(own, '9');
        await page.keyboard.press('Control+Z');
        await shows(own, '0');
        await page.keyboard.press('Control+Y');
        await shows(own, '9');
        await page.keyboard.press('Control+Z');
        await savedAs(workbench, file, text);
      },
    ],
    [
      'what was written in the grid is undone from the text, and what is typed in the text appears in the grid',
      async () => {
        const frame = await gridOf(page);
        const own = cell(frame, '商业企业');
        await own.click();
        await page.keyboard.type('9');
        await page.keyboard.press('Enter');
        await shows(own, '9');
        await goToText(page, lineOf(text), columnOf(text) + 3, text);
        await page.keyboard.press('Control+Z');
        await shows(own, '0');
        await goTo(page, lineOf(text), columnOf(text) + 3, text);
        await page.keyboard.type('7');
        await shows(own, '07');
        await page.keyboard.press('Control+Z');
        await shows(own, '0');
      },
    ],
  ];
}

/** Puts the cursor into the text, in the group at the left. */
async function goToText(page: Page, line: number, column: number, text?: string): Promise<void> {
  await page.locator('.editor-group-container').first().locator('.view-lines').first().click();
  await goTo(page, line, column, text);
}

function blockSteps(workbench: Workbench, file: string, text: string): Steps {
  const { page, shot, configure } = workbench;
  return [
    [
      'a block of a spreadsheet goes from the active cell on, and what has no place is named',
      async () => {
        const frame = await gridOf(page);
        await cell(frame, '法律服务机构').click();
        await copy(page, [['5', '6', '7', '555']]);
        await page.keyboard.press('Control+V');
        await savedAs(workbench, file, withFigures(text, label, ['5', '6', '7'], 4));
        await frame.locator('.said', { hasText: '555' }).waitFor({ timeout: 30_000 });
        await shot('grid-3-left');
        await page.keyboard.press('Control+Z');
        await savedAs(workbench, file, text);
      },
    ],
    [
      'what is selected with Shift is copied as a spreadsheet takes it, and made blank by one key',
      async () => {
        const frame = await gridOf(page);
        await cell(frame, '自然人').click();
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Shift+ArrowDown');
        await page.keyboard.press('Control+C');
        const copied = await page.evaluate<string>('navigator.clipboard.readText()');
        const rows = [label, '3.要求提供公开出版物'].map((one) =>
          text
            .split('\n')
            .find((line) => line.includes(one))!
            .split('\t')
            .slice(-7, -5),
        );
        holds(copied === rows.map((row) => row.join('\t')).join('\r\n'), `${JSON.stringify(copied)} was copied`);
        await page.keyboard.press('Delete');
        await savedAs(workbench, file, withFigures(withFigures(text, label, ['', '']), '3.要求提供公开出版物', ['', '']));
        await shot('grid-4-blank');
        await page.keyboard.press('Control+Z');
        await savedAs(workbench, file, text);
      },
    ],
    [
      'a text that changes elsewhere takes nothing from who is typing in the grid',
      async () => {
        const frame = await gridOf(page);
        const own = cell(frame, '商业企业');
        await own.click();
        await page.keyboard.type('12');
        // Not by hand, which would need the keyboard: the file is changed as another program does it.
        writeFileSync(file, withFigures(text.replace('\n', '\n\n'), label, ['1', '0', '6'], 0));
        await shows(cell(frame, '科研机构'), '6');
        holds((await frame.locator('.entry').inputValue()) === '12', `the cell holds ${await frame.locator('.entry').inputValue()}`);
        await shot('grid-5-meanwhile');
        await page.keyboard.press('Enter');
        await savedAs(workbench, file, withFigures(text.replace('\n', '\n\n'), label, ['1', '12', '6'], 0));
        for (let i = 0; i < 2; i++) await page.keyboard.press('Control+Z');
        await savedAs(workbench, file, text);
      },
    ],
    [
      'with totals that follow, a figure and its totals are one step of undoing',
      async () => {
        const frame = await gridOf(page);
        await configure(totalsFollow);
        const [own, total] = [cell(frame, '商业企业'), cell(frame, '总计')];
        const before = (await total.locator('.text').textContent())!;
        await own.click();
        await page.keyboard.type('4');
        await page.keyboard.press('Enter');
        await shows(total, String(Number(before) + 4));
        await shot('grid-6-totals');
        await page.keyboard.press('Control+Z');
        await shows(own, '0');
        await shows(total, before);
        await savedAs(workbench, file, text);
      },
    ],
  ];
}

function lookingSteps(workbench: Workbench, text: string): Steps {
  const { page, shot } = workbench;
  return [
    [
      'it is as readable, and as open to readers by ear, in every kind of theme',
      async () => {
        await cell(await gridOf(page), '总计').click();
        await page.keyboard.press('F2');
        await page.keyboard.press('Control+A');
        // As an input method puts it.
        await page.keyboard.type('若干');
        await page.keyboard.press('Enter');
        for (const theme of ['light', 'contrast', 'contrast-light', 'dark'] as const) {
          await inTheme(workbench, theme, totalsFollow);
          const frame = await intoGrid(page);
          const wrong = frame.locator('td.marked.error').first();
          await wrong.waitFor({ timeout: 30_000 });
          await wrong.click();
          await frame.locator('.reason:not([hidden])').waitFor();
          await page.keyboard.press('Shift+ArrowUp');
          await shot(`grid-7-${theme}`);
          await isAccessible(frame);
        }
        await cell(await gridOf(page), '商业企业').click();
        await page.keyboard.press('F2');
        await isAccessible(await gridOf(page));
        await page.keyboard.press('Escape');
      },
    ],
    [
      'the other tables are a tab away, and a table that is gone says why',
      async () => {
        const frame = await gridOf(page);
        await frame.locator('[role="tab"]').first().click();
        await frame
          .locator('td', { hasText: '146' })
          .or(frame.locator('th', { hasText: '规章' }))
          .first()
          .waitFor();
        await shot('grid-8-two');
        await isAccessible(frame);
        await frame.locator('[role="tab"]').nth(2).click();
        await frame.locator('th', { hasText: '复议后起诉' }).waitFor();
        await shot('grid-9-four');
        await isAccessible(frame);
        const row = text.split('\n').findIndex((one) => /^(?:\d+\t){14}\d+$/.test(one)) + 1;
        await goToText(page, row, 1);
        for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Shift+K');
        await goToText(page, row - 2, 1);
        for (let i = 0; i < 2; i++) await page.keyboard.press('Control+Shift+K');
        await frame.locator('.notice').first().waitFor({ timeout: 30_000 });
        await shot('grid-10-gone');
      },
    ],
    [
      'Tab leaves the table after Escape, so that the keyboard is not caught in it',
      async () => {
        const frame = await pageOf(page, '[role="tab"]');
        await frame.locator('[role="tab"]').nth(1).click();
        await cell(frame, '商业企业').click();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Shift+Tab');
        await until('the keyboard outside', async () =>
          frame.evaluate<boolean>("!document.querySelector('.frame').contains(document.activeElement)"),
        );
      },
    ],
  ];
}

function unsavedSteps({ page, shot }: Workbench): Steps {
  return [
    [
      'a report that is on no disk has its grid too',
      async () => {
        await cell(await gridOf(page), '商业企业').click();
        await page.keyboard.type('28');
        await palette(page, '打开有错的示例报告');
        await page
          .locator('.tab.active', { hasText: 'Untitled' })
          .or(page.locator('.tab.active', { hasText: '示例' }))
          .first()
          .waitFor({ timeout: 30_000 });
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 30_000 });
        await palette(page, '在表格中编辑');
        const frame = await pageOf(page, 'td.marked.error');
        await shot('grid-11-unsaved');
        const own = frame.locator('td.figure:not([aria-readonly])').nth(3);
        await own.click();
        await page.keyboard.type('31');
        await page.keyboard.press('Enter');
        await shows(own, '31');
        await page.keyboard.press('Control+Z');
        await until('the figure of before', async () => (await own.locator('.text').textContent()) !== '31');
      },
    ],
    [
      'a grid that was hidden goes on where it was, with what was being typed',
      async () => {
        await page.locator('.tab', { hasText: '表格 01' }).first().click();
        const frame = await pageOf(page, 'input.entry');
        holds((await frame.locator('.entry').inputValue()) === '28', `the cell holds ${await frame.locator('.entry').inputValue()}`);
        await frame.locator('.entry').press('Escape');
        await shows(cell(frame, '商业企业'), '0');
      },
    ],
  ];
}

/** Tables are written in a grid beside the text. */
export async function writeInAGrid(desk: Desk): Promise<Outcome> {
  const text = readFileSync(join(root, 'examples', example), 'utf8');
  const { workbench, file } = await desk.lay({ name: example, text, viewport: { width: 1366, height: 768 } });
  const steps = [
    ...writingSteps(workbench, file, text),
    ...blockSteps(workbench, file, text),
    ...lookingSteps(workbench, text),
    ...unsavedSteps(workbench),
  ];
  return takeSteps(steps, () => workbench.shot('grid-failed'));
}
