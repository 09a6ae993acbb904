import { allRows, type Grid, rowsWithBlanks } from '../grid.ts';
import { type Drawn, type Layout, type Style, softBreak } from './layout-kit.ts';

/** One long line, its cells apart by a space. */
function drawFlat(grid: Grid): Drawn {
  const texts = grid.rows.flatMap((row) => row.cells.map((c) => c.text)).filter((text) => text !== '');
  return { text: texts.join(' ').replaceAll(softBreak, ' '), lost: rowsWithBlanks(grid) };
}

/** One long line without any separator: `1000001` for seven cells. */
function drawGlued(grid: Grid): Drawn {
  const texts = grid.rows.flatMap((row) => row.cells.map((c) => c.text));
  return { text: texts.join('').replaceAll(softBreak, ''), lost: allRows(grid) };
}

/** Column after column: all labels, then the figures of each column. */
function drawColumnMajor(grid: Grid, { random }: Style): Drawn {
  const rows = grid.rows.filter((row) => row.row !== null);
  const heads = grid.rows.filter((row) => row.row === null).flatMap((row) => row.cells.map((c) => c.text));
  const labels = rows.flatMap((row) => row.cells.filter((c) => c.role !== 'figure').map((c) => c.text));
  const figures = rows.map((row) => row.cells.filter((c) => c.role === 'figure').map((c) => c.text));
  const longest = Math.max(...figures.map((cells) => cells.length));
  const columns = Array.from({ length: longest }, (_, i) => figures.map((cells) => cells[i] ?? '')).flat();
  const lines = [...heads, ...labels, ...columns].filter((text) => text !== '');
  return { text: lines.join(random.pick(['\n', '\n\n'])).replaceAll(softBreak, ''), lost: allRows(grid) };
}

/** Cells in the order of a PDF's drawing: labels before, behind or among their figures, some lost. */
function drawFlow(grid: Grid, { random }: Style): Drawn {
  const lines = grid.rows.flatMap((row) => {
    const labels = row.cells.filter((c) => c.role !== 'figure').map((c) => c.text);
    const figures = row.cells.filter((c) => c.role === 'figure').map((c) => c.text);
    const turn = random.int(0, 9);
    if (turn < 2) return [...figures, ...labels];
    if (turn < 3) return figures;
    if (turn < 4) return [...figures.slice(0, 2), ...labels, ...figures.slice(2)];
    return [...labels, ...figures];
  });
  return {
    text: lines
      .filter((text) => text !== '')
      .join('\n\n')
      .replaceAll(softBreak, '\n'),
    lost: allRows(grid),
  };
}

export const lostLayouts: readonly Layout[] = [
  { name: 'flat-space', between: ' ', draw: drawFlat },
  { name: 'flat-glued', between: '', draw: drawGlued },
  { name: 'column-major', between: '\n', draw: drawColumnMajor },
  { name: 'pdf-flow', between: '\n', draw: drawFlow },
];
