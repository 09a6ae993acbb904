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
import { before, isAsked, put, rangeOf, step, stretchOf, writeAlong } from './editor-moves.ts';
import { changedMeanwhile, pressedMeanwhile, type Waiting, waitFor } from './pending-keys.ts';
import type { Grid, Place, Stretch, Way } from './table-grid.ts';
import {
  type Ahead,
  type AheadEdit,
  cellOf,
  changedAhead,
  editsOf,
  isReached,
  onward,
  selectionOf,
  setOut,
  standing,
  wandered,
} from './typed-ahead.ts';

/*
 * How a key can move the cursor before what is typed next. The editor writes what is typed at once; a command of an extension runs in another process,
 * later, and its answer arrives later still. So there is no way to be first, and these ways were weighed:
 * - The command `type` can be taken over, so that every character passes by here, in order with the keys. But then Backspace, arrows and undo, which do
 *   not, overtake what was typed before them, every character waits for this process, and only one extension can have it: a vim that comes
 *   second does not start.
 *   (Tried with 25 rows typed without a pause on a busy machine: 13 and 16 of them were not there 20 seconds later; of what was before, 25.)
 * - A snippet's tab stops are moved through by the editor itself. But a session begins with an edit, so that walking through a table would change it.
 * - The editor's own commands can be bound to a key. But none finds the next cell: those of words pass over blank ones, and a search would leave its
 *   pattern in the person's own search box.
 * So nothing is taken over. Keys and changes are told here in their order; `ahead.ts` works out which of the changes were typed before the cursor
 * had moved, and one edit puts them right, for exactly that version of the text and in the same step of undo. (Tried in the same way: 100 rows of 100 are
 * right, seconds after the last key at most; `test/editor/walks/fill-without-pause.ts`.)
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
  /** What was typed stands where it was meant. */
  readonly onDidArrive: Event<Arrival>;
}

export interface Arrival {
  readonly editor: TextEditor;
  /** The cells that something was typed in, in the text as it is. */
  readonly filled: readonly Stretch[];
}

/** From the first key until the editor shows what was meant. */
interface Run {
  readonly editor: TextEditor;
  ahead: Ahead;
  /** Resolves when the editor has done what was last asked of it. */
  sent: Thenable<unknown>;
  /** Indices of the cells that something was typed in. */
  readonly filled: Set<number>;
  readonly arrived: Promise<void>;
}

interface State {
  /** A key was pressed in a table that is not known yet. */
  waiting: Waiting | undefined;
  run: Run | undefined;
  /** The selection as the editor itself has told it; one that was asked of it may not be there yet. */
  seen: { readonly editor: TextEditor; readonly selection: Selection } | undefined;
  /** Whether something was typed since then. */
  typed: boolean;
  /** What is being written, by offset and text. */
  writing: ReadonlyMap<string, AheadEdit> | undefined;
  /** Since something was last typed. */
  refused: number;
  readonly arrive: EventEmitter<Arrival>;
}

/** So often an edit is refused at most while nothing new is typed, and so long it rests after each time, in milliseconds. */
const mostRefusals = 100;
const rest = 20;

/** The mover of all editors; there is one cursor that is typed at. */
export function followKeys(): Mover {
  const state: State = {
    waiting: undefined,
    run: undefined,
    seen: undefined,
    typed: false,
    writing: undefined,
    refused: 0,
    arrive: new EventEmitter(),
  };
  const subscriptions = [
    state.arrive,
    workspace.onDidChangeTextDocument((event) => textChanged(state, event)),
    window.onDidChangeTextEditorSelection((event) => selectionChanged(state, event)),
    window.onDidChangeActiveTextEditor((editor) => {
      if (state.run && editor && editor !== state.run.editor) state.run.ahead = wandered(state.run.ahead, 'mouse');
    }),
  ];
  return {
    go: async (editor, place, way) => go(state, editor, place, way),
    goOnce: (known, editor, way) => goOnce(state, known, editor, way),
    isMoving: (editor) => state.run?.editor === editor,
    isUnderWay: (document) => state.run?.editor.document === document || state.waiting?.editor.document === document,
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
    const from = standing(run.ahead)?.end ?? offsets.end;
    const next = onward(run.ahead, offsets.end, way);
    if (!next) {
      await run.arrived;
      return false;
    }
    run.ahead = next;
    run.sent = step(editor, from, standing(next)!, way);
    await run.arrived;
    return true;
  }
  const ahead = place && setOut(place, offsets, way, (stretch) => document.getText(rangeOf(document, stretch)));
  if (!ahead) return false;
  const sent = here.isReversed ? put(editor, standing(ahead)!) : step(editor, offsets.end, standing(ahead)!, way);
  await begin(state, editor, ahead, sent);
  return true;
}

/** Resolves once the editor shows what was meant. */
function begin(state: State, editor: TextEditor, ahead: Ahead, sent: Thenable<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const run: Run = { editor, ahead, sent, filled: new Set(), arrived: promise };
  state.run = run;
  state.refused = 0;
  void settle(state, run)
    .catch(() => {
      if (state.run === run) state.run = undefined;
    })
    .finally(resolve);
  return promise;
}

async function goOnce(state: State, known: Promise<readonly Grid[] | undefined>, editor: TextEditor, way: Way): Promise<boolean> {
  if (state.waiting?.editor === editor) {
    pressedMeanwhile(state.waiting, way);
    return state.waiting.done;
  }
  const waiting = waitFor(known, editor, selectionIn(state, editor), way);
  state.waiting = waiting;
  const ahead = await waiting.ahead;
  if (state.waiting === waiting) state.waiting = undefined;
  if (ahead) await begin(state, editor, ahead, Promise.resolve());
  return ahead !== undefined;
}

/** Goes on until the editor shows what was meant, or cannot be brought to it. */
async function settle(state: State, run: Run): Promise<void> {
  while (state.run === run && state.refused < mostRefusals) {
    for (let waited: unknown; waited !== run.sent; ) {
      waited = run.sent;
      await run.sent;
    }
    if (state.run !== run || isReached(run.ahead, stretchOf(run.editor.document, selectionIn(state, run.editor)))) break;
    const edits = editsOf(run.ahead);
    if (edits.length === 0) {
      // Counted as well: an editor that puts it elsewhere is not asked for ever.
      state.refused++;
      run.sent = put(run.editor, selectionOf(run.ahead)!);
    } else if (!(await write(state, run, edits))) {
      state.refused++;
      await new Promise((later) => setTimeout(later, rest));
    }
  }
  if (state.run !== run) return;
  state.run = undefined;
  state.arrive.fire({ editor: run.editor, filled: [...run.filled].map((cell) => cellOf(run.ahead, cell)) });
}

async function write(state: State, { editor }: Run, edits: readonly AheadEdit[]): Promise<boolean> {
  state.writing = new Map(edits.map((edit) => [`${edit.start} ${edit.newText}`, edit]));
  const texts = edits.map((edit) => ({ range: rangeOf(editor.document, edit), newText: edit.newText }));
  const written = await writeAlong(editor, texts).then(undefined, () => false);
  state.writing = undefined;
  return written;
}

function textChanged(state: State, { document, contentChanges, reason }: TextDocumentChangeEvent): void {
  const { run } = state;
  if (contentChanges.length > 0 && document === window.activeTextEditor?.document) state.typed = true;
  if (state.waiting?.editor.document === document) changedMeanwhile(state.waiting, contentChanges, reason === undefined);
  if (run?.editor.document !== document || contentChanges.length === 0) return;
  const written = contentChanges.map(({ rangeOffset, text }) => state.writing?.get(`${rangeOffset} ${text}`));
  const own = state.writing?.size === written.length && written.every((edit) => edit !== undefined);
  const one =
    contentChanges.length === 1 && state.seen?.editor === run.editor ? before(state.seen.selection, contentChanges[0]!) : undefined;
  let ahead: Ahead | undefined = reason === undefined ? run.ahead : undefined;
  for (const [i, change] of contentChanges.entries()) ahead = ahead && changedAhead(ahead, change, own ? written[i] : one);
  state.refused = 0;
  if (ahead && !own && ahead.cursor && ahead.cursor !== run.ahead.cursor) run.filled.add(ahead.cursor.cell);
  if (ahead) run.ahead = ahead;
  // What was undone, or is another table now, is left as it is.
  else state.run = undefined;
}

function selectionChanged(state: State, { textEditor, selections, kind }: TextEditorSelectionChangeEvent): void {
  if (textEditor !== window.activeTextEditor && textEditor !== state.run?.editor) return;
  const { run } = state;
  state.seen = { editor: textEditor, selection: selections[0]! };
  const byMouse = kind === TextEditorSelectionChangeKind.Mouse || selections.length > 1;
  const byKey = kind === TextEditorSelectionChangeKind.Keyboard && !state.typed;
  state.typed = false;
  if (run?.editor === textEditor && (byMouse || byKey)) run.ahead = wandered(run.ahead, byMouse ? 'mouse' : 'key');
}

/** Where the person is: what the editor told last, unless another extension or a script has put the selection elsewhere since. */
const selectionIn = ({ seen }: State, editor: TextEditor): Selection =>
  seen?.editor === editor && isAsked(editor) ? seen.selection : editor.selection;
