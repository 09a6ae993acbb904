import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Entry } from '../../archive/entry.ts';
import { summedTables } from '../../features/reports/roll-up.ts';
import { tableIds, tableNumber, templates } from '../../format/index.ts';
import type { TableId, TemplateId } from '../../format/types.ts';
import type { Language } from '../../text/range.ts';
import { fitForXml } from './fit-for-xml.ts';
import { type FormCell, formCells } from './listed-cells.ts';
import { addressOf, dress, headline, remarks, sheetIn, workbookOf } from './sheets.ts';

/*
 * What the reports of a folder add up to: a sheet for each table of each form, a line a report with its file, and below them the sums as formulas, so that
 * who looks can follow them and take a line out. What could not be read is blank, and named on a sheet of its own.
 */

/** The workbook of the entries, each with the name of its file as its uri. */
export const rollUpWorkbook = (entries: readonly Entry[], notes: readonly string[], language: Language): Promise<Uint8Array> =>
  workbookOf((book) => {
    const held = entries.map(({ uri, organ, year, tables }): Held => ({ uri, organ, year, tables }));
    for (const table of tableIds) {
      const forms = [...new Set(held.flatMap(({ tables }) => tables[table]?.template ?? []))].sort().reverse();
      for (const form of forms) sheetOf(book, held, { table, form, isOnly: forms.length === 1 }, language);
    }
    const left = summedTables(held).flatMap(({ leftOut }) => leftOut.map((words) => words[language]));
    const title = language === 'zh' ? '没有计入：' : 'Left out:';
    remarks(book, [...notes, ...(left.length > 0 ? [title, ...left] : [])], language);
  });

type Held = Pick<Entry, 'uri' | 'organ' | 'year' | 'tables'>;

interface Which {
  readonly table: TableId;
  readonly form: TemplateId;
  readonly isOnly: boolean;
}

const own = 3;

function sheetOf(book: Workbook, entries: readonly Held[], { table, form, isOnly }: Which, language: Language): void {
  const reports = entries.filter(({ tables }) => tables[table]?.template === form);
  const cells = formCells(table, [form]);
  const name = tableNumber[table] + (isOnly ? '' : `（${form}年格式）`);
  const isWide = cells.length > 20;
  const sheet = sheetIn(book, name, { columns: 1, rows: 3, isWide });
  headline(sheet, `${templates[form][table].name}${isOnly ? '' : `（${form}年格式）`}`, isWide ? 1 : own + cells.length);
  heads(sheet, cells, language);
  const first = 4;
  for (const [i, { uri, organ, year, tables }] of reports.entries()) {
    const y = first + i;
    sheet.getCell(y, 1).value = fitForXml(organ);
    sheet.getCell(y, 2).value = year;
    sheet.getCell(y, 3).value = fitForXml(uri);
    for (let x = 1; x <= own; x++) dress(sheet, y, x, 'label');
    for (const [x, cell] of cells.entries()) {
      const value = tables[table]?.rows.get(cell.row.id)?.values[cell.row.columns.indexOf(cell.column)] ?? null;
      if (value !== null) sheet.getCell(y, own + 1 + x).value = value;
      dress(sheet, y, own + 1 + x, 'figure');
    }
  }
  sums(sheet, { first, last: first + reports.length - 1, columns: cells.length }, language);
}

/** Two lines: what of the form the columns belong to, over all of them, and their own names. */
function heads(sheet: Worksheet, cells: readonly FormCell[], language: Language): void {
  const names = language === 'zh' ? ['机关', '年份', '文件'] : ['Organ', 'Year', 'File'];
  for (const [x, words] of names.entries()) {
    sheet.getCell(2, x + 1).value = words;
    dress(sheet, 2, x + 1, 'head');
    dress(sheet, 3, x + 1, 'head');
    sheet.mergeCells(2, x + 1, 3, x + 1);
    sheet.getColumn(x + 1).width = [30, 8, 36][x]!;
  }
  for (let x = 0; x < cells.length; ) {
    let end = x + 1;
    while (end < cells.length && groupOf(cells[end]!) === groupOf(cells[x]!)) end++;
    sheet.getCell(2, own + 1 + x).value = groupOf(cells[x]!);
    for (let at = x; at < end; at++) {
      sheet.getCell(3, own + 1 + at).value = cells[at]!.row.label ? cells[at]!.names[1] : cells[at]!.column.label;
      dress(sheet, 2, own + 1 + at, 'head');
      dress(sheet, 3, own + 1 + at, 'head');
      sheet.getColumn(own + 1 + at).width = 11;
    }
    if (end - x > 1) sheet.mergeCells(2, own + 1 + x, 2, own + end);
    x = end;
  }
  sheet.getRow(2).height = 32;
  sheet.getRow(3).height = 32;
}

/** Rows stand over their columns; the one row of table four has no name, and its groups do. */
const groupOf = ({ row, column, names }: FormCell): string => (row.label ? names[0] : column.group.join(' '));

function sums(
  sheet: Worksheet,
  { first, last, columns }: { readonly first: number; readonly last: number; readonly columns: number },
  language: Language,
): void {
  const y = last + 1;
  sheet.getCell(y, 1).value = language === 'zh' ? '合计' : 'Sum';
  for (let x = 1; x <= own; x++) dress(sheet, y, x, 'head');
  for (let x = own + 1; x <= own + columns; x++) {
    sheet.getCell(y, x).value = { formula: `SUM(${addressOf(first, x)}:${addressOf(last, x)})`, result: sumOf(sheet, first, last, x) };
    dress(sheet, y, x, 'head');
  }
}

/** What the formula gives, for programs that do not count by themselves. */
function sumOf(sheet: Worksheet, first: number, last: number, column: number): number {
  let sum = 0;
  for (let y = first; y <= last; y++) {
    const { value } = sheet.getCell(y, column);
    if (typeof value === 'number') sum += value;
  }
  return Math.round(sum * 1e6) / 1e6;
}
