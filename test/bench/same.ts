/*
 * Compares what two builds of the command line find, byte by byte: for work on speed, which must not change a finding.
 * Usage: node test/bench/same.ts OTHER.cjs [FOLDER …]
 * OTHER.cjs is `dist/cli.cjs` of the commit to compare with. Without folders: the examples and, where they are beside the checkout, all shared reports.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, options } from '../../scripts/build/build.ts';
import { root } from '../../scripts/editor/vscode.ts';
import { writeProvince } from './province.ts';

const [other, ...asked] = process.argv.slice(2);
if (!other) throw new Error('usage: node test/bench/same.ts OTHER.cjs [FOLDER …]');
const shared = ['../shared/corpus', '../shared/seeds', '../shared/review'].map((path) => join(root, path));
const built = mkdtempSync(join(tmpdir(), 'nianbao-same-'));
const made = join(built, 'province');

/** What a build prints, with its status. */
function printed(cli: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { maxBuffer: 1 << 30 });
  // 2 is the answer of a run in which a file was no report.
  if (status === null || status > 2) throw new Error(`${cli} ${args.join(' ')} ended with ${status}\n${stderr}`);
  return Buffer.concat([Buffer.from(`${status}\n`), stdout, stderr]);
}

try {
  const own = join(built, 'cli.cjs');
  await build({ ...options(bundles.find(({ out }) => out === 'dist/cli.cjs')!, true), outfile: own });
  if (asked.length === 0) writeProvince(made, 500);
  const folders = asked.length > 0 ? asked : [join(root, 'examples'), ...shared.filter((path) => existsSync(path)), made];
  for (const folder of folders) {
    for (const args of [
      ['check', '--format', 'json', '--threads', '1'],
      ['check', '--format', 'json', '--fixes', '--threads', '1'],
      ['check', '--format', 'sarif', '--threads', '2'],
      ['extract', '--format', 'json', '--explain'],
    ]) {
      const [theirs, ours] = [other, own].map((cli) => printed(cli, [...args, folder]));
      const same = theirs!.equals(ours!);
      if (!same) process.exitCode = 1;
      const print = createHash('sha256').update(ours!).digest('hex').slice(0, 12);
      console.log(`${same ? 'same' : 'DIFFERENT'}  ${print}  ${args.join(' ')}  ${folder}`);
    }
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
