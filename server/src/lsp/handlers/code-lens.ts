import { lensesOf } from '../../features/navigation/code-lens.ts';
import type { CodeLens, CodeLensParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { positionOf } from '../documents/convert.ts';

/** The client's command that shows a report as it will be published: `(uri, position)`. */
const preview = 'nianbao.openPreview';

/** The state of each table above it; a click opens the client's preview there, in a client that has said that it has one. */
export const codeLens: Handler<CodeLensParams, CodeLens[]> = {
  method: 'textDocument/codeLens',
  asks: 'document',
  empty: [],
  capability: () => ({ codeLensProvider: {} }),
  answer({ session, document, analysis }) {
    const { language, commands } = session.client;
    return lensesOf(analysis).map(({ offset, title }) => {
      const start = positionOf(document.text, offset);
      const action = commands.has(preview) ? { command: preview, arguments: [document.text.uri, start] } : { command: '' };
      return { range: { start, end: start }, command: { title: title[language], ...action } };
    });
  },
};
