import { type Grid, type GridRow, rowsWithBlanks } from '../grid.ts';
import type { Random } from '../random.ts';
import { type Drawn, type Layout, paged, type Style, softBreak } from './layout-kit.ts';

/** One row a line, single spaces between its cells. */
function drawRows(grid: Grid, style: Style): Drawn {
  const lines = grid.rows.map((row) => spaced(row.cells.map((c) => c.text)));
  return { text: paged(lines, style).join('\n').replaceAll(softBreak, ' '), lost: rowsWithBlanks(grid) };
}

const spaced = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

/** Columns as wide as a terminal shows them: a Chinese character takes two places. */
const widthOf = (text: string): number => [...text].reduce((n, c) => n + (c.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
const toRight = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Text from PDF that keeps the place of things: columns by spaces. */
function drawColumns(grid: Grid, style: Style): Drawn {
  const label = grid.id === 'requests' ? 84 : grid.id === 'disclosure' ? 30 : 0;
  const lines = grid.rows.map((row) => {
    const figures = row.cells.filter((c) => c.role === 'figure');
    if (row.row === null) return ' '.repeat(label / 2) + row.cells.map((c) => c.text).join('   ');
    const labels = row.cells.filter((c) => c.role !== 'figure').map((c) => c.text);
    const indent = ' '.repeat(labels.length === 1 && !/^[一二三四]、/u.test(labels[0]!) ? 8 : 0);
    const left = indent + labels.join('  ');
    return left + ' '.repeat(Math.max(2, label - widthOf(left))) + figures.map((c) => toRight(c.text, 13)).join('');
  });
  return { text: paged(lines, style).join('\n').replaceAll(softBreak, ' '), lost: rowsWithBlanks(grid) };
}

/** `text` broken into lines of at most `width` characters. */
export function wrapped(text: string, width: number): string {
  const characters = [...text];
  const lines: string[] = [];
  for (let i = 0; i < characters.length; i += width) lines.push(characters.slice(i, i + width).join(''));
  return lines.join('\n');
}

/** Text from PDF in reading order: narrow header cells in pieces, long labels wrapped, their figures on a line of their own. */
function drawReading(grid: Grid, style: Style): Drawn {
  const lines = grid.rows.flatMap((row) => (row.row === null ? headerLines(row, grid, style.random) : rowLines(row, style.random)));
  return { text: paged(lines, style).join('\n').replaceAll(softBreak, '\n'), lost: rowsWithBlanks(grid) };
}

function headerLines(row: GridRow, grid: Grid, random: Random): string[] {
  if (grid.id === 'disclosure') return [spaced(row.cells.map((c) => c.text))];
  return row.cells.flatMap(({ text, colspan }) => {
    if (colspan > 1) return wrapped(text, 23).split('\n');
    return text.length > 3 || random.chance(0.2) ? wrapped(text, 2).split('\n') : [text];
  });
}

function rowLines(row: GridRow, random: Random): string[] {
  const figures = spaced(row.cells.filter((c) => c.role === 'figure').map((c) => c.text));
  const label = row.cells.find((c) => c.role === 'label')?.text ?? '';
  const groups = row.cells.filter((c) => c.role === 'group').flatMap(({ text, rowspan }) => (rowspan > 10 ? [...text] : [text]));
  if (label.length > 14 && random.chance(0.3)) {
    const [first = '', ...rest] = wrapped(label, random.int(8, 16)).split('\n');
    return random.chance(0.5) ? [...groups, first, figures, ...rest] : [...groups, `${first} ${figures}`, ...rest];
  }
  if (label.length > 14 || (label.length > 8 && random.chance(0.1)))
    return [...groups, ...wrapped(label, random.int(8, 16)).split('\n'), figures];
  return [...groups, `${label} ${figures}`];
}

const wrapParagraph = (text: string): string => wrapped(text, 28);

export const spaceLayouts: readonly Layout[] = [
  { name: 'space-rows', between: '\n', draw: drawRows },
  { name: 'space-columns', between: '\n\n', heading: (text) => `     ${text}`, draw: drawColumns },
  { name: 'pdf-reading', between: '\n', paragraph: wrapParagraph, draw: drawReading },
];
