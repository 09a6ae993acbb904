import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '../../scripts/editor/chromium.ts';
import { root } from '../../scripts/editor/vscode.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import { installedBy } from './real-editors/installed.ts';
import { laidOut, serve } from './real-editors/monaco/page.ts';

/*
 * Monaco in a browser with the server as a worker: the page that the README shows, used as its reader would use it. Without a browser, or without its
 * packages and a network, it is skipped, and the name of the test says why.
 */

const built = await findBrowser().then(
  () => installedBy(new URL('real-editors/monaco/page.ts', import.meta.url)),
  (error: Error) => ({ why: error.message, folder: undefined }),
);

/** A report with a wrong sum, a lost character and a row that is not laid out. */
const report = [
  ['\t9\t2\t1\t0\t1\t0\t13', '\t9\t2\t1\t0\t1\t0\t14'],
  ['农村供水水质', '农村供\ufffd水质'],
  ['行政许可\t146', '行政许可 \t 146'],
].reduce((text, [from, to]) => replaced(text, from!, to!), sampleReport());

/** What the page has under names of its own, as far as a test asks it. */
interface Opened {
  readonly app: { getEditor(): Editor };
  readonly monaco: { readonly editor: { getModelMarkers(of: object): Marker[] } };
  readonly heard: readonly Message[];
}
interface Editor {
  getValue(): string;
  setPosition(at: object): void;
  revealLineInCenter(line: number): void;
  focus(): void;
  trigger(by: string, action: string): void;
}
interface Marker {
  readonly code: string;
  readonly severity: number;
  readonly startLineNumber: number;
  readonly startColumn: number;
}
interface Message {
  readonly sent?: boolean;
  readonly method?: string;
  readonly error?: { readonly code: number };
  readonly result?: { readonly capabilities?: Record<string, unknown> };
}

/** What holds within a time that is long for a machine that does much else. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 });

describe.skipIf(!built.folder)(built.folder ? 'Monaco' : `Monaco (skipped: ${built.why})`, () => {
  const place = mkdtempSync(join(tmpdir(), 'monaco-'));
  const faults: string[] = [];
  let browser: Browser | undefined;
  let page: Page;
  let stop = (): void => {};

  beforeAll(async () => {
    await laidOut(built.folder!, place, report);
    const served = await serve(place);
    stop = served.stop;
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => faults.push(String(error.stack)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.addInitScript({ path: fileURLToPath(new URL('real-editors/monaco/listen.js', import.meta.url)) });
    await page.goto(served.address);
    await page.waitForFunction('globalThis.app?.getEditor()', undefined, { timeout: 90_000 });
  });

  afterAll(async () => {
    await browser?.close();
    stop();
    rmSync(place, { recursive: true });
  });

  const inPage = <T>(look: (here: Opened, given: never) => T, given?: unknown): Promise<T> =>
    page.evaluate(`(${look})(globalThis, ${JSON.stringify(given)})`) as Promise<T>;
  const textNow = (): Promise<string> => inPage(({ app }) => app.getEditor().getValue());
  const marker = (code: string): Promise<Marker | undefined> =>
    inPage(({ monaco }, wanted) => monaco.editor.getModelMarkers({}).find((one) => one.code === wanted), code);
  const goTo = (lineNumber: number, column: number): Promise<void> =>
    inPage(
      ({ app }, at: { lineNumber: number }) => {
        app.getEditor().setPosition(at);
        app.getEditor().revealLineInCenter(at.lineNumber);
        app.getEditor().focus();
      },
      { lineNumber, column },
    );
  const act = (action: string): Promise<void> => inPage(({ app }, name) => app.getEditor().trigger('test', name), action);
  const shown = async (words: string): Promise<void> => {
    await page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 20_000 });
  };
  const shot = (name: string) => page.screenshot({ path: join(root, `test-output/monaco/${name}.png`) });

  test('what is wrong is marked, with the severity that the page’s settings give', async () => {
    await soon(() => marker('sum/one-cell')).toMatchObject({ severity: 8 });
    expect(await marker('text/damaged')).toMatchObject({ severity: 4 });
  });

  test('a hover explains the figure, in the language that the page asks for', async () => {
    const { startLineNumber, startColumn } = (await marker('sum/one-cell'))!;
    await goTo(startLineNumber, startColumn);
    await act('editor.action.showHover');
    await shown('本行各类申请人之和');
    await shot('hover');
    await page.keyboard.press('Escape');
  });

  test('the quick fix puts the right figure, and the mark goes', async () => {
    await act('editor.action.quickFix');
    await shown('改为 13');
    await shot('quick-fix');
    await page.keyboard.press('Enter');
    await soon(textNow).toBe(replaced(report, '\t1\t0\t14', '\t1\t0\t13'));
    await soon(() => marker('sum/one-cell')).toBeUndefined();
  });

  test('formatting lays the table out and changes nothing else', async () => {
    await act('editor.action.formatDocument');
    await soon(textNow).toBe(replaced(sampleReport(), '农村供水水质', '农村供\ufffd水质'));
  });

  test('the sections fold, and citations are coloured', async () => {
    await act('editor.foldAll');
    await soon(() => page.locator('.view-line').filter({ hasText: '信息内容' }).count()).toBe(0);
    await shown('三、收到和处理政府信息公开申请情况');
    const colour = (words: string): Promise<string> =>
      page
        .locator('.view-line span span', { hasText: words })
        .first()
        .evaluate((span) => String(Object(globalThis).getComputedStyle(span).color));
    await shot('folded');
    expect(await colour('中华人民共和国政府信息公开条例')).not.toBe(await colour('一、总体情况'));
    await act('editor.unfoldAll');
  });

  test('documents are completed', async () => {
    await goTo(3, 1);
    await page.keyboard.type('根据《');
    await shown('《政府信息公开信息处理费管理办法》');
    await shot('completion');
    await page.keyboard.press('Enter');
    await soon(textNow).toContain('\n根据《中华人民共和国政府信息公开条例》本报告依据');
  });

  test('without pages of the law there is no definition to go to, and the hover has the words', async () => {
    const heard = await inPage(({ heard }) => heard);
    const [capabilities] = heard.flatMap(({ result }) => result?.capabilities ?? []);
    expect(capabilities).toMatchObject({ hoverProvider: true, referencesProvider: true });
    expect(capabilities).not.toHaveProperty('definitionProvider');
    await goTo(3, 8);
    await act('editor.action.showHover');
    await shown('国令第711号');
    await shot('law');
  });

  test('neither the page nor the server has complained of anything', async () => {
    const heard = await inPage(({ heard }) => heard.filter(({ sent, error, method }) => error || (!sent && method?.startsWith('window/'))));
    // A question that the editor withdraws is answered as cancelled.
    expect(heard.filter(({ error }) => error?.code !== -32800)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
