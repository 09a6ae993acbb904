import { constants, type Dirent, existsSync, promises, realpathSync, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectName } from '../../project/name.ts';
import type { Words } from '../../text/range.ts';
import { unreadWords, whyUnread } from '../../text/unread.ts';
import { withinTime } from './within-time.ts';
import { escaped, type Files, fileWords, isOffice, isPromising, type Listed, largest, type ReadFile } from './workspace-files.ts';

const words = { ...unreadWords, ...fileWords };

/** The files of this machine, only ever read. */
export const nodeFiles: Files = {
  reaches: (uri) => !isOffice(uri) && pathOf(uri) !== undefined,
  async *list(folder) {
    const path = pathOf(folder);
    if (path === undefined) return;
    try {
      yield* listFolder({ path, uri: folder.replace(/\/$/, '') }, await withinTime(promises.realpath(path)), new Set());
    } catch (error) {
      yield { uri: folder, why: whyUnread(error) };
    }
  },
  async read(uri, folder): Promise<ReadFile> {
    const path = pathOf(uri);
    if (path === undefined || isOffice(uri)) return { why: words.missing, missing: true };
    try {
      return await withinTime(readWithin(path, folder === undefined ? undefined : pathOf(folder)));
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

/** Whether a real path is that of a folder or lies below it. */
const isWithin = (root: string, real: string): boolean => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);

/** Of a named pipe that is put in a file's place meanwhile, opening it would wait for a writer. Windows has no such thing. */
const opening = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads a file, unless links lead out of the folder that it is asked for in. Throws what the file system throws. */
async function readWithin(path: string, folder: string | undefined): Promise<ReadFile> {
  const [real, root] = await Promise.all([promises.realpath(path), folder === undefined ? undefined : promises.realpath(folder)]);
  if (root !== undefined && !isWithin(root, real)) return { why: words.linkedOut, missing: false };
  const before = whyNot(await promises.stat(real));
  if (before) return { why: before, missing: false };
  const file = await promises.open(real, opening);
  try {
    const found = await file.stat();
    const why = whyNot(found);
    return why ? { why, missing: false } : await readAll(file, found.size);
  } finally {
    await file.close();
  }
}

/** Why what is there is not to be read; undefined when it is. */
function whyNot(found: Stats): Words | undefined {
  if (!found.isFile()) return found.isDirectory() ? words.folder : words.special;
  return found.size > largest ? words.tooLarge : undefined;
}

/** All bytes of a file that had `size` of them; it may have grown or shrunk since, and one without end is given up at the limit. */
async function readAll(file: FileHandle, size: number): Promise<ReadFile> {
  let bytes = Buffer.alloc(size + 1);
  for (let length = 0; ; ) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    length += bytesRead;
    if (length > largest) return { why: words.tooLarge, missing: false };
    // Room was left for more than it had, so that it ends there unless it has grown.
    if (bytesRead === 0 || length === size) return { bytes: bytes.subarray(0, length) };
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(Math.min(length + 4096, largest + 1 - length))]);
  }
}

/**
 * What lies below a folder whose workspace folder has the real path `root`: a symbolic link that leads out of it is named and not followed. `seen` holds
 * the real paths of folders already walked, so that one never leads in a circle or to a second reading.
 */
async function* listFolder({ path, uri }: { path: string; uri: string }, root: string, seen: Set<string>): AsyncGenerator<Listed> {
  let names: Dirent[];
  try {
    const real = await withinTime(promises.realpath(path));
    if (seen.has(real)) return;
    seen.add(real);
    names = (await withinTime(promises.readdir(path, { withFileTypes: true }))).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    yield { uri, why: whyUnread(error) };
    return;
  }
  for (const met of names) {
    const { name } = met;
    if (name !== projectName && (name.startsWith('.') || name === 'node_modules')) continue;
    const child = { path: join(path, name), uri: `${uri}/${escaped(name)}` };
    const wanted = name === projectName || isPromising(name);
    const kind = await kindOf(met, child.path, root);
    if (kind === 'folder') {
      if (wanted) yield { uri: child.uri, why: words.folder };
      yield* listFolder(child, root, seen);
    } else if (kind === 'file') {
      if (wanted) yield { uri: child.uri };
    } else if (wanted || kind === words.linkedOut) yield { uri: child.uri, why: kind };
  }
}

/** What a name in a folder stands for, or why it is passed over. Never throws. */
async function kindOf(met: Dirent, path: string, root: string): Promise<'folder' | 'file' | Words> {
  if (met.isFile()) return 'file';
  if (met.isDirectory()) return 'folder';
  // A link, something special, or a disk that does not say which.
  try {
    const found = await withinTime(promises.stat(path));
    if (!found.isDirectory() && !found.isFile()) return words.special;
    if (!isWithin(root, await withinTime(promises.realpath(path)))) return words.linkedOut;
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return whyUnread(error);
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
