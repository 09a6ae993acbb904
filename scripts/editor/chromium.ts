/**
 * The Chromium that the editor's tests and pictures drive: one that is installed, else the one of the npm package @sparticuz/chromium
 * (Linux on x64), unpacked once into `.cache/`. NIANBAO_BROWSER chooses: `installed`, `npm`, or the path of a program.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { cache, run } from './vscode.ts';

/** A browser as it is to be started. */
export interface BrowserProgram {
  readonly route: 'installed' | 'npm' | 'named';
  readonly executablePath: string;
  /** What the program needs beside the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
}

const places: Readonly<Record<string, readonly string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) => [
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap((base) =>
    base ? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')] : [],
  ),
};

/** The browser that NIANBAO_BROWSER asks for, else an installed one, else that of npm. Throws with what to do when there is none. */
export async function findBrowser(wanted = process.env.NIANBAO_BROWSER): Promise<BrowserProgram> {
  if (wanted && wanted !== 'npm' && wanted !== 'installed') {
    if (!existsSync(wanted)) throw new Error(`NIANBAO_BROWSER names no file: ${wanted}`);
    return { route: 'named', executablePath: wanted, env: {} };
  }
  const installed = places[process.platform]?.find((path) => existsSync(path));
  if (installed && wanted !== 'npm') return { route: 'installed', executablePath: installed, env: {} };
  const install = 'install Chrome, Chromium or Edge, or name a program in NIANBAO_BROWSER';
  if (wanted === 'installed') throw new Error(`no browser is installed: ${install}`);
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`npm has no browser for this system: ${install}`);
  return browserOfNpm();
}

/** Unpacks the browser of npm where it is not yet. It brings the libraries that a bare machine lacks; an own one of the system goes first. */
async function browserOfNpm(): Promise<BrowserProgram> {
  const { inflate } = await import('@sparticuz/chromium');
  const archives = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  const { version } = JSON.parse(readFileSync(join(archives, '../package.json'), 'utf8'));
  const place = join(cache, `chromium-${version}`);
  if (!existsSync(place)) {
    console.log(`unpacking Chromium ${version} of npm (once)`);
    mkdirSync(cache, { recursive: true });
    const partial = mkdtempSync(join(cache, 'partial-'));
    const { TMPDIR } = process.env;
    // The package unpacks into the folder for temporary files, whatever it is called, and takes half a file of another run for a whole one.
    process.env.TMPDIR = partial;
    try {
      for (const archive of ['chromium.br', 'al2023.tar.br']) await inflate(join(archives, archive));
      if (!existsSync(place)) renameSync(partial, place);
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
      rmSync(partial, { recursive: true, force: true });
    }
  }
  const executablePath = join(place, 'chromium');
  const lacksLibraries = run('ldd', [executablePath], place).includes('not found');
  return { route: 'npm', executablePath, env: lacksLibraries ? { LD_LIBRARY_PATH: join(place, 'al2023/lib') } : {} };
}

/** Arguments under which a browser starts in a container, as root too, and asks nothing of the network on its own. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser without a display. Throws with the program's own words when it does not start. */
export async function launchBrowser(): Promise<Browser> {
  const { route, executablePath, env } = await findBrowser();
  const launch = (args: readonly string[]): Promise<Browser> =>
    chromium.launch({ executablePath, args: [...quiet, ...args], env: { ...(process.env as Record<string, string>), ...env } });
  // Where a container forbids a process to give up privileges, the browser of npm starts as one process only.
  return route === 'npm' ? launch([]).catch(() => launch(['--single-process', '--no-zygote'])) : launch([]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { route, executablePath } = await findBrowser();
  const browser = await launchBrowser();
  console.log(`${route}: ${executablePath}, ${browser.version()}`);
  await browser.close();
}
