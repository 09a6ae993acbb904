import { applicantColumns } from '../format/shared.ts';
import { readFigure } from './cells.ts';
import { FEWEST, isRising, isUsual, last, nameOf, orderIn } from './header-order.ts';
import type { Seen } from './seen.ts';
import { type Area, holdsFigure, isFilled, type Piece, type Strip } from './strip.ts';
import type { Window } from './windows.ts';

/**
 * Which column each figure of table three belongs to, as the table's own header says: the form's order is only what holds where no header
 * says otherwise. Where header and rows stand in one grid, the place of a name is the place of its figures; elsewhere the order of the names is.
 */
export interface Columns {
  /** The form's column of each column in the order of the text; null for one that the form does not have. */
  readonly order: readonly (number | null)[];
  /** Where those columns stand in strips of `width` pieces; undefined where header and rows have no grid in common. */
  readonly places?: readonly number[];
  readonly width?: number;
  /** Names are there whose order cannot be told: nothing that depends on it can be read. */
  readonly unknown?: boolean;
}

/** What a header says beyond the form's order; undefined where it says nothing else, or there is none. */
export function columnsOf(area: Area, strips: readonly Strip[], rows: readonly Seen[]): Columns | undefined {
  const start = rows[0]?.strip.start;
  if (area.table !== 'requests' || start === undefined) return undefined;
  const head = strips.filter((strip) => strip.start < start);
  const gridded = gridOf(head, rows) ?? sparseGrid(rows);
  if (gridded && rows.some(({ labelAt }) => labelAt >= gridded.places[0]!) && isShown(gridded, rows)) return gridded;
  if (gridded) return isUsual(gridded.order) && isJoined(gridded.places) ? undefined : gridded;
  const told = orderIn(area, start);
  if (!told) return undefined;
  const { order, instead } = told;
  if (order === 'unknown' || (instead && addingUp(rows, instead.indexOf(last)) > addingUp(rows, order.indexOf(last)))) return none;
  if (isUsual(order)) return undefined;
  // A name may be missing or surplus in the header alone: the rows tell how many columns there are.
  // Blanks at the ends of a row that has a place for each column of the form make it no shorter.
  const fewer = order.length < applicantColumns.length;
  const spans = rows.map((row) => (fewer && row.values.length >= applicantColumns.length ? applicantColumns.length : spanOf(row)));
  const own = spans.filter((n) => n === order.length).length;
  const usual = spans.filter((n) => n === applicantColumns.length).length;
  return isRising(order) && (usual >= own || order.length === applicantColumns.length) ? undefined : { order };
}

/** Whether rows fill the first and the last of the places, all of the same width. */
const isShown = ({ places, width }: { readonly places: readonly number[]; readonly width?: number }, rows: readonly Seen[]): boolean =>
  rows.every(({ strip }) => strip.pieces.length === width) &&
  rows.some(({ strip }) => strip.pieces[places[0]!]!.kind === 'figure' && strip.pieces[places.at(-1)!]!.kind === 'figure');

/** Lines that contradict the form, or figures that add up in another order that the lines may mean. */
const none: Columns = { order: [], unknown: true };

/** How many rows of seven figures have the sum of the others at `total`, and something in it. */
const addingUp = (rows: readonly Seen[], total: number): number =>
  rows.filter(({ values }) => {
    const figures = values.flatMap((p) => readFigure(p.text).value ?? []);
    return figures.length === applicantColumns.length && figures[total]! > 0 && figures.reduce((a, b) => a + b, 0) === 2 * figures[total]!;
  }).length;

/** Places from the first filled cell to the last. */
function spanOf({ values }: Seen): number {
  const from = values.findIndex(isFilled);
  return from < 0 ? 0 : values.findLastIndex(isFilled) - from + 1;
}

/** Whether the columns are not those of the form in its order. */
export const isOtherOrder = (order: readonly (number | null)[]): boolean => !isUsual(order);

/** Whether places stand side by side. */
export const isJoined = (places: readonly number[]): boolean => places.every((place, i) => i === 0 || place === places[i - 1]! + 1);

/** Names of columns in strips as wide as the rows: each stands over its figures. */
function gridOf(head: readonly Strip[], rows: readonly Seen[]): (Columns & { readonly places: readonly number[] }) | undefined {
  const named = head.filter(({ pieces }) => pieces.some((p) => nameOf(p.label) !== undefined) && !pieces.some(holdsFigure));
  const width = usualWidth(rows);
  const alike = rows.filter(({ strip }) => strip.pieces.length === width).length;
  // Blanks at the end of a line may be gone; a line that is longer stands in another grid.
  if (named.length === 0 || named.some(({ pieces }) => pieces.length > width) || 2 * alike < rows.length) return undefined;
  const at = new Map<number, number | null>();
  for (const { pieces } of named)
    for (const [place, piece] of pieces.entries()) {
      const column = nameOf(piece.label);
      if (column === undefined) continue;
      const known = at.get(place);
      if (known !== undefined && known !== column) return undefined;
      at.set(place, column);
    }
  if (new Set(at.values()).size < FEWEST) return undefined;
  const from = Math.min(...at.keys());
  const above = head.filter(({ pieces }) => pieces.length <= width && pieces.some((p) => p.label?.entry.kind === 'header'));
  for (const { pieces } of above)
    for (const [place, piece] of pieces.entries()) if (place > from && !at.has(place) && piece.kind === 'text') at.set(place, null);
  // A word that is no name may be one that is misspelt or cut: then what is missing is not known.
  if ([...at.values()].includes(null) && new Set(at.values()).size <= applicantColumns.length) return undefined;
  const places = [...at.keys()].sort((a, b) => a - b);
  // A place before the last label of a row cannot hold its figures: then names and figures stand in different grids.
  const inside = rows.filter(({ strip, labelAt }) => strip.pieces.length === width && labelAt >= from);
  if (inside.some(({ strip, labelAt }) => strip.pieces[labelAt]!.kind !== 'text') || 3 * inside.length > alike) return undefined;
  const strays = rows.filter(({ strip, labelAt }) => strip.pieces.length === width && hasStray(strip, labelAt, at)).length;
  if (10 * strays > alike) return undefined;
  return { order: places.map((place) => at.get(place) ?? null), places, width };
}

/** How many pieces most rows have. */
function usualWidth(rows: readonly Seen[]): number {
  const counts = new Map<number, number>();
  for (const { strip } of rows) counts.set(strip.pieces.length, (counts.get(strip.pieces.length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Columns with empty ones between them, which a row that is full shows and no other row contradicts. */
function sparseGrid(rows: readonly Seen[]): (Columns & { readonly places: readonly number[] }) | undefined {
  const width = rows[0]!.strip.pieces.length;
  const places = new Set<number>();
  let full = false;
  for (const { strip, labelAt } of rows) {
    if (strip.pieces.length !== width) return undefined;
    const own = strip.pieces.flatMap((p, i) => (i > labelAt && p.kind !== 'blank' ? [i] : []));
    for (const place of own) places.add(place);
    if (own.length === applicantColumns.length) full = true;
  }
  if (!full || places.size !== applicantColumns.length) return undefined;
  const ordered = [...places].sort((a, b) => a - b);
  return isJoined(ordered) ? undefined : { order: applicantColumns.map((_, i) => i), places: ordered, width };
}

/**
 * A row's pieces by the form's columns: undefined for a column that is not there; null where they cannot be told, as two columns of one name
 * do not agree or something stands where no column is.
 */
function piecesByColumn(columns: Columns, cells: readonly Piece[]): readonly (Piece | undefined)[] | null {
  const found: (Piece | undefined)[] = applicantColumns.map(() => undefined);
  for (const [i, piece] of cells.entries()) {
    const column = columns.order[i];
    if (column === null || column === undefined) continue;
    if (found[column] && found[column].text !== piece.text) return null;
    found[column] = piece;
  }
  return found;
}

/** The windows of rows whose columns the header names; `usual` gives those of rows with as many columns as it is told. */
export function windowsIn(columns: Columns, rows: readonly Seen[], usual: (count: number) => readonly Window[]): readonly Window[] {
  const found = (row: Seen): number => row.values.filter(isFilled).length;
  if (columns.unknown) return rows.map((row) => ({ shape: 'unread', found: found(row) }));
  const own = columns.places ? undefined : usual(columns.order.length);
  return rows.map((row, i): Window => {
    const window = own?.[i];
    if (window && window.shape !== 'right')
      return window.shape === 'wide' ? window : { shape: window.shape, found: window.found, cells: [] };
    const cells = window?.shape === 'right' ? window.cells : cellsInGrid(columns, row);
    const pieces = cells && piecesByColumn(columns, cells);
    if (!pieces) return { shape: 'unread', found: found(row) };
    const end = cells.reduce((n, p) => Math.max(n, p.end), 0);
    const whole = pieces.map((p): Piece => p ?? { start: end, end, text: '', kind: 'blank' });
    return pieces.includes(undefined) ? { shape: 'narrow', cells: whole, found: cells.length } : { shape: 'right', cells: whole };
  });
}

/** Whether something stands behind a row's label where no column is. */
export const hasStray = ({ pieces }: Strip, labelAt: number, own: { has(place: number): boolean }): boolean =>
  pieces.some((p, i) => i > labelAt && p.kind !== 'blank' && !own.has(i));

/** The cells of a row in the header's own grid; null where it is not as wide or of several lines, or something stands between the columns. */
function cellsInGrid({ places = [], width }: Columns, { strip, labelAt }: Seen): readonly Piece[] | null {
  if (strip.pieces.length !== width || strip.seam) return null;
  return hasStray(strip, labelAt, new Set(places)) ? null : places.map((place) => strip.pieces[place]!);
}
