import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Definition } from '../../features/navigation/definition.ts';
import type { LawPage } from '../../features/navigation/law-page.ts';
import { memoized } from '../../text/memoized.ts';
import type { DefinitionLink, DefinitionParams, Definition as LspDefinition, Range } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { definitionsAt } from '../core.ts';
import { placeOf, rangeOf } from '../documents/convert.ts';

/** The provision that is cited, in the pages of the law that the client has said it can open, else in those beside the server; none without either. */
export const definition: Handler<DefinitionParams, LspDefinition | DefinitionLink[]> = {
  method: 'textDocument/definition',
  asks: 'position',
  empty: [],
  capability: (client) => (client.lawPages === null ? {} : { definitionProvider: true }),
  answer({ session, params, document, analysis }) {
    const { lawPages, definitionLinks } = session.client;
    if (lawPages === null) return [];
    const { part, offset, rangeOf: placed } = placeOf(document.text, analysis.parts, params.position);
    const found = definitionsAt(part.report, offset);
    if (!definitionLinks)
      return found.map(({ page, place }) => ({ uri: lawPages + page.name, range: rangeOf(pageDocument(page), place.line) }));
    return found.map((one) => linkOf(one, lawPages, placed(one.origin)));
  },
};

function linkOf({ page, place }: Definition, pages: string, origin: Range): DefinitionLink {
  return {
    originSelectionRange: origin,
    targetUri: pages + page.name,
    targetRange: rangeOf(pageDocument(page), place.whole),
    targetSelectionRange: rangeOf(pageDocument(page), place.line),
  };
}

/** A page with its lines counted. */
export const pageDocument = memoized((page: LawPage): TextDocument => TextDocument.create(page.name, 'markdown', 0, page.text));
