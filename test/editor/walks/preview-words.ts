import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import type { Workbench } from '../workbench.ts';
import { isAccessible } from './accessible.ts';
import { contrastOf } from './contrast.ts';
import { placeOfTotal } from './fix-a-total.ts';
import { goTo } from './hands.ts';
import { holds, openFile, organ, pageOf, type Steps } from './preview-page.ts';
import { inTheme } from './themes.ts';
import { until } from './until.ts';

/* What the preview's words and colours say: those of the report and not the form's, and where the cursor is. */

/** A report that words some labels in its own way and lacks one. */
export const ownWords = (): string =>
  sampleReport(2022)
    .replaceAll('砚溪县水利局', '沅溪镇人民政府')
    .replace('现行有效件数', '先行有效件数')
    .replace('2.重复申请', '2.重复的申请')
    .replace('（三）不予公开\t', '\t')
    .replace('一、总体情况', '一、概述');

export function wordSteps({ page, shot }: Workbench): Steps {
  return [
    [
      'the words are the report’s: where the form says something else that is marked and told, and the form’s own are told apart',
      async () => {
        const frame = await openFile(page, 'words.txt', 'th:has-text("先行有效件数")');
        const said = async (selector: string): Promise<string> => {
          const element = frame.locator(selector).first();
          await element.scrollIntoViewIfNeeded();
          await element.hover();
          await frame.locator('.reason:not([hidden])').waitFor();
          const id = await element.getAttribute('aria-describedby');
          return `${await frame.locator(`#${id}`).textContent()} / ${await frame.locator('.reason').textContent()}`;
        };
        for (const [selector, words] of [
          ['th.other:has-text("先行有效件数")', '现行有效件数'],
          ['th.other:has-text("2.重复的申请")', '2.重复申请'],
          ['h2.other:has-text("一、概述")', '一、总体情况'],
          ['th.lacking:has-text("（三）不予公开")', '报告里没有读到'],
        ] as const) {
          const told = await said(selector);
          holds(told.split(words).length === 3, `of ${selector} it is told: ${told}`);
          await shot(`preview-13-words-${words.slice(0, 2)}`);
        }
        holds((await frame.locator('.other').count()) === 3, 'other words are marked too');
        holds((await frame.locator('.lacking').count()) === 1, 'other words are said to be lacking too');
      },
    ],
  ];
}

/** With the cursor at a total of the report. */
export function contrastSteps(workbench: Workbench, text: string): Steps {
  const { page, shot } = workbench;
  const { line, column } = placeOfTotal(text);
  return (['contrast', 'contrast-light'] as const).map((theme) => [
    `${theme}: the cell and the heading at the cursor can be read, and are framed`,
    async () => {
      await page.locator('.tab', { hasText: organ }).first().click();
      await inTheme(workbench, theme);
      await goTo(page, line, column, text);
      const frame = await pageOf(page, 'td.here');
      await shot(`preview-4-here-${theme}`);
      const cell = await contrastOf(frame, 'td.here');
      holds(cell >= 7, `the contrast of the cell is ${cell}`);
      const frames = await frame.evaluate<string>("getComputedStyle(document.querySelector('td.here')).boxShadow");
      holds(frames !== 'none', 'nothing shows where the cursor is');
      await isAccessible(frame);
      await goTo(page, 3, 1);
      await until('a paragraph at the cursor', async () => (await frame.locator('p.here').count()) === 1);
      const paragraph = await contrastOf(frame, 'p.here');
      holds(paragraph >= 7, `the contrast of the paragraph is ${paragraph}`);
    },
  ]);
}

export function followingSteps({ page, shot }: Workbench): Steps {
  const title = (words: string): Promise<void> =>
    until(`the preview of ${words}`, async () => {
      const frame = await pageOf(page);
      return ((await frame.locator('h1').first().textContent()) ?? '').includes(words);
    });
  return [
    [
      'it shows the report that gets the focus, unless it is kept at its own',
      async () => {
        const tab = (year: number) => page.locator('.editor-group-container .tab', { hasText: `${organ}${year}.txt` }).first();
        const frame = await pageOf(page, '.years h1');
        await frame.locator('[role=tab]').first().click();
        await tab(2022).click();
        await title('2022');
        await tab(2024).click();
        await title('2024');
        const keep = (await pageOf(page)).locator('button.keep');
        await keep.click();
        await until('the button pressed', async () => (await keep.getAttribute('aria-pressed')) === 'true');
        await page.locator('.tab', { hasText: '已固定' }).first().waitFor();
        await tab(2022).click();
        await page.waitForTimeout(1500);
        await title('2024');
        await shot('preview-14-kept');
        await isAccessible(await pageOf(page));
      },
    ],
  ];
}
