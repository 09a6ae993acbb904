import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/editor/vscode.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { openWorkbench, type Wanted, type Workbench } from '../workbench.ts';
import { choose, comes, goTo } from './hands.ts';
import { until } from './until.ts';

const label = '一、本年新收政府信息公开申请数量';
const example =
  readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.txt'))
    .sort()[0] ?? '';

/** The line of the first row of table three, and the column after its total; both count from 1. */
export function placeOfTotal(text: string): { readonly line: number; readonly column: number } {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(label));
  return { line: line + 1, column: lines[line]!.search(/\d\s*$/) + 2 };
}

/** The steps of one walk over an open example: type a wrong total, look, mend it with the light bulb. Pictures are named after `name`. */
export function mendingSteps(workbench: Workbench, text: string, name: string): readonly (readonly [string, () => Promise<void>])[] {
  const { page, shot } = workbench;
  const { line, column } = placeOfTotal(text);
  const squiggle = page.locator('.editor-instance .squiggly-error');
  const row = page.locator('.editor-instance .view-line', { hasText: label.slice(2) }).first();
  return [
    [
      'the example opens as a report, with nothing to mend',
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await goTo(page, line, column, text);
        // Long enough for a squiggle that ought not to come.
        await page.waitForTimeout(2000);
        await shot(`${name}-1-open`);
        if ((await squiggle.count()) > 0) throw new Error('there is a squiggle in a report that is right');
      },
    ],
    [
      'a wrong figure that is typed gets a squiggle',
      async () => {
        await page.keyboard.type('7');
        await squiggle.first().waitFor({ timeout: 30_000 });
        await shot(`${name}-2-wrong`);
      },
    ],
    [
      'pointing at it explains it',
      async () => {
        const words = page.locator('.monaco-hover:visible');
        // A finding that is told anew takes its hover away, and only a mouse that moves brings another.
        await until('a hover', async () => {
          await page.mouse.move(5, 5);
          await squiggle.first().hover({ force: true });
          return comes(words.first(), 3000);
        });
        await shot(`${name}-3-hover`, 500);
        if (!/\d/.test((await words.first().textContent()) ?? '')) throw new Error('the hover shows no figure');
        await page.keyboard.press('Escape');
      },
    ],
    [
      'the light bulb offers to put it right, and the squiggle goes',
      async () => {
        const bulb = page.locator('.editor-instance .lightBulbWidget, .editor-instance [class*="codicon-gutter-lightbulb"]').first();
        const open = async (): Promise<void> => {
          await goTo(page, line, column, text);
          await bulb.waitFor();
          // Below the headings that stick to the top it cannot be clicked, and its key does the same.
          await bulb.click({ timeout: 3000 }).catch(() => page.keyboard.press('Control+.'));
        };
        const first = page.locator('.action-widget .monaco-list-row.action').first();
        await choose(
          page,
          open,
          first,
          () => comes(squiggle.first(), 5000, 'hidden'),
          () => shot(`${name}-4-bulb`),
        );
        await shot(`${name}-5-mended`);
        const figures = (await row.textContent())?.match(/\d+/g) ?? [];
        const wanted = text.split('\n')[line - 1]!.match(/\d+/g) ?? [];
        if (figures.join() !== wanted.join()) throw new Error(`the row is ${figures.join()}, not ${wanted.join()}`);
      },
    ],
  ];
}

/** A folder with the examples, and the first of them open in a page. */
export async function openExample(
  wanted: Pick<Wanted, 'vsix' | 'untrusted'> = {},
): Promise<{ readonly workbench: Workbench; readonly file: string; readonly text: string }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-examples-')));
  cpSync(join(root, 'examples'), folder, { recursive: true });
  const file = join(folder, example);
  const workbench = await openWorkbench({ folder, file, ...wanted });
  return { workbench, file, text: readFileSync(file, 'utf8') };
}

/** In the page itself, with the checkout as the extension. */
export async function fixATotal(desk: Desk): Promise<Outcome> {
  const text = readFileSync(join(root, 'examples', example), 'utf8');
  const { workbench } = await desk.lay({ name: example, text });
  return takeSteps(mendingSteps(workbench, text, 'walk'), () => workbench.shot('walk-failed'));
}
