import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, isWithoutEditor, options, writeNotices } from '../../scripts/build/build.ts';

/** Builds what runs without an editor below `folder`, where no other test looks; gives the folder that stands for `dist/`. */
export async function builtIn(folder: string): Promise<string> {
  const wanted = bundles.filter(({ out }) => isWithoutEditor(out));
  const built = wanted.map(
    async (one) => [one, (await build({ ...options(one, true), outfile: join(folder, one.out) })).metafile!] as const,
  );
  writeNotices(await Promise.all(built), folder);
  return join(folder, 'dist');
}
