import {
  commands,
  Range,
  Selection,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { Stretch, Way } from './table-grid.ts';

/* What is asked of an editor, and the way between its positions and offsets. */

/**
 * Asks the editor to select a cell. To the right on the same line it is led by steps from where its cursor is then: however much was typed there
 * meanwhile, the way from behind it is the same. What is typed leaves the beginning of its line and all other lines where they are.
 */
export function step(editor: TextEditor, from: number, to: Stretch, way: Way): Thenable<unknown> {
  const { document } = editor;
  const onLine = document.positionAt(from).line === document.positionAt(to.start).line;
  if (way !== 'next' || !onLine || to.start < from || window.activeTextEditor !== editor) return put(editor, to);
  // Unless told otherwise the editor tells of it as of an arrow that a person has pressed.
  const source = 'api';
  const right = { to: 'right', by: 'character', source };
  void commands.executeCommand('cancelSelection', { source });
  const moved = commands.executeCommand('cursorMove', { ...right, value: to.start - from });
  return to.end > to.start ? commands.executeCommand('cursorMove', { ...right, value: to.end - to.start, select: true }) : moved;
}

const asked = new WeakMap<TextEditor, Selection>();

/** Whether the selection that an editor gives is the one that it was last asked for here. It may not be there yet. */
export const isAsked = (editor: TextEditor): boolean => asked.get(editor)?.isEqual(editor.selection) === true;

/** Asks the editor to select a stretch, and to show it. Resolves once it has. */
export function put(editor: TextEditor, to: Stretch): Thenable<unknown> {
  const range = rangeOf(editor.document, to);
  const selection = new Selection(range.start, range.end);
  asked.set(editor, selection);
  editor.selection = selection;
  editor.revealRange(range, TextEditorRevealType.Default);
  // What is asked for is done in its order, so that this is answered when the selection is there.
  return commands.executeCommand('setContext', 'nianbao.moved', true);
}

/** A selection in offsets of the text before the change; undefined when it is on another line, or reaches over several of which not all is replaced. */
export function before(
  { start, end }: Selection,
  { range, rangeOffset, rangeLength }: TextDocumentContentChangeEvent,
): Stretch | undefined {
  // Led astray over the end of a line, too.
  if (start.isEqual(range.start) && end.isEqual(range.end)) return { start: rangeOffset, end: rangeOffset + rangeLength };
  if (start.line !== range.start.line || end.line !== start.line) return undefined;
  const from = rangeOffset + start.character - range.start.character;
  return { start: from, end: from + end.character - start.character };
}

/** Without stops, so that undoing what was typed undoes this. False when the text has moved on; fails when the editor is closed. */
export const writeAlong = (editor: TextEditor, edits: readonly Pick<TextEdit, 'range' | 'newText'>[]): Thenable<boolean> =>
  editor.edit(
    (edit) => {
      for (const { range, newText } of edits) edit.replace(range, newText);
    },
    { undoStopBefore: false, undoStopAfter: false },
  );

/** In offsets of the document. */
export const stretchOf = (document: TextDocument, { start, end }: Range): Stretch => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

/** In positions of the document. */
export const rangeOf = (document: TextDocument, { start, end }: Stretch): Range =>
  new Range(document.positionAt(start), document.positionAt(end));
