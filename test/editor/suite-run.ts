/** The suite that VS Code itself runs: in a browser, its extension in either host, and on a desktop. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/editor/vscode.ts';
import type { Outcome } from './outcome.ts';
import { openWorkbench, output } from './workbench.ts';

/** The bundle of the suite. */
export const suiteScript = join(root, 'dist/test/suite.js');

/** A folder with copies of the examples, for the `whole` with those of all reports at hand, and what the command line says of each in `told.json`. */
function makeFolder(web: boolean, whole: boolean): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-reports-')));
  for (const [from, prefix] of [
    ['examples', ''],
    ['../shared/seeds', 'seed-'],
  ] as const) {
    if (prefix !== '' && !whole) continue;
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
  writeFileSync(join(folder, 'told.json'), JSON.stringify({ web, whole, reports: told }));
  return folder;
}

const readOutcome = (folder: string): Outcome => {
  const place = join(folder, 'outcome.json');
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : { passed: 0, failed: ['the suite did not come to its end'] };
};

/** Runs the suite in the browser's VS Code, its extension in the Node host or in the web worker; there only what is of that host, unless it is the `whole`, which goes through the seeds, too. */
export async function suiteInBrowser(web: boolean, whole: boolean): Promise<Outcome> {
  const folder = makeFolder(web, whole);
  const workbench = await openWorkbench({
    folder,
    suite: suiteScript,
    web,
    // Nothing looks at the page, and what is not in it is not drawn: an eighth of the suite.
    viewport: { width: 800, height: 500 },
    onLog: (line) => /^\s*[✓✗-] /.test(line) && console.log(line),
  });
  const late = new Promise<number>((ended) => setTimeout(ended, 300_000, -1).unref());
  const code = await Promise.race([workbench.exit, late]);
  if (code !== 0) {
    await workbench.shot(web ? 'suite-web-failed' : 'suite-failed');
    writeFileSync(join(output, web ? 'suite-web.log' : 'suite.log'), workbench.log.join('\n'));
  }
  await workbench.close();
  return readOutcome(folder);
}

/** Runs the suite in a VS Code with windows, of a version or `stable`. */
export async function suiteOnDesktop(version: string): Promise<Outcome> {
  const folder = makeFolder(false, true);
  const launchArgs = [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
  await runTests({ version, extensionDevelopmentPath: root, extensionTestsPath: suiteScript, launchArgs }).catch((error: unknown) =>
    console.log(String(error)),
  );
  return readOutcome(folder);
}
