import { tableIds, tableNumber, templates } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import type { Language } from '../../text/range.ts';
import { cellsOf, type FormCell, formCells, formsOf } from './listed-cells.ts';
import { dress, headline, put, remarks, sheetIn, workbookOf } from './sheets.ts';

/* The years of an organ beside each other: a sheet a table, a line a cell of the form, a column a year, every cell as the report has it. */

/** A report of the organ, with the name of its file. */
export interface YearReport {
  readonly name: string;
  readonly report: Report;
}

/** The years, oldest first; two reports of one year stand beside each other, by their files. */
export function yearsInOrder(reports: readonly YearReport[]): readonly (YearReport & { readonly head: string })[] {
  const sorted = reports.toSorted((a, b) => (a.report.year?.value ?? 0) - (b.report.year?.value ?? 0));
  const count = Map.groupBy(sorted, ({ report }) => report.year?.value);
  return sorted.map((one) => {
    const year = one.report.year?.value;
    const name = year === undefined ? one.name : `${year}年`;
    return { ...one, head: year !== undefined && count.get(year)!.length > 1 ? `${name}（${one.name}）` : name };
  });
}

/** What stands in the lines of one table. */
export function yearLines(
  reports: readonly YearReport[],
  table: TableId,
): readonly { readonly cell: FormCell; readonly texts: readonly string[] }[] {
  const forms = formsOf(
    reports.map(({ report }) => report),
    table,
  );
  const cells = reports.map(({ report }) => cellsOf(report, table));
  return formCells(table, forms).map((cell) => ({ cell, texts: cells.map((own) => own.get(cell.key)?.text ?? '') }));
}

/** The workbook of an organ's years. */
export const yearsWorkbook = (reports: readonly YearReport[], notes: readonly string[], language: Language): Promise<Uint8Array> =>
  workbookOf((book) => {
    const years = yearsInOrder(reports);
    const organ = years.at(-1)?.report.organ?.value ?? '';
    for (const table of tableIds) {
      const lines = yearLines(years, table);
      if (lines.length === 0) continue;
      const sheet = sheetIn(book, tableNumber[table], { columns: 2, rows: 2 });
      headline(sheet, `${organ}${templates['2021'][table].name}`, 2 + years.length);
      const heads = [language === 'zh' ? '项目' : 'Row', language === 'zh' ? '栏目' : 'Column', ...years.map(({ head }) => head)];
      for (const [x, head] of heads.entries()) {
        sheet.getCell(2, x + 1).value = head;
        dress(sheet, 2, x + 1, 'head');
        sheet.getColumn(x + 1).width = x === 0 ? 40 : x === 1 ? 22 : 14;
      }
      for (const [i, { cell, texts }] of lines.entries()) {
        for (const [x, text] of [...cell.names, ...texts].entries()) {
          put(sheet, i + 3, x + 1, text);
          dress(sheet, i + 3, x + 1, x < 2 ? 'label' : 'figure');
        }
      }
    }
    remarks(book, notes, language);
  });
