import { tableTemplate } from '../format/index.ts';
import type { HeaderCell, TableId, TableTemplate } from '../format/types.ts';
import type { Cell, Report, Row, Table } from '../report/model.ts';
import { whyNotRead } from '../report/not-read.ts';
import { countOf } from '../text/count.ts';
import type { Language, Range } from '../text/range.ts';
import { extentOf } from './normalise-table-extent.ts';
import { type Labels, labelsOf } from './normalise-table-labels.ts';
import { type Found, restOf } from './normalise-table-rest.ts';
import type { Mark } from './preview-marks.ts';

/*
 * A table as the official form prints it: a grid of cells with their spans. The header is the form's own, in the table's script; every cell that was
 * read stands in it once, as it is written.
 */

/** One cell of the grid. */
export interface GridCell {
  /**
   * `head` and `label` are words; `figure` is a cell of the report; `gap` a place for which no cell was found; `raw` the text of a row whose cells
   * could not be told apart.
   */
  readonly kind: 'head' | 'label' | 'figure' | 'gap' | 'raw';
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Where it stands; null for words of the form that the text does not have there. */
  readonly range: Range | null;
  readonly marks: readonly Mark[];
}

export interface Grid {
  readonly table: TableId;
  /** What the form calls the table. */
  readonly name: string;
  /** Columns; every line fills them, spans counted. */
  readonly width: number;
  readonly lines: readonly (readonly GridCell[])[];
  /** Remarks on what could not be read, in the client's language. */
  readonly remarks: readonly string[];
  /** Prose that stands among the rows, in order. */
  readonly prose: readonly (Range & { readonly text: string })[];
}

/** The stretch of the text that the table takes, its header included. */
export const stretchOf = (report: Report, table: Table): Range => extentOf(report, table) ?? { start: table.start, end: table.end };

/** A table that was read, as a grid. */
export function gridOf(report: Report, table: Table, language: Language): Grid {
  const template = tableTemplate(table.template, table.id);
  const extent = extentOf(report, table);
  const rest = extent ? restOf(report.text, table, extent) : [];
  const labels = labelsOf(table) ?? asPrinted;
  const form: Form = { report, table, template, labels, headings: headingPlaces(table), width: widthOf(template) };
  const lines = linesInOrder(table, rest ?? []);
  return {
    table: table.id,
    name: template.name,
    width: form.width,
    lines:
      template.id === 'disclosure'
        ? partLines(form, lines)
        : [...template.header.map((line) => headLine(form, line)), ...rowLines(form, lines)],
    remarks: remarksOf(report, table, rest === null, language),
    prose: (rest ?? []).flatMap((found) =>
      'prose' in found ? [{ start: found.start, end: found.start + found.prose.length, text: found.prose }] : [],
    ),
  };
}

/** What every line is made with. */
interface Form {
  readonly report: Report;
  readonly table: Table;
  readonly template: TableTemplate;
  readonly labels: Labels;
  readonly headings: ReadonlyMap<string, readonly Range[]>;
  readonly width: number;
}

type Line = Row | Extra;
/** A row that no template knows. */
type Extra = Extract<Found, { readonly label: string }>;

const isRow = (line: Line): line is Row => 'template' in line;
const asPrinted: Labels = { written: (official) => official, heading: (official) => official };

export const widthOf = ({ header }: TableTemplate): number => (header[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0);

function linesInOrder(table: Table, rest: readonly Found[]): readonly Line[] {
  const extra = rest.filter((found) => 'label' in found);
  const startOf = (line: Line): number => (isRow(line) ? (line.label?.start ?? line.start) : line.start);
  return extra.length === 0 ? table.rows : [...table.rows, ...extra].sort((a, b) => startOf(a) - startOf(b));
}

/** Where the text has each heading, in order. */
function headingPlaces(table: Table): ReadonlyMap<string, readonly Range[]> {
  const places = new Map<string, Range[]>();
  for (const { template, start, end } of table.headerLabels) places.set(template, [...(places.get(template) ?? []), { start, end }]);
  return places;
}

/** The place of a heading: the last of those before `before`, or the first. */
function placeOf({ headings }: Form, label: string, before = 0): Range | null {
  const places = headings.get(label) ?? [];
  return places.findLast((place) => place.end <= before) ?? places[0] ?? null;
}

const words = (kind: 'head' | 'label', text: string, colspan: number, rowspan: number, range: Range | null): GridCell => ({
  kind,
  text,
  colspan,
  rowspan,
  range,
  marks: [],
});

const headLine = (form: Form, line: readonly HeaderCell[], before?: number): readonly GridCell[] =>
  line.map(({ label, colspan, rowspan }) => words('head', form.labels.heading(label), colspan, rowspan, placeOf(form, label, before)));

/** Table two: each part has its heading and its columns, printed again wherever another part begins. */
function partLines(form: Form, lines: readonly Line[]): readonly (readonly GridCell[])[] {
  const { template } = form;
  const out: (readonly GridCell[])[] = [];
  let part = -1;
  for (const line of lines) {
    const own = isRow(line) ? partOf(template, line) : Math.max(part, 0);
    const columns = template.header[2 * own + 1]!;
    if (own !== part) out.push(headLine(form, template.header[2 * own]!, line.start), headLine(form, columns, line.start));
    part = own;
    const spans = columns.slice(1).map((cell) => cell.colspan);
    out.push([labelCell(form, line, 1), ...figureCells(form, line, spans)]);
  }
  return out;
}

/** Which pair of header lines heads the row. */
export const partOf = ({ header }: TableTemplate, { template }: Pick<Row, 'template'>): number =>
  Math.max(0, Math.trunc(header.findIndex(([first]) => first!.label === template.parents[0]) / 2));

/** Tables three and four: merged labels stand once beside all of their rows. */
function rowLines(form: Form, lines: readonly Line[]): readonly (readonly GridCell[])[] {
  const columns = form.template.rows[0]!.columns.length;
  const labels = form.width - columns;
  const spans = Array<number>(columns).fill(1);
  let before: readonly string[] = [];
  const parents = lines.map((line) => (before = isRow(line) ? line.template.parents : before));
  return lines.map((line, i) => {
    const own = parents[i]!;
    const fresh = own.flatMap((parent, depth) =>
      i > 0 && isUnder(parents[i - 1]!, own, depth)
        ? []
        : [words('label', form.labels.heading(parent), 1, runOf(parents, i, depth), placeOf(form, parent, line.start))],
    );
    const label = labels > own.length ? [labelCell(form, line, labels - own.length)] : [];
    return [...fresh, ...label, ...figureCells(form, line, spans)];
  });
}

/** Whether two rows stand under the same merged cells, down to a depth. */
const isUnder = (a: readonly string[], b: readonly string[], depth: number): boolean =>
  a.length > depth && b.length > depth && a.slice(0, depth + 1).every((parent, i) => parent === b[i]);

/** How many rows from `at` on stand under one merged cell. */
function runOf(parents: readonly (readonly string[])[], at: number, depth: number): number {
  let end = at + 1;
  while (end < parents.length && isUnder(parents[at]!, parents[end]!, depth)) end++;
  return end - at;
}

function labelCell({ labels }: Form, line: Line, colspan: number): GridCell {
  if (!isRow(line)) return words('label', line.label, colspan, 1, { start: line.start, end: line.start + line.label.length });
  const { label, template } = line;
  return words('label', labels.written(template.label, label), colspan, 1, label && { start: label.start, end: label.end });
}

/** The figures of a line in columns of the given widths. */
function figureCells({ report }: Form, line: Line, spans: readonly number[]): readonly GridCell[] {
  if (!isRow(line)) return spans.map((colspan, i) => extraCell(line, i, spans.length, colspan));
  const { cells, cellsRange } = line;
  const columns = new Set(cells.map((cell) => cell.column));
  const placed = columns.size === cells.length && cells.every((cell) => cell.column < spans.length);
  if (cells.length === 0 || !placed) {
    const whole = report.text.slice(cellsRange.start, Math.min(cellsRange.end, cellsRange.start + longestRaw));
    const text = (report.markup ? whole.replace(/<[^<>]*>/g, ' ') : whole).trim();
    const colspan = spans.reduce((sum, span) => sum + span, 0);
    return [{ kind: 'raw', text, colspan, rowspan: 1, range: { start: cellsRange.start, end: cellsRange.end }, marks: [] }];
  }
  return spans.map((colspan, i) =>
    figureCell(
      cells.find((cell) => cell.column === i),
      colspan,
    ),
  );
}

/** Of a row that was not read, so much is shown. UTF-16 units. */
const longestRaw = 200;

const figureCell = (cell: Cell | undefined, colspan: number): GridCell => ({
  kind: cell ? 'figure' : 'gap',
  text: cell?.text ?? '',
  colspan,
  rowspan: 1,
  range: cell ? { start: cell.start, end: cell.end } : null,
  marks: [],
});

/** Beyond its columns a row that no template knows has the rest of its cells in the last one. */
function extraCell({ cells, start }: Extra, at: number, columns: number, colspan: number): GridCell {
  const text = at < columns - 1 ? cells[at] : cells.slice(at).join(' ');
  return { kind: text === undefined ? 'gap' : 'figure', text: text ?? '', colspan, rowspan: 1, range: { start, end: start }, marks: [] };
}

function remarksOf(report: Report, table: Table, stray: boolean, language: Language): readonly string[] {
  const zh = language === 'zh';
  const remarks = report.notRead
    .filter((not) => not.table === table.id && not.rows.length > 0)
    .map((not) => {
      const why = whyNotRead(not)[language];
      return zh ? `有 ${not.rows.length} 行没有读出：${why}。` : `${countOf(not.rows.length, 'row was', 'rows were')} not read: ${why}.`;
    });
  const left = zh ? '表中还有数字没能归入任何一格，请看原文。' : 'The table holds figures that belong to none of its cells; see the text.';
  return stray ? [...remarks, left] : remarks;
}
