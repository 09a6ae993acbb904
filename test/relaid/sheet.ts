import { tableIds, templates } from '../../server/src/format/index.ts';
import type { TableId, TemplateId } from '../../server/src/format/types.ts';
import { type Grid, gridOf } from '../generate/grid.ts';
import type { ReportData } from '../generate/report.ts';
import type { Labelled } from './labelled.ts';

/** A place of a sheet. Places beside each other that share a region are one merged cell. */
export interface Cell {
  readonly text: string;
  readonly region: number;
  /** What HTML holds in place of the text. */
  readonly markup?: string;
}

/** A line of a sheet; `row` is the template's row whose figures it shows, null for headers, notes and rows of the organ's own. */
export interface Line {
  readonly row: string | null;
  readonly header: boolean;
  readonly cells: readonly Cell[];
  /** Not to be seen, in HTML. */
  readonly hidden?: boolean;
}

/** A table as a spreadsheet has it: every line as wide as the others, merged cells as regions. */
export interface Sheet {
  readonly id: TableId;
  /** Columns of labels to the left of the figures. */
  readonly labels: number;
  readonly lines: readonly Line[];
}

/** What a reader sees in a cell: its number, null for none; `marked` where something else stands beside it, so that it may be told as text. */
export interface Shown {
  readonly value: number | null;
  readonly marked: boolean;
}

/** A report with its tables as they will be printed, and what they show. */
export interface Page {
  readonly report: Labelled;
  readonly blocks: Readonly<Record<TableId, readonly (string | Sheet)[]>>;
  readonly place: 'usual' | 'early' | 'appendix' | 'other-section';
  readonly shown: ReadonlyMap<string, readonly Shown[]>;
  /** Lines are said with a bullet before them. */
  readonly bullets: boolean;
}

let regions = 0;
/** A place that is merged with nothing. */
export const cell = (text: string, markup?: string): Cell => ({ text, region: regions++, ...(markup === undefined ? {} : { markup }) });
export const keyOf = (table: TableId, row: string): string => `${table} ${row}`;

/** The number that a figure's text stands for; null for a blank or a placeholder. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,+件次]|万元$/gu, '');
  // Amounts are counted in 万元.
  if (plain.endsWith('元')) return Number(((numberIn(plain.slice(0, -1)) ?? 0) / 10_000).toPrecision(15));
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The tables of a report as its form has them. */
export function pageOf(report: Labelled, template: TemplateId = report.template): Page {
  const shown = new Map<string, Shown[]>();
  for (const id of tableIds)
    for (const [row, texts] of report.cells[id])
      shown.set(
        keyOf(id, row),
        texts.map((text) => ({ value: numberIn(text), marked: false })),
      );
  const sheets = (id: TableId): Sheet[] => [sheetOf(id, report, template)];
  const blocks = { disclosure: sheets('disclosure'), requests: sheets('requests'), disputes: sheets('disputes') };
  return { report, blocks, place: 'usual', shown, bullets: false };
}

/** One table of a report in the form `template`. */
export function sheetOf(id: TableId, { cells }: Labelled, template: TemplateId): Sheet {
  const figures = { disclosure: cells.disclosure, requests: cells.requests, disputes: cells.disputes.get('cases')! };
  const grid = gridOf(id, { template, figures } as unknown as ReportData);
  return { id, labels: id === 'requests' ? 3 : id === 'disclosure' ? 1 : 0, lines: linesOf(grid) };
}

function linesOf(grid: Grid): Line[] {
  const places: (Cell | undefined)[][] = grid.rows.map(() => new Array<Cell | undefined>(grid.width).fill(undefined));
  grid.rows.forEach(({ cells }, r) => {
    let column = 0;
    for (const { text, colspan, rowspan } of cells) {
      while (places[r]![column]) column++;
      const merged = cell(text);
      for (let y = r; y < Math.min(r + rowspan, places.length); y++)
        for (let x = column; x < Math.min(column + colspan, grid.width); x++) places[y]![x] = merged;
      column += colspan;
    }
  });
  return places.map((line, r) => ({ row: grid.rows[r]!.row, header: grid.rows[r]!.row === null, cells: line.map((c) => c ?? cell('')) }));
}

/** The row's label as the form words it. */
export const labelOf = (template: TemplateId, table: TableId, row: string): string =>
  templates[template][table].rows.find(({ id }) => id === row)?.label ?? '';

/** The page with each sheet of one table changed. */
export function mapSheets(page: Page, id: TableId, change: (sheet: Sheet) => Sheet): Page {
  const blocks = page.blocks[id].map((block) => (typeof block === 'string' ? block : change(block)));
  return { ...page, blocks: { ...page.blocks, [id]: blocks } };
}

/** The sheet with each of its lines changed, left out or followed by others. */
export const mapLines = (sheet: Sheet, change: (line: Line, at: number) => readonly Line[]): Sheet => ({
  ...sheet,
  lines: sheet.lines.flatMap(change),
});

/** The page that shows something else in one cell. */
export function showing(page: Page, table: TableId, row: string, column: number, what: Shown): Page {
  const key = keyOf(table, row);
  const cells = (page.shown.get(key) ?? []).map((was, i) => (i === column ? what : was));
  return { ...page, shown: new Map([...page.shown, [key, cells]]) };
}
