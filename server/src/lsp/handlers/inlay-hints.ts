import type { InlayHint, InlayHintParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { inDocument, partsIn, rangeInReport, sumHintsIn } from '../core.ts';
import { offsetsOf, positionOf } from '../documents/convert.ts';

/** The computed sum beside a total that is blank or wrong. */
export const inlayHints: Handler<InlayHintParams, InlayHint[]> = {
  method: 'textDocument/inlayHint',
  asks: 'range',
  empty: [],
  capability: () => ({ inlayHintProvider: true }),
  answer({ session, params, document, analysis }) {
    const { language } = session.client;
    const range = offsetsOf(document.text, params.range);
    return partsIn(analysis.parts, range).flatMap((part) =>
      sumHintsIn(part, rangeInReport(part, range)).map(({ offset, label, tooltip }) => ({
        position: positionOf(document.text, inDocument(part, offset)),
        label: label[language],
        ...(tooltip ? { tooltip: tooltip[language] } : {}),
        paddingLeft: true,
      })),
    );
  },
};
