import { clientCommands } from '../../contract.ts';
import type { Client } from '../connection/client-capabilities.ts';
import type { CodeLens, CodeLensParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { lensesOf } from '../core.ts';
import { positionOf } from '../documents/convert.ts';

/**
 * The state of each table above it; a click opens the client's preview there, by its command `(uri, position)`. A lens is a command: a client that
 * has not said that it has this one is offered none, as each editor does something else with a command without a name.
 */
export const codeLens: Handler<CodeLensParams, CodeLens[]> = {
  method: 'textDocument/codeLens',
  asks: 'document',
  empty: [],
  capability: (client) => (hasPreview(client) ? { codeLensProvider: {} } : {}),
  answer({ session, document, analysis }) {
    const { client } = session;
    if (!hasPreview(client)) return [];
    return lensesOf(analysis).map(({ offset, title }) => {
      const start = positionOf(document.text, offset);
      const command = { title: title[client.language], command: clientCommands.preview, arguments: [document.text.uri, start] };
      return { range: { start, end: start }, command };
    });
  },
};

const hasPreview = ({ commands }: Client): boolean => commands.has(clientCommands.preview);
