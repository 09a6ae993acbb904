import type { Cell, Report, Row, Section, Table } from '../../report/model.ts';
import { holds, lastFrom } from '../../report/placed.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { ReportOffset } from '../../text/range.ts';

/* What stands at an offset of a report. */

/** A cell with the row and the table that it stands in. */
export interface CellPlace {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

/** The table that holds the offset. */
export const tableAt = (report: Report, offset: ReportOffset): Table | undefined => tablesOf(report).find((table) => holds(table, offset));

/** The section whose heading or body holds the offset. */
export function sectionAt({ sections }: Report, offset: ReportOffset): Section | undefined {
  const section = sections[lastFrom(sections, offset)];
  return section && offset <= Math.max(section.heading.end, section.body.end) ? section : undefined;
}

/** Rows that wrap around each other in a text from PDF begin no further apart than this. */
const entwined = 4;

/** The rows that hold the offset, the last to begin first. */
export function rowsAt(table: Table, offset: ReportOffset): readonly Row[] {
  const last = lastFrom(table.rows, offset);
  return table.rows
    .slice(Math.max(0, last - entwined), last + 1)
    .filter((row) => holds(row, offset))
    .reverse();
}

/** The cell that holds the offset; else one that ends there or, being blank, only stands there. */
export function cellAt(report: Report, offset: ReportOffset): CellPlace | undefined {
  const table = tableAt(report, offset);
  if (!table) return undefined;
  let near: CellPlace | undefined;
  for (const row of rowsAt(table, offset)) {
    for (const cell of row.cells) {
      if (!holds(cell, offset)) continue;
      if (offset < cell.end) return { table, row, cell };
      near ??= { table, row, cell };
    }
  }
  return near;
}
