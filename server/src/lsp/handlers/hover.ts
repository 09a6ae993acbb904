import { hoverAt } from '../../features/hover/hover.ts';
import { plainText } from '../../features/hover/markdown.ts';
import type { Hover, HoverParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { offsetOf, rangeOf } from '../documents/convert.ts';

/** What is known of the place pointed at; as plain text where the client shows no Markdown. */
export const hover: Handler<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  asks: 'position',
  empty: null,
  capability: () => ({ hoverProvider: true }),
  answer({ session, params, document, analysis }) {
    const { language, markdown } = session.client;
    const found = hoverAt(analysis, offsetOf(document.text, params.position), language);
    if (!found) return null;
    const contents = markdown
      ? { kind: 'markdown' as const, value: found.contents }
      : { kind: 'plaintext' as const, value: plainText(found.contents) };
    return { contents, range: rangeOf(document.text, found.range) };
  },
};
