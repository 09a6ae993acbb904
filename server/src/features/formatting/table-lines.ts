import type { RowTemplate, TableTemplate } from '../../format/types.ts';
import type { Row } from '../../report/model.ts';
import { tableLines } from '../../rules/engine/form.ts';
import type { Labels } from './table-labels.ts';

/** A row of the template as it was read, or one that no template knows, with its cells as they stand. */
export type Line = { readonly row: Row } | { readonly label: string; readonly cells: readonly string[] };

/** Columns of labels left of table three's figures; table two has one, table four none. */
const labelColumns = 3;

/** How many columns of a table's grid are labels. */
export const labelColumnsOf = ({ id }: TableTemplate): number => ({ disclosure: 1, requests: labelColumns, disputes: 0 })[id];

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

/**
 * The grid as lines of tabs, or of pipes with one at either end, of which the first `labels` columns are labels; `ruled` puts Markdown's rule under the
 * first line. Between pipes figures stand below each other: a label of table three is as long as half a screen, so that its columns are filled up as
 * one, to the widest row that has figures, and not each by itself; header lines, which are wider than any figure, stay as they are.
 */
export function gridLines(grid: readonly (readonly string[])[], layout: 'tabs' | 'pipes', ruled: boolean, labels = 0): readonly string[] {
  if (layout === 'tabs') return grid.map((cells) => cells.join('\t'));
  const widths = widthsOf(grid, labels);
  const lines = grid.map((cells) => `| ${linedUp(cells, widths, labels).join(' | ')} |`);
  return ruled ? [lines[0]!, `|${' --- |'.repeat(grid[0]!.length)}`, ...lines.slice(1)] : lines;
}

interface Widths {
  /** Of all labels of a row together. */
  readonly labels: number;
  readonly figures: readonly number[];
}

/** A row of figures or of blanks to be filled in. */
function isFigureRow(cells: readonly string[], labels: number): boolean {
  const figures = cells.slice(labels);
  if (figures.some((cell) => widthOf(cell) > widestFigure)) return false;
  return figures.some((cell) => /\d/.test(cell)) || figures.every((cell) => cell === '');
}

/** A wider cell is words, and lines up with nothing. */
const widestFigure = 10;

function widthsOf(grid: readonly (readonly string[])[], labels: number): Widths {
  const rows = grid.filter((cells) => isFigureRow(cells, labels));
  const widest = (widths: readonly number[]): number => widths.reduce((most, width) => Math.max(most, width), 0);
  return {
    labels: widest(rows.map((cells) => widthOf(cells.slice(0, labels).join('')))),
    figures: (grid[0] ?? []).slice(labels).map((_, i) => widest(rows.map((cells) => widthOf(cells[labels + i] ?? '')))),
  };
}

function linedUp(cells: readonly string[], widths: Widths, labels: number): readonly string[] {
  if (!isFigureRow(cells, labels)) return cells;
  const missing = widths.labels - widthOf(cells.slice(0, labels).join(''));
  return cells.map((cell, i) => {
    if (i === labels - 1) return cell + ' '.repeat(Math.max(0, missing));
    return i < labels ? cell : ' '.repeat(Math.max(0, widths.figures[i - labels]! - widthOf(cell))) + cell;
  });
}

/** In columns of a screen, on which a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0)!) ? 2 : 1;
  return width;
}

/** Characters of East Asia, their punctuation and full-width forms, and what lies beyond the basic plane. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff01 && code <= 0xff60) ||
  code >= 0x10000;

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
