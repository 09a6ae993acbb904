import type { Highlight } from '../../features/navigation/highlights.ts';
import type { DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { highlightsAt } from '../core.ts';
import { placeOf } from '../documents/convert.ts';

/** A total is what its terms are written into; a name is neither read nor written. */
const kinds: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = { name: 1, term: 2, total: 3 };

/** A total lights up its terms, a term its totals, a section's name the places that name it. */
export const highlights: Handler<DocumentHighlightParams, DocumentHighlight[]> = {
  method: 'textDocument/documentHighlight',
  asks: 'position',
  empty: [],
  capability: () => ({ documentHighlightProvider: true }),
  answer({ params, document, analysis }) {
    const { part, offset, rangeOf } = placeOf(document.text, analysis.parts, params.position);
    return highlightsAt(part.report, offset).map((highlight) => ({ range: rangeOf(highlight), kind: kinds[highlight.kind] }));
  },
};
