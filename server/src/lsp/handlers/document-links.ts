import type { DocumentLink, DocumentLinkParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { linksOf } from '../core.ts';
import { rangeOf } from '../documents/convert.ts';

/** Addresses that may be followed: of the sites that publish the law, and files inside the workspace. */
export const documentLinks: Handler<DocumentLinkParams, DocumentLink[]> = {
  method: 'textDocument/documentLink',
  asks: 'document',
  empty: [],
  capability: () => ({ documentLinkProvider: {} }),
  answer: ({ session, document, analysis }) =>
    linksOf(analysis.text, document.text.uri, session.workspace.folders()).map((link) => ({
      range: rangeOf(document.text, link),
      target: link.target,
    })),
};
