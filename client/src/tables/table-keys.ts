import { commands, type Disposable, Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { Tables } from './editor-tables.ts';
import type { Mover } from './mover.ts';
import { nextCell, type Place, placeIn, type Stretch, type Way } from './table-grid.ts';

/** What the key does where there is no table; what it does at a table's end is nothing, or the same. */
const fallbacks: Readonly<Record<Way, { readonly command: string; readonly argument?: object; readonly atEnd: boolean }>> = {
  // A tab at the end of a table would be one cell too many there.
  next: { command: 'tab', atEnd: false },
  previous: { command: 'outdent', atEnd: false },
  below: { command: 'default:type', argument: { text: '\n' }, atEnd: true },
  above: { command: 'default:type', argument: { text: '\n' }, atEnd: true },
};

/** The commands by which one goes through a table; their keys are in the manifest, with the conditions under which they are theirs. */
export function tableKeys(tables: Tables, mover: Mover): Disposable[] {
  const go = (way: Way) => async (asked?: unknown) => {
    if (asked !== warmUp) await move(tables, mover, way);
  };
  const registered = [
    commands.registerCommand('nianbao.nextCell', go('next')),
    commands.registerCommand('nianbao.previousCell', go('previous')),
    commands.registerCommand('nianbao.cellBelow', go('below')),
    commands.registerCommand('nianbao.cellAbove', go('above')),
  ];
  // Before it runs a command for the first time the editor asks whether an extension wants to be started for it, and keys that are pressed meanwhile
  // overtake it. So that is done here, by a round through the editor; a command that is executed directly never gets there.
  const keys = ['nextCell', 'previousCell', 'cellBelow', 'cellAbove'];
  void commands.executeCommand('runCommands', { commands: keys.map((key) => ({ command: `nianbao.${key}`, args: warmUp })) });
  return [...registered, ...updateContextKeys(tables, mover)];
}

/** The argument with which a command does nothing. */
const warmUp = 'warm up';

/** Goes to a cell and selects what is in it, so that typing replaces it. The conditions of the key may be a moment old, so all is asked again here. */
async function move(tables: Tables, mover: Mover, way: Way): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const isReport = editor.document.languageId === 'nianbao';
  // Asked in this very turn: what is typed next comes right behind.
  const isUnknown = isReport && editor.selections.length === 1 && !mover.isMoving(editor) && !tables.of(editor);
  const asked = isUnknown ? tables.load(editor) : undefined;
  const going = asked ? mover.goOnce(asked, editor, way) : mover.go(editor, isReport ? placeOf(tables, editor) : undefined, way);
  // Who has gone elsewhere meanwhile must not find a tab there.
  if ((await going) || window.activeTextEditor !== editor) return;
  // The key is the table's only in a table: while the server is too slow to say which, nothing is better than a tab among its figures.
  if (asked && !(await asked) && tables.canTell()) return;
  const { command, argument, atEnd } = fallbacks[way];
  const at = placeOf(tables, editor);
  const to = at && nextCell(at, editor.document.offsetAt(editor.selection.active), way);
  if (to) select(editor, to);
  else if (!at || atEnd) await commands.executeCommand(command, argument);
}

/** Where the one selection of an editor is, in a table; undefined elsewhere and for several selections. */
export function placeOf(tables: Tables, editor: TextEditor): Place | undefined {
  const { document, selections } = editor;
  const [first, ...others] = selections;
  const grids = first && others.length === 0 ? tables.of(editor) : undefined;
  return grids && placeIn(grids, { start: document.offsetAt(first!.start), end: document.offsetAt(first!.end) });
}

function select(editor: TextEditor, { start, end }: Stretch): void {
  const range = new Range(editor.document.positionAt(start), editor.document.positionAt(end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.Default);
}

/** Keeps `nianbao.inTable` and `nianbao.inCell`, by which keys are bound, in step with the cursor. */
function updateContextKeys(tables: Tables, mover: Mover): Disposable[] {
  const said = new Map<string, boolean>();
  const say = (key: string, value: boolean): void => {
    if (said.get(key) === value) return;
    said.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    const editor = window.activeTextEditor;
    // On its way through cells the editor's selection may lie over several of them, or anywhere on a busy machine; the person is in the table all the while, and
    // a key that were the editor's own again would write a tab among the figures.
    if (editor && mover.isUnderWay(editor.document)) return;
    // For the moment in which it is not known, what was said stays: the key itself asks again.
    if (editor?.document.languageId === 'nianbao' && !tables.of(editor)) return;
    const place = editor && placeOf(tables, editor);
    say('nianbao.inTable', place !== undefined);
    say('nianbao.inCell', place !== undefined && place.cell >= 0);
  };
  return [
    tables.onDidUpdate(update),
    mover.onDidArrive(update),
    window.onDidChangeTextEditorSelection(update),
    window.onDidChangeActiveTextEditor(update),
  ];
}
