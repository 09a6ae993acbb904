import type { Page } from 'playwright-core';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import type { Desk } from '../desk.ts';
import { type Outcome, takeSteps } from '../outcome.ts';
import type { Workbench } from '../workbench.ts';
import { goTo, palette } from './hands.ts';
import { until } from './until.ts';

/* The aligned view in a small window, with the side bar and the minimap: headings over their columns, all columns in sight, prose wrapped. */

const lineWith = (words: string): string =>
  `[...document.querySelectorAll('.editor-instance .view-lines .view-line')].find((one) => one.textContent.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(words)}))`;

/** Where words that match begin on the screen in the line with some others, in pixels; of what is not shown nothing. */
const lefts = (page: Page, line: string, wanted: string): Promise<number[]> =>
  page.evaluate<number[]>(`(() => {
    const row = ${lineWith(line)};
    const found = [];
    if (!row) return found;
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const match of node.textContent.matchAll(/${wanted}/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const box = range.getBoundingClientRect();
        if (box.width > 0) found.push(Math.round(box.left));
      }
    return found;
  })()`);

/** How many lines of the screen a line of the text takes that begins with these words; 0 where it is not in sight. */
const heightOf = (page: Page, words: string): Promise<number> =>
  page.evaluate<number>(`(() => {
    const row = ${lineWith(words)};
    if (!row) return 0;
    const own = row.getBoundingClientRect();
    const tops = [...document.querySelectorAll('.editor-instance .margin-view-overlays .line-numbers')].filter((one) => one.textContent.trim()).map((one) => one.getBoundingClientRect().top);
    return Math.round((Math.min(...tops.filter((top) => top > own.top + 2)) - own.top) / own.height);
  })()`);

const close = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && Math.abs(a - b) <= 2;

/** As pipes part it: cells of one line, merged labels left blank. */
const piped = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line))
    .join('\n');

function steps(workbench: Workbench, text: string, layout: string): readonly (readonly [string, () => Promise<void>])[] {
  const { page, shot } = workbench;
  const line = (words: string): number => text.split('\n').findIndex((one) => one.includes(words)) + 1;
  const holds = (condition: boolean, what: string): void => {
    if (!condition) throw new Error(what);
  };
  return [
    [
      `${layout}: in table three headings stand over their columns, and 总计 is left of the minimap`,
      async () => {
        await page.locator('.statusbar-item', { hasText: '年报' }).first().waitFor({ timeout: 60_000 });
        await goTo(page, line('3.危及'), 1);
        await palette(page, '表格对齐显示');
        const row = '2.其他法律';
        await until('aligned headings', async () =>
          close((await lefts(page, '商业企业', '商业企业'))[0], (await lefts(page, row, '\\d+')).at(-6)),
        );
        const figures = (await lefts(page, row, '\\d+')).slice(-7);
        await shot(`aligned-${layout}-three`);
        const heads = [
          ...(await lefts(page, '自然人', '自然人|法人|总计')),
          ...(await lefts(page, '商业企业', '商业|科研|社会|法律|其他')),
        ];
        const [natural, bodies, total, commercial, research, charity, legal, other] = heads;
        const apart = [natural, commercial, research, charity, legal, other, total].map((left, i) => Math.abs((left ?? 0) - figures[i]!));
        holds(Math.max(...apart) <= 2, `headings and columns are apart by ${apart.join()}`);
        holds(close(bodies, commercial), 'the group is not over its first column');
        const minimap = (await page.locator('.editor-instance .minimap').first().boundingBox())?.x ?? 0;
        holds(figures.at(-1)! + 20 < minimap, `总计 stands at ${figures.at(-1)}, the minimap at ${minimap}`);
        for (const words of ['2.其他法律', '4.保护第三方', '5.属于三类'])
          holds((await heightOf(page, words)) === 1, `the row ${words} is wrapped`);
      },
    ],
    [
      `${layout}: in table four too`,
      async () => {
        await goTo(page, line('结果维持'), 1);
        const counts = text.split('\n').findIndex((one) => (one.match(/\d+/g)?.length ?? 0) === 15);
        const figures = text.split('\n')[counts]!.trim().slice(0, 12).replaceAll('\t', ' ');
        // A tab is as wide as a space here.
        const row = await page.evaluate<number>(
          `[...document.querySelectorAll('.editor-instance .view-lines .view-line')].findIndex((one) => (one.textContent.match(/\\d+/g) ?? []).length === 15)`,
        );
        await until('short headings', async () => (await lefts(page, '维持', '维持|纠正')).length >= 2);
        await shot(`aligned-${layout}-four`);
        holds(row >= 0, `the fifteen figures are wrapped: ${figures}`);
        const columnsNow = (): Promise<number[]> =>
          page.evaluate<number[]>(`(() => {
          const row = [...document.querySelectorAll('.editor-instance .view-lines .view-line')].find((one) => (one.textContent.match(/\\d+/g) ?? []).length === 15);
          return [...(row?.querySelectorAll('span') ?? [])].filter((one) => !one.children.length && /^\\d+$/.test(one.textContent.trim())).map((one) => Math.round(one.getBoundingClientRect().left));
        })()`);
        // The headings are there before what widens the columns is.
        let [first, columns]: number[][] = [[], []];
        await until('aligned columns', async () => {
          [first, columns] = [await lefts(page, '未经复议', '维持|纠正|其他|尚未|总计|未经复议|复议后起诉'), await columnsNow()];
          const wanted = [0, 1, 2, 3, 4, 5, 10].map((i) => columns![i]);
          return first.length === 7 && first.every((left, i) => close(left, wanted[i]));
        }).catch((error: Error) => {
          throw new Error(`${error.message}: headings at ${first!.join()}, columns at ${columns!.join()}`);
        });
        const minimap = (await page.locator('.editor-instance .minimap').first().boundingBox())?.x ?? 0;
        holds(columns!.at(-1)! + 16 < minimap, `the last column stands at ${columns!.at(-1)}, the minimap at ${minimap}`);
      },
    ],
    [
      `${layout}: prose stays wrapped, and the text and its tabs are what they were afterwards`,
      async () => {
        await goTo(page, 3, 1);
        await until('prose that is wrapped', async () => (await heightOf(page, '很长的一段')) > 2);
        await shot(`aligned-${layout}-prose`);
        await goTo(page, line('3.危及'), 1);
        await palette(page, '表格对齐显示');
        await until('what is hidden shown again', async () => (await lefts(page, '社会公益', '社会公益组织')).length === 1);
      },
    ],
  ];
}

/** The aligned view, of a report in tabs and of one in pipes. */
export async function alignedTables(desk: Desk): Promise<Outcome> {
  const total = { passed: 0, failed: [] as string[] };
  for (const [layout, of] of [
    ['tabs', (text: string) => text],
    ['pipes', piped],
  ] as const) {
    // One paragraph as long as they are in reports.
    const text = of(sampleReport().replace('一、总体情况\n', `一、总体情况\n很长的一段，${'写得很细，'.repeat(60)}完。\n`));
    const { workbench } = await desk.lay({ name: `${layout}.txt`, text, viewport: { width: 1366, height: 768 } });
    const { passed, failed } = await takeSteps(steps(workbench, text, layout), () => workbench.shot(`aligned-${layout}-failed`));
    total.passed += passed;
    total.failed.push(...failed);
  }
  return total;
}
