/**
 * `npm run test:editor`: the parts of `run.ts`, two windows at a time, since each leaves a core idle most of the time. Takes `--browser npm|installed` and
 * hands it on.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/editor/vscode.ts';
import { endOfPart } from './outcome.ts';

const runner = join(root, 'test/editor/run.ts');
const results = join(root, 'test-output/results');
const lanes = 2;
/** The longest go first, so that no lane is left with one of them at the end. */
const longest = ['folders', 'desk', 'package', 'suite', 'web'];
const passedOn = process.argv.slice(2);

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** A process that runs one part after the other, in windows of one editor's server. */
interface Lane {
  /** Runs a part and prints what it said once it has ended; its counts, or one failure when it left none. */
  run(name: string): Promise<Counts>;
  end(): void;
}

function openLane(): Lane {
  const child = spawn(process.execPath, [runner, '--prepared', '--lane', ...passedOn], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    // Every picture is a while in which a core paints; who looks at them runs the part.
    env: { NIANBAO_PICTURES: 'failed', ...process.env },
  });
  let said: string[] = [];
  let settle: (counts: Counts | undefined) => void = () => {};
  const take = (line: string): void => {
    if (line.startsWith(endOfPart)) settle(JSON.parse(line.slice(endOfPart.length)));
    else said.push(line);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', take);
  child.on('close', () => settle(undefined));
  child.stdin.on('error', () => {});
  return {
    async run(name) {
      const counts = await new Promise<Counts | undefined>((ended) => {
        settle = ended;
        if (child.exitCode === null) child.stdin.write(`${name}\n`);
        else ended(undefined);
      });
      console.log(said.join('\n'));
      said = [];
      if (counts) return counts;
      console.log(`failed: ${name} did not come to its end`);
      return { numPassedTests: 0, numFailedTests: 1 };
    },
    end: () => child.stdin.end(),
  };
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
const queue = [...longest.filter((name) => parts.includes(name)), ...parts.filter((name) => !longest.includes(name))];
/** Takes parts from the queue until it is empty. A process that has ended in the middle of one is followed by another. */
async function workOff(names: string[]): Promise<void> {
  let lane = openLane();
  for (let name = names.shift(); name !== undefined; name = names.shift()) {
    const outcome = await lane.run(name);
    counts.push(outcome);
    if (outcome.numFailedTests > 0) {
      lane.end();
      lane = openLane();
    }
  }
  lane.end();
}
await Promise.all(Array.from({ length: lanes }, () => workOff(queue)));
const sum = (of: keyof Counts): number => counts.reduce((n, one) => n + one[of], 0);
const total: Counts = { numPassedTests: sum('numPassedTests'), numFailedTests: sum('numFailedTests') };
console.log(`editor: ${total.numPassedTests} checks hold, ${total.numFailedTests} do not`);
writeFileSync(join(results, 'editor.json'), JSON.stringify(total));
process.exit(total.numFailedTests > 0 ? 1 : 0);
