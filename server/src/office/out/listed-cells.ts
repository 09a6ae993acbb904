import { tableIds, tableNumber, templates } from '../../format/index.ts';
import type { ColumnTemplate, RowTemplate, TableId, TemplateId } from '../../format/types.ts';
import type { Cell, Report } from '../../report/model.ts';
import { columnWords, rowWords } from '../../rules/words.ts';

/* The cells of the forms one after another, for sheets that have several reports beside each other. */

/** A cell of the form. */
export interface FormCell {
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
  /** The same for what both forms have. */
  readonly key: string;
  /** Row and column as a list calls them. */
  readonly names: readonly [row: string, column: string];
}

/** The cells of a table in some forms, the newest first; those that another form has besides come behind. */
export function formCells(table: TableId, forms: readonly TemplateId[]): readonly FormCell[] {
  const found = new Map<string, FormCell>();
  for (const form of forms.toSorted().reverse())
    for (const row of templates[form][table].rows)
      for (const column of row.columns) {
        const key = `${row.id} ${column.key}`;
        const name = row.label ? rowWords(table, row) : tableNumber[table];
        if (!found.has(key)) found.set(key, { row, column, key, names: [name, columnWords(column)] });
      }
  return [...found.values()];
}

/** The forms of a table that reports use. */
export const formsOf = (reports: readonly Report[], table: TableId): readonly TemplateId[] => [
  ...new Set(reports.flatMap((report) => report[table]?.template ?? [])),
];

/** The cells of a report's table as they stand, by the keys of the form; of a row that stands twice, the first that has cells. */
export function cellsOf(report: Report, table: TableId): ReadonlyMap<string, Cell> {
  const found = new Map<string, Cell>();
  for (const { template, cells } of report[table]?.rows ?? [])
    for (const cell of cells) {
      const column = template.columns[cell.column];
      const key = `${template.id} ${column?.key}`;
      if (column && !found.has(key)) found.set(key, cell);
    }
  return found;
}

export { tableIds };
