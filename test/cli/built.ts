import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, isWithoutEditor, options } from '../../scripts/build.ts';

/** Builds what runs without an editor below `folder`, where no other test looks; gives the folder that stands for `dist/`. */
export async function builtIn(folder: string): Promise<string> {
  const wanted = bundles.filter(({ out }) => isWithoutEditor(out));
  await Promise.all(wanted.map((one) => build({ ...options(one, true), outfile: join(folder, one.out) })));
  return join(folder, 'dist');
}
