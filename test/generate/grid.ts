import { templates } from '../../server/src/format/index.ts';
import type { ColumnTemplate, HeaderCell, RowTemplate, TableId } from '../../server/src/format/types.ts';
import type { ReportData } from './report.ts';

/** A cell that begins in its row, as HTML has it. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly role: 'header' | 'group' | 'label' | 'figure';
}

export interface GridRow {
  /** Template row id; null for a header line. */
  readonly row: string | null;
  readonly cells: readonly GridCell[];
}

/** A table with its merged cells, before any layout. */
export interface Grid {
  readonly id: TableId;
  readonly width: number;
  readonly rows: readonly GridRow[];
}

const cell = (role: GridCell['role'], text: string, colspan = 1, rowspan = 1): GridCell => ({ text, colspan, rowspan, role });
const header = ({ label, colspan, rowspan }: HeaderCell): GridCell => cell('header', label, colspan, rowspan);

/** The grid of one table of a report. */
export function gridOf(id: TableId, report: ReportData): Grid {
  if (id === 'disclosure') return disclosureGrid(report);
  return id === 'requests' ? requestsGrid(report) : disputesGrid(report);
}

function disclosureGrid({ template, figures }: ReportData): Grid {
  const table = templates[template].disclosure;
  const width = Math.max(...table.rows.map((row) => row.columns.length)) + 1;
  const rows: GridRow[] = [];
  let part = '';
  for (const row of table.rows) {
    if (row.parents[0] !== part) {
      part = row.parents[0] ?? '';
      rows.push({ row: null, cells: [cell('header', part, width)] });
      rows.push({ row: null, cells: spread('header', '信息内容', row.columns.map(labelOf), width) });
    }
    rows.push({ row: row.id, cells: spread('figure', row.label, figures.disclosure.get(row.id) ?? [], width) });
  }
  return { id: 'disclosure', width, rows };
}

const labelOf = (column: ColumnTemplate): string => column.label;

/** A label and its cells, the last of them over what is left of the width. */
function spread(role: 'header' | 'figure', label: string, texts: readonly string[], width: number): GridCell[] {
  const first = cell(role === 'header' ? 'header' : 'label', label);
  return [first, ...texts.map((text, i) => cell(role, text, i === texts.length - 1 ? width - texts.length : 1))];
}

function requestsGrid({ template, figures }: ReportData): Grid {
  const table = templates[template].requests;
  const rows: GridRow[] = table.header.map((cells) => ({ row: null, cells: cells.map(header) }));
  const seen = new Set<string>();
  for (const row of table.rows) {
    const groups = row.parents.filter((parent) => !seen.has(parent));
    for (const group of groups) seen.add(group);
    rows.push({
      row: row.id,
      cells: [
        ...groups.map((group) => cell('group', group, 1, table.rows.filter((other) => other.parents.includes(group)).length)),
        cell('label', row.label, 3 - row.parents.length),
        ...(figures.requests.get(row.id) ?? []).map((text) => cell('figure', text)),
      ],
    });
  }
  return { id: 'requests', width: 10, rows };
}

function disputesGrid({ template, figures }: ReportData): Grid {
  const table = templates[template].disputes;
  const row: RowTemplate = table.rows[0]!;
  return {
    id: 'disputes',
    width: row.columns.length,
    rows: [
      ...table.header.map((cells): GridRow => ({ row: null, cells: cells.map(header) })),
      { row: row.id, cells: figures.disputes.map((text) => cell('figure', text)) },
    ],
  };
}

/** The same grid with every cell's text changed. */
export const mapGrid = (grid: Grid, change: (cell: GridCell, row: string | null) => string): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((c) => ({ ...c, text: change(c, row.row) })) })),
});

/** One line of a table: its cells by column, with what merged cells leave behind. */
export interface MatrixRow {
  readonly row: string | null;
  readonly cells: readonly string[];
}

/** The full matrix: what a merged cell covers beyond its first place is left blank or repeated. */
export function matrixOf(grid: Grid, merged: 'blank' | 'repeat'): MatrixRow[] {
  const lines: (string | undefined)[][] = grid.rows.map(() => new Array<string | undefined>(grid.width).fill(undefined));
  grid.rows.forEach((row, r) => {
    let column = 0;
    for (const c of row.cells) {
      while (lines[r]![column] !== undefined) column++;
      for (let y = r; y < Math.min(r + c.rowspan, lines.length); y++)
        for (let x = column; x < Math.min(column + c.colspan, grid.width); x++)
          lines[y]![x] = merged === 'repeat' || (y === r && x === column) ? c.text : '';
      column += c.colspan;
    }
  });
  return lines.map((cells, r) => ({ row: grid.rows[r]!.row, cells: cells.map((c) => c ?? '') }));
}

/** Rows of figures that have an empty cell: where a layout drops empty cells, these cannot be told. */
export const rowsWithBlanks = (grid: Grid): Set<string> =>
  new Set(
    grid.rows
      .filter((row) => row.row !== null && row.cells.some((c) => c.role === 'figure' && c.text.trim() === ''))
      .map((row) => row.row!),
  );

export const allRows = (grid: Grid): Set<string> => new Set(grid.rows.flatMap((row) => (row.row === null ? [] : [row.row])));
