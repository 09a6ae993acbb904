import type { Grid } from './grid.ts';

/** How wide a stretch of text is, whatever the font: characters of East Asia are one `em`, all others but the uncertain one `ch`. */
export interface Width {
  readonly em: number;
  readonly ch: number;
}

/** A place before which so much is to be left free; it may be that one of the two is negative, never both together. */
export interface Gap extends Width {
  readonly offset: number;
}

/**
 * What is to be left free before each cell so that the cells of a table stand below each other: rows with as many cells as each other are lined up
 * to the widest. None for tables whose rows are not one line each. `lineStart` gives the offset at which the line of an offset begins.
 */
export function gapsOf(grid: Grid, text: string, lineStart: (offset: number) => number, tabSize: number): readonly Gap[] {
  const lines = linesOf(grid, lineStart);
  const byCount = Map.groupBy(lines, (starts) => starts.length);
  return [...byCount.values()].flatMap((alike) => gapsOfRows(alike, text, lineStart, tabSize));
}

/**
 * The characters before the last cell of each row of which nobody can tell how wide a font draws them: “ ” … · and the like. They have to be drawn one
 * `em` wide, which `gapsOf` takes them for.
 */
export function uncertainIn(grid: Grid, text: string, lineStart: (offset: number) => number): readonly number[] {
  const offsets: number[] = [];
  for (const starts of linesOf(grid, lineStart))
    for (let at = lineStart(starts[0]!); at < starts.at(-1)!; at++) if (isUncertain(text.charCodeAt(at))) offsets.push(at);
  return offsets;
}

/** Of each row where its cells begin; none for tables whose rows are not one line each. */
function linesOf({ rows, cells }: Grid, lineStart: (offset: number) => number): readonly (readonly number[])[] {
  const lines = rows.map((_, row) => cells.filter((cell) => cell.row === row).map(({ start }) => start)).filter(({ length }) => length > 0);
  return lines.some((starts) => starts.some((start) => lineStart(start) !== lineStart(starts[0]!))) ? [] : lines;
}

/** Marks that a font for Chinese draws full width and another does not; not letters, which stand in words. */
const isUncertain = (unit: number): boolean =>
  (unit >= 0xa1 && unit <= 0xbf) || unit === 0xd7 || unit === 0xf7 || (unit >= 0x2010 && unit < 0x2e80);

function gapsOfRows(
  rows: readonly (readonly number[])[],
  text: string,
  lineStart: (offset: number) => number,
  tabSize: number,
): readonly Gap[] {
  const widths = rows.map((starts) => widthsOf(starts, text, lineStart(starts[0]!), tabSize));
  return (rows[0] ?? []).flatMap((_, i) => {
    const widest = widths.map((row) => row[i]!).reduce((a, b) => (columns(b) > columns(a) ? b : a));
    return rows.map((starts, row) => {
      const { em, ch } = widths[row]![i]!;
      return { offset: starts[i]!, em: widest.em - em, ch: widest.ch - ch };
    });
  });
}

const columns = ({ em, ch }: Width): number => 2 * em + ch;

/** How wide it is from the line's beginning to the first cell, and from each cell to the next; tabs as the editor draws them. */
function widthsOf(starts: readonly number[], text: string, from: number, tabSize: number): readonly Width[] {
  const widths: Width[] = [];
  let [em, ch, column, next] = [0, 0, 0, 0];
  for (let at = from; at <= starts.at(-1)!; at++) {
    if (at === starts[next]) {
      widths.push({ em, ch });
      [em, ch] = [0, 0];
      next++;
    }
    const unit = text.charCodeAt(at);
    if (unit === 9) {
      const width = tabSize - (column % tabSize);
      ch += width;
      column += width;
    } else if (isUncertain(unit)) {
      em++;
      // The editor counts them as one column for its tabs, however they are drawn.
      column++;
    } else if (unit >= 0x2e80 && !(unit >= 0xdc00 && unit <= 0xdfff)) {
      em++;
      column += 2;
    } else if (unit < 0xdc00 || unit > 0xdfff) {
      ch++;
      column++;
    }
  }
  return widths;
}
