import { tableIds } from '../format/index.ts';
import type { TableId, TemplateId } from '../format/types.ts';
import type { Report, Table } from '../report/model.ts';
import { type PlacedReport, rangeInDocument } from '../report/placed.ts';
import { wholeRows } from '../report/whole-rows.ts';
import { memoized } from '../text/memoized.ts';
import type { DocumentRange, Range } from '../text/range.ts';
import type { Passage } from './passage.ts';
import { type Prints, printsOf } from './prints.ts';
import { problemsOf } from './problems.ts';

/**
 * What is kept of a report for the reports that are compared with it: its figures, prints of its prose, its problems. Not its text, and at
 * most some 15 KB. Places inside are counted from the report's start, so that an entry whose report has only moved is still true.
 */
export interface Entry {
  /** The document that holds the report. */
  readonly uri: string;
  /** Where the report stands in its document. */
  readonly range: DocumentRange;
  /** As the title names it. */
  readonly organ: string;
  readonly year: number;
  readonly tables: Readonly<Partial<Record<TableId, Figures>>>;
  /** Of sections one and five. */
  readonly prose: Prints;
  /** What section five names as problems. */
  readonly problems: readonly Passage[];
}

export interface Figures {
  readonly template: TemplateId;
  /** By row id; a row that stands twice or whose cells were not read is left out. */
  readonly rows: ReadonlyMap<string, RowFigures>;
}

/** Where a row stands, from the report's start, and its figures; null where a cell holds no number. */
export interface RowFigures extends Range {
  readonly values: readonly (number | null)[];
  /** Columns whose cells hold words that are no number, in contrast to blanks and placeholders; left out when there are none. */
  readonly words?: readonly number[];
}

/** What a document gives before it is known which one it is. */
export type Draft = Omit<Entry, 'uri' | 'range'>;

/** The entries of a document's reports; a report whose organ or year is not known has none. */
export function entriesOf(uri: string, reports: readonly PlacedReport[]): readonly Entry[] {
  return reports.flatMap((placed) => entryOf(uri, placed) ?? []);
}

/** The entry of one report; undefined when its organ or year is not known. Linear; made once for each reading. */
export function entryOf(uri: string, { start, end, report }: PlacedReport): Entry | undefined {
  const draft = draftOf(report);
  if (!draft) return undefined;
  const known = entries.get(draft);
  if (known?.uri === uri && known.range.start === start && known.range.end === end) return known;
  const entry = { ...draft, uri, range: { start, end } };
  entries.set(draft, entry);
  return entry;
}

/** The last entry of each draft: those that are compared with it need not be checked anew while it stands where it stood. */
const entries = new WeakMap<Draft, Entry>();

const draftOf = memoized(made);

function made(report: Report): Draft | null {
  const { organ, year } = report;
  if (!organ || !year) return null;
  const tables: Partial<Record<TableId, Figures>> = {};
  for (const id of tableIds) {
    const table = report[id];
    if (table) tables[id] = figuresOf(table);
  }
  return { organ: organ.value, year: year.value, tables, prose: printsOf(report), problems: problemsOf(report) };
}

function figuresOf(table: Table): Figures {
  const rows = new Map<string, RowFigures>();
  for (const [id, row] of wholeRows(table)) {
    const { start } = row.cells[0] ?? row;
    const { end } = row.cells.at(-1) ?? row;
    const words = row.cells.flatMap(({ kind, column }) => (kind === 'text' ? [column] : []));
    rows.set(id, {
      start,
      end,
      values: row.cells.map((cell) => cell.value),
      ...(words.length > 0 ? { words } : {}),
    });
  }
  return { template: table.template, rows };
}

/** The document's range of a place in an entry. */
export const placeIn = ({ range: own }: Entry, place: Range): DocumentRange => {
  const { start, end } = rangeInDocument(own, place);
  return { start, end: Math.min(end, own.end) };
};
