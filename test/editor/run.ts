/**
 * The editor suite: `node test/editor/run.ts [--only PART,…]`, with the parts that are listed below. In a real VS Code, the one of npm in a browser
 * without a display, or with `--desktop [VERSION]` the one that @vscode/test-electron downloads (the page's walks need the browser and are left out
 * there). `--built` takes `dist/` as it is; `--browser npm|installed` chooses the browser, and `--result NAME` the name under which the count is left
 * in `test-output/results/`. `lanes.ts` runs all of them: `--prepare` builds and names the parts, `--prepared --lane` runs those that it is told of.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { buildAll } from '../../scripts/build/build.ts';
import { findBrowser } from '../../scripts/editor/chromium.ts';
import { root } from '../../scripts/editor/vscode.ts';
import { endOfPart, type Outcome } from './outcome.ts';
import { alignedTables } from './walks/aligned.ts';
import { allTotals } from './walks/all-totals.ts';
import { fillATable, lookInThemes } from './walks/fill-a-table.ts';
import { fillWithoutPause } from './walks/fill-without-pause.ts';
import { fixATotal } from './walks/fix-a-total.ts';
import { folderOfReports } from './walks/folder.ts';
import { folderFixes } from './walks/folder-fixes.ts';
import { importReports } from './walks/import.ts';
import { ordinaryNames } from './walks/ordinary-names.ts';
import { packageWorks } from './walks/package.ts';
import { pageOfReport } from './walks/page.ts';
import { pasteIntoCells } from './walks/paste-cells.ts';
import { previewWorks } from './walks/preview.ts';
import { previewedChanges } from './walks/previewed-changes.ts';
import { worksUntrusted } from './walks/restricted.ts';
import { startWorks } from './walks/start.ts';
import { virtualFolder } from './walks/virtual.ts';
import { firstSteps } from './walks/walkthrough.ts';
import { openWorkbench, output, stopSharedHost } from './workbench.ts';

const suite = join(root, 'dist/test/suite.js');

/** Bundles the suite as one CommonJS script that both hosts of extensions can load. */
async function buildSuite(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/editor/suite/index.ts'],
    outfile: suite,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
}

/** Bundles the extension of the tests that has a folder which is on no disk. */
async function buildMemoryFiles(): Promise<void> {
  const [from, to] = ['test/editor/memory-files', 'dist/test/memory-files'].map((path) => join(root, path)) as [string, string];
  await build({
    entryPoints: [join(from, 'extension.ts')],
    outfile: join(to, 'extension.js'),
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
  });
  cpSync(join(from, 'package.json'), join(to, 'package.json'));
}

/** A folder with copies of all reports at hand, and what the command line says of each in `told.json`. */
function makeFolder(web: boolean): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-reports-')));
  for (const [from, prefix] of [
    ['examples', ''],
    ['../shared/seeds', 'seed-'],
  ] as const) {
    const place = join(root, from);
    const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.txt')) : [];
    for (const file of files) cpSync(join(place, file), join(folder, prefix + file));
    if (files.length === 0) console.log(`no reports in ${from}: those checks are left out`);
  }
  const files = readdirSync(folder);
  const say = (command: string): Record<string, unknown>[] => {
    const done = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), command, '--format', 'json', ...files], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (done.status === 2 || done.status === null) throw new Error(`nianbao ${command}: ${done.stderr}`);
    return JSON.parse(done.stdout);
  };
  const checked = say('check');
  const told = say('extract').map(({ sections }, i) => ({ file: files[i], sections, findings: checked[i]?.findings }));
  writeFileSync(join(folder, 'told.json'), JSON.stringify({ web, reports: told }));
  return folder;
}

const readOutcome = (folder: string): Outcome => {
  const place = join(folder, 'outcome.json');
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : { passed: 0, failed: ['the suite did not come to its end'] };
};

/** Runs the suite in the browser's VS Code, its extension in the Node host or in the web worker. */
async function suiteInBrowser(web: boolean): Promise<Outcome> {
  const folder = makeFolder(web);
  const workbench = await openWorkbench({ folder, suite, web, onLog: (line) => /^\s*[✓✗]/.test(line) && console.log(line) });
  const late = new Promise<number>((ended) => setTimeout(ended, 300_000, -1).unref());
  const code = await Promise.race([workbench.exit, late]);
  if (code !== 0) {
    await workbench.shot(web ? 'suite-web-failed' : 'suite-failed');
    writeFileSync(join(output, web ? 'suite-web.log' : 'suite.log'), workbench.log.join('\n'));
  }
  await workbench.close();
  return readOutcome(folder);
}

/** Runs the suite in a VS Code with windows. */
async function suiteOnDesktop(): Promise<Outcome> {
  const folder = makeFolder(false);
  const launchArgs = [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
  await runTests({ version: after('--desktop') ?? 'stable', extensionDevelopmentPath: root, extensionTestsPath: suite, launchArgs }).catch(
    (error: unknown) => console.log(String(error)),
  );
  return readOutcome(folder);
}

/** What stands after a flag; undefined when the flag or its value is not there. */
const after = (flag: string): string | undefined =>
  process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined;

type Part = readonly [name: string, run: () => Promise<Outcome>];

/** Runs a part; a walk that fails is taken once more in a window of its own, since a busy machine loses keys and clicks, and both runs are told. */
async function take([name, run]: Part): Promise<Outcome> {
  const outcome = await run();
  if (outcome.failed.length === 0 || name === 'suite' || name === 'web') return outcome;
  console.log(`  ${name} once more, from the start:`);
  await stopSharedHost();
  const again = await run();
  if (again.failed.length === 0) unsteady.push(`${name}: ${outcome.failed[0]}`);
  return again;
}

const only = after('--only');
const chosen = after('--browser');
if (chosen !== undefined) process.env.NIANBAO_BROWSER = chosen;
const desktop = process.argv.includes('--desktop');
const parts: readonly Part[] = desktop
  ? [['suite', suiteOnDesktop]]
  : [
      ['suite', () => suiteInBrowser(false)],
      ['web', () => suiteInBrowser(true)],
      ['walk', fixATotal],
      ['totals', allTotals],
      ['folder', folderOfReports],
      ['virtual', virtualFolder],
      ['fixes', folderFixes],
      ['changes', previewedChanges],
      ['first-steps', firstSteps],
      ['fill', fillATable],
      ['pause', () => fillWithoutPause()],
      ['paste', pasteIntoCells],
      ['import', importReports],
      ['aligned', alignedTables],
      ['look', lookInThemes],
      ['restricted', worksUntrusted],
      ['package', packageWorks],
      ['preview', previewWorks],
      ['page', pageOfReport],
      ['names', ordinaryNames],
      ['start', startWorks],
    ];

if (!process.argv.includes('--prepared')) {
  if (!desktop) {
    const { route, executablePath } = await findBrowser();
    console.log(`browser (${route}): ${executablePath}`);
  }
  rmSync(output, { recursive: true, force: true });
  if (!process.argv.includes('--built')) await buildAll();
  await buildSuite();
  await buildMemoryFiles();
}
mkdirSync(output, { recursive: true });
if (process.argv.includes('--prepare')) {
  console.log(`parts: ${parts.map(([name]) => name).join(' ')}`);
  process.exit(0);
}
const unsteady: string[] = [];

/** Runs a part and says how long it took. */
async function timed(part: Part): Promise<Outcome> {
  const [name] = part;
  console.log(`${name}:`);
  const began = performance.now();
  const outcome = await take(part);
  console.log(`  (${name}: ${Math.round((performance.now() - began) / 1000)} s)`);
  return { passed: outcome.passed, failed: outcome.failed.map((what) => `${name}: ${what}`) };
}

/** Takes names of parts from standard input, one a line, and answers each with a line of its own after what it said. */
async function serveLane(): Promise<never> {
  for await (const name of createInterface({ input: process.stdin })) {
    const part = parts.find(([one]) => one === name);
    const outcome = part ? await timed(part) : { passed: 0, failed: [`${name} is no part`] };
    for (const what of unsteady.splice(0)) console.log(`failed once, then passed: ${what}`);
    for (const what of outcome.failed) console.log(`failed: ${what}`);
    console.log(`${endOfPart}${JSON.stringify({ numPassedTests: outcome.passed, numFailedTests: outcome.failed.length })}`);
  }
  await stopSharedHost();
  process.exit(0);
}

if (process.argv.includes('--lane')) await serveLane();
let passed = 0;
const failed: string[] = [];
for (const part of parts) {
  if (only !== undefined && !only.split(',').includes(part[0])) continue;
  const outcome = await timed(part);
  passed += outcome.passed;
  failed.push(...outcome.failed);
}
await stopSharedHost();
for (const what of unsteady) console.log(`failed once, then passed: ${what}`);
for (const what of failed) console.log(`failed: ${what}`);
if (!process.argv.includes('--prepared')) console.log(`${passed} passed, ${failed.length} failed`);
mkdirSync(join(root, 'test-output/results'), { recursive: true });
writeFileSync(
  join(root, 'test-output/results', `${after('--result') ?? 'editor'}.json`),
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed.length }),
);
process.exit(failed.length > 0 ? 1 : 0);
