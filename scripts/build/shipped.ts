/**
 * What ships, built once for all who need it: several kinds of test, the editor's walks and `npm start`. It lies in `.cache/shipped/` under the sum of
 * its sources, and is built anew when one of them has changed.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Metafile } from 'esbuild';
import { cache, root } from '../editor/vscode.ts';
import { buildAll, bundles, notices } from './build.ts';

/** Everything that a bundle is made of; libraries by the file that pins them. */
const sources = ['server/src', 'client/src', 'scripts/build', 'package.json', 'package-lock.json'];
const isCounted = (input: string): boolean =>
  /^(?:nothing|late|\(disabled\)):/.test(input) ||
  ['node_modules', ...sources].some((source) => input === source || input.startsWith(`${source}/`));

/** Beside `dist/`, what esbuild tells of each bundle. */
const told = 'metafiles.json';
/** Builds of as many states of the sources are kept. */
const kept = 3;

const filesIn = (path: string): readonly string[] =>
  statSync(join(root, path)).isFile()
    ? [path]
    : readdirSync(join(root, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(root, join(parentPath, name)));

function sumOfSources(): string {
  const sum = createHash('sha256').update(process.versions.node);
  for (const file of sources.flatMap(filesIn).toSorted())
    sum
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return sum.digest('hex').slice(0, 16);
}

let now: Promise<string> | undefined;

/** The folder that has, in its `dist/`, all that ships, as the sources were when this process asked first. Rejects when something does not build or is too big. */
export function shipped(): Promise<string> {
  now ??= builtOnce();
  return now;
}

async function builtOnce(): Promise<string> {
  const all = join(cache, 'shipped');
  const place = join(all, sumOfSources());
  if (existsSync(place)) return place;
  mkdirSync(all, { recursive: true });
  const old = readdirSync(all).toSorted((a, b) => statSync(join(all, b)).mtimeMs - statSync(join(all, a)).mtimeMs);
  for (const name of old.slice(kept - 1)) rmSync(join(all, name), { recursive: true, force: true });
  const partial = mkdtempSync(join(cache, 'partial-'));
  try {
    const made = await buildAll({ folder: partial });
    const strange = made.flatMap(([, metafile]) => Object.keys(metafile.inputs)).filter((input) => !isCounted(input));
    if (strange.length > 0) throw new Error(`a bundle is made of what is not looked at for changes: ${strange.join(', ')}`);
    writeFileSync(join(partial, told), JSON.stringify(Object.fromEntries(made.map(([{ out }, metafile]) => [out, metafile]))));
    // Another process may have been quicker; its build is as good.
    if (!existsSync(place)) renameSync(partial, place);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return place;
}

/** What esbuild tells of each bundle, by the name of its output. */
export async function metafilesOfShipped(): Promise<Readonly<Record<string, Metafile>>> {
  return JSON.parse(readFileSync(join(await shipped(), told), 'utf8'));
}

/** Copies what ships to the same places below `folder`: bundles and notices, or those that `wanted` picks by the names of their outputs. */
export async function layOut(folder: string, wanted = (_out: string): boolean => true): Promise<void> {
  const from = await shipped();
  for (const { out } of [...bundles, ...notices]) {
    if (!wanted(out)) continue;
    // What is loaded at the moment is not written over with the same.
    if (existsSync(join(folder, out)) && readFileSync(join(folder, out)).equals(readFileSync(join(from, out)))) continue;
    mkdirSync(dirname(join(folder, out)), { recursive: true });
    cpSync(join(from, out), join(folder, out));
  }
}
