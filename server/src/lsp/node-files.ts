import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectName } from '../project/file.ts';
import type { Words } from '../text/range.ts';
import { escaped, type Files, type Listed, largest, promising, type ReadFile } from './files.ts';

const words = {
  folder: { zh: '是文件夹，不是文本', en: 'is a folder and no text' },
  special: { zh: '不是普通文件', en: 'not a regular file' },
  tooLarge: { zh: '超过 8 MB，没有读取', en: 'larger than 8 MB, not read' },
  missing: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  denied: { zh: '没有读取权限', en: 'permission denied' },
  loop: { zh: '符号链接指向自身', en: 'symbolic links point to each other' },
  unreadable: { zh: '读取失败', en: 'could not be read' },
} satisfies Record<string, Words>;

/** The files of this machine, only ever read. */
export const nodeFiles: Files = {
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
      return { why: reasonOf(error), missing: reasonOf(error) === words.missing };
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
    yield { uri, why: reasonOf(error) };
    return;
  }
  for (const name of names) {
    if (name !== projectName && (name.startsWith('.') || name === 'node_modules')) continue;
    const file = join(path, name);
    const child = `${uri}/${escaped(name)}`;
    const wanted = name === projectName || promising.test(name);
    try {
      const found = await stat(file);
      if (found.isDirectory()) {
        if (wanted) yield { uri: child, why: words.folder };
        yield* listFolder(file, child, seen);
      } else if (wanted) yield found.isFile() ? { uri: child } : { uri: child, why: words.special };
    } catch (error) {
      if (wanted) yield { uri: child, why: reasonOf(error) };
    }
  }
}

function reasonOf(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.missing;
  if (code === 'EACCES' || code === 'EPERM') return words.denied;
  if (code === 'ELOOP') return words.loop;
  return words.unreadable;
}
