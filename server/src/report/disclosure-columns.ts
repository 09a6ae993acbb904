import type { RowTemplate } from '../format/types.ts';
import type { Seen } from './assemble.ts';
import { hasStray, isJoined } from './columns.ts';
import type { Area, Piece, Strip } from './strip.ts';
import type { Window } from './windows.ts';

/** Where the figures of table two stand when empty columns lie between the names of its parts. */

/** The windows of table two, those put right whose part has its names over other columns. */
export function underNames(
  area: Area,
  strips: readonly Strip[],
  rows: readonly { readonly row: Seen; readonly own: RowTemplate }[],
  windows: readonly Window[],
  lined: boolean,
): readonly Window[] {
  if (area.table !== 'disclosure' || !lined) return windows;
  return windows.map((window, i): Window => {
    const { row, own } = rows[i]!;
    const cells = cellsUnderNames(strips, row, own.columns.length);
    if (cells === undefined) return window;
    return cells ? { shape: 'right', cells } : { shape: 'unread', found: row.values.filter((p) => p.kind !== 'blank').length };
  });
}

/** What stands in the corner of every header of table two. */
const corner = '信息内容';

/**
 * The cells of a row of table two under the names of its own part, where empty columns stand between these: null where something stands elsewhere,
 * undefined where the names stand side by side or not in the row's grid.
 */
function cellsUnderNames(strips: readonly Strip[], { strip, labelAt }: Seen, count: number): readonly Piece[] | null | undefined {
  const head = strips.findLast(({ start, pieces }) => start < strip.start && pieces.some((p) => p.label?.entry.label === corner));
  if (!head || head.pieces.length !== strip.pieces.length) return undefined;
  const from = head.pieces.findIndex((p) => p.label?.entry.label === corner);
  const places = head.pieces.flatMap((p, i) => (i > from && p.kind !== 'blank' ? [i] : []));
  if (places.length !== count || (isJoined(places) && places[0] === from + 1)) return undefined;
  return hasStray(strip, labelAt, new Set(places)) ? null : places.map((place) => strip.pieces[place]!);
}
