/** The VS Code of npm in a browser without a display: a page that a test can type in, or a host that runs the suite. */
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/chromium.ts';
import { installExtension, root, type Serving, serveVSCode, vscodeServer } from '../../scripts/editor/vscode.ts';

/** Where screenshots go; git ignores it, CI keeps it. */
export const output = join(root, 'test-output/editor');

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'files.simpleDialog.enable': true,
  // A preview that has just been drawn takes the focus, and a box that is being typed in would close.
  'workbench.quickOpen.closeOnFocusLost': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  // Nobody waits for what moves, and looking for ports to forward goes through every process of the machine all the time.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'remote.autoForwardPorts': false,
};

/**
 * Run in each frame before its own scripts: in the editor's own page scrollbars come and go at once, and what says that something is being done stands
 * still. The former fade for a second after every move of the cursor or the mouse, which no setting ends, and each of these sixty frames is drawn without
 * a graphics card. Our own pages are left as they are.
 */
const atOnce = `if (window === top) addEventListener('DOMContentLoaded', () => {
  const style = document.createElement('style');
  style.textContent = '.monaco-scrollable-element > .scrollbar { transition: none !important; } .codicon, .progress-bit { animation: none !important; }';
  document.head.append(style);
})`;

const restricted = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

export interface Workbench {
  readonly page: Page;
  /** Lines that the page and its hosts of extensions wrote. */
  readonly log: readonly string[];
  /** The exit code of the suite; never settles when none was asked for. */
  readonly exit: Promise<number>;
  /**
   * Takes a picture of the page into the output folder, after `still` milliseconds in which it comes to rest. Where only failures are looked at
   * (NIANBAO_PICTURES is `failed`), others are not taken, nor waited for.
   */
  shot(name: string, still?: number): Promise<void>;
  /** Puts settings of the folder over those that the window was opened with, in place of earlier ones, and resolves when they are in force. */
  configure(own: Wanted['settings']): Promise<void>;
  close(): Promise<void>;
}

export interface Wanted {
  /** A path, or the address of a folder that is on no disk. */
  readonly folder: string;
  /** A file to open: a path, or an address. */
  readonly file?: string;
  /** A packaged extension to install; without it the checkout runs as one under development. */
  readonly vsix?: string;
  /** The suite to run, as a script. */
  readonly suite?: string;
  /** Runs the extension's `browser` entry in the web worker host. */
  readonly web?: boolean;
  /** Further extensions for the web worker host: folders, from the checkout on. */
  readonly beside?: readonly string[];
  /** The language of the extension's words, `zh-cn` unless told. */
  readonly locale?: string;
  /** Opens the folder in restricted mode, as one that came from somewhere. */
  readonly untrusted?: boolean;
  /** Settings beside those that every run has. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The size of the page in pixels; that of a small screen unless told. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly onLog?: (line: string) => void;
}

/** Those of the editor's own extensions that start with every window and have nothing to do with reports. */
const leftOut: ReadonlySet<string> = new Set(['copilot', 'debug-auto-launch', 'git', 'github', 'ms-vscode.js-debug', 'tunnel-forwarding']);

/** A VS Code server with its own settings and extensions, and a browser for its pages. */
interface Host {
  readonly data: string;
  readonly server: Serving;
  readonly browser: Browser;
}

async function startHost({ vsix, untrusted }: Pick<Wanted, 'vsix' | 'untrusted'>): Promise<Host> {
  const data = mkdtempSync(join(tmpdir(), 'nianbao-vscode-'));
  mkdirSync(join(data, 'data/User'), { recursive: true });
  const builtIn = join(data, 'built-in');
  mkdirSync(builtIn);
  const all = join(vscodeServer(), 'extensions');
  for (const name of readdirSync(all)) if (!leftOut.has(name)) symlinkSync(join(all, name), join(builtIn, name));
  if (vsix) installExtension(data, vsix);
  const trust = untrusted ? [] : ['--disable-workspace-trust'];
  const server = await serveVSCode(data, [
    '--without-connection-token',
    '--enable-smoke-test-driver',
    '--builtin-extensions-dir',
    builtIn,
    ...trust,
  ]);
  return { data, server, browser: await launchBrowser() };
}

async function stopHost({ browser, server }: Host): Promise<void> {
  await browser.close();
  server.stop();
}

/** The host that the windows of this process share, one after the other: to start it anew is a third of what a short walk takes. */
let shared: Promise<Host> | undefined;

/** Ends the host that windows share; the next one to be opened starts another. */
export async function stopSharedHost(): Promise<void> {
  const host = await shared?.catch(() => undefined);
  shared = undefined;
  if (host) await stopHost(host);
}

/** Opens a workbench with fresh settings and nothing remembered. What changes the host itself (a package, restricted mode) has one of its own. */
export async function openWorkbench(wanted: Wanted): Promise<Workbench> {
  const own = Boolean(wanted.vsix || wanted.untrusted);
  shared ??= own ? undefined : startHost({});
  const host = await (own ? startHost(wanted) : shared!);
  const { data, server, browser } = host;
  writeFileSync(
    join(data, 'data/User/settings.json'),
    JSON.stringify({ ...settings, ...(wanted.untrusted ? restricted : {}), ...wanted.settings }),
  );
  const page = await browser.newPage({ viewport: wanted.viewport ?? { width: 1360, height: 860 }, locale: 'zh-CN' });
  const log: string[] = [];
  const note = (line: string): void => {
    log.push(line);
    wanted.onLog?.(line);
  };
  const exit = new Promise<number>((ended) => page.exposeFunction('codeAutomationExit', (code: number) => ended(code)));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => note(args.join(' ')));
  // The language pack of VS Code itself is only in its gallery; this makes the extension's own words, and the server's, Chinese.
  const language = `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => '${wanted.locale ?? 'zh-cn'}', set() {} })`;
  await page.addInitScript(language);
  await page.addInitScript(atOnce);
  page.on('pageerror', (error) => note(`page error: ${error.message}`));
  // A person is asked for it once.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  if (wanted.web) await serveAsWebExtension(page, server.port, wanted);
  await page.goto(address(server.port, wanted));
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  return {
    page,
    log,
    exit,
    async shot(name, still = 0) {
      if (process.env.NIANBAO_PICTURES === 'failed' && !name.endsWith('-failed')) return painted(page);
      await page.waitForTimeout(still);
      mkdirSync(output, { recursive: true });
      await page.screenshot({ path: join(output, `${name}.png`) });
    },
    async configure(own) {
      // In the folder, as the page does not look at a person's own file again. The title is set by the same file as all the others.
      const title = `settings-${++configured}`;
      mkdirSync(join(wanted.folder, '.vscode'), { recursive: true });
      writeFileSync(join(wanted.folder, '.vscode/settings.json'), JSON.stringify({ ...own, 'window.title': title }));
      await page.waitForFunction(`document.title.includes('${title}')`, undefined, { timeout: 30_000 });
    },
    async close() {
      if (own) await stopHost(host);
      else await leave(page);
    },
  };
}

let configured = 0;

/** Resolves when the page has painted all that was done to it so far. */
const painted = (page: Page): Promise<void> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');

/** Closes a page as a person does: it says goodbye, so that the server ends its host of extensions. */
async function leave(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
  await page.goto('about:blank', { timeout: 5000 }).catch(() => {});
  await page.context().close();
}

/** The address of a page that opens what is wanted. */
function address(port: number, { folder, file, vsix, suite, web }: Wanted): string {
  const remote = (path: string): string => `vscode-remote://localhost:${port}${path}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (!vsix && !web) payload.push(['extensionDevelopmentPath', remote(root)]);
  if (suite && !web) payload.push(['extensionTestsPath', remote(suite)], ['enableProposedApi', '']);
  if (file) payload.push(['openFile', file.startsWith('/') ? remote(file) : file]);
  return `http://localhost:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/**
 * Gives the checkout to the page as an extension of the web, as vscode.dev has it: fetched by address, with its `browser` entry and its worker.
 * The server of npm has no gallery for that, so its page is told of it on the way, and the files are answered here.
 */
async function serveAsWebExtension(page: Page, port: number, { suite, beside = [] }: Wanted): Promise<void> {
  const at = (path: string): object => ({ scheme: 'http', authority: `localhost:${port}`, path: `/nianbao-extension${path}` });
  const options = {
    extensions: ['', ...beside].map(at),
    ...(suite ? { extensionTestsPath: at(suite.slice(root.length)) } : {}),
    enableSmokeTestDriver: true,
  };
  const context = page.context();
  // A page that was answered here does not count as one of this machine, and would be kept from the server's sockets.
  await context.grantPermissions(['local-network-access']);
  await context.route(`http://localhost:${port}/nianbao-extension/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice('/nianbao-extension'.length);
    await route.fulfill({ path: join(root, path) }).catch(() => route.fulfill({ status: 404 }));
  });
  await context.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(web-configuration" data-settings=")([^"]*)/, (_, start, quoted: string) => {
        const configuration = JSON.parse(quoted.replaceAll('&quot;', '"'));
        return start + JSON.stringify({ ...configuration, developmentOptions: options }).replaceAll('"', '&quot;');
      });
      await route.fulfill({ response, body });
    },
  );
}
