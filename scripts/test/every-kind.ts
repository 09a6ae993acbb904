/**
 * `npm test`: every kind of test, also after one has failed; ends with the sum `N passed, N failed`.
 * `npm test -- --add KIND` runs one kind more and adds it to the sum of the run before.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { shipped } from '../build/shipped.ts';
import { root } from '../editor/vscode.ts';

/** First what is quick to say no; each is an npm script `test:NAME`. */
const first = ['types', 'lint'] as const;
/** What needs nothing but cores, the longest first. */
const besideTheEditor = ['unit', 'protocol', 'fuzz', 'linear', 'accuracy', 'grammar', 'oldest'] as const;

interface Sum {
  readonly kind: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const results = join(root, 'test-output/results');
/** Files of tests that one kind takes at once; two kinds do when the editor is through. More than cores make each other slower than what they gain. */
const workers = Math.max(1, Math.floor(availableParallelism() / 2));

/** Runs one kind. Those that leave a count of their tests are counted by it, the others as one. Beside another kind it waits for idle cores and speaks at its end. */
async function runKind(kind: string, beside = false): Promise<Sum> {
  const file = join(results, `${kind}.json`);
  const vitest = ['unit', 'fuzz', 'protocol', 'oldest', 'grammar', 'linear'].includes(kind);
  const extra = vitest ? ['--', '--reporter=default', '--reporter=json', `--outputFile=${file}`, `--maxWorkers=${workers}`] : [];
  if (!beside) console.log(`\n== ${kind}`);
  const began = Date.now();
  const child = spawn('npm', ['run', '--silent', `test:${kind}`, ...extra], {
    cwd: root,
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (bytes: Buffer) => said.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
  if (beside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const status = await new Promise<number | null>((ended) => child.on('close', ended).on('error', () => ended(1)));
  if (beside) process.stdout.write(`\n== ${kind}\n${Buffer.concat(said)}`);
  const counted = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const passed: number = counted.numPassedTests ?? (status === 0 ? 1 : 0);
  // A run that fails without a failed test (a file that does not load, a crash) is a failure all the same.
  const failed = Math.max(counted.numFailedTests ?? 0, status === 0 ? 0 : 1);
  return { kind, passed, failed, seconds: (Date.now() - began) / 1000 };
}

async function inOrder(these: readonly string[]): Promise<readonly Sum[]> {
  const done: Sum[] = [];
  for (const kind of these) done.push(await runKind(kind));
  return done;
}

/** Takes kinds from the queue until it is empty. */
async function workOff(queue: string[]): Promise<readonly Sum[]> {
  const done: Sum[] = [];
  for (let kind = queue.shift(); kind !== undefined; kind = queue.shift()) done.push(await runKind(kind, true));
  return done;
}

/** The editor waits for what it shows at times, and beside it goes what needs nothing but cores, one kind at a time and giving way to it; then two. */
async function runAll(): Promise<readonly Sum[]> {
  // Several kinds need it; a build that fails is told by each of them.
  const building = shipped().catch((error: Error) => console.log(error.message));
  const quick = await inOrder(first);
  await building;
  const queue: string[] = [...besideTheEditor];
  const withEditor = async (): Promise<readonly Sum[]> => [await runKind('editor'), ...(await workOff(queue))];
  return [...quick, ...(await Promise.all([workOff(queue), withEditor()])).flat()];
}

const sumsFile = join(results, 'sums.json');
const added = process.argv.includes('--add') ? process.argv[process.argv.indexOf('--add') + 1] : undefined;
if (added === undefined) rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const before: readonly Sum[] = existsSync(sumsFile) ? JSON.parse(readFileSync(sumsFile, 'utf8')) : [];
const sums = [...before, ...(added === undefined ? await runAll() : await inOrder([added]))];
writeFileSync(sumsFile, JSON.stringify(sums));
console.log('');
for (const { kind, passed, failed, seconds } of sums) {
  console.log(
    `${kind.padEnd(10)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`,
  );
}
const total = (of: 'passed' | 'failed'): number => sums.reduce((sum, one) => sum + one[of], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
