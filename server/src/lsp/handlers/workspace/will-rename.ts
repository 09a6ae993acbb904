import type { WorkspaceEdit } from '../../connection/protocol.ts';
import type { WorkspaceHandler } from '../../connection/workspace-handler.ts';
import { editFor } from '../../edits/workspace-edit.ts';
import { renamedNow } from '../commands/carried-ignores.ts';

/** Lets what is ignored of a report follow it when an editor is about to rename its file or a folder above it; null where nothing is. */
export const willRenameFiles: WorkspaceHandler<unknown, Promise<WorkspaceEdit | null>> = {
  method: 'workspace/willRenameFiles',
  // Told of with the rest of what there is about the workspace.
  capability: () => ({}),
  async answer({ session, params }) {
    const edits = await renamedNow(session, params);
    const documentChanges = edits.flatMap(({ edit }) => edit.documentChanges ?? []);
    return edits.length === 0 ? null : editFor(session.client, { documentChanges });
  },
};
