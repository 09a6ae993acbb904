import { tableIds, tableTemplate } from '../format/index.ts';
import type { TableId, TemplateId } from '../format/types.ts';
import type { Entry, Figures, RowFigures } from './entry.ts';
import type { Passage } from './passage.ts';
import { coarser } from './prints.ts';

/**
 * An entry as plain data of some 3 KB, without the document's name: it is kept by the hundred thousand and handed from one thread to another.
 * The figures are one string of ASCII, which weighs a fifth of the maps that it stands for.
 */
export interface KeptEntry {
  readonly organ: string;
  readonly year: number;
  readonly start: number;
  readonly end: number;
  readonly figures: string;
  readonly coarseness: number;
  readonly prints: Uint32Array;
  readonly places: Uint32Array;
  readonly sketch: Uint32Array;
  readonly problems: readonly Passage[];
}

/** The same as plain data, where what an entry holds is fetched when it is asked for. */
export const plainKept = ({ organ, year, start, end, figures, coarseness, prints, places, sketch, problems }: KeptEntry): KeptEntry => ({
  ...{ organ, year, start, end, figures },
  ...{ coarseness, prints, places, sketch, problems },
});

type KeptRow = readonly [index: number, start: number, end: number, values: RowFigures['values'], words?: readonly number[]];
type KeptFigures = Partial<Record<TableId, readonly [template: TemplateId, rows: readonly KeptRow[]]>>;

/** An entry to be kept, with no more than `most` prints of its prose. */
export function keptOf({ organ, year, range, tables, prose, problems }: Entry, most = Number.POSITIVE_INFINITY): KeptEntry {
  const figures: KeptFigures = {};
  for (const id of tableIds) if (tables[id]) figures[id] = figuresKept(id, tables[id]);
  return { organ, year, start: range.start, end: range.end, figures: JSON.stringify(figures), ...coarser(prose, most), problems };
}

function figuresKept(id: TableId, { template, rows }: Figures): readonly [TemplateId, readonly KeptRow[]] {
  const kept: KeptRow[] = [];
  for (const [index, row] of tableTemplate(template, id).rows.entries()) {
    const found = rows.get(row.id);
    if (!found) continue;
    const { start, end, values, words } = found;
    kept.push(words ? [index, start, end, values, words] : [index, start, end, values]);
  }
  return [template, kept];
}

/** The entry of the document `uri` that was kept. What `kept` holds of it is asked for whenever it is needed, and only the last is held. */
export const entryOfKept = (uri: string, kept: KeptEntry): Entry => new EntryOfKept(uri, kept);

/** A class, as there may be a hundred thousand of them. */
class EntryOfKept implements Entry {
  readonly uri: string;
  readonly organ: string;
  readonly year: number;
  readonly #kept: KeptEntry;

  constructor(uri: string, kept: KeptEntry) {
    this.uri = uri;
    this.organ = kept.organ;
    this.year = kept.year;
    this.#kept = kept;
  }

  get range(): Entry['range'] {
    const { start, end } = this.#kept;
    return { start, end };
  }

  get prose(): Entry['prose'] {
    const kept = this.#kept;
    return {
      coarseness: kept.coarseness,
      get sketch() {
        return kept.sketch;
      },
      get prints() {
        return kept.prints;
      },
      get places() {
        return kept.places;
      },
    };
  }

  get problems(): Entry['problems'] {
    return this.#kept.problems;
  }

  get tables(): Entry['tables'] {
    return tablesOf(this.#kept.figures);
  }
}

/** Read last: rules ask for the tables of one report one after another. */
let last: { readonly figures: string; readonly tables: Entry['tables'] } | undefined;

function tablesOf(figures: string): Entry['tables'] {
  if (last?.figures !== figures) last = { figures, tables: readTables(figures) };
  return last.tables;
}

function readTables(figures: string): Entry['tables'] {
  const tables: Partial<Record<TableId, Figures>> = {};
  for (const [id, [template, kept]] of Object.entries(JSON.parse(figures)) as [TableId, readonly [TemplateId, readonly KeptRow[]]][]) {
    const templates = tableTemplate(template, id).rows;
    const rows = kept.map(
      ([index, start, end, values, words]) => [templates[index]!.id, { start, end, values, ...(words ? { words } : {}) }] as const,
    );
    tables[id] = { template, rows: new Map(rows) };
  }
  return tables;
}
