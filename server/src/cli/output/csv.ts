import { tableIds, tableTemplate, templates } from '../../format/index.ts';
import type { TableId, TemplateId } from '../../format/types.ts';
import type { Extracted, ExtractedReport } from '../extract.ts';

/** Figures for a spreadsheet: a row a cell, or a row a report. With a byte order mark, by which Excel knows that it is UTF-8. */

/** What a file of CSV begins with. */
export const csvMark = '\ufeff';

type Value = string | number | null;

/** One line of CSV. What a report calls itself can be no formula, and no line break ends a row too early. */
export const csvLine = (cells: readonly Value[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The names of the columns where each row is a cell. */
export const cellNames = (): string => csvMark + csvLine(['file', 'organ', 'year', 'template', 'table', 'row', 'label', 'column', 'value']);

/** A row for each cell of a file's reports; a cell that holds no number is empty, and of table two has its words. */
export function cellLines({ file, reports, ...first }: Extracted): string {
  const rows = (reports ?? [first]).flatMap((report) =>
    tableIds.flatMap((table) =>
      cellsOf(report, table).map(({ row, label, column, value }) =>
        csvLine([file, report.organ, report.year, report.template, table, row, label, column, value]),
      ),
    ),
  );
  return rows.join('');
}

interface CsvCell {
  readonly row: string;
  readonly label: string;
  readonly column: string;
  readonly value: Value;
}

function cellsOf(report: ExtractedReport, table: TableId): readonly CsvCell[] {
  const read = rowsOf(report, table);
  if (!read) return [];
  return tableTemplate(read.format, table).rows.flatMap(({ id, label, columns }) =>
    columns.flatMap(({ key }, i) => {
      const value = read.rows[id]?.[i];
      return value === undefined ? [] : [{ row: id, label, column: key, value: figureOf(value) }];
    }),
  );
}

function rowsOf(
  report: ExtractedReport,
  table: TableId,
): { readonly format: TemplateId; readonly rows: Readonly<Record<string, readonly Value[]>> } | undefined {
  if (table === 'disputes') {
    const format = (report.template ?? '2021') as TemplateId;
    const [row] = tableTemplate(format, table).rows;
    return report.disputes && row ? { format, rows: { [row.id]: report.disputes.cells } } : undefined;
  }
  const read = report[table];
  return read ? { format: read.format as TemplateId, rows: read.rows } : undefined;
}

/** Cells of table two come as words; those that are a number are one. */
const figureOf = (value: Value): Value => (typeof value === 'string' && /^\d{1,15}(?:\.\d{1,6})?$/.test(value) ? Number(value) : value);

/** The cells of both forms, the newest first, each once. */
const wide: readonly string[] = [
  ...new Set(
    tableIds.flatMap((table) =>
      (['2021', '2019'] as const).flatMap((form) =>
        templates[form][table].rows.flatMap(({ id, columns }) => columns.map(({ key }) => nameOf(table, id, key))),
      ),
    ),
  ),
];

function nameOf(table: TableId, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/** The names of the columns where each row is a report. */
export const wideNames = (): string => csvMark + csvLine(['file', 'organ', 'year', 'template', ...wide]);

/** A row for each report of a file. */
export function wideLines({ file, reports, ...first }: Extracted): string {
  const rows = (reports ?? [first]).map((report) => {
    const cells = new Map(
      tableIds.flatMap((table) => cellsOf(report, table).map(({ row, column, value }) => [nameOf(table, row, column), value] as const)),
    );
    return csvLine([file, report.organ, report.year, report.template, ...wide.map((name) => cells.get(name) ?? null)]);
  });
  return rows.join('');
}
