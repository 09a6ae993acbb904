import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedReport } from '../../report/placed.ts';
import { type Location, LSPErrorCodes, type ReferenceParams, ResponseError } from '../connection/protocol.ts';
import type { Asked, Handler } from '../connection/session.ts';
import { citedAt, definitionsAt, referencesTo } from '../core.ts';
import { placeOf, rangeOf } from '../documents/convert.ts';
import { closedReadings, openReadings } from '../workspace/open-readings.ts';
import { pageDocument } from './definition.ts';

/** Where reports cite the article that is cited here, those of this document first, then of the others that are open, then of the workspace's files. */
export const references: Handler<ReferenceParams, Location[] | Promise<Location[]>> = {
  method: 'textDocument/references',
  asks: 'position',
  empty: [],
  capability: () => ({ referencesProvider: true }),
  async answer(asked) {
    const { session, params, document, analysis, token } = asked;
    const { part, offset } = placeOf(document.text, analysis.parts, params.position);
    const cited = citedAt(part.report, offset);
    if (!cited) return [];
    const found = params.context?.includeDeclaration === true ? declarations(asked) : [];
    const add = (text: TextDocument, parts: readonly PlacedReport[]): void => {
      for (const range of referencesTo(parts, cited)) if (found.length < limit) found.push({ uri: text.uri, range: rangeOf(text, range) });
    };
    add(document.text, analysis.parts);
    for (const other of openReadings(session)) if (other.document !== document) add(other.document.text, other.analysis.parts);
    for await (const { text, parts } of closedReadings(session, token)) {
      add(text, parts);
      if (found.length >= limit) break;
    }
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return found;
  },
};

/** Every report cites the same few articles, and nobody reads through more. */
const limit = 5000;

function declarations({ session, params, document, analysis }: Asked<ReferenceParams>): Location[] {
  const { lawPages } = session.client;
  if (lawPages === null) return [];
  const { part, offset } = placeOf(document.text, analysis.parts, params.position);
  return definitionsAt(part.report, offset).map(({ page, place }) => ({
    uri: lawPages + page.name,
    range: rangeOf(pageDocument(page), place.line),
  }));
}
