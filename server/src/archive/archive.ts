import type { PlacedReport } from '../report/placed.ts';
import { type Entry, entriesOf } from './entry.ts';
import { type OrganKey, organKeys } from './organ.ts';

/** Many reports, by document, by organ and by year. Immutable: a change gives another archive and shares with the old what is unchanged. */
export interface Archive {
  readonly keyOf: OrganKey;
  readonly files: ReadonlyMap<string, readonly Entry[]>;
  /** By `keyOf` the organ's name, in no order. */
  readonly organs: ReadonlyMap<string, readonly Entry[]>;
  readonly years: ReadonlyMap<number, readonly Entry[]>;
}

/** An archive without reports, whose organs are told apart by `keyOf`. */
export const emptyArchive = (keyOf: OrganKey = organKeys()): Archive => ({ keyOf, files: new Map(), organs: new Map(), years: new Map() });

/** The same reports with organs told apart in another way. */
export const refiled = (archive: Archive, keyOf: OrganKey): Archive => withEntries(emptyArchive(keyOf), archive.files);

/** The archive with the reports of a document in place of those that it had of it. */
export const withReport = (archive: Archive, uri: string, reports: readonly PlacedReport[]): Archive =>
  withEntries(archive, [[uri, entriesOf(uri, reports)]]);

/** The archive without a document's reports. */
export const without = (archive: Archive, uri: string): Archive => withEntries(archive, [[uri, []]]);

/** The archive with these documents' entries in place of those that it had of them. Costs a copy of its maps, so changes come together. */
export function withEntries(archive: Archive, changes: Iterable<readonly [uri: string, entries: readonly Entry[]]>): Archive {
  const files = new Map(archive.files);
  const organs = new Map(archive.organs);
  const years = new Map(archive.years);
  // Lists that this change has made are its own, and may grow.
  const fresh = new Set<readonly Entry[]>();
  for (const [uri, entries] of changes) {
    for (const entry of files.get(uri) ?? []) {
      remove(organs, archive.keyOf(entry.organ), entry, fresh);
      remove(years, entry.year, entry, fresh);
    }
    for (const entry of entries) {
      add(organs, archive.keyOf(entry.organ), entry, fresh);
      add(years, entry.year, entry, fresh);
    }
    if (entries.length > 0) files.set(uri, entries);
    else files.delete(uri);
  }
  return { keyOf: archive.keyOf, files, organs, years };
}

function add<K>(lists: Map<K, readonly Entry[]>, key: K, entry: Entry, fresh: Set<readonly Entry[]>): void {
  const list = lists.get(key) ?? [];
  if (fresh.has(list)) {
    (list as Entry[]).push(entry);
    return;
  }
  const own = [...list, entry];
  fresh.add(own);
  lists.set(key, own);
}

function remove<K>(lists: Map<K, readonly Entry[]>, key: K, entry: Entry, fresh: Set<readonly Entry[]>): void {
  const own = (lists.get(key) ?? []).filter((e) => e !== entry);
  fresh.add(own);
  if (own.length > 0) lists.set(key, own);
  else lists.delete(key);
}
