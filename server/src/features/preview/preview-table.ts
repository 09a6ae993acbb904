import { tableTemplate } from '../../format/index.ts';
import type { HeaderCell, TableId, TableTemplate } from '../../format/types.ts';
import type { Cell, Label, Report, Table } from '../../report/model.ts';
import { whyNotRead } from '../../report/not-read.ts';
import { lastFrom } from '../../report/placed.ts';
import { countOf } from '../../text/count.ts';
import { byStart, type Language, type Range, rangeOf } from '../../text/range.ts';
import { restOf } from '../formatting/rest-of-table.ts';
import { extentOf } from '../formatting/table-extent.ts';
import { type Labels, labelsOf } from '../formatting/table-labels.ts';
import { type Headed, headedBy } from './column-heads.ts';
import { type Extra, isRow, isUnder, type Line, linesInOrder, partsOf, runOf, startOf } from './preview-lines.ts';
import type { Mark } from './preview-marks.ts';
import { headsIn } from './section-headings.ts';

/*
 * A table as the official form lays it out: a grid of cells with their spans. Its words are the report's, and the form's where the report has none;
 * every cell that was read stands in it once, as it is written.
 */

/** One cell of the grid. */
export interface GridCell {
  /**
   * `head` and `label` are words; `figure` is a cell of the report; `gap` a place for which no cell was found; `raw` the text of a row whose cells
   * could not be told apart.
   */
  readonly kind: 'head' | 'label' | 'figure' | 'gap' | 'raw';
  readonly text: string;
  /** What the form says where a `head` or a `label` of the report says something else; null where it says the same. */
  readonly form: string | null;
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
export const stretchOf = (report: Report, table: Table): Range => extentOf(report, table) ?? rangeOf(table);

/** A table that was read, as a grid. */
export function gridOf(report: Report, table: Table, language: Language): Grid {
  const template = tableTemplate(table.template, table.id);
  const extent = extentOf(report, table);
  const rest = extent ? restOf(report.text, table, extent) : [];
  const labels = labelsOf(table) ?? asPrinted;
  const parents = Map.groupBy(table.headerLabels.toSorted(byStart), (label) => label.template);
  const form: Form = { report, table, template, labels, parents, width: widthOf(template) };
  const lines = linesInOrder(table, rest ?? []);
  return {
    table: table.id,
    name: template.name,
    width: form.width,
    lines:
      template.id === 'disclosure'
        ? partLines(form, lines)
        : [...headLines(form, template.header.map(asHeading)), ...rowLines(form, lines)],
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
  /** Its headings and merged cells by the form's words, in the order of the text. */
  readonly parents: ReadonlyMap<string, readonly Label[]>;
  readonly width: number;
}

const asPrinted: Labels = { written: (official) => official, heading: (official) => official };

const widthOf = ({ header }: TableTemplate): number => (header[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0);

/** The report's words for a merged cell: the last before its row, or the first. */
function parentOf({ parents }: Form, parent: string, line: Line): Label | undefined {
  const own = parents.get(parent) ?? [];
  return own[Math.max(0, lastFrom(own, startOf(line) - 1))];
}

const words = (kind: 'head' | 'label', headed: Headed, colspan: number, rowspan: number): GridCell => ({
  kind,
  ...headed,
  colspan,
  rowspan,
  marks: [],
});

/** A line of headings that heads the rows from `before` on, and none that end before `after`. */
interface HeadingLine {
  readonly cells: readonly HeaderCell[];
  readonly after: number;
  readonly before: number;
}

const asHeading = (cells: readonly HeaderCell[]): HeadingLine => ({ cells, after: 0, before: Number.POSITIVE_INFINITY });

/** Lines of headings as the report words them. */
function headLines({ report, table, labels }: Form, lines: readonly HeadingLine[]): readonly (readonly GridCell[])[] {
  const wanted = lines.flatMap(({ cells, after, before }) => cells.map(({ label }) => ({ label, after, before })));
  const found = headsIn(report, table, wanted);
  let next = 0;
  return lines.map(({ cells }) =>
    cells.map(({ label, colspan, rowspan }) =>
      words('head', headedBy(report, table, found[next++], labels.written(label)), colspan, rowspan),
    ),
  );
}

/** Table two: each part has its heading and its columns, printed again wherever another part begins. */
function partLines(form: Form, lines: readonly Line[]): readonly (readonly GridCell[])[] {
  const { template } = form;
  const parts = partsOf(template, lines);
  const heads = headLines(
    form,
    parts.flatMap(({ part, after, before }) => [2 * part, 2 * part + 1].map((i) => ({ cells: template.header[i]!, after, before }))),
  );
  return parts.flatMap(({ part, own }, i) => {
    const spans = template.header[2 * part + 1]!.slice(1).map((cell) => cell.colspan);
    const rows = own.map((line) => [labelCell(form, line, 1), ...figureCells(form, line, spans)]);
    return [...heads.slice(2 * i, 2 * i + 2), ...rows];
  });
}

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
        : [
            words(
              'label',
              headedBy(form.report, form.table, parentOf(form, parent, line), form.labels.written(parent)),
              1,
              runOf(parents, i, depth),
            ),
          ],
    );
    const label = labels > own.length ? [labelCell(form, line, labels - own.length)] : [];
    return [...fresh, ...label, ...figureCells(form, line, spans)];
  });
}

function labelCell({ report, table, labels }: Form, line: Line, colspan: number): GridCell {
  if (isRow(line)) return words('label', headedBy(report, table, line.label, labels.written(line.template.label)), colspan, 1);
  const range = { start: line.start, end: line.start + line.label.length };
  return words('label', { text: line.label, form: null, range }, colspan, 1);
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
    return [{ kind: 'raw', text, form: null, colspan, rowspan: 1, range: rangeOf(cellsRange), marks: [] }];
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
  form: null,
  colspan,
  rowspan: 1,
  range: cell ? rangeOf(cell) : null,
  marks: [],
});

/** Beyond its columns a row that no template knows has the rest of its cells in the last one. */
function extraCell({ cells, start }: Extra, at: number, columns: number, colspan: number): GridCell {
  const text = at < columns - 1 ? cells[at] : cells.slice(at).join(' ');
  return {
    kind: text === undefined ? 'gap' : 'figure',
    text: text ?? '',
    form: null,
    colspan,
    rowspan: 1,
    range: { start, end: start },
    marks: [],
  };
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
