import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import { choose, comes, goTo } from './hands.ts';

/** The totals of seven rows of table three left at 0, as a form comes that was filled in without them. */
function zeroed(text: string): string {
  let left = 7;
  const isRow = (line: string): boolean => /[\u4e00-\u9fff].*\t\d+(\t\d+){5}\t[1-9]\d*$/.test(line);
  return text
    .split('\n')
    .map((line) => (isRow(line) && left-- > 0 ? line.replace(/\d+$/, '0') : line))
    .join('\n');
}

/** Several wrong totals are worked out at once from the light bulb: listed with old and new numbers, and applied when that is confirmed. */
export async function allTotals(desk: Desk): Promise<Outcome> {
  const text = zeroed(sampleReport(2023));
  const { workbench } = await desk.lay({ name: '砚溪县水利局2023年政府信息公开工作年度报告.txt', text });
  const { page, shot } = workbench;
  const squiggle = page.locator('.editor-instance .squiggly-error');
  const preview = page.locator('.quick-input-widget .quick-input-list .monaco-list-row:has(input[type=checkbox], .monaco-checkbox)');
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith('一、本年新收')) + 1;
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'the light bulb offers all totals of the table, and shows each before any is changed',
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await goTo(page, line, 1);
        await squiggle.first().waitFor({ timeout: 60_000 });
        const entry = page.locator('.action-widget .monaco-list-row.action', { hasText: '重算这张表的全部合计（7 处' }).first();
        const open = async (): Promise<void> => {
          await goTo(page, line, lines[line - 1]!.length, text);
          await page.keyboard.press('Control+.');
        };
        await choose(
          page,
          open,
          entry,
          () => comes(preview.first(), 10_000),
          () => shot('totals-1-bulb'),
        );
        await shot('totals-2-preview', 500);
        const shown = await preview.count();
        if (shown !== 7) throw new Error(`${shown} totals are listed, not seven`);
        if ((await squiggle.count()) === 0) throw new Error('something was changed before it was confirmed');
      },
    ],
    [
      'confirmed, every total is right and no squiggle is left',
      async () => {
        await page.keyboard.press('Enter');
        await squiggle.first().waitFor({ state: 'detached', timeout: 30_000 });
        await shot('totals-4-right');
      },
    ],
  ];
  return takeSteps(steps, () => shot('totals-failed'));
}
