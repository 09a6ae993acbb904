import { Position, Selection, Uri, window } from 'vscode';
import { isRecord } from '../../../server/src/text/is-record.ts';
import { shownAs } from '../office/office-texts.ts';

/** For the server's actions alone: it is offered in no palette, since it needs to be told where. */
export const openAtCommand = 'nianbao.openAt';

/** Opens a document with the cursor at a place, as the server names them; for what an action has written and a person is to go on with. */
export async function openAt(uri: unknown, position: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isRecord(position)) return;
  const { line, character } = position;
  if (typeof line !== 'number' || typeof character !== 'number') return;
  const editor = await window.showTextDocument(shownAs(Uri.parse(uri, true)));
  const at = new Position(Math.max(0, line), Math.max(0, character));
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection);
}
