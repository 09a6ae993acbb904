/**
 * A run through cells, from the first key until the editor shows what was meant: what it is to be asked for next, and what of all that happens
 * meanwhile was a person's doing.
 *
 * Pure: places are offsets in UTF-16 units, half-open.
 */
import type { Change, Stretch, Way } from './table-grid.ts';
import {
  type Ahead,
  type AheadEdit,
  cellAt,
  cellOf,
  changedAhead,
  currentCell,
  editsOf,
  isReached,
  onward,
  selectionOf,
  wandered,
} from './typed-ahead.ts';

export interface CellRun {
  readonly ahead: Ahead;
  /** Indices of the cells that something was typed in. */
  readonly filled: ReadonlySet<number>;
  /** How often the editor was asked in vain since something was last typed. */
  readonly refusals: number;
  /** What the editor is asked to write at the moment, as long as nothing has changed since; it refuses what is overtaken. */
  readonly writing: readonly AheadEdit[];
  /** A change that was taken for what is being written. A person may have typed the very same, and that only the editor's answer tells. */
  readonly doubt?: Doubt;
}

interface Doubt {
  readonly before: CellRun;
  /** That change and all that has happened since, for one who knows better. */
  readonly since: readonly ((run: CellRun) => CellRun | undefined)[];
}

/** The run after an event, which is remembered as long as something is in doubt. */
function remembering(run: CellRun, event: (run: CellRun) => CellRun | undefined): CellRun | undefined {
  const next = event(run);
  return next && run.doubt ? { ...next, doubt: { ...run.doubt, since: [...run.doubt.since, event] } } : next;
}

/** What the editor is to be asked for; nothing any more when it shows what was meant, or cannot be brought to it. */
export type Request = { readonly kind: 'write'; readonly edits: readonly AheadEdit[] } | { readonly kind: 'select'; readonly to: Stretch };

/** So often an editor is asked in vain at most while nothing new is typed. */
const mostRefusals = 100;

/** The first key has led out of a cell. What was typed at `offsets` before counts as typed in this run. */
export const runFrom = (ahead: Ahead, offsets: readonly number[] = []): CellRun => ({
  ahead,
  filled: new Set(offsets.flatMap((offset) => cellAt(ahead, offset) ?? [])),
  refusals: 0,
  writing: [],
});

/** Another key; `at` is where the editor's own selection ends. Undefined when there is no cell that way. */
export const runAfterKey = (run: CellRun, at: number, way: Way): CellRun | undefined =>
  remembering(run, (now) => {
    const ahead = onward(now.ahead, at, way);
    return ahead && { ...now, ahead };
  });

/** What is to be asked for next, the editor's selection being `selection`, with the run in which it is under way; undefined at the end of it. */
export function requestOf(run: CellRun, selection: Stretch): readonly [CellRun, Request] | undefined {
  if (run.refusals >= mostRefusals || isReached(run.ahead, selection)) return undefined;
  const edits = editsOf(run.ahead);
  if (edits.length > 0)
    return [
      { ...run, writing: edits },
      { kind: 'write', edits },
    ];
  // Counted as well: an editor that puts it elsewhere is not asked for ever.
  return [
    { ...run, refusals: run.refusals + 1 },
    { kind: 'select', to: selectionOf(run.ahead)! },
  ];
}

/** The editor has written what it was asked to, or refused since the text has moved on. */
export function runAfterWriting(run: CellRun, isDone: boolean): CellRun {
  const { doubt, ...told } = run;
  const settled = { ...told, writing: [] };
  if (isDone) return settled;
  let typed: CellRun | undefined = doubt && { ...doubt.before, writing: [] };
  for (const event of doubt?.since ?? []) typed = typed && event(typed);
  return { ...(typed ?? settled), refusals: run.refusals + 1 };
}

/**
 * The text has changed: by what is being written, by a person whose selection was `typedAt`, or by somebody else. Undefined when it was undone or
 * redone (not `byHand`), or may be another table now; that is left as it is.
 */
export function runAfterChanges(
  run: CellRun,
  changes: readonly Change[],
  byHand: boolean,
  typedAt: Stretch | undefined,
): CellRun | undefined {
  const own = ownOf(run, changes);
  const asTyped = (now: CellRun): CellRun | undefined => withChanges(now, changes, byHand, typedAt);
  if (!own) return remembering(run, asTyped);
  const written = withChanges(run, changes, byHand, own);
  return written && { ...written, doubt: { before: run, since: [asTyped] } };
}

/** What is being written, by the changes that are just that; it can only be the first that happens since it was asked for. */
function ownOf({ writing }: CellRun, changes: readonly Change[]): readonly AheadEdit[] | undefined {
  const written = changes.flatMap(({ rangeOffset, rangeLength, text }) =>
    writing.filter(({ start, end, newText }) => start === rangeOffset && end - start === rangeLength && newText === text),
  );
  return changes.length > 0 && written.length === writing.length && written.length === changes.length ? written : undefined;
}

function withChanges(
  run: CellRun,
  changes: readonly Change[],
  byHand: boolean,
  by: Stretch | readonly AheadEdit[] | undefined,
): CellRun | undefined {
  const own = by && !('start' in by) ? by : undefined;
  const typedAt = by && 'start' in by ? by : undefined;
  let ahead: Ahead | undefined = byHand ? run.ahead : undefined;
  for (const [i, change] of changes.entries()) ahead = ahead && changedAhead(ahead, change, own?.[i] ?? typedAt);
  if (!ahead) return undefined;
  const isTyped = !own && ahead.cursor !== undefined && ahead.cursor !== run.ahead.cursor;
  return { ...run, ahead, writing: [], refusals: 0, filled: isTyped ? new Set([...run.filled, ahead.cursor!.cell]) : run.filled };
}

/** A person has moved the cursor. */
export const runAfterMove = (run: CellRun, by: 'key' | 'mouse'): CellRun =>
  remembering(run, (now) => ({ ...now, ahead: wandered(now.ahead, by) })) ?? run;

/** The cell in which the person is, as it stands; undefined when the cursor is somewhere else. */
export const cellOfRun = ({ ahead }: CellRun): Stretch | undefined => currentCell(ahead);

/** The whole table, as it stands. */
export const tableOfRun = ({ ahead: { places } }: CellRun): Stretch => ({ start: places[0]!.start, end: places.at(-1)!.end });

/** The cells that something was typed in, as they stand. */
export const filledIn = ({ ahead, filled }: CellRun): readonly Stretch[] => [...filled].map((cell) => cellOf(ahead, cell));
