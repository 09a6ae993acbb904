import { isSpace } from '../../text/fold.ts';
import type { Range } from '../../text/range.ts';
import type { Area, Piece } from '../strip.ts';

/** What stands between two separators: without the space around it from `start` to `end`, with it from `from` to `to`. */
interface Stretch extends Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a row ended in a blank cell before a stretch that begins with `next`: a label after a tab behind a figure, a blank or a row's label. With
 * no more lines between than cells have, a tab stands behind every row, and shows no cell.
 */
export function endsRow(area: Area, before: Piece | undefined, next: Piece, { from, start, end, to }: Stretch): boolean {
  if (!before || (before.kind === 'label' && before.label?.entry.kind !== 'row')) return false;
  if (next.kind !== 'label' && (next.kind !== 'text' || before.kind === 'text')) return false;
  return breaksIn(area, from, start) > breaksBehind(area, end, to);
}

/** More line breaks before the separator than after it: between them a row begins with a blank cell, as only that of table four can. */
export function beginsBlank(area: Area, end: number, to: number, parts: readonly Piece[]): boolean {
  if (area.table !== 'disputes' || to >= area.end || parts.at(-1)?.label?.entry.kind !== 'header') return false;
  const after = breaksIn(area, to, afterTab(area, to));
  return breaksIn(area, end, to) > after && after > 0;
}

const breaksIn = (area: Area, from: number, to: number): number => area.lines.at(to) - area.lines.at(from);

/** Line breaks from the separator at `to` to the cell that it begins, without those behind a blank one. */
const breaksBehind = (area: Area, end: number, to: number, after = afterTab(area, to)): number =>
  breaksIn(area, to, after) - (area.text[after] === '\t' ? breaksIn(area, end, to) : 0);

/** Where something stands behind the tab at `to`, be it another one. */
function afterTab(area: Area, to: number): number {
  let after = Math.min(to + 1, area.end);
  while (after < area.end && isSpace(area.text.charCodeAt(after)) && area.text[after] !== '\t') after++;
  return after;
}
