import {
  type Disposable,
  type Event,
  EventEmitter,
  type Selection,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  type TextEditorSelectionChangeEvent,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import {
  type CellRun,
  cellOfRun,
  filledIn,
  requestOf,
  runAfterChanges,
  runAfterKey,
  runAfterMove,
  runAfterWriting,
  runFrom,
  tableOfRun,
} from './cell-run.ts';
import { before, isAsked, put, rangeOf, step, stretchOf, writeAlong } from './editor-moves.ts';
import { aheadOf, heldAfter, heldFrom, heldWith } from './pending-keys.ts';
import type { Grid, Place, Stretch, Way } from './table-grid.ts';
import { type Ahead, type AheadEdit, currentCell, type Held, setOut } from './typed-ahead.ts';

/*
 * The editor writes what is typed at once, and does what an extension asks of it later; so nothing is taken over, and what went elsewhere meanwhile is
 * put right (docs/decisions/2026-11-30-keys-ahead-of-the-editor.md). Keys and changes are told here in their order; `typed-ahead.ts` works out which of
 * the changes were typed before the cursor had moved, and `cell-run.ts` what the editor is asked for.
 */

/** Moves the cursor from cell to cell, and puts what is typed meanwhile where it was meant. */
export interface Mover extends Disposable {
  /** Goes in the turn in which it is called. False when there is no cell that way; else resolves once the editor shows it. */
  go(editor: TextEditor, place: Place | undefined, way: Way): Promise<boolean>;
  /** Goes as soon as the table is known; what is typed until then is kept in mind. False when it does not come to be known. */
  goOnce(known: Promise<readonly Grid[] | undefined>, editor: TextEditor, way: Way): Promise<boolean>;
  /** Whether a key has led out of a cell and the editor does not show it yet. */
  isMoving(editor: TextEditor): boolean;
  /** Whether something that was typed in the document has still to be put right. */
  isUnderWay(document: TextDocument): boolean;
  /** A key leads out of a cell, before anything has changed by it. */
  readonly onWillSetOut: Event<SettingOut>;
  /** What was typed stands where it was meant. */
  readonly onDidArrive: Event<Arrival>;
}

export interface SettingOut {
  readonly document: TextDocument;
  /** Has the cells at these offsets told at the arrival as well: on the way, a change may reach over several cells and leave no trace of an offset. */
  carry(offsets: readonly number[]): void;
}

export interface Arrival {
  readonly editor: TextEditor;
  /** The whole table, in the text as it is. */
  readonly table: Stretch;
  /** Its cells that something was typed in or that were carried along. */
  readonly filled: readonly Stretch[];
}

/** A run and its editor. */
interface Run {
  readonly editor: TextEditor;
  cells: CellRun;
  /** Resolves when the editor has done what was last asked of it. */
  sent: Thenable<unknown>;
  readonly arrived: Promise<void>;
}

/** Keys in a table that the server is still asked about. */
interface Waiting {
  readonly editor: TextEditor;
  /** Undefined once something else has happened there. */
  held: Held | undefined;
  /** What was meant by all of it; undefined when that cannot be told. */
  readonly ahead: Promise<Ahead | undefined>;
}

interface State {
  waiting: Waiting | undefined;
  run: Run | undefined;
  /** The selection as the editor itself has told it; one that was asked of it may not be there yet. */
  seen: { readonly editor: TextEditor; readonly selection: Selection } | undefined;
  /** Whether something was typed since then. */
  typed: boolean;
  readonly setOut: EventEmitter<SettingOut>;
  readonly arrive: EventEmitter<Arrival>;
}

/** So long it rests after an edit was refused, in milliseconds. */
const rest = 20;

/** The mover of all editors; there is one cursor that is typed at. */
export function followKeys(): Mover {
  const state: State = {
    waiting: undefined,
    run: undefined,
    seen: undefined,
    typed: false,
    setOut: new EventEmitter(),
    arrive: new EventEmitter(),
  };
  const subscriptions = [
    state.setOut,
    state.arrive,
    workspace.onDidChangeTextDocument((event) => textChanged(state, event)),
    window.onDidChangeTextEditorSelection((event) => selectionChanged(state, event)),
    window.onDidChangeActiveTextEditor((editor) => {
      if (state.run && editor && editor !== state.run.editor) state.run.cells = runAfterMove(state.run.cells, 'mouse');
    }),
  ];
  return {
    go: async (editor, place, way) => go(state, editor, place, way),
    goOnce: (known, editor, way) => goOnce(state, known, editor, way),
    isMoving: (editor) => state.run?.editor === editor,
    isUnderWay: (document) => state.run?.editor.document === document || state.waiting?.editor.document === document,
    onWillSetOut: state.setOut.event,
    onDidArrive: state.arrive.event,
    dispose: () => {
      for (const one of subscriptions) one.dispose();
    },
  };
}

async function go(state: State, editor: TextEditor, place: Place | undefined, way: Way): Promise<boolean> {
  const here = selectionIn(state, editor);
  const run = state.run?.editor === editor ? state.run : undefined;
  const { document } = editor;
  // Nothing is told of a selection that was there from the beginning.
  state.seen = { editor, selection: here };
  const offsets = stretchOf(document, here);
  if (run) {
    const from = cellOfRun(run.cells)?.end ?? offsets.end;
    const next = runAfterKey(run.cells, offsets.end, way);
    if (next) {
      run.cells = next;
      run.sent = step(editor, from, cellOfRun(next)!, way);
    }
    await run.arrived;
    return next !== undefined;
  }
  const ahead = place && setOut(place, offsets, way, textIn(document));
  if (!ahead) return false;
  const to = currentCell(ahead)!;
  await begin(state, editor, ahead, here.isReversed ? put(editor, to) : step(editor, offsets.end, to, way));
  return true;
}

/** Resolves once the editor shows what was meant. */
function begin(state: State, editor: TextEditor, ahead: Ahead, sent: Thenable<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const carried: number[] = [];
  state.setOut.fire({ document: editor.document, carry: (offsets) => carried.push(...offsets) });
  const cells = runFrom(ahead, carried);
  const run: Run = { editor, cells, sent, arrived: promise };
  state.run = run;
  void settle(state, run)
    .catch(() => {
      if (state.run === run) state.run = undefined;
    })
    .finally(resolve);
  return promise;
}

async function goOnce(state: State, known: Promise<readonly Grid[] | undefined>, editor: TextEditor, way: Way): Promise<boolean> {
  if (state.waiting?.editor === editor) {
    state.waiting.held = heldWith(state.waiting.held, way);
    return (await state.waiting.ahead) !== undefined;
  }
  const { document } = editor;
  const selection = selectionIn(state, editor);
  const waiting: Waiting = {
    editor,
    held: heldFrom(stretchOf(document, selection), document.getText(selection), way),
    ahead: known.then(
      (grids) => aheadOf(waiting.held, grids, textIn(document)),
      () => undefined,
    ),
  };
  state.waiting = waiting;
  const ahead = await waiting.ahead;
  if (state.waiting === waiting) state.waiting = undefined;
  if (ahead) await begin(state, editor, ahead, Promise.resolve());
  return ahead !== undefined;
}

/** Goes on until the editor shows what was meant, or cannot be brought to it. */
async function settle(state: State, run: Run): Promise<void> {
  while (state.run === run) {
    for (let waited: unknown; waited !== run.sent; ) {
      waited = run.sent;
      await run.sent;
    }
    const next = state.run === run ? requestOf(run.cells, stretchOf(run.editor.document, selectionIn(state, run.editor))) : undefined;
    if (!next) break;
    const [cells, request] = next;
    run.cells = cells;
    if (request.kind === 'select') run.sent = put(run.editor, request.to);
    else if (!(await write(run, request.edits))) await new Promise((later) => setTimeout(later, rest));
  }
  if (state.run !== run) return;
  state.run = undefined;
  state.arrive.fire({ editor: run.editor, table: tableOfRun(run.cells), filled: filledIn(run.cells) });
}

async function write(run: Run, edits: readonly AheadEdit[]): Promise<boolean> {
  const { editor } = run;
  const texts = edits.map((edit) => ({ range: rangeOf(editor.document, edit), newText: edit.newText }));
  const isDone = await writeAlong(editor, texts).then(undefined, () => false);
  run.cells = runAfterWriting(run.cells, isDone);
  return isDone;
}

function textChanged(state: State, { document, contentChanges, reason }: TextDocumentChangeEvent): void {
  const { run } = state;
  if (contentChanges.length > 0 && document === window.activeTextEditor?.document) state.typed = true;
  const byHand = reason === undefined;
  if (state.waiting?.editor.document === document) state.waiting.held = heldAfter(state.waiting.held, contentChanges, byHand);
  if (run?.editor.document !== document || contentChanges.length === 0) return;
  const isAlone = contentChanges.length === 1 && state.seen?.editor === run.editor;
  const cells = runAfterChanges(run.cells, contentChanges, byHand, isAlone ? before(state.seen!.selection, contentChanges[0]!) : undefined);
  if (cells) run.cells = cells;
  else state.run = undefined;
}

function selectionChanged(state: State, { textEditor, selections, kind }: TextEditorSelectionChangeEvent): void {
  if (textEditor !== window.activeTextEditor && textEditor !== state.run?.editor) return;
  const { run } = state;
  state.seen = { editor: textEditor, selection: selections[0]! };
  const byMouse = kind === TextEditorSelectionChangeKind.Mouse || selections.length > 1;
  const byKey = kind === TextEditorSelectionChangeKind.Keyboard && !state.typed;
  state.typed = false;
  if (run?.editor === textEditor && (byMouse || byKey)) run.cells = runAfterMove(run.cells, byMouse ? 'mouse' : 'key');
}

/** Where the person is: what the editor told last, unless another extension or a script has put the selection elsewhere since. */
const selectionIn = ({ seen }: State, editor: TextEditor): Selection =>
  seen?.editor === editor && isAsked(editor) ? seen.selection : editor.selection;

const textIn =
  (document: TextDocument) =>
  (stretch: Stretch): string =>
    document.getText(rangeOf(document, stretch));
