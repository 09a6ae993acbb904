import { tableIds } from '../format/index.ts';
import type { PlacedReport } from '../report/placed.ts';
import { type Alike, alikeTo } from './alike.ts';
import type { Archive } from './archive.ts';
import { type Entry, entryOf } from './entry.ts';

/** What an archive holds that a report is compared with. */
export interface Neighbours {
  /** The same organ's report of the year before; undefined when there is none to go by. */
  readonly lastYear: Entry | undefined;
  /** Why there is none: organ or year of the report are not known, no report of last year is there, several are that differ. */
  readonly lacking: 'name' | 'report' | 'several' | null;
  /** Reports of other organs whose prose is much like this one's, the most alike first. */
  readonly alike: readonly Alike[];
}

/** Looks up the neighbours of a report in an archive, itself left out. `length` is that of its document, in UTF-16 units. */
export type NeighboursOf = (placed: PlacedReport, length: number) => Neighbours;

/** Longer documents are collections: their prose is not compared with that of others, which would take its time at every change. */
const collection = 500_000;

/** What is known of a report that is looked up: of an entry, everything. */
interface Asked {
  readonly uri: string;
  readonly organ: string | undefined;
  readonly year: number | undefined;
  /** It is one of a collection. */
  readonly collected: boolean;
}

/** The neighbours of the reports of the document `uri`. */
export const neighboursIn = (archive: Archive, uri: string): NeighboursOf => {
  // A collection may hold hundreds of reports, of a few organs.
  const known = new Map<string, LastYear>();
  return (placed, length) => {
    const { organ, year } = placed.report;
    const asked = { uri, organ: organ?.value, year: year?.value, collected: isCollection(length) };
    const key = `${asked.year} ${asked.organ}`;
    const last = known.get(key) ?? lastYear(archive, asked);
    known.set(key, last);
    return lookUp(archive, asked, last, () => entryOf(uri, placed));
  };
};

/** The neighbours of a report of which only the entry is at hand. `length` is that of its document, in UTF-16 units. */
export function neighboursOfEntry(archive: Archive, entry: Entry, length: number): Neighbours {
  const asked = { uri: entry.uri, organ: entry.organ, year: entry.year, collected: isCollection(length) };
  return lookUp(archive, asked, lastYear(archive, asked), () => entry);
}

const isCollection = (length: number): boolean => length > collection;

function lookUp(archive: Archive, asked: Asked, last: LastYear, own: () => Entry | undefined): Neighbours {
  const alone = archive.files.size === (archive.files.has(asked.uri) ? 1 : 0);
  const entry = alone || asked.collected ? undefined : own();
  const alike = entry ? alikeTo(archive, entry) : [];
  return typeof last === 'string' ? { lastYear: undefined, lacking: last, alike } : { lastYear: last, lacking: null, alike };
}

/** The report of the year before, or why there is none to go by. */
type LastYear = Entry | NonNullable<Neighbours['lacking']>;

/**
 * The report of the same organ for the year before, or why there is none to go by. Of several, those in the same folder go before
 * others, and the one of which most was read is taken; where their figures differ nobody can tell which was published.
 */
export function lastYear(archive: Archive, { uri, organ, year, collected }: Asked): LastYear {
  if (organ === undefined || year === undefined) return 'name';
  const ofOrgan = archive.organs.get(archive.keyOf(organ)) ?? none;
  if (collected) return chosen(ofOrgan, { uri, year, without: uri });
  const known = chosenOf.get(ofOrgan) ?? new Map<string, LastYear>();
  chosenOf.set(ofOrgan, known);
  // Whose report it is does not matter, but for the folder: of an organ with many copies each would else look through all of them.
  const key = `${year} ${folderOf(uri)}`;
  const found = known.get(key) ?? chosen(ofOrgan, { uri, year });
  known.set(key, found);
  return found;
}

const none: readonly Entry[] = [];
const chosenOf = new WeakMap<readonly Entry[], Map<string, LastYear>>();

function chosen(ofOrgan: readonly Entry[], { uri, year, without }: { uri: string; year: number; without?: string }): LastYear {
  const all = ofOrgan.filter((entry) => entry.year === year - 1 && entry.uri !== without);
  const near = all.filter((entry) => folderOf(entry.uri) === folderOf(uri));
  const nearest = near.length > 0 ? near : all;
  if (nearest.length === 1) return nearest[0]!;
  const ranked = nearest.map((entry) => ({ entry, rows: rowsOf(entry) }));
  const [first, ...others] = ranked.sort((a, b) => b.rows - a.rows || (a.entry.uri < b.entry.uri ? -1 : 1)).map(({ entry }) => entry);
  if (!first) return 'report';
  return others.every((entry) => agree(first, entry)) ? first : 'several';
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
/** Rows that were read; an entry may read its tables anew whenever it is asked for them. */
const rowsOf = ({ tables }: Entry): number => tableIds.reduce((n, id) => n + (tables[id]?.rows.size ?? 0), 0);

/** Whether no row that both have differs: two copies of one report may not be read equally far. */
function agree({ tables: mine }: Entry, { tables: others }: Entry): boolean {
  return tableIds.every((id) =>
    [...(mine[id]?.rows ?? [])].every(([row, { values }]) => {
      const theirs = others[id]?.rows.get(row)?.values;
      return !theirs || values.every((value, i) => value === theirs[i]);
    }),
  );
}

/** Whether two look-ups gave the same: what was found with one holds with the other. */
export function areSame(a: Neighbours | undefined, b: Neighbours | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.lastYear !== b.lastYear || a.lacking !== b.lacking || a.alike.length !== b.alike.length) return false;
  return a.alike.every(({ entry }, i) => entry === b.alike[i]!.entry);
}
