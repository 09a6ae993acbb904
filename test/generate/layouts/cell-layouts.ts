import { allRows, type Grid, rowsWithBlanks } from '../grid.ts';
import { type Drawn, type Layout, noRows, type Style, softBreak } from './layout-kit.ts';

/** Every cell a paragraph; an empty one is an empty paragraph. */
function drawEach(between: string, blank: 'kept' | 'dropped') {
  return (grid: Grid, style: Style): Drawn => {
    const texts = grid.rows.flatMap((row) => row.cells.map((c) => c.text));
    const kept = blank === 'kept' ? texts : texts.filter((text) => text !== '');
    return {
      text: kept.join(between).replaceAll(softBreak, style.random.pick(['\n', ' '])),
      lost: blank === 'kept' ? noRows : rowsWithBlanks(grid),
    };
  };
}

/** As `drawEach`, with page numbers between the rows. */
function drawPaged(grid: Grid, { random }: Style): Drawn {
  const texts = grid.rows.map((row) => row.cells.map((c) => c.text).filter((text) => text !== ''));
  const blocks = texts.flatMap((cells) => (random.chance(0.1) ? [...cells, `- ${random.int(2, 9)} -`] : cells));
  return { text: blocks.join('\n').replaceAll(softBreak, '\n'), lost: rowsWithBlanks(grid) };
}

/** Lines seen before are removed, as some extractors do: the figures are gone for good. */
function drawDeduplicated(grid: Grid): Drawn {
  const lines = [...new Set(grid.rows.flatMap((row) => row.cells.map((c) => c.text)))].filter((text) => text !== '');
  return { text: lines.join('\n').replaceAll(softBreak, ''), lost: allRows(grid) };
}

export const cellLayouts: readonly Layout[] = [
  { name: 'cells', between: '\n\n', draw: drawEach('\n\n', 'kept') },
  { name: 'cells-dropped', between: '\n\n', draw: drawEach('\n\n', 'dropped') },
  { name: 'cells-tight', between: '\n', draw: drawEach('\n', 'kept') },
  { name: 'cells-tight-dropped', between: '\n', draw: drawEach('\n', 'dropped') },
  { name: 'cells-spaced', between: '\n\n \n \n', draw: drawEach('\n\n \n \n', 'dropped') },
  { name: 'cells-paged', between: '\n', draw: drawPaged },
  { name: 'cells-deduplicated', between: '\n', draw: drawDeduplicated },
];
