import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What is found of single faults that a reviewer marks, and how many right reports that tempt a checker are left in peace. */
export interface Review {
  readonly violations: number;
  readonly found: number;
  readonly faint: number;
  readonly silent: number;
  readonly respected: number;
}

/** A case as the scorer has it: a report with a fault, the same without it, and perhaps the report of the year before, by their paths. */
interface Case {
  readonly file: string;
  readonly base: string;
  readonly prev?: string;
}

/** The name under which the answer for some files lies. */
const nameOf = (files: readonly string[]): string => files.map((file) => basename(file)).join('+');
/** What the scorer calls in place of the command line, with `check --format json FILE [FILE]`. */
const answering = 'b=; [ -z "$5" ] || b="+$(basename "$5")"; cat "$(dirname "$0")/$(basename "$4")$b"\n';

/**
 * Scores `check`, which gives what the command line prints of some files as JSON, on the cases of `folder` by the scorer there, and prints its table; null
 * when there is none. Throws when it fails.
 */
export async function reviewed(folder: string, check: (files: readonly string[]) => Promise<string>): Promise<Review | null> {
  const scorer = join(folder, 'score.mjs');
  if (!existsSync(scorer)) return null;
  const cases: readonly Case[] = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));
  const answers = mkdtempSync(join(tmpdir(), 'nianbao-review-'));
  try {
    // The scorer asks the command line anew for every case, whose start takes ten times as long as its answer: all of them are made here, once.
    for (const files of cases.flatMap(({ file, base, prev }) => [[base], [file, ...(prev ? [prev] : [])]]))
      if (!existsSync(join(answers, nameOf(files))))
        writeFileSync(join(answers, nameOf(files)), await check(files.map((file) => join(folder, file))));
    writeFileSync(join(answers, 'answer.sh'), answering);
    return told(scorer, `sh "${join(answers, 'answer.sh')}"`);
  } finally {
    rmSync(answers, { recursive: true });
  }
}

/** What the scorer says, printed. */
function told(scorer: string, run: string): Review {
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, '--run', run, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the scorer of reviews failed: ${stderr}`);
  const { total, results } = JSON.parse(stdout) as {
    total: Review;
    results: readonly { family: string; kind: string; verdict: string; name: string }[];
  };
  for (const [family, all] of Map.groupBy(
    results.filter(({ kind }) => kind === 'violation'),
    (one) => one.family,
  ))
    console.log(`  ${family.padEnd(16)} found ${all.filter(({ verdict }) => verdict === 'found').length}/${all.length}`);
  for (const { verdict, name } of results) if (verdict !== 'found' && verdict !== 'silent') console.log(`  ${verdict}: ${name}`);
  console.log(`  found ${total.found}/${total.violations}   faint ${total.faint}   left in peace ${total.respected}/${total.silent}`);
  return total;
}

/** What is worse than recorded, in words. */
export const worseReview = (now: Review, recorded: Review): readonly string[] => [
  ...(now.found < recorded.found ? [`found ${now.found}, recorded ${recorded.found}`] : []),
  ...(now.respected < recorded.respected ? [`left in peace ${now.respected}, recorded ${recorded.respected}`] : []),
];
