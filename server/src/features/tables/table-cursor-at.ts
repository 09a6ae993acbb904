import type { Cell, Report, Row, Section, Table } from '../../report/model.ts';
import { rootOf } from '../../report/reuse.ts';
import type { Analysis } from '../../service.ts';
import type { Range } from '../../text/range.ts';

/* What stands at an offset: found by halving, because a document may hold hundreds of reports and is asked at every move of the cursor. */

/** A cell with the row, the table and the report that it stands in. */
export interface CellPlace {
  readonly report: Report;
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
}

/** Whether the offset lies in the range or at its end, where a cursor after its last character stands. */
export const holds = (range: Range, offset: number): boolean => range.start <= offset && offset <= range.end;

/** Whether two stretches share a character or touch. */
export const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

/** Index of the last of `items`, sorted by `start`, that starts at or before `offset`; -1 when none does. */
export function lastFrom(items: readonly Range[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The report that holds the offset; where one ends and the next begins, the next. Undefined outside of all. */
export function reportAt(analysis: Analysis, offset: number): Report | undefined {
  const report = analysis.reports[indexOfReport(analysis, offset)];
  return report && holds(report.range, offset) ? report : undefined;
}

/** The reports that touch the range, each with its place among all. */
export function reportsIn(analysis: Pick<Analysis, 'reports'>, range: Range): readonly (readonly [report: Report, index: number])[] {
  const { reports } = analysis;
  const found: [Report, number][] = [];
  for (let i = Math.max(0, indexOfReport(analysis, range.start) - 1); i < reports.length; i++) {
    const report = reports[i]!;
    if (report.range.start > range.end) break;
    if (touches(report.range, range)) found.push([report, i]);
  }
  return found;
}

function indexOfReport({ reports }: Pick<Analysis, 'reports'>, offset: number): number {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[middle]!.range.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The tables of a report that could be read, in the order of the form. */
export const tablesOf = ({ disclosure, requests, disputes }: Report): readonly Table[] =>
  [disclosure, requests, disputes].filter((table) => table !== undefined);

/** The table that holds the offset. */
export const tableAt = (report: Report, offset: number): Table | undefined => tablesOf(report).find((table) => holds(table, offset));

/** The section whose heading or body holds the offset. */
export function sectionAt({ sections }: Report, offset: number): Section | undefined {
  const section = sections[lastFrom(sections, offset)];
  return section && offset <= Math.max(section.heading.end, section.body.end) ? section : undefined;
}

/** Rows that wrap around each other in a text from PDF begin no further apart than this. */
const entwined = 4;

/** The rows that hold the offset, the last to begin first. */
export function rowsAt(table: Table, offset: number): readonly Row[] {
  const last = lastFrom(table.rows, offset);
  return table.rows
    .slice(Math.max(0, last - entwined), last + 1)
    .filter((row) => holds(row, offset))
    .reverse();
}

/** The cell that holds the offset; else one that ends there or, being blank, only stands there. */
export function cellAt(analysis: Analysis, offset: number): CellPlace | undefined {
  const report = reportAt(analysis, offset);
  const table = report && tableAt(report, offset);
  if (!table) return undefined;
  let near: CellPlace | undefined;
  for (const row of rowsAt(table, offset)) {
    for (const cell of row.cells) {
      if (!holds(cell, offset)) continue;
      if (offset < cell.end) return { report, table, row, cell };
      near ??= { report, table, row, cell };
    }
  }
  return near;
}

/** The rows that equations may rely on, by id: of the right width, and the only one of their kind. */
export function wholeRows(table: Table): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const twice = new Set<string>();
  for (const row of table.rows) {
    const { id, columns } = row.template;
    if (rows.has(id)) twice.add(id);
    else if (row.shape === 'right' && row.cells.length === columns.length) rows.set(id, row);
  }
  for (const id of twice) rows.delete(id);
  return rows;
}

/** A reading where it was first made, and how far its report stands from there by now. */
export interface Unmoved {
  readonly report: Report;
  /** To be added to every offset of `report`. */
  readonly delta: number;
}

/**
 * The reading that a kept report is the moved copy of; the report itself when it was read anew. Who asks all reports of a long document for a few
 * offsets asks these: the copy moves every cell of a table as soon as one is looked at.
 */
export function unmoved(report: Report): Unmoved {
  const first = rootOf(report);
  return { report: first, delta: report.range.start - first.range.start };
}
