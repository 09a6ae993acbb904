/**
 * `npm run test:editor`: the parts of `run.ts`, two windows at a time, since each leaves a core idle most of the time. What builds again, or keeps the
 * machine busy on purpose, runs by itself. Takes `--browser npm|installed` and hands it on.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/vscode.ts';

const runner = join(root, 'test/editor/run.ts');
const results = join(root, 'test-output/results');
const lanes = 2;
/** These replace what others are loading, or need the machine for themselves. */
const alone: ReadonlySet<string> = new Set(['pause', 'package', 'start']);
/** The longest go first, so that no lane is left with one of them at the end. */
const longest = ['preview', 'suite', 'web', 'page', 'names', 'changes'];
const passedOn = process.argv.slice(2);

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** Runs one part and prints what it said once it has ended; its counts, or one failure when it left none. */
function runPart(name: string): Promise<Counts> {
  const child = spawn(process.execPath, [runner, '--prepared', '--only', name, '--result', `editor-${name}`, ...passedOn], { cwd: root });
  const said: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
  return new Promise((ended) => {
    child.on('close', () => {
      process.stdout.write(Buffer.concat(said));
      try {
        ended(JSON.parse(readFileSync(join(results, `editor-${name}.json`), 'utf8')));
      } catch {
        console.log(`failed: ${name} did not come to its end`);
        ended({ numPassedTests: 0, numFailedTests: 1 });
      }
    });
  });
}

const prepared = spawnSync(process.execPath, [runner, '--prepare', ...passedOn], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  encoding: 'utf8',
});
process.stdout.write(prepared.stdout);
if (prepared.status !== 0) process.exit(1);
const parts = prepared.stdout.trimEnd().split('\n').at(-1)!.split(' ').slice(1);
mkdirSync(results, { recursive: true });
const counts: Counts[] = [];
const queue = [...longest.filter((name) => parts.includes(name)), ...parts.filter((name) => !longest.includes(name) && !alone.has(name))];
const lane = async (): Promise<void> => {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) counts.push(await runPart(name));
};
await Promise.all(Array.from({ length: lanes }, lane));
for (const name of parts.filter((one) => alone.has(one))) counts.push(await runPart(name));
const sum = (of: keyof Counts): number => counts.reduce((n, one) => n + one[of], 0);
const total: Counts = { numPassedTests: sum('numPassedTests'), numFailedTests: sum('numFailedTests') };
console.log(`editor: ${total.numPassedTests} checks hold, ${total.numFailedTests} do not`);
writeFileSync(join(results, 'editor.json'), JSON.stringify(total));
process.exit(total.numFailedTests > 0 ? 1 : 0);
