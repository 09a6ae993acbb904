import { sumHintsIn } from '../../features/tables/inlay-hints.ts';
import type { InlayHint, InlayHintParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { offsetsOf, positionOf } from '../documents/convert.ts';

/** The computed sum beside a total that is blank or wrong. */
export const inlayHints: Handler<InlayHintParams, InlayHint[]> = {
  method: 'textDocument/inlayHint',
  asks: 'range',
  empty: [],
  capability: () => ({ inlayHintProvider: true }),
  answer({ session, params, document, analysis }) {
    const { language } = session.client;
    return sumHintsIn(analysis, offsetsOf(document.text, params.range)).map(({ offset, label, tooltip }) => ({
      position: positionOf(document.text, offset),
      label: label[language],
      ...(tooltip ? { tooltip: tooltip[language] } : {}),
      paddingLeft: true,
    }));
  },
};
