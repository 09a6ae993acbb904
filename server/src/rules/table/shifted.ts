import type { Report, Row, Table } from '../../report/model.ts';
import { lineEnd, lineStart } from './reading.ts';

/** A row whose figures stand in another column of the grid than those of all other rows: they would be published under other headings. */
export interface Shifted {
  readonly row: Row;
  /** Columns to the right; negative: to the left. */
  readonly by: number;
}

/** Fewer rows show no grid; in table two each part has its own. */
const FEWEST = 10;

/**
 * Rows of table three that are out of its grid: nearly all rows begin in one column and are as long, and these begin in another and are as
 * long too, as one cell put in or taken out at either end leaves them.
 */
export function shiftedRows(report: Report, table: Table): readonly Shifted[] {
  if (table.id !== 'requests' || table.layout !== 'tabs' || report.markup) return [];
  const places = table.rows.flatMap((row) => placeOf(report, row) ?? []);
  if (places.length < FEWEST) return [];
  const usual = mostCommon(places.map(({ column, width }) => `${column} ${width}`));
  const inGrid = places.filter(({ column, width }) => `${column} ${width}` === usual);
  const [first] = inGrid;
  if (!first || inGrid.length < places.length - 2) return [];
  return places
    .filter(({ column, width }) => column !== first.column && width === first.width)
    .map(({ row, column }) => ({ row, by: column - first.column }));
}

interface Place {
  readonly row: Row;
  /** Separators before its first cell, and in its line. */
  readonly column: number;
  readonly width: number;
}

function placeOf({ text }: Report, row: Row): Place | undefined {
  const [first] = row.cells;
  if (row.shape !== 'right' || !first || row.cells.every((cell) => cell.kind === 'blank')) return undefined;
  const [start, end] = [lineStart(text, first.start), lineEnd(text, first.start)];
  return { row, column: tabsIn(text.slice(start, first.start)), width: tabsIn(text.slice(start, end)) };
}

const tabsIn = (line: string): number => line.split('\t').length - 1;

function mostCommon(keys: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
