import type { PrepareRenameResult } from '../connection/protocol.ts';
import { ErrorCodes, type PrepareRenameParams, type RenameParams, ResponseError, type WorkspaceEdit } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { refusedName, renameAt, renameEdits } from '../core.ts';
import { placeOf } from '../documents/convert.ts';
import { workspaceEdit } from '../edits/workspace-edit.ts';

/** What would be renamed: the organ's name. Null anywhere else. */
export const prepareRename: Handler<PrepareRenameParams, PrepareRenameResult | null> = {
  method: 'textDocument/prepareRename',
  asks: 'position',
  empty: null,
  capability: () => ({}),
  answer({ params, document, analysis }) {
    const { part, offset, rangeOf } = placeOf(document.text, analysis.parts, params.position);
    const place = renameAt(part.report, offset, analysis.parts);
    return place ? { range: rangeOf(place), placeholder: place.name } : null;
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
    const { part, offset } = placeOf(document.text, analysis.parts, params.position);
    const edits = renameEdits(part.report, offset, analysis.parts, name.trim());
    return edits.length > 0 ? workspaceEdit(document, edits, session.client) : null;
  },
};
