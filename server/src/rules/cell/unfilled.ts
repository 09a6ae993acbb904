import type { Cell, Report, Row, Table } from '../../report/model.ts';
import { countOf } from '../../text/count.ts';
import type { Range, Words } from '../../text/range.ts';
import { writeCell } from '../edit-cell.ts';
import type { Fix } from '../engine/rule.ts';
import { cellName, columnName, namesOf, rowName, tableName } from '../words.ts';

/** Cells that hold no number, gathered as a person would speak of them: a cell, a row, or most of a table. */

export interface Unfilled {
  readonly table: Table;
  /** Rows concerned, each with its cells of the kind. */
  readonly rows: readonly UnfilledRow[];
  /** Most of the table is so, and rows are not told one by one. */
  readonly most: boolean;
}

export interface UnfilledRow {
  readonly row: Row;
  readonly cells: readonly Cell[];
}

/** What a table has of cells of `kind`; undefined when nothing. Rows that are too narrow are another rule's. */
export function unfilled(table: Table, kind: Cell['kind']): Unfilled | undefined {
  const rows = table.rows.flatMap((row): UnfilledRow[] => {
    const cells = row.shape === 'right' ? row.cells.filter((c) => c.kind === kind) : [];
    return cells.length > 0 ? [{ row, cells }] : [];
  });
  if (rows.length === 0) return undefined;
  return { table, rows, most: rows.length > Math.max(2, table.rows.length / 2) };
}

/** The names of a row's unfilled cells: one cell by row and column, several by their columns, all of them by the row. */
export function cellsName({ id }: Table, { row, cells }: UnfilledRow): Words {
  const [first] = cells;
  const { columns } = row.template;
  if (first && cells.length === 1) return cellName(id, row.template, columns[first.column]!);
  const name = row.template.label ? rowName(id, row.template) : tableName(id);
  if (cells.length > 3 && cells.length < columns.length)
    return {
      zh: `${name.zh}有 ${cells.length} 格`,
      en: `${countOf(cells.length, 'cell')} of ${row.template.label ? 'row ' : ''}${name.en}`,
    };
  if (cells.length === columns.length) return { zh: `${name.zh}整行`, en: `the whole of ${row.template.label ? 'row ' : ''}${name.en}` };
  const names = namesOf(cells.map((c) => columnName(columns[c.column]!)));
  return { zh: `${name.zh}的${names.zh}格`, en: `the cells ${names.en} of ${row.template.label ? 'row ' : ''}${name.en}` };
}

/** From the first of the cells to the last; at least one unit wide, so that it can be seen. */
export function spanOf(report: Report, cells: readonly Cell[]): Range {
  const start = cells[0]!.start;
  const end = cells.at(-1)!.end;
  if (start < end) return { start, end };
  const next = report.text[end];
  return next === undefined || next === '\n' || next === '\r' ? { start: Math.max(0, start - 1), end } : { start, end: end + 1 };
}

/** Puts 0 into cells that separators show: whether nothing was counted there, only the clerk knows. */
export function zeroFixes(report: Report, { table, rows }: Pick<Unfilled, 'table' | 'rows'>): readonly Fix[] {
  if (!/tabs|pipes/.test(table.layout)) return [];
  const cells = rows.flatMap((r) => r.cells);
  if (new Set(cells.map((c) => c.start)).size !== cells.length) return [];
  const count = cells.length;
  return [
    {
      title: count === 1 ? { zh: '填 0', en: 'Enter 0' } : { zh: `这 ${count} 格都填 0`, en: `Enter 0 in these ${countOf(count, 'cell')}` },
      edits: cells.map((cell) => writeCell(report, cell, 0)),
    },
  ];
}
