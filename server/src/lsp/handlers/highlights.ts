import { type Highlight, highlightsAt } from '../../features/navigation/highlights.ts';
import type { DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { offsetOf, rangeOf } from '../documents/convert.ts';

/** A total is what its terms are written into; a name is neither read nor written. */
const kinds: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = { name: 1, term: 2, total: 3 };

/** A total lights up its terms, a term its totals, a section's name the places that name it. */
export const highlights: Handler<DocumentHighlightParams, DocumentHighlight[]> = {
  method: 'textDocument/documentHighlight',
  asks: 'position',
  empty: [],
  capability: () => ({ documentHighlightProvider: true }),
  answer: ({ params, document, analysis }) =>
    highlightsAt(analysis, offsetOf(document.text, params.position)).map((highlight) => ({
      range: rangeOf(document.text, highlight),
      kind: kinds[highlight.kind],
    })),
};
