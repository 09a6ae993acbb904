import type { TemplateId } from '../format/types.ts';
import type { Cell, Evidence, NotRead, Table } from '../report/model.ts';
import { whyNotRead } from '../report/not-read.ts';
import { inDocument, type PlacedReport } from '../report/placed.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import type { Language, ReportOffset } from '../text/range.ts';
import { positionAt } from './output/lines.ts';

/** What `nianbao extract` says of one report. Lines count from 1. */
export interface ExtractedReport {
  readonly organ: string | null;
  readonly year: number | null;
  readonly title: { readonly text: string; readonly line: number } | null;
  readonly template: string | null;
  readonly sections: readonly { readonly number: number | null; readonly title: string; readonly line: number }[];
  readonly requests: { readonly format: TemplateId; readonly rows: Rows<number | null> } | null;
  readonly disclosure: { readonly format: string; readonly rows: Rows<string | null> } | null;
  readonly disputes: { readonly cells: readonly (number | null)[] } | null;
  readonly notRead: readonly { readonly table: string | null; readonly reason: string }[];
  /** Only with `--explain`: which reader took which lines, and why the others did not. */
  readonly evidence?: readonly {
    readonly table: string;
    readonly reader: string;
    readonly taken: boolean;
    readonly why: string;
    readonly lines: string;
  }[];
}

type Rows<T> = Readonly<Record<string, readonly T[]>>;

/** One file: its first report at the top level, and all of them where it holds several. */
export interface Extracted extends ExtractedReport {
  readonly file: string;
  readonly reports?: readonly ExtractedReport[];
}

export interface ExtractSettings {
  readonly language: Language;
  readonly explain: boolean;
}

/** The reports of one file as plain values. `parts` may be empty: everything is null then. */
export function extracted(file: string, text: string, parts: readonly PlacedReport[], settings: ExtractSettings): Extracted {
  const lines = linesOf(text);
  const all = parts.map((part) => one(part, lines, settings));
  const [first] = all;
  return { file, ...(first ?? nothingExtracted), ...(all.length > 1 ? { reports: all } : {}) };
}

/** What is said of a text without a report. */
export const nothingExtracted: ExtractedReport = {
  organ: null,
  year: null,
  title: null,
  template: null,
  sections: [],
  requests: null,
  disclosure: null,
  disputes: null,
  notRead: [],
};

function one(part: PlacedReport, lines: Lines, { language, explain }: ExtractSettings): ExtractedReport {
  const { report } = part;
  const line = (offset: ReportOffset): number => positionAt(lines, inDocument(part, offset)).line + 1;
  const { title, requests, disclosure, disputes } = report;
  return {
    organ: report.organ?.value ?? null,
    year: report.year?.value ?? null,
    title: title ? { text: title.text, line: line(title.start) } : null,
    template: report.template.id,
    sections: report.sections.map((s) => ({ number: s.number, title: s.heading.text, line: line(s.heading.start) })),
    requests: requests ? { format: requests.template, rows: rowsOf(requests, figure) } : null,
    disclosure: disclosure ? { format: disclosure.template, rows: rowsOf(disclosure, words) } : null,
    disputes: disputes ? { cells: Object.values(rowsOf(disputes, figure))[0] ?? [] } : null,
    notRead: report.notRead.map((n) => ({ table: n.table, reason: reasonOf(n, language) })),
    ...(explain ? { evidence: report.evidence.map((e) => evidenceOf(e, line, language)) } : {}),
  };
}

const figure = (cell: Cell): number | null => cell.value;
const words = (cell: Cell): string => cell.text.trim();

/** Each row once by its id, cells in their columns; null where a cell could not be read. Of a row that stands twice, the first that has cells. */
function rowsOf<T>(table: Table, value: (cell: Cell) => T): Rows<T | null> {
  const rows = new Map<string, readonly (T | null)[]>();
  for (const row of table.rows) {
    const key = row.template.id;
    if (rows.get(key)?.some((v) => v !== null)) continue;
    const cells: (T | null)[] = row.template.columns.map(() => null);
    for (const cell of row.cells) if (cell.column < cells.length) cells[cell.column] = value(cell);
    rows.set(key, cells);
  }
  return Object.fromEntries(rows);
}

/** The reason in words, with the rows concerned where it is not the whole table. */
export function reasonOf(notRead: NotRead, language: Language): string {
  const reason = whyNotRead(notRead)[language];
  if (notRead.rows.length === 0) return reason;
  return language === 'zh' ? `第 ${notRead.rows.join('、')} 行：${reason}` : `rows ${notRead.rows.join(', ')}: ${reason}`;
}

function evidenceOf(
  e: Evidence,
  line: (offset: ReportOffset) => number,
  language: Language,
): NonNullable<ExtractedReport['evidence']>[number] {
  const last = line(Math.max(e.range.start, e.range.end - 1));
  return { table: e.table, reader: e.reader[language], taken: e.taken, why: e.why[language], lines: `${line(e.range.start)}-${last}` };
}
