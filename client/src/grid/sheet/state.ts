import { cellOn, type LaidCell, type Layout, type Spot } from './layout.ts';
import type { GridView, NoSheet, Put, Sheet, Table } from './messages.ts';
import type { Way } from './steps.ts';

/**
 * What a person has open in the grid, and what each key makes of it. Cells are known by their keys, so that a text that changes meanwhile takes neither the
 * place nor what is being typed. Pure: what is to be done outside is given back.
 */

export interface GridState {
  readonly view: GridView | undefined;
  readonly table: Table;
  /** Undefined where the table has no cells. */
  readonly layout: Layout | undefined;
  readonly active: Spot;
  /** The other corner of what is selected. */
  readonly anchor: Spot;
  /** Where a row of Tabs began: Enter goes to the column below it. */
  readonly began: number | undefined;
  readonly editing: Editing | undefined;
  readonly pending: readonly Pending[];
  readonly next: number;
  /** Where one was in the other tables. */
  readonly left: ReadonlyMap<Table, Spot>;
}

export interface Editing {
  readonly table: Table;
  readonly key: string;
  readonly draft: string;
  /** Arrows leave a cell that is being typed anew; in one that is edited they move in its words. */
  readonly way: 'type' | 'edit';
  /** What the cell held when it was begun. */
  readonly base: string;
}

/** What was written and is not yet seen in the text. */
interface Pending {
  readonly id: number;
  readonly table: Table;
  readonly puts: readonly Put[];
  /** The version from which on it is in the text; undefined while that is not known. */
  readonly version: number | undefined;
}

export type Then = Way | 'enter' | 'enter-back' | 'tab' | 'tab-back' | 'stay';

export type GridEvent =
  | { readonly kind: 'view'; readonly view: GridView }
  | { readonly kind: 'done'; readonly id: number; readonly version: number | null }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'move'; readonly way: Way; readonly extend: boolean; readonly far: boolean }
  | { readonly kind: 'go'; readonly spot: Spot; readonly extend: boolean }
  | { readonly kind: 'show'; readonly table: Table; readonly key: string }
  | { readonly kind: 'begin'; readonly draft?: string }
  | { readonly kind: 'draft'; readonly draft: string }
  | { readonly kind: 'commit'; readonly next: Then }
  | { readonly kind: 'all' | 'marked' }
  | { readonly kind: 'cancel' | 'clear' }
  | { readonly kind: 'paste'; readonly text: string; readonly html: string };

export type Effect =
  | { readonly kind: 'put'; readonly id: number; readonly table: Table; readonly puts: readonly Put[] }
  | {
      readonly kind: 'paste';
      readonly id: number;
      readonly table: Table;
      readonly key: string;
      readonly text: string;
      readonly html: string;
    }
  /** One of the page's words. */
  | { readonly kind: 'say'; readonly word: 'readOnly' | 'gone' | 'changedBelow' | 'noneMarked'; readonly about?: string }
  /** The key is not for the grid: the focus goes on. */
  | { readonly kind: 'leave' };

export type Outcome = readonly [GridState, readonly Effect[]];

/** The first square. */
export const origin: Spot = { row: 0, col: 0 };
/** No square yet. */
export const nowhere: Spot = { row: -1, col: -1 };

/** Nothing is known yet. */
export const emptyState: GridState = {
  view: undefined,
  table: 'requests',
  layout: undefined,
  active: nowhere,
  anchor: nowhere,
  began: undefined,
  editing: undefined,
  pending: [],
  next: 1,
  left: new Map(),
};

export const sheetOf = ({ view, table }: Pick<GridState, 'view' | 'table'>): Sheet | NoSheet | undefined =>
  view?.sheets.find((sheet) => sheet.table === table);

/** The cell that has the keyboard. */
export const activeCell = ({ layout, active }: GridState): LaidCell | undefined => layout && cellOn(layout, active);

/** What a cell shows: what was written into it, also before the text has it. */
export function shownIn({ pending, table }: GridState, { key, text }: Pick<LaidCell, 'key' | 'text'>): string {
  const puts = key === null ? [] : pending.flatMap((one) => (one.table === table ? one.puts.filter((put) => put.key === key) : []));
  return puts.at(-1)?.text ?? text;
}
