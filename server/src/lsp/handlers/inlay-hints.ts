import { sumHintsIn } from '../../features/inlay-hints.ts';
import { offsetsOf, positionOf } from '../convert.ts';
import type { InlayHint, InlayHintParams } from '../protocol.ts';
import type { Handler } from '../session.ts';

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
