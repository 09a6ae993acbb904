/**
 * What is known of a document's tables and how far the question about them has come, as a state and the events that change it. One question is
 * under way at a time; whatever changes meanwhile is asked about right after it; between answers the tables are moved along with the text.
 *
 * Pure: `D` is whatever tells one document from another; places are offsets in UTF-16 units, half-open.
 */
import { type Change, changed, covers, type Grid, type Stretch, stretched } from './table-grid.ts';

export interface TableCache<D> {
  readonly known: Known<D> | undefined;
  readonly isAsking: boolean;
  /** Something has changed since the question was put, so that another has to follow. */
  readonly isStale: boolean;
}

interface Known<D> {
  readonly document: D;
  readonly version: number;
  /** What was asked about. */
  readonly seen: readonly Stretch[];
  /** Undefined once a change may have made other tables of them. */
  readonly grids: readonly Grid[] | undefined;
}

export type TableEvent<D> =
  /** The tables at hand are wanted; `canAsk` while there is somebody to ask and a report to ask about. */
  | { readonly kind: 'wanted'; readonly canAsk: boolean }
  /** The answer to a question that was put for version `asked`; the text is at version `now`. */
  | { readonly kind: 'answered'; readonly answer: Answer<D>; readonly asked: number; readonly now: number }
  /** The question was cancelled, failed, or is about a document that the server does not have. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'changed'; readonly document: D; readonly version: number; readonly changes: readonly Change[] }
  | { readonly kind: 'closed'; readonly document: D };

/** What an answer says, `version` being that of the text that its places are in. */
interface Answer<D> extends Known<D> {
  readonly grids: readonly Grid[];
}

/** What is to be done: put the question; notify everybody who shows tables; want the tables again. */
export type TableEffect = 'ask' | 'notify' | 'want';

/** Nothing is known yet. */
export const emptyCache: TableCache<never> = { known: undefined, isAsking: false, isStale: false };

/** The state after an event, and what is to be done about it. */
export function afterEvent<D>(cache: TableCache<D>, event: TableEvent<D>): readonly [TableCache<D>, readonly TableEffect[]] {
  switch (event.kind) {
    case 'wanted':
      if (cache.isAsking) return [{ ...cache, isStale: true }, []];
      return [{ ...cache, isAsking: event.canAsk, isStale: false }, event.canAsk ? ['ask'] : []];
    case 'answered': {
      const { answer, asked, now } = event;
      const isFresh = answer.version === now && asked === now;
      const known = isFresh ? answer : cache.known;
      const isStale = cache.isStale || !isFresh;
      return [{ known, isAsking: false, isStale }, [...(isFresh ? (['notify'] as const) : []), ...(isStale ? (['want'] as const) : [])]];
    }
    case 'unanswered':
      return [{ ...cache, isAsking: false }, cache.isStale ? ['want'] : []];
    case 'changed':
      return [{ ...cache, known: movedAlong(cache.known, event) }, []];
    case 'closed':
      return cache.known?.document === event.document ? [{ ...cache, known: undefined }, ['notify']] : [cache, []];
  }
}

function movedAlong<D>(known: Known<D> | undefined, event: TableEvent<D> & { readonly kind: 'changed' }): Known<D> | undefined {
  const { document, version, changes } = event;
  if (known?.document !== document) return known;
  return { document, version, seen: stretched(known.seen, changes), grids: changed(known.grids, changes) };
}

/** The tables around a stretch of a document, as they stand in that version of its text; undefined while that is not known. */
export function tablesAround<D>({ known }: TableCache<D>, document: D, version: number, here: Stretch): readonly Grid[] | undefined {
  if (known?.document !== document || known.version !== version) return undefined;
  // A table is told as a whole, however little of it was asked about.
  return covers(known.seen, here) || covers(known.grids ?? [], here) ? known.grids : undefined;
}
