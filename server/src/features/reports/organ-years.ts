import type { Archive } from '../../archive/archive.ts';
import type { Entry } from '../../archive/entry.ts';
import { tableIds, templates } from '../../format/index.ts';
import { withoutListMark } from '../../language/ordinals.ts';
import { shortLabel } from '../../rules/words.ts';
import type { Words } from '../../text/range.ts';
import { type Change, changesOf } from './years-changes.ts';
import { doubtsOf } from './years-doubts.ts';
import { doubtUnder, figureOf, sumUnder, total } from './years-figures.ts';

/** What an archive knows of one organ's years, for charts and for a comparison with the year before. */
export interface Years {
  readonly organ: string;
  /** The report that was asked about. */
  readonly year: number;
  /** Oldest first. */
  readonly years: readonly YearEntry[];
  readonly series: readonly Series[];
  /** This year beside the last; null where no report of last year is there. */
  readonly changes: readonly Change[] | null;
}

export interface YearEntry {
  readonly year: number;
  readonly entry: Entry;
  /** Other reports of that year say otherwise; which one was published nobody can tell. */
  readonly differs: boolean;
}

/** One line of figures through the years. */
export interface Series {
  readonly id: string;
  readonly group: 'requests' | 'results' | 'disputes';
  readonly name: Words;
  /** For each of the years; null where the report's cells do not tell. */
  readonly values: readonly (number | null)[];
  /** For each of the years why its figure is known not to add up; null where it does, or nobody can tell. */
  readonly doubts: readonly (Words | null)[];
}

/** Charts of more years than this have no room for their bars. */
const mostYears = 12;

/** The years of an entry's organ; the entry itself stands for its own year. */
export function yearsOf(archive: Archive, own: Entry): Years {
  const beside = archive.organs.get(archive.keyOf(own.organ)) ?? [];
  const byYear = Map.groupBy(
    beside.filter((entry) => entry.year !== own.year),
    (entry) => entry.year,
  );
  const others = [...byYear.entries()].map(([year, entries]) => chosen(year, entries, own));
  const sorted = [...others, { year: own.year, entry: own, differs: false }].sort((a, b) => a.year - b.year);
  const years = windowAround(sorted, own.year);
  const last = years.find(({ year }) => year === own.year - 1);
  return {
    organ: own.organ,
    year: own.year,
    years,
    series: seriesOf(years.map(({ entry }) => entry)),
    changes: last ? changesOf(own, last.entry) : null,
  };
}

/** The last years up to `year`, and what room is left for those after it. */
function windowAround(years: readonly YearEntry[], year: number): readonly YearEntry[] {
  const at = years.findIndex((one) => one.year === year);
  const end = Math.min(years.length, Math.max(at + 1, mostYears));
  return years.slice(Math.max(0, end - mostYears), end);
}

/** Of several reports of a year the one in the same folder, and of these the one of which most was read. */
function chosen(year: number, entries: readonly Entry[], own: Entry): YearEntry {
  const near = entries.filter((entry) => folderOf(entry.uri) === folderOf(own.uri));
  const candidates = (near.length > 0 ? near : entries).toSorted((a, b) => rowsOf(b) - rowsOf(a) || (a.uri < b.uri ? -1 : 1));
  const [entry, ...rest] = candidates as [Entry, ...Entry[]];
  return { year, entry, differs: rest.some((other) => !agree(entry, other)) };
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
const rowsOf = ({ tables }: Entry): number => tableIds.reduce((sum, id) => sum + (tables[id]?.rows.size ?? 0), 0);

/** Whether no row that both have differs. */
function agree(a: Entry, b: Entry): boolean {
  return tableIds.every((id) =>
    [...(a.tables[id]?.rows ?? [])].every(([row, { values }]) => {
      const others = b.tables[id]?.rows.get(row)?.values;
      return !others || values.every((value, i) => value === others[i]);
    }),
  );
}

type Picked = Omit<Series, 'values' | 'doubts'> & { pick(entry: Entry): number | null; doubt(entry: Entry): Words | null };

/** What the charts show, by the rows and columns of the form. */
function seriesOf(entries: readonly Entry[]): readonly Series[] {
  return [...requestSeries(), ...resultSeries(), ...disputeSeries()].map(({ pick, doubt, ...series }) => ({
    ...series,
    values: entries.map(pick),
    doubts: entries.map(doubt),
  }));
}

const form = templates['2021'];

/** A row is numbered in its table; a chart has no use for that, nor for a remark in brackets. */
const unnumbered = (label: string): string => shortLabel(withoutListMark(label));
const same = (label: string): Words => ({ zh: unnumbered(label), en: unnumbered(label) });

const requestSeries = (): readonly Picked[] =>
  ['1', '2', '4'].map((row) => ({
    id: row,
    group: 'requests',
    name: same(form.requests.rows.find(({ id }) => id === row)!.label),
    pick: (entry) => figureOf(entry, 'requests', row, total) ?? null,
    doubt: (entry) => doubtsOf(entry)('requests', row, total),
  }));

/** The kinds of results: a row of its own, or the sum of the rows under a merged cell. */
const resultSeries = (): readonly Picked[] =>
  ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'].map((id) => {
    const label = [...form.requests.rows, ...form.requests.groups].find((one) => one.id === id)!.label;
    return { id, group: 'results', name: same(label), pick: (entry) => sumUnder(entry, id), doubt: (entry) => doubtUnder(entry, id) };
  });

/** Table four: the total of each of its groups. */
const disputeSeries = (): readonly Picked[] =>
  form.disputes.rows[0]!.columns.flatMap(({ key, group }, column): Picked[] =>
    key.endsWith('.total')
      ? [
          {
            id: key,
            group: 'disputes',
            name: same(group.join('：')),
            pick: (entry) => figureOf(entry, 'disputes', 'cases', column) ?? null,
            doubt: (entry) => doubtsOf(entry)('disputes', 'cases', column),
          },
        ]
      : [],
  );
