/**
 * The editor suite: `node test/editor/run.ts [--only PART,…]`, with the parts that are listed below. In a real VS Code, the one of npm in a browser
 * without a display, or with `--desktop [VERSION]` the one that @vscode/test-electron downloads (the page's walks need the browser and are left out
 * there). `--whole` runs every check of the suite in the web's host of extensions too. `--built` takes `dist/` as it is; `--browser npm|installed` chooses the browser, and `--result NAME` the name under which the count is left
 * in `test-output/results/`. `lanes.ts` runs all of them: `--prepare` builds and names the parts, `--prepared --lane` runs those that it is told of.
 */

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { layOut } from '../../scripts/build/shipped.ts';
import { findBrowser } from '../../scripts/editor/chromium.ts';
import { root } from '../../scripts/editor/vscode.ts';
import { type Desk, openDesk } from './desk.ts';
import { endOfPart, type Outcome } from './outcome.ts';
import { suiteInBrowser, suiteOnDesktop, suiteScript } from './suite-run.ts';
import { alignedTables } from './walks/aligned.ts';
import { allTotals } from './walks/all-totals.ts';
import { tidiedAndCompared } from './walks/compare.ts';
import { exportWorks } from './walks/export.ts';
import { fillATable, lookInThemes } from './walks/fill-a-table.ts';
import { fillWithoutPause } from './walks/fill-without-pause.ts';
import { fixATotal } from './walks/fix-a-total.ts';
import { folderOfReports } from './walks/folder.ts';
import { folderFixes } from './walks/folder-fixes.ts';
import { writeInAGrid } from './walks/grid.ts';
import { importReports } from './walks/import.ts';
import { ordinaryNames } from './walks/ordinary-names.ts';
import { packageWorks } from './walks/package.ts';
import { pageOfReport } from './walks/page.ts';
import { pasteIntoCells } from './walks/paste-cells.ts';
import { previewWorks } from './walks/preview.ts';
import { previewedChanges } from './walks/previewed-changes.ts';
import { startWorks } from './walks/start.ts';
import { worksInWeb } from './walks/virtual.ts';
import { firstSteps } from './walks/walkthrough.ts';
import { output, stopSharedHost } from './workbench.ts';

/** Bundles the suite as one CommonJS script that both hosts of extensions can load. */
async function buildSuite(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/editor/suite/index.ts'],
    outfile: suiteScript,
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

/** What stands after a flag; undefined when the flag or its value is not there. */
const after = (flag: string): string | undefined =>
  process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined;

type Part = readonly [name: string, run: () => Promise<Outcome>];

/** Runs a part; one that fails is taken once more in a window of its own, since a busy machine loses keys and clicks, and both runs are told. */
async function take([name, run]: Part): Promise<Outcome> {
  const outcome = await run();
  // The walks at the desk have each been taken once more.
  if (outcome.failed.length === 0 || name === 'desk' || name === 'folders') return outcome;
  console.log(`  ${name} once more, from the start:`);
  await stopSharedHost();
  const again = await run();
  if (again.failed.length === 0) unsteady.push(`${name}: ${outcome.failed[0]}`);
  return again;
}

/** Walks that each go through one report, and share a window. */
const onDesk: readonly (readonly [name: string, walk: (desk: Desk) => Promise<Outcome>])[] = [
  // The first, as it counts the reports of its folder.
  ['export', exportWorks],
  ['walk', fixATotal],
  ['totals', allTotals],
  ['fill', fillATable],
  ['paste', pasteIntoCells],
  ['aligned', alignedTables],
  ['grid', writeInAGrid],
  // The last, as it leaves another theme.
  ['look', lookInThemes],
];

/** Walks that each go through a folder of reports, and share another. */
const inFolders: typeof onDesk = [
  // The first, as no text has been open there yet.
  ['names', ordinaryNames],
  ['fixes', folderFixes],
  ['compare', tidiedAndCompared],
  ['import', importReports],
  ['page', pageOfReport],
  ['first-steps', firstSteps],
  ['folder', folderOfReports],
  ['preview', previewWorks],
  // The last, as it leaves the editor's own preview of changes.
  ['changes', previewedChanges],
];

/** Takes walks at one desk one after the other; after one that failed there is another window. */
async function atDesk(walks: typeof onDesk): Promise<Outcome> {
  const desk = openDesk();
  const total = { passed: 0, failed: [] as string[] };
  for (const [name, walk] of walks) {
    const { passed, failed } = await take([
      name,
      async () => {
        const outcome = await walk(desk).catch((error: Error): Outcome => ({ passed: 0, failed: [error.message] }));
        if (outcome.failed.length > 0) await desk.close();
        return outcome;
      },
    ]);
    total.passed += passed;
    total.failed.push(...failed.map((what) => `${name}: ${what}`));
  }
  await desk.close();
  return total;
}

const only = after('--only');
const chosen = after('--browser');
if (chosen !== undefined) process.env.NIANBAO_BROWSER = chosen;
const desktop = process.argv.includes('--desktop');
const whole = process.argv.includes('--whole');
const parts: readonly Part[] = desktop
  ? [['suite', () => suiteOnDesktop(after('--desktop') ?? 'stable')]]
  : [
      ['suite', () => suiteInBrowser(false, whole)],
      ['web', () => suiteInBrowser(true, whole)],
      ['desk', () => atDesk(onDesk)],
      ['folders', () => atDesk(inFolders)],
      ['virtual', worksInWeb],
      ['package', packageWorks],
      ['start', startWorks],
    ];

/** What a part does together with others, for `--only`. */
const pieces: readonly Part[] = [
  ...[...onDesk, ...inFolders].map((one): Part => [one[0], () => atDesk([one])]),
  ['pause', () => fillWithoutPause()],
];

if (!process.argv.includes('--prepared')) {
  if (!desktop) {
    const { route, executablePath } = await findBrowser();
    console.log(`browser (${route}): ${executablePath}`);
  }
  rmSync(output, { recursive: true, force: true });
  if (!process.argv.includes('--built')) await layOut(root);
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
for (const part of only === undefined ? parts : [...parts, ...pieces].filter(([name]) => only.split(',').includes(name))) {
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
