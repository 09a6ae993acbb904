// Measures the command line on the reports of a province and prints ratios of one run.
// Usage: node test/bench/cli.ts [--files 2000] [--runs 3] [--reports FOLDER] [--largest N]
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundles, options } from '../../scripts/build/build.ts';
import { writeProvince } from './province.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '3' },
    reports: { type: 'string' },
    largest: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const cli = join(folder, 'cli.cjs');

interface Ran {
  readonly seconds: number;
  /** Of processors, all threads together; NaN where the system does not tell. */
  readonly cpu: number;
  /** Of it what the thread took that hands out the work and writes; NaN where the system does not tell. */
  readonly main: number;
  /** Most memory, in MB; NaN where the system does not tell. */
  readonly peak: number;
}

/** Runs the command line with its output thrown away. */
function ran(...argv: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, [cli, ...argv], { stdio: ['ignore', 'ignore', 'ignore'] });
    let [peak, cpu, main] = [Number.NaN, Number.NaN, Number.NaN];
    const taken = (of: string): number => {
      const fields = readFileSync(`/proc/${child.pid}/${of}`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    };
    const look = (): void => {
      try {
        const [, high] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        if (high) peak = Number(high) / 1024;
        [cpu, main] = [taken('stat'), taken(`task/${child.pid}/stat`)];
      } catch {
        // It has ended, or this is no Linux.
      }
    };
    const timer = setInterval(look, 20);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === null || code > 2) reject(new Error(`nianbao ${argv.join(' ')} ended with ${code}`));
      else resolve({ seconds: (performance.now() - from) / 1000, cpu, main, peak });
    });
  });
}

/** The best of several runs: what else the machine does only adds. */
async function best(...argv: readonly string[]): Promise<Ran> {
  const all: Ran[] = [];
  for (let i = 0; i < Number(values.runs); i++) all.push(await ran(...argv));
  const least = (of: (one: Ran) => number): number => Math.min(...all.map(of));
  const [seconds, cpu, main] = [least((r) => r.seconds), least((r) => r.cpu), least((r) => r.main)];
  return { seconds, cpu, main, peak: Math.max(...all.map((r) => r.peak)) };
}

function sizeOf(path: string): { bytes: number; files: number } {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(path, name)));
  const all = files.filter((stat) => stat.isFile());
  return { bytes: all.reduce((sum, { size }) => sum + size, 0), files: all.length };
}

const line = (name: string, { seconds, cpu, peak }: Ran, ...more: readonly string[]): void =>
  console.log(
    [
      name.padEnd(28),
      `${seconds.toFixed(2)} s`.padStart(9),
      `cpu ${cpu.toFixed(2)} s`.padStart(13),
      `${peak.toFixed(0)} MB`.padStart(8),
      ...more,
    ].join('  '),
  );

try {
  const bundle = bundles.find(({ out }) => out === 'dist/cli.cjs')!;
  await build({ ...options(bundle, true), outfile: cli });
  if (values.largest) await largest(Number(values.largest));
  else await compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function largest(count: number): Promise<void> {
  const path = join(folder, 'largest');
  const bytes = writeProvince(path, count);
  console.log(`${count} reports, ${(bytes / 1e6).toFixed(0)} MB`);
  const run = await ran('check', '--format', 'lines', path);
  line('check', run, `${(bytes / 1e6 / run.seconds).toFixed(2)} MB/s`);
}

async function compare(): Promise<void> {
  const count = Number(values.files);
  const [half, whole] = [values.reports ?? join(folder, 'half'), values.reports ?? join(folder, 'whole')];
  if (!values.reports) {
    writeProvince(half, count / 2);
    writeProvince(whole, count);
  }
  const { bytes, files } = sizeOf(whole);
  const start = await best('--version');
  const rate = ({ seconds }: Ran): string => `${(bytes / 1e6 / (seconds - start.seconds)).toFixed(2)} MB/s`;
  console.log(`${files} reports, ${(bytes / 1e6).toFixed(1)} MB; ${availableParallelism()} processors`);
  line('start', start);
  const lines = await best('check', '--format', 'lines', '--threads', '1', whole);
  line('check lines, one thread', lines, rate(lines));
  const ratios: string[] = [];
  for (const format of ['json', 'sarif'] as const) {
    const other = await best('check', '--format', format, '--threads', '1', whole);
    line(`check ${format}, one thread`, other, rate(other));
    ratios.push(`${format} / lines ${(other.seconds / lines.seconds).toFixed(2)} (cpu ${(other.cpu / lines.cpu).toFixed(2)}; aim 1.3)`);
  }
  const two = await best('check', '--format', 'lines', '--threads', '2', whole);
  line('check lines, two threads', two, rate(two));
  // What the one that hands out the work does nobody does beside it; it does it while the others work, most of it, which is left out of account.
  const shared = lines.cpu / (two.main + (two.cpu - two.main) / 2);
  ratios.push(
    `one / two threads ${(lines.seconds / two.seconds).toFixed(2)} (two processors of one's own would give ${shared.toFixed(2)}, as ${((100 * two.main) / two.cpu).toFixed(0)} % is done by one; aim 1.8)`,
  );
  if (!values.reports) {
    const small = await best('check', '--format', 'lines', '--threads', '1', half);
    line('check half of them', small);
    ratios.push(`t(2n) / t(n) ${((lines.seconds - start.seconds) / (small.seconds - start.seconds)).toFixed(2)} (aim 2.1)`);
  }
  const extract = await best('extract', '--format', 'json', '--threads', '1', whole);
  line('extract, one thread', extract, rate(extract));
  console.log(ratios.join('\n'));
}
