import { tableTemplate } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import { cellLinesLayout, isUnseparated } from '../../report/layouts.ts';
import type { Report, Row, Section, Table } from '../../report/model.ts';
import { fold, withoutPinyin } from '../../text/fold.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import { textBefore } from '../../text/text-before.ts';
import type { Severity } from '../engine/rule.ts';

/** What the rules of tables and cells ask of a reading: how surely a layout shows rows and cells, and how loud a finding may be. */

/** For report year 2019 the form was on trial and only encouraged: nothing about its tables is an error then. */
export const loudness = (report: Report, severity: Severity): Severity =>
  severity === 'error' && report.year?.value === 2019 ? 'warning' : severity;

/** One row a line with a separator for each cell: what does not fit is the author's doing, and a line can be put in or taken out. */
export const hasLines = (table: Table): boolean => table.layout === 'tabs' || table.layout === 'pipes';

/** Whether rows may be put in or taken out as lines of text: not in HTML, whose lines are not its rows. */
export const hasPlainLines = (report: Report, table: Table): boolean => hasLines(table) && !isHtml(report, table);

function isHtml(report: Report, table: Table): boolean {
  const sample = report.text.slice(table.start, Math.min(table.end, table.start + 4000)).toLowerCase();
  return sample.includes('</td') || sample.includes('</tr');
}

/** Text as a PDF or a flattened page gives it: labels are cut, and a fault of shape may be the extraction's. */
export const isLoose = (table: Table): boolean => isUnseparated(table.layout);

/** The section that the form puts a table into; undefined where the report has none. */
export const sectionFor = (report: Report, table: TableId): Section | undefined =>
  report.sections.find((s) => s.number === tableTemplate(report.template.id, table).section && !s.duplicate);

/** Whether three labels of the table, or of its header, stand in the section, however they are laid out; or it ends with the beginning of one. */
export function holdsLabels(report: Report, table: TableId, section: Section): boolean {
  const words = fold(withoutPinyin(report.text.slice(section.body.start, section.body.end)));
  const { rows, header } = tableTemplate(report.template.id, table);
  const labels = new Set(
    [...rows.map((r) => r.label), ...header.flat().map((c) => c.label)].map((l) => fold(l)).filter((l) => l.length >= 4),
  );
  let found = 0;
  for (const label of labels) {
    // The text may end within the table's very first words.
    for (let length = label.length; length >= 5; length--) if (words.endsWith(label.slice(0, length))) return true;
    if (words.includes(label) && ++found >= 3) return true;
  }
  return false;
}

/** Rows of the table's own template that were not read, in the order of the form. */
export function missingRows(table: Table): readonly Row['template'][] {
  const present = new Set(table.rows.map((row) => row.template.id));
  return tableTemplate(table.template, table.id).rows.filter((row) => !present.has(row.id));
}

/**
 * Rows with another number of cells than columns, where the layout shows that surely: separators for each cell, or more figures than
 * columns in a table that reads whole otherwise. A row with nothing in it is blank, not narrow, and one that the text ends with is still written.
 */
export function miscounted(report: Report, table: Table): readonly Row[] {
  const rows = table.rows
    .filter((row) => row.shape === 'wide' || (row.shape === 'narrow' && !isLastOf(report, row)))
    // As many as columns, and out of place, were not told apart: that is said as what could not be read.
    .filter((row) => row.found > 0 && row.found !== row.template.columns.length);
  if (rows.length === 0) return rows;
  if (table.id === 'disputes' && isOneShort(report, table)) return rows;
  // Where hardly a row has its cells on its line, the rest of them stand on other lines.
  if (hasLines(table)) return mostlyRight(table) ? rows : rows.filter((row) => row.shape === 'wide');
  const right = table.rows.filter((r) => r.shape === 'right').length;
  if (missingRows(table).length > 0 || right < table.rows.length * 0.8) return [];
  if (table.layout === cellLinesLayout && rows.length <= 2)
    return rows.filter((row) => row.shape === 'narrow' || row.found <= row.template.columns.length + 3);
  return rows.filter((row) => row.shape === 'wide' && row.found <= row.template.columns.length + 3);
}

/** Whether table four has one figure too few, and neither a figure that may be its row's nor a heading stands right beside it or behind it. */
function isOneShort({ text }: Report, table: Table): boolean {
  const { start, end, found, template } = table.rows[0]!;
  const beside = /\d[\s|]*$/.test(textBefore(text, start, 20)) || /^[\s|]*\d/.test(text.slice(end, end + 20));
  return found === template.columns.length - 1 && !isLoose(table) && !beside && table.headerLabels.every((label) => label.end <= start);
}

/** Whether nothing stands behind the row but the rest of a tag. */
const isLastOf = ({ text }: Report, { end }: Row): boolean => end + 200 > text.length && /^[\s<>/a-z|]*$/i.test(text.slice(end));

/** Whether at least half of the rows that have several columns hold as many cells, or more. */
function mostlyRight({ rows }: Table): boolean {
  const several = rows.filter((row) => row.template.columns.length > 1);
  return 2 * several.filter((row) => row.shape === 'right' || row.shape === 'wide').length >= several.length;
}

/** Rows that hold words and no figure at all: `行政处罚⇥见附件`; each with the place of its words. */
export function wordyRows(report: Report, table: Table): readonly (Range & { readonly row: Row })[] {
  if (isLoose(table) || isHtml(report, table)) return [];
  return table.rows.flatMap((row) => {
    if (row.cells.length > 0 || row.found > 0 || !row.label) return [];
    const { start, end } = row.label;
    const words = withoutFrame(report.text.slice(end, lineEnd(report.text, end)));
    const from = end + words.length - words.replace(/^[\s|]+/, '').length;
    return from < end + words.length && start < end ? [{ row, start: from, end: end + words.length }] : [];
  });
}

/** Ids of the rows whose cells the reading could not tell. */
export const unreadRows = (report: Report, table: TableId): ReadonlySet<string> =>
  new Set(report.notRead.filter((n) => n.table === table && n.reason !== 'absent').flatMap((n) => n.rows));

/** The text without spaces and pipes at its end; from the end on, since an expression would try every run of them. */
export function withoutFrame(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s|]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Where a finding on a whole table is shown: its first line, from its header or first row. */
export function headOf(report: Report, table: Table): Range {
  const first = table.rows[0];
  const start = table.header?.start ?? first?.label?.start ?? table.start;
  return { start, end: Math.min(lineEnd(report.text, start), Math.max(table.end, start)) };
}

/** Where a finding on a row is shown: its label, or its cells where it has none. */
export const placeOf = (row: Row): Range => (row.label ? rangeOf(row.label) : row.cellsRange);

/** Offset of the end of the line that holds `offset`, its break left out. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Offset of the start of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** The line with its break, for taking it out. */
export function wholeLine(text: string, offset: number): Range {
  let end = lineEnd(text, offset);
  if (text[end] === '\r') end++;
  if (text[end] === '\n') end++;
  return { start: lineStart(text, offset), end };
}

/** The line break that the report uses. */
export const lineBreak = (report: Report): string => (report.text.includes('\r\n') ? '\r\n' : '\n');
