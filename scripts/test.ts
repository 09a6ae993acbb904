/**
 * `npm test`: every kind of test, one after the other, also after one has failed; ends with the sum `N passed, N failed`.
 * `npm test -- --add KIND` runs one kind more and adds it to the sum of the run before.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './vscode.ts';

/** In this order: what is quick to say no comes first. Each is an npm script `test:NAME`. */
const kinds = ['types', 'lint', 'unit', 'fuzz', 'protocol', 'oldest', 'grammar', 'linear', 'accuracy', 'editor'] as const;

interface Sum {
  readonly kind: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const results = join(root, 'test-output/results');

/** Runs one kind. Those that leave a count of their tests are counted by it, the others as one. */
function runKind(kind: string): Sum {
  const file = join(results, `${kind}.json`);
  const vitest = ['unit', 'fuzz', 'protocol', 'oldest', 'grammar', 'linear'].includes(kind);
  const extra = vitest ? ['--', '--reporter=default', '--reporter=json', `--outputFile=${file}`] : [];
  console.log(`\n== ${kind}`);
  const began = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', `test:${kind}`, ...extra], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const counted = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const passed: number = counted.numPassedTests ?? (status === 0 ? 1 : 0);
  // A run that fails without a failed test (a file that does not load, a crash) is a failure all the same.
  const failed = Math.max(counted.numFailedTests ?? 0, status === 0 ? 0 : 1);
  return { kind, passed, failed, seconds: (Date.now() - began) / 1000 };
}

const sumsFile = join(results, 'sums.json');
const added = process.argv.includes('--add') ? process.argv[process.argv.indexOf('--add') + 1] : undefined;
if (added === undefined) rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const before: readonly Sum[] = existsSync(sumsFile) ? JSON.parse(readFileSync(sumsFile, 'utf8')) : [];
const sums = [...before, ...(added === undefined ? kinds : [added]).map(runKind)];
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
