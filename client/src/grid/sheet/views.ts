import { cellOf, cellOn, type Layout, layOut, type Spot, writable } from './layout.ts';
import { type GridView, isSheet } from './messages.ts';
import { activeCell, type GridState, type Outcome, origin, sheetOf, shownIn } from './state.ts';

/* What another version of the text makes of the grid. */

/** Another version of the text: the place, what is selected and what is being typed stay with their cells. */
export function withView(state: GridState, view: GridView): Outcome {
  const before = activeCell(state);
  const sheet = sheetOf({ view, table: state.table });
  const layout = sheet && isSheet(sheet) ? layOut(sheet) : undefined;
  const pending = state.pending.filter(({ version }) => version === undefined || version > view.version);
  const next: GridState = { ...state, view, layout, pending };
  if (!layout) return [next, []];
  // The same cell where it stands now; where it is gone, the same place; at first, the first that can be written.
  const same = before && cellOf(layout, before.key);
  const kept = same ? moveBy(state.active, before, same) : cellOn(layout, state.active) ? state.active : undefined;
  const active = kept ?? writable(layout)[0] ?? origin;
  const { anchor: other, active: own } = state;
  const isOne = !kept || (other.row === own.row && other.col === own.col);
  const placed = { ...next, active, anchor: isOne ? active : clamped(other, layout) };
  const { editing } = state;
  if (editing?.table !== state.table) return [placed, []];
  const cell = cellOf(layout, editing.key);
  if (!cell) return [{ ...placed, editing: undefined }, [{ kind: 'say', word: 'gone', about: editing.draft }]];
  const now = shownIn(next, cell);
  if (now === editing.base) return [placed, []];
  // Who has typed nothing yet edits what is there now.
  const draft = editing.draft === editing.base ? now : editing.draft;
  return [{ ...placed, editing: { ...editing, base: now, draft } }, [{ kind: 'say', word: 'changedBelow', about: now }]];
}

const moveBy = (spot: Spot, from: Spot, to: Spot): Spot => ({ row: spot.row + to.row - from.row, col: spot.col + to.col - from.col });
const clamped = ({ row, col }: Spot, { rows, cols }: Layout): Spot => ({ row: Math.min(row, rows - 1), col: Math.min(col, cols - 1) });

/** What is in the text that is shown, or was refused, is no longer waited for. */
export function withDone({ pending, view }: GridState, id: number, version: number | null): GridState['pending'] {
  return pending.flatMap((one) => {
    if (one.id !== id) return [one];
    return version === null || version <= (view?.version ?? 0) ? [] : [{ ...one, version }];
  });
}
