import { statSync } from 'node:fs';
import { type Archive, emptyArchive, withEntries } from '../../archive/archive.ts';
import type { Entry } from '../../archive/entry.ts';
import { entryOfKept, type KeptEntry, plainKept } from '../../archive/kept.ts';
import { type Neighbours, neighboursOfEntry } from '../../archive/neighbours.ts';
import { type Aliases, organKeys } from '../../archive/organ.ts';
import { type Lines, linesOf } from '../../text/lines.ts';
import { readOne } from '../files/read.ts';
import type { Beside } from './assignment.ts';

/** Whether only one file was asked for: it is compared with nothing, and nothing is said of other years. */
export function isOneFile(paths: readonly string[]): boolean {
  try {
    return paths.length === 1 && !statSync(paths[0]!).isDirectory();
  } catch {
    return paths.length === 1 && !/[*?[{(!]/.test(paths[0]!);
  }
}

/** What was kept of one file. */
export interface KeptFile {
  readonly file: string;
  readonly kept: readonly KeptEntry[];
  /** Of its text, in UTF-16 units. */
  readonly length: number;
}

/** What the reports of a file are compared with. */
export interface Company {
  /** Tells it: two that are the same have the same key. */
  readonly key: string;
  /** It itself, as it is handed to a thread. */
  beside(): readonly Beside[];
}

/** Judges files beside each other by what was kept of each. */
export interface Comparison {
  /** What the reports of a file are compared with; undefined where there is nothing that its first check did not assume. Throws where the archive does. */
  besideOf(file: string): Company | undefined;
  /** Files that could not be put beside the others. */
  readonly failures: readonly { readonly file: string; readonly error: unknown }[];
}

/** Puts files beside each other. What cannot be filed is left out and told. */
export function comparisonOf(files: Iterable<KeptFile>, aliases: Aliases): Comparison {
  const keptOf = new Map<Entry, KeptEntry>();
  const known = new Map<string, { readonly entries: readonly Entry[]; readonly length: number }>();
  const failures: { file: string; error: unknown }[] = [];
  for (const { file, kept, length } of files) {
    try {
      const entries = kept.map((one) => entryOfKept(file, one));
      for (const [i, entry] of entries.entries()) keptOf.set(entry, kept[i]!);
      known.set(file, { entries, length });
    } catch (error) {
      failures.push({ file, error });
    }
  }
  const archive: Archive = withEntries(
    emptyArchive(organKeys(aliases)),
    [...known].map(([file, { entries }]) => [file, entries]),
  );
  const besideOf = (file: string): Company | undefined => {
    const { entries, length } = known.get(file) ?? { entries: [], length: 0 };
    const all = entries.map((entry) => neighboursOfEntry(archive, entry, length));
    return all.every(isNothing) ? undefined : companyOf(all, (entry) => keptOf.get(entry)!);
  };
  return { besideOf, failures };
}

function companyOf(all: readonly Neighbours[], keptOf: (entry: Entry) => KeptEntry): Company {
  const plain = (entry: Entry): { readonly uri: string; readonly entry: KeptEntry } => ({
    uri: entry.uri,
    entry: plainKept(keptOf(entry)),
  });
  return {
    key: JSON.stringify(
      all.map(({ lastYear, lacking, alike }) => [
        lastYear?.uri,
        lastYear && keptOf(lastYear).start,
        lacking,
        alike.map(({ entry, share }) => [entry.uri, keptOf(entry).start, share]),
      ]),
    ),
    beside: () =>
      all.map(({ lastYear, lacking, alike }) => ({
        lastYear: lastYear && plain(lastYear),
        lacking,
        alike: alike.map(({ entry, share }) => ({ ...plain(entry), share })),
      })),
  };
}

const isNothing = ({ lastYear, lacking, alike }: Neighbours): boolean => !lastYear && lacking === 'report' && alike.length === 0;

/** Gives the lines of another file, to say where in it something stands; undefined when it cannot be read any more. */
export function linesOfFiles(): (file: string) => Lines | undefined {
  let last: { readonly file: string; readonly lines: Lines | undefined } | undefined;
  return (file) => {
    if (last?.file === file) return last.lines;
    const found = readOne(file);
    last = { file, lines: 'text' in found ? linesOf(found.text) : undefined };
    return last.lines;
  };
}
