import { type Grid, matrixOf, rowsWithBlanks } from '../grid.ts';
import { type Drawn, type Layout, noRows, paged, type Style, softBreak } from './layout-kit.ts';

/** The cells of each row as a copy gives them: merged cells left out, blank or repeated. */
export function rowsOf(grid: Grid, merged: 'absent' | 'blank' | 'repeat'): { row: string | null; cells: string[] }[] {
  if (merged === 'absent') return grid.rows.map(({ row, cells }) => ({ row, cells: cells.map((c) => c.text) }));
  return matrixOf(grid, merged).map(({ row, cells }) => ({ row, cells: [...cells] }));
}

const figuresFrom = (grid: Grid, row: string | null, cells: readonly string[]): number => {
  if (grid.id === 'disputes' || row === null) return -1;
  return grid.id === 'disclosure' ? 1 : cells.length - 7;
};

/** Empty cells beside the figures; the same on every row of a table. */
export function padded(grid: Grid, rows: readonly { row: string | null; cells: string[] }[], { dress, random }: Style): string[][] {
  const extra = random.int(1, 2);
  const header = random.chance(0.5);
  return rows.map(({ row, cells }) => {
    const at = figuresFrom(grid, row, cells);
    const empty = new Array<string>(extra).fill('');
    if (dress.padding === 'after' && (row !== null || header)) return [...cells, ...empty];
    if (dress.padding === 'before' && at >= 0) return [...cells.slice(0, at), ...empty, ...cells.slice(at)];
    return cells;
  });
}

/** Rows that padding makes unreadable: an empty cell among the figures looks like padding. */
export const lostByPadding = (grid: Grid, { dress }: Style): ReadonlySet<string> =>
  dress.padding === 'none' ? noRows : rowsWithBlanks(grid);

/** A row after a page: its leading blanks are gone and stand at its end. */
function cutAfterPage(lines: string[][], { dress, random }: Style): string[][] {
  const candidates = lines
    .map((cells, i) => (cells[0] === '' && cells[1] === '' && /\d/.test(cells.join('')) ? i : -1))
    .filter((i) => i >= 0);
  if (!dress.pages || candidates.length === 0) return lines;
  const at = random.pick(candidates);
  return lines.map((cells, i) => (i === at ? [...cells.slice(2), '', ''] : cells));
}

function drawTabs(merged: 'absent' | 'blank' | 'repeat') {
  return (grid: Grid, style: Style): Drawn => {
    const lines = padded(grid, rowsOf(grid, merged), style);
    const cut = merged === 'blank' && grid.id === 'requests' ? cutAfterPage(lines, style) : lines;
    const cutLost = cut === lines ? noRows : rowsWithBlanks(grid);
    const text = paged(
      cut.map((cells) => cells.join('\t')),
      style,
    ).join('\n');
    return { text: text.replaceAll(softBreak, '\n'), lost: new Set([...lostByPadding(grid, style), ...cutLost]) };
  };
}

/** `innerText` of a page: a tab alone on a line between cells. */
function drawInnerText(cellBreak: string, rowBreak: string) {
  return (grid: Grid, style: Style): Drawn => ({
    text: rowsOf(grid, 'absent')
      .map(({ cells }) => cells.join(cellBreak))
      .join(rowBreak)
      .replaceAll(softBreak, style.random.pick(['\n', '\n\n'])),
    lost: noRows,
  });
}

export const tabLayouts: readonly Layout[] = [
  { name: 'tab-browser', between: '\n', draw: drawTabs('absent') },
  { name: 'tab-grid', between: '\n\n', draw: drawTabs('blank') },
  { name: 'tab-word', between: '\n\n', draw: drawTabs('repeat') },
  { name: 'tab-innertext', between: '\n\n', draw: drawInnerText('\n\n\t\n\n', '\n\n\n') },
  { name: 'tab-alone', between: '\n', draw: drawInnerText('\n\t\n', '\n') },
];
