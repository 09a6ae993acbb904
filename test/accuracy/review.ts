import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, options } from '../../scripts/build/build.ts';

/** What is found of single faults that a reviewer marks, and how many right reports that tempt a checker are left in peace. */
export interface Review {
  readonly violations: number;
  readonly found: number;
  readonly faint: number;
  readonly silent: number;
  readonly respected: number;
}

/** Scores the built command line on the cases of `folder` by the scorer there, and prints its table; null when there is none. Throws when it fails. */
export async function reviewed(root: string, folder: string): Promise<Review | null> {
  const scorer = join(folder, 'score.mjs');
  if (!existsSync(scorer)) return null;
  await build(options(bundles.find(({ out }) => out === 'dist/cli.cjs')!, true));
  const run = `"${process.execPath}" "${join(root, 'dist/cli.cjs')}"`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, '--run', run, '--json'], {
    cwd: root,
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
