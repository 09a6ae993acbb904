import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { documentFormattingEdits, formattingEdits } from '../core.ts';
import { offsetsOf, textEditsOf } from '../documents/convert.ts';

/** Every table that can be is laid out as the official form has it; prose stays as it is. */
export const formatting: Handler<DocumentFormattingParams, TextEdit[]> = {
  method: 'textDocument/formatting',
  asks: 'document',
  empty: [],
  capability: () => ({ documentFormattingProvider: true }),
  answer: ({ document, analysis }) => textEditsOf(document.text, documentFormattingEdits(analysis.text, analysis.parts)),
};

/** The same for the tables that a selection touches. */
export const rangeFormatting: Handler<DocumentRangeFormattingParams, TextEdit[]> = {
  method: 'textDocument/rangeFormatting',
  asks: 'range',
  empty: [],
  capability: () => ({ documentRangeFormattingProvider: true }),
  answer: ({ document, analysis, params }) =>
    textEditsOf(document.text, formattingEdits(analysis.parts, offsetsOf(document.text, params.range))),
};
