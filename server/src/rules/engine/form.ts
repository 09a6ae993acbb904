import type { HeaderCell, RowTemplate, TableTemplate } from '../../format/types.ts';

/** What stands in a cell of a form that is written out: by row id and column index. */
export type CellText = (row: string, column: number) => string;

const blank: CellText = () => '';

/** The columns of labels left of table three's figures; the other tables have one, or none. */
const labelColumns = 3;

/** An official table as lines of tabs, in the order of the form: its header, its labels and what `cell` gives; blank unless told. */
export function tableLines(table: TableTemplate, cell: CellText = blank): readonly string[] {
  if (table.id === 'disclosure') return partLines(table, cell);
  const lines = headerLines(table.header);
  const rows = table.id === 'requests' ? requestLines(table.rows, cell) : table.rows.map((row) => figures(row, cell).join('\t'));
  return [...lines, ...rows];
}

/** Table two: each part has a heading and a header of its own. */
function partLines(table: TableTemplate, cell: CellText): string[] {
  const lines: string[] = [];
  for (const [i, line] of headerLines(table.header).entries()) {
    lines.push(line);
    const part = table.header[i - 1]?.[0]?.label;
    if (part === undefined || i % 2 === 0) continue;
    const width = spanOf(table.header[i]!);
    for (const row of table.rows.filter((r) => r.parents[0] === part))
      lines.push(padded([row.label, ...figures(row, cell)], width).join('\t'));
  }
  return lines;
}

/** Table three: a merged label stands in the first of its rows only. */
function requestLines(rows: readonly RowTemplate[], cell: CellText): string[] {
  return rows.map((row, i) => {
    const before = rows[i - 1]?.parents ?? [];
    const labels = [...row.parents.map((parent, depth) => (before[depth] === parent ? '' : parent)), row.label];
    return [...padded(labels, labelColumns), ...figures(row, cell)].join('\t');
  });
}

/** Header cells laid on a grid: a cell that spans others leaves blanks behind. */
function headerLines(header: readonly (readonly HeaderCell[])[]): string[] {
  const grid: string[][] = header.map(() => []);
  for (const [y, cells] of header.entries()) {
    let x = 0;
    for (const { label, colspan, rowspan } of cells) {
      while (grid[y]![x] !== undefined) x++;
      for (let dy = 0; dy < rowspan; dy++) for (let dx = 0; dx < colspan; dx++) grid[y + dy]![x + dx] = dy + dx === 0 ? label : '';
    }
  }
  return grid.map((cells) => cells.join('\t'));
}

const figures = (row: RowTemplate, cell: CellText): string[] => row.columns.map((_, column) => cell(row.id, column));
const spanOf = (cells: readonly HeaderCell[]): number => cells.reduce((n, { colspan }) => n + colspan, 0);
const padded = (cells: readonly string[], width: number): string[] => [
  ...cells,
  ...Array<string>(Math.max(0, width - cells.length)).fill(''),
];
