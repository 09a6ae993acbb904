import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { looksLikeReport } from '../archive/looks.ts';
import { decode } from '../text/decode.ts';
import type { Words } from '../text/range.ts';
import { whyUnread } from '../text/unread.ts';
import { fileWords } from './words.ts';

/** A file that was read, or one that was not, with the reason. */
export type Found = FoundText | NotReadFile;

export interface FoundText {
  readonly file: string;
  readonly text: string;
  /** What is worth saying of the file's encoding; null when nothing is. */
  readonly note: Words | null;
}

export interface NotReadFile {
  readonly file: string;
  readonly why: Words;
  /** The path was asked for by name, so leaving it out is a failure. */
  readonly named: boolean;
}

/** Larger files are no reports, and would not fit into a string with what is made of it. */
export const largest = 64 * 1024 * 1024;

/** Names that promise a text; others in a folder are read only when their beginning looks like a report. */
const promising = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm']);

/** Reads the paths in the order given, folders in the order of their names. Never throws; one file is in memory at a time. */
export function* readAll(paths: readonly string[]): Generator<Found> {
  for (const path of paths) {
    const stat = statOf(path);
    if ('why' in stat) yield { file: path, why: stat.why, named: true };
    else if (stat.kind === 'folder') yield* readNamedFolder(path);
    else if (stat.kind === 'special') yield { file: path, why: fileWords.special, named: true };
    else yield readOne(path, stat.size, true);
  }
}

function* readNamedFolder(path: string): Generator<Found> {
  let any = false;
  for (const found of readFolder(path, new Set())) {
    any = true;
    yield found;
  }
  if (!any) yield { file: path, why: fileWords.empty, named: false };
}

/** `seen` holds the real paths of folders already walked, so that a symbolic link never leads in a circle or to a second reading. */
function* readFolder(path: string, seen: Set<string>): Generator<Found> {
  let names: string[];
  try {
    const real = realpathSync(path);
    if (seen.has(real)) return;
    seen.add(real);
    names = readdirSync(path).sort();
  } catch (error) {
    yield { file: path, why: whyUnread(error), named: false };
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const file = join(path, name);
    const promised = promising.has(extname(name).toLowerCase());
    const stat = statOf(file);
    if ('why' in stat) {
      if (promised) yield { file, why: stat.why, named: false };
    } else if (stat.kind === 'folder') yield* readFolder(file, seen);
    else if (stat.kind === 'file') yield* readFound(file, stat.size, promised);
  }
}

/** A file met in a folder: one whose name promises a text is read or its refusal said; any other is passed over in silence unless it is a report. */
function* readFound(file: string, size: number, promised: boolean): Generator<Found> {
  const found = readOne(file, size, false);
  if ('why' in found) {
    if (promised) yield found;
  } else if (looksLikeReport(found.text, !promised)) yield found;
  else if (promised) yield { file, why: fileWords.notReport, named: false };
}

function readOne(file: string, size: number, named: boolean): Found {
  if (size > largest) return { file, why: fileWords.tooLarge, named };
  try {
    const { text, encoding, note } = decode(readFileSync(file));
    return encoding === 'binary' ? { file, why: note ?? fileWords.unreadable, named } : { file, text, note };
  } catch (error) {
    return { file, why: whyUnread(error), named };
  }
}

type Stat = { readonly kind: 'file' | 'folder' | 'special'; readonly size: number } | { readonly why: Words };

function statOf(path: string): Stat {
  try {
    const stat = statSync(path);
    return { kind: stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'special', size: stat.size };
  } catch (error) {
    return { why: whyUnread(error) };
  }
}
