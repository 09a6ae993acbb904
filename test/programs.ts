/** Builds the server and the command line once for a run of tests: as they are shipped, and started in a third of the time that all their sources take. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundles, options } from '../scripts/build/build.ts';
import { cache, root } from '../scripts/editor/vscode.ts';

const wanted = ['dist/server/node.cjs', 'dist/cli.cjs', 'dist/server/core.cjs'];

/** Called by vitest before the first test; the folder that stands for the checkout is in NIANBAO_PROGRAMS then. */
export default async function buildPrograms(): Promise<void> {
  const built = await Promise.all(
    wanted.map(async (out) => {
      const one = bundles.find((bundle) => bundle.out === out)!;
      const { outputFiles } = await build({ ...options(one, false), sourcemap: false, write: false });
      return [out, outputFiles[0]!.contents] as const;
    }),
  );
  const sum = createHash('sha256');
  for (const [, contents] of built) sum.update(contents);
  const place = join(cache, 'programs', sum.digest('hex').slice(0, 16));
  if (!existsSync(place)) {
    mkdirSync(join(cache, 'programs'), { recursive: true });
    for (const old of readdirSync(join(cache, 'programs')).slice(0, -3))
      rmSync(join(cache, 'programs', old), { recursive: true, force: true });
    const partial = mkdtempSync(join(cache, 'partial-'));
    for (const [out, contents] of built) {
      mkdirSync(dirname(join(partial, out)), { recursive: true });
      writeFileSync(join(partial, out), contents);
    }
    // The pages of the law lie beside the server.
    symlinkSync(join(root, 'docs'), join(partial, 'docs'), 'junction');
    if (!existsSync(place)) renameSync(partial, place);
  }
  process.env.NIANBAO_PROGRAMS = place;
}

/** The script of a program: what was built for the run, or its source where tests are not run by vitest. */
export function programOf(program: 'server' | 'cli'): string {
  const built = process.env.NIANBAO_PROGRAMS;
  if (built !== undefined) return join(built, wanted[program === 'server' ? 0 : 1]!);
  return join(import.meta.dirname, program === 'server' ? '../server/src/lsp/node.ts' : '../server/src/cli/main.ts');
}
