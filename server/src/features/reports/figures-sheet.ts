import type { Entry } from '../../archive/entry.ts';
import { tableIds, tableNumber, templates } from '../../format/index.ts';
import type { ColumnTemplate, RowTemplate, TableId, TemplateId } from '../../format/types.ts';
import { columnWords, rowWords } from '../../rules/words.ts';

/** What is kept of a report, as far as a sheet shows it. */
export type SheetRow = Pick<Entry, 'organ' | 'year' | 'tables'>;

interface SheetColumn {
  readonly table: TableId;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
  /** Its index in the row, by form. */
  readonly at: Map<TemplateId, number>;
}

/**
 * The figures of reports for a spreadsheet: lines of tabs, one for each report below a line of names. A cell that holds no number is empty. Rows and
 * columns that both forms have stand once. What a report calls itself can be no formula.
 */
export function figuresSheet(reports: readonly SheetRow[]): string {
  const columns = columnsOf(reports);
  const head = ['机关', '年份', ...columns.map(nameOf)];
  const lines = reports.map((report) => [asText(report.organ), String(report.year), ...columns.map((column) => figureOf(report, column))]);
  return `${[head, ...lines].map((cells) => cells.join('\t')).join('\n')}\n`;
}

/** The columns of the forms that are used, the newest first; those of the other form that it does not have come behind their table. */
function columnsOf(reports: readonly SheetRow[]): readonly SheetColumn[] {
  return tableIds.flatMap((table) => {
    const forms = [...new Set(reports.flatMap(({ tables }) => tables[table]?.template ?? []))].sort().reverse();
    const found = new Map<string, SheetColumn>();
    for (const form of forms) {
      for (const row of templates[form][table].rows) {
        for (const [i, column] of row.columns.entries()) {
          const key = `${row.id} ${column.key}`;
          const known = found.get(key) ?? { table, row, column, at: new Map() };
          known.at.set(form, i);
          found.set(key, known);
        }
      }
    }
    return [...found.values()];
  });
}

const nameOf = ({ table, row, column }: SheetColumn): string =>
  [tableNumber[table], ...(row.label ? [rowWords(table, row)] : []), columnWords(column)].join(' ');

function figureOf({ tables }: SheetRow, { table, row, at }: SheetColumn): string {
  const figures = tables[table];
  const index = figures && at.get(figures.template);
  const value = index === undefined ? undefined : figures?.rows.get(row.id)?.values[index];
  return value === undefined || value === null ? '' : String(value);
}

/** A spreadsheet takes what begins with one of these signs for a formula. */
const asText = (name: string): string => (/^[=+\-@]/.test(name) ? `'${name}` : name).replaceAll(/[\t\r\n]/g, ' ');
