// Measures reading and checking against labelled reports and holds the figures to those recorded in floor.json.
// Usage: node test/accuracy/run.ts [--record] [--verbose]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Checked } from '../../server/src/cli/check.ts';
import type { Extracted } from '../../server/src/cli/extract.ts';
import { run } from '../../server/src/cli/run.ts';
import { contradictions } from './contradictions.ts';
import { type Review, reviewed, worseReview } from './review.ts';
import { type Figures, type Label, type Score, score, table, worse } from './score.ts';
import { type Sweep, sweep, worseSweep } from './sweep.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = join(root, '..', 'shared');
const scorer = join(shared, 'corpus', 'score.mjs');
const floorFile = join(root, 'test', 'accuracy', 'floor.json');
const { values: flags } = parseArgs({ options: { record: { type: 'boolean' }, verbose: { type: 'boolean' } } });

/** What `nianbao COMMAND --format json FILES…` prints. */
async function printed(command: 'extract' | 'check', files: readonly string[]): Promise<string> {
  let out = '';
  const write = async (text: string): Promise<void> => {
    out += text;
  };
  await run([command, '--format', 'json', '--', ...files], { write, complain: (text) => process.stderr.write(text), colour: false }, '');
  return out;
}

const labelled = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.expected.json'));
const readLabel = (path: string): Label & { readonly labelled?: boolean } => JSON.parse(readFileSync(path, 'utf8'));

/** A folder of reports beside their labels, by the shared scorer. Prints its table; gives its figures. */
async function sharedSet(name: string): Promise<Score> {
  const folder = join(shared, name);
  const files = readdirSync(folder).filter((f) => /\.(txt|html|md)$/.test(f) && f !== 'README.md');
  const paths = files.sort().map((file) => join(folder, file));
  const scratch = mkdtempSync(join(tmpdir(), 'nianbao-accuracy-'));
  try {
    const args = [scorer, '--labels', folder];
    for (const command of ['extract', 'check'] as const) {
      writeFileSync(join(scratch, `${command}.json`), await printed(command, paths));
      args.push(`--${command}`, join(scratch, `${command}.json`));
    }
    console.log(scored([...args, ...(flags.verbose ? ['--verbose'] : [])]).trimEnd());
    return { figures: figuresOf(JSON.parse(scored([...args, '--json'])).total), notes: [] };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function scored(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`the scorer failed: ${stderr}`);
  return stdout;
}

/** The shared scorer's totals under the names of ours. */
function figuresOf(total: Record<string, number> & { absent: readonly string[] }): Figures {
  const count = (key: string): number => {
    const value = total[key];
    if (typeof value !== 'number') throw new Error(`the scorer gives no ${key}`);
    return value;
  };
  return {
    files: count('files'),
    absent: total.absent.length,
    identity: count('identity'),
    identityRight: count('identityRight'),
    headings: count('headings'),
    headingsRight: count('headingsRight'),
    cells: count('cells'),
    cellsRight: count('right'),
    unread: count('unread'),
    misread: count('misread'),
    equations: count('equations'),
    equationsFound: count('equationsFound'),
    equationsFalse: count('equationsFalse'),
    problems: count('problems'),
    problemsFound: count('problemsFound'),
    falseErrors: count('falseErrors'),
  };
}

/** The project's own examples with their labels, by our own scorer. Null when there are none. */
async function ownSet(): Promise<Score | null> {
  const examples = join(root, 'examples');
  const folder = join(root, 'test', 'fixtures', 'examples');
  if (!existsSync(folder) || labelled(folder).length === 0) return null;
  const labels = labelled(folder).map((name) => readLabel(join(folder, name)));
  const files = labels.map((label) => join(examples, label.file)).filter(existsSync);
  const byName = <T extends { readonly file: string }>(json: string): Map<string, T> =>
    new Map((JSON.parse(json) as T[]).map((one) => [basename(one.file), one]));
  const result = score(labels, byName<Extracted>(await printed('extract', files)), byName<Checked>(await printed('check', files)));
  if (flags.verbose) for (const note of result.notes) console.log(`  ${note}`);
  console.log(table(result.figures));
  return result;
}

const floor: Record<string, Figures> & { readonly review?: Review; readonly sweep?: Readonly<Record<string, Sweep>> } = existsSync(
  floorFile,
)
  ? JSON.parse(readFileSync(floorFile, 'utf8'))
  : {};
const now: Record<string, Figures | Review | Readonly<Record<string, Sweep>>> = {};
let failed = false;

for (const name of ['seeds', 'corpus', 'examples']) {
  console.log(`${name}`);
  if (name !== 'examples' && !(existsSync(join(shared, name)) && existsSync(scorer))) {
    console.log('  not found beside this checkout (../shared), left out\n');
    continue;
  }
  const result = name === 'examples' ? await ownSet() : await sharedSet(name);
  if (!result) {
    console.log('  no labelled examples were found\n');
    failed = true;
    continue;
  }
  now[name] = result.figures;
  const recorded = floor[name];
  const losses = recorded ? worse(result.figures, recorded) : ['no figures are recorded; run with --record'];
  if (!flags.record && losses.length > 0) {
    failed = true;
    console.log(losses.map((loss) => `  WORSE  ${loss}`).join('\n'));
  }
  console.log('');
}

console.log('review');
const review = await reviewed(join(shared, 'review'), (files) => printed('check', files));
if (review) {
  now.review = review;
  const losses = floor.review ? worseReview(review, floor.review) : ['no figures are recorded; run with --record'];
  if (!flags.record && losses.length > 0) {
    failed = true;
    console.log(losses.map((loss) => `  WORSE  ${loss}`).join('\n'));
  }
} else console.log('  not found beside this checkout (../shared), left out');
console.log('');

console.log('sweep');
const swept = sweep();
now.sweep = swept;
const sweepLosses = floor.sweep ? worseSweep(swept, floor.sweep) : ['no figures are recorded; run with --record'];
if (!flags.record && sweepLosses.length > 0) {
  failed = true;
  console.log(sweepLosses.map((loss) => `  WORSE  ${loss}`).join('\n'));
}
console.log('');

for (const folder of [...['seeds', 'corpus', 'review/cases'].map((name) => join(shared, name)), join(root, 'examples')]) {
  for (const words of contradictions(folder)) {
    failed = true;
    console.log(`a finding contradicts itself: ${words}`);
  }
}

if (flags.record) {
  writeFileSync(floorFile, `${JSON.stringify({ ...floor, ...now }, null, 2)}\n`);
  console.log('recorded in test/accuracy/floor.json');
} else if (failed) process.exitCode = 1;
