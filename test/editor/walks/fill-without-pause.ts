import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { root } from '../../../scripts/editor/vscode.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { goTo } from './hands.ts';
import { holdBack } from './held-back.ts';
import { until } from './until.ts';

const example = '01-云岫县自然资源局2024.txt';
const rowOfFigures = /(?:\t\d+){7}$/;

/** Presses keys one after the other, the next without waiting until the page has taken the last. */
async function press(session: CDPSession, keys: readonly string[]): Promise<void> {
  const codes: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Backspace: 8 };
  const sent = keys.flatMap((key) => {
    const code = codes[key];
    const [press, windowsVirtualKeyCode] = [{ key, code: code ? key : `Digit${key}` }, code ?? key.charCodeAt(0)];
    const down = {
      type: code ? ('rawKeyDown' as const) : ('keyDown' as const),
      ...(code ? {} : { text: key }),
      ...press,
      windowsVirtualKeyCode,
    };
    return [
      session.send('Input.dispatchKeyEvent', down),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press, windowsVirtualKeyCode }),
    ];
  });
  await Promise.all(sent);
}

/** What the file holds once it is saved as `wanted`, or, when that does not come, at the end of `patience` milliseconds. */
async function saved({ page }: Workbench, file: string, wanted: string, patience = 60_000): Promise<string> {
  const late = Date.now() + patience;
  for (;;) {
    await page.keyboard.press('Control+S');
    await setTimeout(300);
    const text = readFileSync(file, 'utf8');
    if (text === wanted || Date.now() > late) return text;
  }
}

/** Figures of one to three digits, others in every row and pass. */
const figuresFor = (pass: number, row: number): string[] =>
  Array.from({ length: 7 }, (_, column) => String(((pass + 1) * 7919 + row * 131 + column * 37) % [10, 100, 1000][(row + column) % 3]!));

/** Which cells are not what was typed there. */
function wrongCells(text: string, wanted: string): string[] {
  const [is, shall] = [text.split('\n'), wanted.split('\n')];
  const lines = shall.flatMap((line, i) => (is[i] === line ? [] : [`${line} is ${is[i]}`]));
  return is.length === shall.length ? lines : [...lines, `${is.length} lines instead of ${shall.length}`];
}

export interface Passes {
  /** Each is a table of 25 rows. */
  readonly byRow: number;
  readonly atOnce: number;
}

/** A hundred rows. */
const hundred: Passes = { byRow: 3, atOnce: 1 };

/** Whole rows are typed without any pause between the keys, in an editor that is as slow as on a busy machine; in a window of its own. */
export async function fillWithoutPause(passes = hundred): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-filling-')));
  const file = join(folder, example);
  const text = readFileSync(join(root, 'examples', example), 'utf8');
  writeFileSync(file, text);
  const workbench = await openWorkbench({ folder, file });
  const outcome = await takeSteps(await stepsWithoutPause(workbench, file, text, passes), () => workbench.shot('pause-failed'));
  await workbench.close();
  return outcome;
}

type Step = readonly [string, () => Promise<void>];

/** The steps of it in a window that shows the example, as it is in its file. */
export async function stepsWithoutPause(
  workbench: Workbench,
  file: string,
  text: string,
  { byRow, atOnce } = hundred,
): Promise<readonly Step[]> {
  const { page } = workbench;
  const session = await page.context().newCDPSession(page);
  const rows = text
    .split('\n')
    .flatMap((line, i) => (rowOfFigures.test(line) ? [i] : []))
    .slice(0, 25);
  const first = text.split('\n')[rows[0]!]!.search(rowOfFigures) + 2;
  const fill = async (pass: number, together: boolean): Promise<void> => {
    const lines = text.split('\n');
    const keys = rows.map((line, row) => {
      const figures = figuresFor(pass, row);
      lines[line] = lines[line]!.replace(rowOfFigures, figures.map((figure) => `\t${figure}`).join(''));
      return figures.flatMap((figure, column) => (row === 0 && column === 0 ? [...figure] : ['Tab', ...figure]));
    });
    await goTo(page, rows[0]! + 1, first, text);
    await page.locator('.statusbar-item', { hasText: '「自然人」' }).first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('Shift+Control+ArrowRight');
    const letGo = holdBack();
    try {
      const began = performance.now();
      if (together) await press(session, keys.flat());
      else for (const row of keys) await press(session, row);
      console.log(`    ${keys.flat().length} keys in ${Math.round(performance.now() - began)} ms`);
      const wanted = lines.join('\n');
      const wrong = wrongCells(await saved(workbench, file, wanted), wanted);
      console.log(`    until saved ${Math.round(performance.now() - began)} ms`);
      if (wrong.length > 0)
        throw new Error(`${wrong.length} of ${rows.length} rows are not what was typed: ${wrong.slice(0, 3).join('; ')}`);
    } finally {
      letGo();
    }
  };
  const passes = Array.from({ length: byRow + atOnce }, (_, pass): Step => {
    const together = pass >= byRow;
    const how = together ? 'at once' : 'row by row';
    return [`pass ${pass + 1}: 25 rows ${how}, without a pause: every digit is where it belongs`, () => fill(pass, together)];
  });
  const undo: Step = [
    'undoing all of it leads back to the report as it was',
    async () => {
      let now = '';
      for (let tries = 0; now !== text && tries < 20; tries++) {
        for (let i = 0; i < 50; i++) await page.keyboard.press('Control+Z');
        now = await saved(workbench, file, text, 0);
      }
      const wrong = wrongCells(now, text);
      if (wrong.length > 0) throw new Error(`${wrong.length} rows are others: ${wrong.slice(0, 3).join('; ')}`);
    },
  ];
  return [
    ['the report is read', () => page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 })],
    ...passes,
    undo,
  ];
}

/** From the first cell of the row with that label, all of its figures but the total; that and the totals of the columns follow, and all is undone. */
export async function totalsWithoutPause(
  page: Page,
  rowOf: (words: string) => Promise<string>,
  label: string,
  total: string,
): Promise<void> {
  const figuresIn = (row: string): number[] => row.match(/\d+/g)!.map(Number).slice(-7);
  const before = await rowOf(label);
  const [was, sums] = [figuresIn(before), figuresIn(await rowOf(total))];
  const typed = [3, 4, 5, 6, 7, 8];
  await page.keyboard.press('Shift+ArrowRight');
  const session = await page.context().newCDPSession(page);
  const keys = typed.flatMap((figure, i) => (i === 0 ? [String(figure)] : ['Tab', String(figure)]));
  await press(session, keys);
  await session.detach();
  const row = [...typed, typed.reduce((sum, figure) => sum + figure)];
  const wanted = [row, sums.map((sum, i) => sum + row[i]! - was[i]!)].join(';');
  await until(wanted, async () => [figuresIn(await rowOf(label)), figuresIn(await rowOf(total))].join(';') === wanted);
  await until('the row as it was', async () => {
    if ((await rowOf(label)) === before) return true;
    await page.keyboard.press('Control+Z');
    return false;
  });
}
