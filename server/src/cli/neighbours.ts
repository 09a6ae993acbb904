import { statSync } from 'node:fs';
import { type Archive, emptyArchive, withEntries } from '../archive/archive.ts';
import { type Entry, entriesOf } from '../archive/entry.ts';
import { organKeys } from '../archive/organ.ts';
import { readDocument } from '../report/read.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import { readAll } from './files.ts';
import type { CliProjects } from './projects.ts';

/** More reports than this are not held side by side: some 7 KB each. */
const limit = 50_000;

/**
 * The reports of all paths, to be compared with each other; undefined where there is one file alone, which is compared with nothing.
 * Reads every file once; what is wrong with one is told when it is checked. `full` says whether reports were left out.
 */
export function archiveOf(
  paths: readonly string[],
  projects: CliProjects,
): { readonly archive: Archive; readonly full: boolean } | undefined {
  if (isOneFile(paths)) return undefined;
  const entries: [string, readonly Entry[]][] = [];
  let count = 0;
  for (const found of readAll(paths)) {
    if ('why' in found || count >= limit) continue;
    projects.settingsOf(found.file);
    const own = entriesOf(found.file, readDocument(found.text));
    count += own.length;
    entries.push([found.file, own]);
  }
  return { archive: withEntries(emptyArchive(organKeys(projects.aliases())), entries), full: count >= limit };
}

function isOneFile(paths: readonly string[]): boolean {
  try {
    return paths.length === 1 && statSync(paths[0]!).isFile();
  } catch {
    return true;
  }
}

/** Gives the lines of another file, to say where in it something stands; undefined when it cannot be read any more. */
export function linesOfFiles(): (file: string) => Lines | undefined {
  let last: { readonly file: string; readonly lines: Lines | undefined } | undefined;
  return (file) => {
    if (last?.file === file) return last.lines;
    const [found] = readAll([file]);
    last = { file, lines: found && 'text' in found ? linesOf(found.text) : undefined };
    return last.lines;
  };
}
