import type { Location, ReferenceParams } from 'vscode-languageserver';
import { definitionsAt } from '../../features/definition.ts';
import { citedAt, referencesTo } from '../../features/references.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import { openReadings } from '../elsewhere.ts';
import type { Asked, Handler } from '../session.ts';
import { pageDocument } from './definition.ts';

/** Where the open reports cite the article that is cited here, those of this document first; with the article itself when it is asked for. */
export const references: Handler<ReferenceParams, Location[]> = {
  method: 'textDocument/references',
  asks: 'position',
  empty: [],
  capability: () => ({ referencesProvider: true }),
  answer(asked) {
    const { session, params, document, analysis } = asked;
    const cited = citedAt(analysis, offsetOf(document.text, params.position));
    if (!cited) return [];
    const others = [...openReadings(session)].filter((one) => one.document !== document);
    const found = [{ document, analysis }, ...others].flatMap((one) =>
      referencesTo(one.analysis, cited).map((range) => ({ uri: one.document.text.uri, range: rangeOf(one.document.text, range) })),
    );
    return params.context?.includeDeclaration === true ? [...declarations(asked), ...found] : found;
  },
};

function declarations({ session, params, document, analysis }: Asked<ReferenceParams>): Location[] {
  const { lawPages } = session.client;
  if (lawPages === null) return [];
  return definitionsAt(analysis, offsetOf(document.text, params.position)).map(({ page, place }) => ({
    uri: lawPages + page.name,
    range: rangeOf(pageDocument(page), place.line),
  }));
}
