/**
 * Keys in a table that is not known yet, with what is typed between them, until the server has answered.
 *
 * Pure: places are offsets in UTF-16 units, half-open.
 */
import type { Change, Grid, Stretch, Way } from './table-grid.ts';
import { type Ahead, caughtUp, changedHeld, type Held } from './typed-ahead.ts';

/** The first key; `removed` is what is selected then. */
export const heldFrom = (selection: Stretch, removed: string, way: Way): Held => ({ ...selection, removed, keys: [way] });

/** Another key, before the table is known. */
export const heldWith = (held: Held | undefined, way: Way): Held | undefined => held && { ...held, keys: [...held.keys, way] };

/** The text has changed before the table is known. Undefined once it can no longer be told what was meant: not `byHand` is what was undone or redone. */
export function heldAfter(held: Held | undefined, changes: readonly Change[], byHand: boolean): Held | undefined {
  return changes.reduce((now, change) => now && changedHeld(now, change), byHand ? held : undefined);
}

/** The tables are known, as they stand now: what was meant by all of it; undefined when the cursor was in none of their cells. */
export function aheadOf(
  held: Held | undefined,
  grids: readonly Grid[] | undefined,
  textOf: (stretch: Stretch) => string,
): Ahead | undefined {
  const grid = held && grids?.find(({ start, end }) => start <= held.start && held.end <= end);
  return grid && caughtUp(grid, held, textOf);
}
