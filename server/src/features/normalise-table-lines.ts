import type { RowTemplate, TableTemplate } from '../format/types.ts';
import type { Row } from '../report/model.ts';
import { tableLines } from '../rules/form.ts';
import type { Labels } from './normalise-table-labels.ts';

/** A row of the template as it was read, or one that no template knows, with its cells as they stand. */
export type Line = { readonly row: Row } | { readonly label: string; readonly cells: readonly string[] };

/** Columns of labels left of table three's figures; table two has one, table four none. */
const labelColumns = 3;

/** The table as a grid of texts, every line as wide as the form: its header, its merged labels, its rows in the order given. */
export function gridOf(template: TableTemplate, lines: readonly Line[], labels: Labels): readonly (readonly string[])[] {
  const header = tableLines({ ...template, rows: [] }).map((line) => line.split('\t').map((text) => text && labels.heading(text)));
  const width = Math.max(...header.map((cells) => cells.length));
  const grid =
    template.id === 'disclosure'
      ? partsGrid(template, header, lines, labels)
      : [...header, ...(template.id === 'requests' ? requestGrid(lines, labels) : lines.map(figuresOf))];
  return grid.map((cells) => [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')]);
}

/** The grid as lines of tabs, or of pipes with one at either end; `ruled` puts Markdown's rule under the first line. */
export function gridLines(grid: readonly (readonly string[])[], layout: 'tabs' | 'pipes', ruled: boolean): readonly string[] {
  if (layout === 'tabs') return grid.map((cells) => cells.join('\t'));
  const lines = grid.map((cells) => `| ${cells.join(' | ')} |`);
  return ruled ? [lines[0]!, `|${' --- |'.repeat(grid[0]!.length)}`, ...lines.slice(1)] : lines;
}

const figuresOf = (line: Line): readonly string[] => ('row' in line ? line.row.cells.map((cell) => cell.text) : line.cells);

const labelOf = (line: Line, labels: Labels): string =>
  'row' in line ? labels.written(line.row.template.label, line.row.label) : line.label;

/** Table two: each part has a heading and a header of its own, given wherever another part begins. */
function partsGrid(
  template: TableTemplate,
  header: readonly (readonly string[])[],
  lines: readonly Line[],
  labels: Labels,
): (readonly string[])[] {
  const parts = [...new Set(template.rows.map((row) => row.parents[0]))];
  const grid: (readonly string[])[] = [];
  let part = -1;
  for (const line of lines) {
    const own = 'row' in line ? parts.indexOf(line.row.template.parents[0]) : Math.max(part, 0);
    if (own !== part) grid.push(header[2 * own]!, header[2 * own + 1]!);
    part = own;
    grid.push([labelOf(line, labels), ...figuresOf(line)]);
  }
  return grid;
}

/** Table three: a merged label stands in the first of its rows; a row that no template knows stands under the labels before it. */
function requestGrid(lines: readonly Line[], labels: Labels): readonly (readonly string[])[] {
  let before: RowTemplate['parents'] = [];
  return lines.map((line) => {
    const parents = 'row' in line ? line.row.template.parents : before;
    const fresh = parents.findIndex((parent, depth) => parent !== before[depth]);
    const shown = parents.map((parent, depth) => (fresh < 0 || depth < fresh ? '' : labels.heading(parent)));
    before = parents;
    const words = [...shown, labelOf(line, labels)];
    return [...words, ...Array<string>(labelColumns - words.length).fill(''), ...figuresOf(line)];
  });
}
