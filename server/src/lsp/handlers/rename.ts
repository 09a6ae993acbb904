import { refusedName, renameAt, renameEdits } from '../../features/navigation/rename.ts';
import type { PrepareRenameResult } from '../connection/protocol.ts';
import { ErrorCodes, type PrepareRenameParams, type RenameParams, ResponseError, type WorkspaceEdit } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { offsetOf, rangeOf } from '../documents/convert.ts';
import { workspaceEdit } from '../edits/workspace-edit.ts';

/** What would be renamed: the organ's name. Null anywhere else. */
export const prepareRename: Handler<PrepareRenameParams, PrepareRenameResult | null> = {
  method: 'textDocument/prepareRename',
  asks: 'position',
  empty: null,
  capability: () => ({}),
  answer({ params, document, analysis }) {
    const place = renameAt(analysis, offsetOf(document.text, params.position));
    return place ? { range: rangeOf(document.text, place), placeholder: place.name } : null;
  },
};

/** The organ under another name, throughout the document. */
export const rename: Handler<RenameParams, WorkspaceEdit | null> = {
  method: 'textDocument/rename',
  asks: 'position',
  empty: null,
  capability: (client) => ({ renameProvider: client.preparesRename ? { prepareProvider: true } : true }),
  answer({ session, params, document, analysis }) {
    const name: unknown = params.newName;
    if (typeof name !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument/rename: no name in it');
    const refusal = refusedName(name);
    if (refusal) throw new ResponseError(ErrorCodes.InvalidParams, refusal[session.client.language]);
    const edits = renameEdits(analysis, offsetOf(document.text, params.position), name.trim());
    return edits.length > 0 ? workspaceEdit(document, edits, session.client) : null;
  },
};
