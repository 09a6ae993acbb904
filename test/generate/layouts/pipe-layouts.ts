import type { Grid } from '../grid.ts';
import { rowsWithBlanks } from '../grid.ts';
import { type Drawn, type Layout, noRows, paged, type Style, softBreak } from './layout-kit.ts';
import { lostByPadding, padded, rowsOf } from './tab-layouts.ts';

type Line = (cells: readonly string[], missing: number) => string;

/** Pipe rows; `missing` cells of the grid's width may follow as bare pipes. */
function drawRows(line: Line, fill: boolean) {
  return (grid: Grid, style: Style): Drawn => {
    const lines = padded(grid, rowsOf(grid, 'absent'), style).map((cells) =>
      line(cells, fill ? Math.max(0, grid.width - cells.length) : 0),
    );
    return { text: paged(lines, style).join('\n').replaceAll(softBreak, ' '), lost: lostByPadding(grid, style) };
  };
}

const trailing: Line = (cells, missing) => `${cells.map((c) => `${c} |`).join(' ')}${missing ? ` ${'|'.repeat(missing)}` : ''}`;
const leading: Line = (cells, missing) => `| ${cells.join(' | ')} |${'|'.repeat(missing)}`;
const doubled: Line = (cells) => `|| ${cells.join(' || ')} ||`;
const tight: Line = (cells) => cells.join('|');
/** An empty cell is a line break between its pipes. */
const newlines: Line = (cells) =>
  cells
    .map((c) => (c === '' ? '\n|' : `${c} |`))
    .join(' ')
    .replaceAll(' \n', '\n');

/** Every cell on a line of its own, its pipe behind it, or on the line before. */
function drawCells(cell: (text: string) => string, end: (missing: number) => string, start = '') {
  return (grid: Grid, style: Style): Drawn => ({
    text: rowsOf(grid, 'absent')
      .map(({ cells }) => start + cells.map(cell).join('\n') + end(grid.width - cells.length))
      .join('\n')
      .replaceAll(softBreak, style.random.pick(['\n', ' '])),
    lost: noRows,
  });
}

const restOfRow = (missing: number): string => (missing > 0 ? ` ${'|'.repeat(missing)}` : '');

/** A pipe alone on a line before each cell. */
function drawOwn(grid: Grid, style: Style): Drawn {
  const lines = rowsOf(grid, 'absent').flatMap(({ cells }) => cells.flatMap((c) => ['|', c]));
  const text = [...lines, '|'].join('\n').replaceAll(softBreak, style.random.pick(['\n', ' ']));
  return { text, lost: noRows };
}

/** The same without the lines of empty cells, so that what was empty cannot be counted but by its pipes. */
function drawOwnTight(grid: Grid): Drawn {
  const lines = rowsOf(grid, 'absent').flatMap(({ cells }) => cells.flatMap((c) => (c === '' ? ['|'] : ['|', c])));
  return { text: [...lines, '|'].join('\n').replaceAll(softBreak, ' '), lost: rowsWithBlanks(grid) };
}

export const pipeLayouts: readonly Layout[] = [
  { name: 'pipe-trailing', between: '\n', draw: drawRows(trailing, false) },
  { name: 'pipe-padded', between: '\n', draw: drawRows(trailing, true) },
  { name: 'pipe-leading', between: '\n', draw: drawRows(leading, true) },
  { name: 'pipe-doubled', between: '\n', draw: drawRows(doubled, false) },
  { name: 'pipe-tight', between: '\n', draw: drawRows(tight, false) },
  { name: 'pipe-newline', between: '\n', draw: drawRows(newlines, false) },
  {
    name: 'pipe-cells',
    between: '\n',
    draw: drawCells(
      (c) => `${c} |`,
      () => '',
    ),
  },
  { name: 'pipe-cells-padded', between: '\n', draw: drawCells((c) => `${c} |`, restOfRow) },
  { name: 'pipe-row-start', between: '\n', draw: drawCells((c) => `${c} |`, restOfRow, '|\n') },
  { name: 'pipe-own', between: '\n', draw: drawOwn },
  { name: 'pipe-own-tight', between: '\n', draw: drawOwnTight },
];
