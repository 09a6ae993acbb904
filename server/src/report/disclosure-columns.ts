import type { RowTemplate } from '../format/types.ts';
import { firstWhere } from '../text/halving.ts';
import { hasStray, isJoined } from './columns.ts';
import type { Seen } from './seen.ts';
import { type Area, isFilled, type Piece, type Strip } from './strip.ts';
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
  const heads = strips.flatMap((strip) => headOf(strip) ?? []);
  return windows.map((window, i): Window => {
    const { row, own } = rows[i]!;
    const head = heads[firstWhere(0, heads.length, (at) => heads[at]!.start >= row.strip.start) - 1];
    const cells = head && cellsUnder(head, row, own.columns.length);
    if (cells === undefined) return window;
    return cells ? { shape: 'right', cells } : { shape: 'unread', found: row.values.filter(isFilled).length };
  });
}

/** What stands in the corner of every header of table two. */
const corner = '信息内容';

interface Head {
  readonly start: number;
  readonly width: number;
  /** Where its names stand. */
  readonly places: readonly number[];
  /** They follow the corner, side by side: then nothing has to be put right. */
  readonly plain: boolean;
}

function headOf({ start, pieces }: Strip): Head | undefined {
  const from = pieces.findIndex((p) => p.label?.entry.label === corner);
  if (from < 0) return undefined;
  const places = pieces.flatMap((p, i) => (i > from && p.kind !== 'blank' ? [i] : []));
  return { start, width: pieces.length, places, plain: isJoined(places) && places[0] === from + 1 };
}

/** The cells of a row under the names of its own part: null where something stands elsewhere, undefined where these say nothing new or are no grid. */
function cellsUnder({ width, places, plain }: Head, { strip, labelAt }: Seen, count: number): readonly Piece[] | null | undefined {
  if (plain || places.length !== count || width !== strip.pieces.length) return undefined;
  return hasStray(strip, labelAt, new Set(places)) ? null : places.map((place) => strip.pieces[place]!);
}
