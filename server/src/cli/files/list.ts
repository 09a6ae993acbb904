import { readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { importable, textsBeside } from '../../office/messages.ts';
import type { Words } from '../../text/range.ts';
import { whyUnread } from '../../text/unread.ts';
import { fileWords } from '../output/words.ts';
import type { NotReadFile } from './found.ts';
import { type Choice, type Ignoring, ignoring } from './ignoring.ts';
import { isWithin } from './write.ts';

/** A file to be read. */
export interface Listed {
  readonly file: string;
  /** Asked for by its own path, or by a pattern that it fits. */
  readonly named: boolean;
  /** Its name promises a text; others in a folder are read only when their beginning looks like a report. */
  readonly promised: boolean;
}

const promising = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', ...importable]);
const isPromising = (file: string): boolean => promising.has(extname(file).toLowerCase());

/** The name under which standard input is listed. */
export const standardInput = '-';

/** The files of the paths in the order given, folders in the order of their names, each with what cannot be listed. Never throws. */
export function* listAll(paths: readonly string[], choice: Choice = { ignore: [], gitignore: true }): Generator<Listed | NotReadFile> {
  const leftOut = ignoring(choice);
  for (const path of paths) {
    const stat = path === standardInput ? ({ kind: 'file' } as const) : statOf(path);
    if ('why' in stat) yield* isDynamicPattern(path) ? fitting(path, leftOut) : [{ file: path, why: stat.why, named: true, failed: true }];
    else if (stat.kind === 'folder') yield* namedFolder(path, leftOut);
    else if (stat.kind === 'special') yield { file: path, why: fileWords.special, named: true, failed: true };
    else if (!leftOut.byOption(path)) yield { file: path, named: true, promised: true };
  }
}

/** The files that a pattern fits; one that fits none is told. */
function* fitting(pattern: string, leftOut: Ignoring): Generator<Listed | NotReadFile> {
  const files = matching(pattern).filter((file) => !leftOut.byOption(file) && !leftOut.bySource(file, false));
  if (files.length === 0) yield { file: pattern, why: fileWords.noMatch, named: true, failed: true };
  for (const file of files) yield { file, named: false, promised: isPromising(file) };
}

function matching(pattern: string): readonly string[] {
  try {
    const options = { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false, ignore: ['**/node_modules/**'] };
    return globSync(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern, options).sort();
  } catch {
    return [];
  }
}

function* namedFolder(path: string, leftOut: Ignoring): Generator<Listed | NotReadFile> {
  if (leftOut.byOption(path)) return;
  let any = false;
  for (const found of folderOf(path, leftOut, { seen: new Set() })) {
    any = true;
    yield found;
  }
  if (!any) yield { file: path, why: fileWords.empty, named: false, failed: true };
}

/** A walk through a folder that was named. */
interface Walk {
  /** Its real path; none before it is entered. No link to a folder is followed out of it: one to `/` would have the whole disk read. */
  readonly root?: string;
  /** The real paths of folders already walked, so that a symbolic link never leads in a circle or to a second reading. */
  readonly seen: Set<string>;
}

function* folderOf(path: string, leftOut: Ignoring, { root, seen }: Walk): Generator<Listed | NotReadFile> {
  const named = root === undefined;
  let names: string[];
  let walk: Walk & { readonly root: string };
  try {
    const real = realpathSync(path);
    walk = { root: root ?? real, seen };
    if (!isWithin(walk.root, real)) return void (yield { file: path, why: fileWords.folderOutside, named, failed: false });
    if (seen.has(real)) return;
    seen.add(real);
    names = readdirSync(path).sort();
  } catch (error) {
    yield { file: path, why: whyUnread(error), named, failed: true };
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const file = join(path, name);
    const stat = statOf(file);
    if (leftOut.byOption(file) || leftOut.bySource(file, 'kind' in stat && stat.kind === 'folder')) continue;
    if ('why' in stat) {
      if (isPromising(file)) yield { file, why: stat.why, named: false, failed: true };
    } else if (stat.kind === 'folder') yield* folderOf(file, leftOut, walk);
    else if (stat.kind !== 'file') continue;
    else if (!leftOut.copies && textsBeside(name).some((text) => names.includes(text)))
      yield { file, why: fileWords.besideText, named: false, failed: false };
    else yield { file, named: false, promised: isPromising(file) };
  }
}

export type Stat = { readonly kind: 'file' | 'folder' | 'special'; readonly size: number } | { readonly why: Words };

/** What a path leads to, or why that cannot be said. Never throws. */
export function statOf(path: string): Stat {
  try {
    const stat = statSync(path);
    return { kind: stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'special', size: stat.size };
  } catch (error) {
    return { why: whyUnread(error) };
  }
}
