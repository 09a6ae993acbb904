import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/editor/vscode.ts';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import type { Workbench } from '../workbench.ts';
import { isAccessible } from './accessible.ts';
import { placeOfTotal } from './fix-a-total.ts';
import { goTo } from './hands.ts';
import { hostileSteps, lastingSteps, savingSteps, unreadSteps } from './preview-lasting.ts';
import { holds, openPreview, organ, pageOf, type Steps } from './preview-page.ts';
import { contrastSteps, followingSteps, ownWords, wordSteps } from './preview-words.ts';
import { inTheme } from './themes.ts';
import { until } from './until.ts';

/* The preview as a person has it: opened by key, looked at in every kind of theme, clicked, typed against, and its second tab. */

/** The examples, the reports of two earlier years of the first one's organ, and one that means ill. */
function filesOfFolder(): Readonly<Record<string, string | Uint8Array>> {
  const examples = readdirSync(join(root, 'examples')).map((name) => [name, readFileSync(join(root, 'examples', name))] as const);
  const years = [2022, 2023].map((year) => {
    const text = sampleReport(year).replaceAll('砚溪县水利局', organ);
    // The total of one year is known to be wrong, which its chart has to say.
    return [`${organ}${year}.txt`, year === 2023 ? text.replace(/(一、本年新收[^\n]*\t)\d+\n/, '$177\n') : text] as const;
  });
  const bait =
    '<img src=x onerror="document.body.dataset.owned=1"><script>document.body.dataset.owned=1</script>[看](command:workbench.action.quit)';
  const rows = /（本列数据[\s\S]*?(?=\n四、政府信息公开行政复议)/;
  const flat = sampleReport(2021)
    .replaceAll('砚溪县水利局', '青岚县林业局')
    .replace(rows, (table) => `${table.replace(/[\t\n]/g, '')}\n`);
  return {
    ...Object.fromEntries([...examples, ...years]),
    'words.txt': ownWords(),
    'hostile.txt': sampleReport().replace('一、总体情况\n', `一、总体情况\n${bait}\n`).replace('2.重复申请\t1', `2.重复申请\t<b>1</b>`),
    'flat.txt': flat,
  };
}

function lookingSteps(workbench: Workbench, text: string): Steps {
  const { page, shot } = workbench;
  const { line, column } = placeOfTotal(text);
  return [
    [
      'a key opens the preview beside the report: title, six headings, three tables with their merged headers',
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        const frame = await openPreview(page);
        await shot('preview-1-open');
        holds((await frame.locator('h2').count()) === 6, 'there are not six headings');
        holds((await frame.locator('table').count()) === 3, 'there are not three tables');
        holds((await frame.locator('td.figure').count()) === 200, 'there are not 200 figures');
        holds((await frame.locator('th[colspan="10"]').textContent())?.includes('行政诉讼'), 'table four has no merged header');
      },
    ],
    [
      'what is typed appears, and a wrong cell is marked with its equation on hover and on focus',
      async () => {
        await goTo(page, line, column, text);
        await page.keyboard.type('7');
        const frame = await pageOf(page);
        const wrong = frame.locator('td.marked.error').first();
        await wrong.waitFor({ timeout: 30_000 });
        await wrong.hover();
        await frame.locator('.reason:not([hidden])').waitFor();
        await shot('preview-2-wrong');
        const why = await frame.locator(`#${await wrong.getAttribute('aria-describedby')}`).textContent();
        holds(/\d/.test(why ?? '') && why?.includes('错误'), `the reason is ${why}`);
      },
    ],
    [
      'the cursor is shown in the preview, and a click in the preview puts the cursor there',
      async () => {
        const frame = await pageOf(page);
        const here = await frame.locator('.here').textContent();
        holds(here?.startsWith('497'), `the cursor is shown at ${here}`);
        await frame.locator('h2').nth(4).click();
        const wanted = text.split('\n').findIndex((one) => one.startsWith('五、')) + 1;
        await page
          .locator('.statusbar-item', { hasText: `Ln ${wanted}` })
          .first()
          .waitFor({ timeout: 30_000 });
        await frame.locator('h2.here').waitFor();
        await shot('preview-3-clicked');
      },
    ],
    [
      'both scroll in step',
      async () => {
        const frame = await pageOf(page);
        const isAtEnd = () => frame.evaluate<boolean>('scrollY > 500');
        await goTo(page, 1, 1);
        await page.keyboard.press('Control+End');
        for (let left = 50; left > 0 && !(await isAtEnd()); left--) await page.waitForTimeout(100);
        holds(await isAtEnd(), 'the preview has not followed');
        // It is led twice, by the text and then by its cursor; a person scrolls what stands still.
        let top = -1;
        await until('the preview at rest', async () => {
          const before = top;
          top = await frame.evaluate<number>('scrollY');
          if (before !== top) await page.waitForTimeout(300);
          return before === top;
        });
        await frame.evaluate('scrollTo(0, 0)');
        await page
          .locator('.editor-instance .view-line', { hasText: `${organ}2024年` })
          .first()
          .waitFor({ timeout: 30_000 });
      },
    ],
    [
      'what a person scrolls right after the page has led the editor is followed, and not taken back',
      async () => {
        const frame = await pageOf(page);
        const top = () => frame.evaluate<number>('scrollY');
        const title = page.locator('.editor-instance .view-line', { hasText: `${organ}2024年` }).first();
        await frame.evaluate('scrollTo(0, 400)');
        await title.waitFor({ state: 'hidden' });
        // By keys that leave the cursor where it is.
        for (let i = 0; i < 6; i++) await page.keyboard.press('Alt+PageDown');
        await until('the preview follows', async () => (await top()) > 500);
        await page.waitForTimeout(600);
        holds((await top()) > 500, 'the preview went back');
        holds(
          await page
            .locator('.editor-instance .line-numbers', { hasText: String(text.split('\n').length) })
            .first()
            .isVisible(),
          'the editor went back',
        );
        await frame.evaluate('scrollTo(0, 0)');
        await title.waitFor();
      },
    ],
    [
      'it can be made larger by key and by button, and only the preview is',
      async () => {
        const frame = await pageOf(page);
        const size = () => frame.locator('.report').evaluate((main) => (main as unknown as { style: { fontSize: string } }).style.fontSize);
        await frame.locator('button', { hasText: '+' }).click();
        holds((await size()) === '1.1em', `the size is ${await size()}`);
        await frame.locator('button', { hasText: '+' }).press('Control+Minus');
        holds((await size()) === '1em', `after the key the size is ${await size()}`);
      },
    ],
    [
      'it is as readable in a light theme and in both of high contrast',
      async () => {
        const frame = await pageOf(page);
        await frame.locator('td.marked.error').first().scrollIntoViewIfNeeded();
        for (const theme of ['light', 'contrast', 'contrast-light', 'dark'] as const) {
          await page.locator('.tab', { hasText: organ }).first().click();
          await inTheme(workbench, theme);
          const themed = await pageOf(page);
          await themed.locator('td.marked.error').first().hover();
          await themed.locator('.reason:not([hidden])').waitFor();
          await shot(`preview-4-${theme}`);
          await isAccessible(themed);
        }
      },
    ],
  ];
}

function yearsSteps(workbench: Workbench): Steps {
  const { page, shot } = workbench;
  return [
    [
      'the second tab shows the years of the organ, with the figures below their charts and this year beside last',
      async () => {
        const frame = await pageOf(page);
        await frame.locator('[role=tab]', { hasText: '历年' }).click();
        await frame.locator('.years svg').first().waitFor({ timeout: 30_000 });
        await shot('preview-5-years');
        holds((await frame.locator('svg[role=img]').count()) === 12, 'there are not twelve charts');
        holds((await frame.locator('.years thead .link').first().textContent()) === '2022', 'the first year is not 2022');
        holds((await frame.locator('svg .doubtful').count()) === 2, 'not two bars are marked as such that do not add up');
        holds((await frame.locator('td.doubtful').count()) === 4, 'the figures that do not add up are not marked');
        const doubt = await frame.locator('.doubts').first().textContent();
        holds(/2023.*本年新收.*应为/.test(doubt ?? ''), `in words it says ${doubt}`);
        await frame.locator('.comparison').scrollIntoViewIfNeeded();
        await shot('preview-6-beside');
        holds(await frame.locator('td.more').first().isVisible(), 'nothing is said to have grown');
        for (const theme of ['light', 'contrast', 'contrast-light', 'dark'] as const) {
          await page.locator('.tab', { hasText: organ }).first().click();
          await inTheme(workbench, theme);
          const themed = await pageOf(page, '.years svg');
          await themed.locator('.years h1').scrollIntoViewIfNeeded();
          await shot(`preview-7-years-${theme}`);
          await isAccessible(themed);
        }
      },
    ],
    [
      'a year leads to its report',
      async () => {
        const frame = await pageOf(page, '.years h1');
        await frame.locator('.years .link', { hasText: '2022' }).first().click();
        await page
          .locator('.tab', { hasText: `${organ}2022` })
          .first()
          .waitFor({ timeout: 30_000 });
        // The preview goes with it, and stays at the years.
        await frame.locator('svg .current', { hasText: '2022' }).first().waitFor({ timeout: 30_000 });
        await shot('preview-8-year');
      },
    ],
  ];
}

/** In a folder of reports; the window is loaded anew in the middle of it. */
export async function previewWorks(desk: Desk): Promise<Outcome> {
  const files = filesOfFolder();
  const first = Object.keys(files).find((name) => name.includes(organ))!;
  const { workbench, folder } = await desk.spread({ files, open: first });
  const text = readFileSync(join(folder, first), 'utf8');
  const steps = [
    ...lookingSteps(workbench, text),
    ...contrastSteps(workbench, text),
    ...yearsSteps(workbench),
    ...followingSteps(workbench),
    ...lastingSteps(workbench),
    ...savingSteps(workbench, folder),
    ...unreadSteps(workbench),
    ...wordSteps(workbench),
    ...hostileSteps(workbench),
  ];
  return takeSteps(steps, () => workbench.shot('preview-failed'));
}
