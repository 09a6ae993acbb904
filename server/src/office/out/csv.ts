import { tableIds, tableNumber } from '../../format/index.ts';
import type { Report } from '../../report/model.ts';
import { cellsOf, formCells } from './listed-cells.ts';
import { type YearReport, yearLines, yearsInOrder } from './years-sheets.ts';

/* Figures as CSV, with the mark by which Excel knows UTF-8: a line a cell of the form, every cell as the report has it. */

const mark = '\ufeff';

/** What a spreadsheet would take for a formula gets a mark before it; a sign alone, which stands for nothing, and a figure with its sign are none. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]./.test(text) && !/^[+-]\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/** A line a cell: whose it is, where it stands, what it says. */
export function reportCsv(reports: readonly Report[]): string {
  const lines = reports.flatMap((report) =>
    tableIds.flatMap((table) => {
      const form = report[table]?.template;
      if (!form) return [];
      const cells = cellsOf(report, table);
      return formCells(table, [form]).map(({ key, names }) =>
        lineOf([report.organ?.value ?? '', String(report.year?.value ?? ''), tableNumber[table], ...names, cells.get(key)?.text ?? '']),
      );
    }),
  );
  return mark + lineOf(['机关', '年份', '表', '项目', '栏目', '数值']) + lines.join('');
}

/** A line a cell of the form, a column a year. */
export function yearsCsv(reports: readonly YearReport[]): string {
  const years = yearsInOrder(reports);
  const lines = tableIds.flatMap((table) =>
    yearLines(years, table).map(({ cell, texts }) => lineOf([tableNumber[table], ...cell.names, ...texts])),
  );
  return mark + lineOf(['表', '项目', '栏目', ...years.map(({ head }) => head)]) + lines.join('');
}
