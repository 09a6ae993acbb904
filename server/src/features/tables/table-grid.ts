import type { TableId } from '../../format/types.ts';
import type { Report, Row, Table } from '../../report/model.ts';
import { inDocument, type PlacedReport, partsIn, rangeInDocument, touches } from '../../report/placed.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { cellName } from '../../rules/words.ts';
import { memoized } from '../../text/memoized.ts';
import { type DocumentOffset, type DocumentRange, type Range, rangeOf, type Words } from '../../text/range.ts';
import { type Heading, headingsOf } from './table-headings.ts';

/** A table as one moves in it, so that a client can follow the cursor without asking at every step. */
export interface TableGrid extends Range {
  readonly table: TableId;
  /** The rows that have cells. */
  readonly rows: readonly Range[];
  /** All cells, in the order in which Tab goes through them. */
  readonly cells: readonly GridCell[];
  /** In the order of the text. */
  readonly heads: readonly GridHead[];
}

/** A heading of columns that stands in the text. */
export interface GridHead extends Range {
  /** Index of the first column that it stands over. */
  readonly column: number;
  /** How many columns the rows have that it heads. */
  readonly columns: number;
  /** So much of it tells it from the others where there is little room. */
  readonly keep: Range;
}

export interface GridCell extends Range {
  /** Row and column in words. */
  readonly name: Words;
  /** Index in `rows`. */
  readonly row: number;
  /** Cells of the same column have the same. */
  readonly column: string;
  /** Index in `cells` of the cell above; -1 in the first row. A row that is shorter is entered at its last cell. */
  readonly above: number;
  readonly below: number;
}

/** More tables than this are on no screen. */
const gridLimit = 30;

/** A table, in the offsets of its report. */
export interface PlacedGrid {
  readonly part: PlacedReport;
  readonly grid: TableGrid;
}

/** The tables that touch one of the ranges, in the order of the text. They lead where `cellAround` leads. */
export function gridsIn(parts: readonly PlacedReport[], ranges: readonly DocumentRange[]): readonly PlacedGrid[] {
  const grids = new Map<DocumentOffset, PlacedGrid>();
  for (const range of ranges)
    for (const part of partsIn(parts, range))
      for (const grid of gridsOf(part.report)) {
        if (grids.size >= gridLimit) return inOrder(grids);
        if (touches(rangeInDocument(part, grid), range)) grids.set(inDocument(part, grid.start), { part, grid });
      }
  return inOrder(grids);
}

const inOrder = (grids: ReadonlyMap<DocumentOffset, PlacedGrid>): readonly PlacedGrid[] =>
  [...grids].sort(([a], [b]) => a - b).map(([, grid]) => grid);

const gridsOf = memoized((report: Report): readonly TableGrid[] => tablesOf(report).map((table) => gridOf(report, table)));

function gridOf(report: Report, table: Table): TableGrid {
  const rows = table.rows.filter((row) => row.cells.length > 0);
  const firsts: number[] = [];
  let count = 0;
  for (const row of rows) {
    firsts.push(count);
    count += row.cells.length;
  }
  /** The cell of a row in that place, or its last. */
  const inRow = (row: number, at: number): number => (rows[row] ? firsts[row]! + Math.min(at, rows[row].cells.length - 1) : -1);
  const cells = rows.flatMap((row, index) =>
    row.cells.map(
      (cell, at): GridCell => ({ ...place(table, row, cell), row: index, above: inRow(index - 1, at), below: inRow(index + 1, at) }),
    ),
  );
  // A table may reach beyond its rows, over header lines of the next one whose heading is missing.
  const end = rows.reduce((last, row) => Math.max(last, row.end), table.start);
  const heads = headingsOf(report, table).flatMap((heading) => (heading.first < 0 ? [] : [headOf(report.text, heading)]));
  return { table: table.id, start: table.start, end, rows: rows.map(({ start, end }) => ({ start, end })), cells, heads };
}

function place({ id }: Table, { template }: Row, cell: Row['cells'][number]): Pick<GridCell, 'start' | 'end' | 'name' | 'column'> {
  const column = template.columns[cell.column];
  const name = column ? cellName(id, template, column) : { zh: '', en: '' };
  return { ...rangeOf(cell), name, column: column?.key ?? '' };
}

/** Over one of fifteen columns two characters are enough, 结果 left aside, and over one of fewer four; over several there is room for all. */
function headOf(text: string, { start, end, first, last, row }: Heading): GridHead {
  const columns = row.columns.length;
  const words = text.slice(start, end);
  const most = columns > 10 ? 2 : 4;
  const isShort = first !== last || columns < 5 || words.length <= most || /\s/.test(words);
  const from = columns > 10 && words.startsWith('结果') ? start + 2 : start;
  const keep = isShort ? { start, end } : { start: from, end: Math.min(from + most, end) };
  return { start, end, column: first, columns, keep };
}
