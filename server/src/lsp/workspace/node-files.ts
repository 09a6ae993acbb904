import { existsSync, realpathSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectName } from '../../project/name.ts';
import { unreadWords, whyUnread } from '../../text/unread.ts';
import { escaped, type Files, fileWords, isPromising, type Listed, largest, type ReadFile } from './workspace-files.ts';

const words = { ...unreadWords, ...fileWords };

/** The files of this machine, only ever read. */
export const nodeFiles: Files = {
  reaches: (uri) => pathOf(uri) !== undefined,
  async *list(folder) {
    const path = pathOf(folder);
    if (path === undefined) return;
    yield* listFolder(path, folder.replace(/\/$/, ''), new Set());
  },
  async read(uri): Promise<ReadFile> {
    const path = pathOf(uri);
    if (path === undefined) return { why: words.missing, missing: true };
    try {
      const found = await stat(path);
      if (!found.isFile()) return { why: found.isDirectory() ? words.folder : words.special, missing: false };
      if (found.size > largest) return { why: words.tooLarge, missing: false };
      return { bytes: await readFile(path) };
    } catch (error) {
      const why = whyUnread(error);
      return { why, missing: why === words.missing };
    }
  },
};

/** The path of an address; undefined where it is of no file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** `seen` holds the real paths of folders already walked, so that a symbolic link never leads in a circle or to a second reading. */
async function* listFolder(path: string, uri: string, seen: Set<string>): AsyncGenerator<Listed> {
  let names: string[];
  try {
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    names = (await readdir(path)).sort();
  } catch (error) {
    yield { uri, why: whyUnread(error) };
    return;
  }
  for (const name of names) {
    if (name !== projectName && (name.startsWith('.') || name === 'node_modules')) continue;
    const file = join(path, name);
    const child = `${uri}/${escaped(name)}`;
    const wanted = name === projectName || isPromising(name);
    try {
      const found = await stat(file);
      if (found.isDirectory()) {
        if (wanted) yield { uri: child, why: words.folder };
        yield* listFolder(file, child, seen);
      } else if (wanted) yield found.isFile() ? { uri: child } : { uri: child, why: words.special };
    } catch (error) {
      if (wanted) yield { uri: child, why: whyUnread(error) };
    }
  }
}

/** From a script to the folder that holds `docs`: in the package, in `dist`, in a checkout. */
const ways = ['.', '..', '../..', '../../..'];

/** The address of the folder with the pages of the law that came with `script`, ending in `/`; undefined where none came. */
export function lawPagesBeside(script: string | undefined): string | undefined {
  if (script === undefined || !existsSync(script)) return undefined;
  // What npm puts on the path is a link to the package.
  const folder = dirname(realpathSync(script));
  const found = ways.map((way) => join(folder, way, 'docs/law')).find((law) => existsSync(join(law, 'regulation.md')));
  return found && `${pathToFileURL(found).href}/`;
}
