import type { TableId } from '../../server/src/format/types.ts';
import type { Random } from '../generate/random.ts';
import type { RenderName } from './render.ts';
import { type Cell, cell, keyOf, type Line, mapLines, mapSheets, type Page, type Sheet, type Shown } from './sheet.ts';

/** One way in which people lay a table out otherwise. */
export interface Way {
  readonly kind: string;
  readonly name: string;
  readonly renders: readonly RenderName[];
  readonly change: (page: Page, random: Random) => Page;
}

/** A figure of a page, with where it belongs. */
export interface Figure {
  readonly table: TableId;
  readonly row: string;
  readonly column: number;
  readonly text: string;
}

/** What is written in a figure's place; `shown` where the reader sees something else than before. */
export interface Rewritten {
  readonly text: string;
  readonly markup?: string;
  readonly shown?: Shown;
}

/** The page with figures written otherwise; undefined leaves one as it is. */
export function rewrite(page: Page, tables: readonly TableId[], change: (figure: Figure) => Rewritten | undefined): Page {
  const shown = new Map(page.shown);
  let changed = page;
  for (const table of tables)
    changed = mapSheets(changed, table, (sheet) => mapLines(sheet, (line) => [rewritten(sheet, line, change, shown)]));
  return { ...changed, shown };
}

function rewritten(
  sheet: Sheet,
  line: Line,
  change: (figure: Figure) => Rewritten | undefined,
  shown: Map<string, readonly Shown[]>,
): Line {
  const { row } = line;
  if (row === null) return line;
  const made = new Map<number, Cell>();
  const cells = line.cells.map((was, i): Cell => {
    const known = made.get(was.region);
    const column = i - sheet.labels;
    if (known) return known;
    const now = column < 0 ? undefined : change({ table: sheet.id, row, column, text: was.text });
    if (!now) return was;
    const key = keyOf(sheet.id, row);
    if (now.shown) shown.set(key, shown.get(key)?.map((s, c) => (c === column ? now.shown! : s)) ?? []);
    const fresh = cell(now.text, now.markup);
    made.set(was.region, fresh);
    return fresh;
  });
  return { ...line, cells };
}

/** The sheet with its figure columns taken in another order, left out (absent) or doubled; labels stay. */
export const columnsOf = (sheet: Sheet, order: readonly number[]): Sheet => ({
  ...sheet,
  lines: sheet.lines.map((line) => ({
    ...line,
    cells: [...line.cells.slice(0, sheet.labels), ...order.map((column) => line.cells[sheet.labels + column] ?? cell(''))],
  })),
});

/** A line over the whole width that shows one text. */
export function across(sheet: Sheet, text: string): Line {
  const only = cell(text);
  return { row: null, header: false, cells: sheet.lines[0]!.cells.map(() => only) };
}

/** A row of the organ's own: a label and figures. */
export function own(sheet: Sheet, label: string, figures: readonly string[]): Line {
  const name = cell(label);
  return { row: null, header: false, cells: [...Array.from({ length: sheet.labels }, () => name), ...figures.map((text) => cell(text))] };
}

/** `0, 1 … n − 1`. */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.int(0, left.length - 1), 1)[0]!);
}
