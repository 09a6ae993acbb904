import type { Hover, HoverParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { hoverAt, plainText } from '../core.ts';
import { placeOf } from '../documents/convert.ts';

/** What is known of the place pointed at; as plain text where the client says that it shows no Markdown. */
export const hover: Handler<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  asks: 'position',
  empty: null,
  capability: () => ({ hoverProvider: true }),
  answer({ session, params, document, analysis }) {
    const { language, markdown, hoverFormats } = session.client;
    const { part, offset, rangeOf } = placeOf(document.text, analysis.parts, params.position);
    const found = hoverAt(part.report, offset, language);
    if (!found) return null;
    if (!hoverFormats) return { contents: found.contents, range: rangeOf(found.range) };
    const contents = markdown
      ? { kind: 'markdown' as const, value: found.contents }
      : { kind: 'plaintext' as const, value: plainText(found.contents) };
    return { contents, range: rangeOf(found.range) };
  },
};
