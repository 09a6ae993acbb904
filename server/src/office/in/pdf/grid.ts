import { type Box, middleOf, type Page, type Rule, type Word } from './model.ts';

/** A cell of a table that lines draw: what it covers, in rows and columns of the grid, and what stands in it. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly words: Word[];
}

/** A table that lines draw. */
export interface Grid extends Box {
  /** Where lines run down, from the left. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly GridCell[];
  /** Its cells cannot be told: one is no box, or words stand across a line. */
  readonly unclear: boolean;
}

/** Lines so near to each other are one, in points. */
const near = 2.5;
/** More lines than this draw a picture. */
const mostRules = 4000;

/** The tables of a page, from the top. Words are in the cells that hold their middle. */
export function gridsOf({ words, across, down }: Page): readonly Grid[] {
  if (across.length + down.length > mostRules) return [];
  const [h, v] = [merged(across), merged(down)];
  return groupsOf(h, v)
    .filter((group) => group.across.length >= 2 && group.down.length >= 2)
    .flatMap((group) => gridOf(group, words) ?? [])
    .sort((a, b) => a.top - b.top);
}

/** Lines that go on where another ends, as one. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const out: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end]!.at - sorted[i]!.at <= near) end++;
    const level = sorted.slice(i, end).sort((a, b) => a.from - b.from);
    const at = level.reduce((sum, rule) => sum + rule.at, 0) / level.length;
    let open = level[0]!;
    for (const rule of level.slice(1)) {
      if (rule.from - open.to <= near * 1.5) open = { ...open, to: Math.max(open.to, rule.to) };
      else {
        out.push({ ...open, at });
        open = rule;
      }
    }
    out.push({ ...open, at });
    i = end;
  }
  return out;
}

interface Group {
  readonly across: Rule[];
  readonly down: Rule[];
}

/** Lines that meet, directly or through others. */
function groupsOf(across: readonly Rule[], down: readonly Rule[]): readonly Group[] {
  const left = new Set(down);
  const waiting = new Set(across);
  const meet = (h: Rule, v: Rule): boolean => v.at >= h.from - near && v.at <= h.to + near && h.at >= v.from - near && h.at <= v.to + near;
  const groups: Group[] = [];
  for (const first of across) {
    if (!waiting.delete(first)) continue;
    const group: Group = { across: [first], down: [] };
    for (let a = 0, d = 0; a < group.across.length || d < group.down.length; ) {
      const h = group.across[a];
      if (h) {
        for (const v of left) if (meet(h, v) && left.delete(v)) group.down.push(v);
        a++;
        continue;
      }
      const v = group.down[d++]!;
      for (const other of waiting) if (meet(other, v) && waiting.delete(other)) group.across.push(other);
    }
    groups.push(group);
  }
  return groups;
}

/** Places that lie apart, from the smallest. */
function places(values: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (out.length === 0 || value - out.at(-1)! > near) out.push(value);
  return out;
}

function gridOf({ across, down }: Group, words: readonly Word[]): Grid | undefined {
  const ends = across.flatMap(({ from, to }) => [from, to]);
  // Some tables have no line at their left and right: those across end there.
  const xs = places([...down.map(({ at }) => at), Math.min(...ends), Math.max(...ends)]);
  const ys = places([...across.map(({ at }) => at)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns > 60 || rows > 500 || columns * rows < 2) return undefined;
  const walls = wallsOf({ across, down }, xs, ys);
  const { cells, isClear } = cellsOf(xs, ys, walls);
  const box: Box = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
  const isPlaced = placed(
    words.filter((word) => isIn(word, box)),
    cells,
  );
  return { ...box, xs, rows, cells, unclear: !isClear || !isPlaced };
}

/** Whether a line runs below a place of the grid, and at its right. */
interface Walls {
  below(row: number, column: number): boolean;
  right(row: number, column: number): boolean;
}

function wallsOf({ across, down }: Group, xs: readonly number[], ys: readonly number[]): Walls {
  const covers = (rules: readonly Rule[], at: number, place: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= near && rule.from - near <= place && place <= rule.to + near);
  return {
    below: (row, column) => row === ys.length - 2 || covers(across, ys[row + 1]!, (xs[column]! + xs[column + 1]!) / 2),
    right: (row, column) => column === xs.length - 2 || covers(down, xs[column + 1]!, (ys[row]! + ys[row + 1]!) / 2),
  };
}

/** Places that no line parts are one cell; it has to be a box. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  walls: Walls,
): { readonly cells: readonly GridCell[]; readonly isClear: boolean } {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  let isClear = true;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      const region = regionFrom(row, column, columns, rows, walls, taken);
      const [maxRow, maxColumn] = [Math.max(...region.map(([r]) => r)), Math.max(...region.map(([, c]) => c))];
      const [wide, high] = [maxColumn - column + 1, maxRow - row + 1];
      if (region.length !== wide * high || region.some(([, c]) => c < column)) isClear = false;
      cells.push({
        row,
        column,
        rows: high,
        columns: wide,
        left: xs[column]!,
        right: xs[maxColumn + 1]!,
        top: ys[row]!,
        bottom: ys[maxRow + 1]!,
        words: [],
      });
    }
  }
  return { cells, isClear };
}

function regionFrom(
  row: number,
  column: number,
  columns: number,
  rows: number,
  walls: Walls,
  taken: Set<number>,
): readonly (readonly [number, number])[] {
  const region: [number, number][] = [];
  const add = (r: number, c: number): void => {
    const key = r * columns + c;
    if (r < 0 || c < 0 || r >= rows || c >= columns || taken.has(key)) return;
    taken.add(key);
    region.push([r, c]);
  };
  add(row, column);
  for (let i = 0; i < region.length; i++) {
    const [r, c] = region[i]!;
    if (!walls.right(r, c)) add(r, c + 1);
    if (!walls.below(r, c)) add(r + 1, c);
    if (c > 0 && !walls.right(r, c - 1)) add(r, c - 1);
    if (r > 0 && !walls.below(r - 1, c)) add(r - 1, c);
  }
  return region;
}

/** Whether the middle of a word lies in a box. */
export function isIn(word: Word, { left, right, top, bottom }: Box): boolean {
  const { x, y } = middleOf(word);
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Puts each word into its cell; false where one stands across a line, so that nobody can say whose it is. */
function placed(words: readonly Word[], cells: readonly GridCell[]): boolean {
  let isClear = true;
  for (const word of words) {
    const cell = cells.find((one) => isIn(word, one));
    if (!cell) continue;
    cell.words.push(word);
    const over = Math.max(cell.left - word.left, word.right - cell.right);
    if (over > word.size * 0.6) isClear = false;
  }
  return isClear;
}
