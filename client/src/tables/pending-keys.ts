import type { Selection, TextDocumentContentChangeEvent, TextEditor } from 'vscode';
import { rangeOf, stretchOf } from './editor-moves.ts';
import type { Grid, Way } from './table-grid.ts';
import { type Ahead, caughtUp, changedHeld, type Held } from './typed-ahead.ts';

/** A key in a table that the server is still asked about, and what is done until it has answered. */
export interface Waiting {
  readonly editor: TextEditor;
  /** Undefined once something else has happened there. */
  held: Held | undefined;
  /** What was meant by all of it; undefined when that cannot be told. */
  readonly ahead: Promise<Ahead | undefined>;
  readonly done: Promise<boolean>;
}

/** A key was pressed; `known` gives the tables as they will stand then. */
export function waitFor(known: Promise<readonly Grid[] | undefined>, editor: TextEditor, selection: Selection, way: Way): Waiting {
  const { document } = editor;
  const removed = document.getText(selection);
  const { promise, resolve } = Promise.withResolvers<Ahead | undefined>();
  const waiting: Waiting = {
    editor,
    held: { ...stretchOf(document, selection), removed, keys: [way] },
    ahead: promise,
    done: promise.then((ahead) => ahead !== undefined),
  };
  const catchUp = (grids: readonly Grid[] | undefined): Ahead | undefined => {
    const { held } = waiting;
    const grid = held && grids?.find(({ start, end }) => start <= held.start && held.end <= end);
    return grid && caughtUp(grid, held, (stretch) => document.getText(rangeOf(document, stretch)));
  };
  known.then(catchUp, () => undefined).then(resolve);
  return waiting;
}

/** Another key, before the table is known. */
export function pressedMeanwhile(waiting: Waiting, way: Way): void {
  if (waiting.held) waiting.held = { ...waiting.held, keys: [...waiting.held.keys, way] };
}

/** The text has changed before the table is known; not `byHand` when it was undone or redone. */
export function changedMeanwhile(waiting: Waiting, changes: readonly TextDocumentContentChangeEvent[], byHand: boolean): void {
  if (!byHand) waiting.held = undefined;
  for (const change of changes) waiting.held = waiting.held && changedHeld(waiting.held, change);
}
