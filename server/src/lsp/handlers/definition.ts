import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Definition, definitionsAt } from '../../features/navigation/definition.ts';
import type { LawPage } from '../../features/navigation/law-page.ts';
import type { DefinitionLink, DefinitionParams, Definition as LspDefinition } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { offsetOf, rangeOf } from '../documents/convert.ts';

/** The provision that is cited, in the pages of the law that the client can open; none where it has said of none. */
export const definition: Handler<DefinitionParams, LspDefinition | DefinitionLink[]> = {
  method: 'textDocument/definition',
  asks: 'position',
  empty: [],
  capability: (client) => (client.lawPages === null ? {} : { definitionProvider: true }),
  answer({ session, params, document, analysis }) {
    const { lawPages, definitionLinks } = session.client;
    if (lawPages === null) return [];
    const found = definitionsAt(analysis, offsetOf(document.text, params.position));
    if (!definitionLinks)
      return found.map(({ page, place }) => ({ uri: lawPages + page.name, range: rangeOf(pageDocument(page), place.line) }));
    return found.map((one) => linkOf(one, lawPages, document.text));
  },
};

function linkOf({ origin, page, place }: Definition, pages: string, text: TextDocument): DefinitionLink {
  return {
    originSelectionRange: rangeOf(text, origin),
    targetUri: pages + page.name,
    targetRange: rangeOf(pageDocument(page), place.whole),
    targetSelectionRange: rangeOf(pageDocument(page), place.line),
  };
}

const read = new WeakMap<LawPage, TextDocument>();

/** A page with its lines counted. */
export function pageDocument(page: LawPage): TextDocument {
  const known = read.get(page) ?? TextDocument.create(page.name, 'markdown', 0, page.text);
  read.set(page, known);
  return known;
}
