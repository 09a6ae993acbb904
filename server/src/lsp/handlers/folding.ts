import type { FoldingRange, FoldingRangeParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { foldsIn, rangeInDocument } from '../core.ts';
import { rangeOf } from '../documents/convert.ts';

/** Folding by whole lines, which every client can: at most one fold begins on a line, the longest. */
export const folding: Handler<FoldingRangeParams, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  asks: 'document',
  empty: [],
  capability: () => ({ foldingRangeProvider: true }),
  answer({ session, document: { text }, analysis }) {
    const folds: FoldingRange[] = [];
    let last = -1;
    for (const fold of analysis.parts.flatMap((part) => foldsIn(part.report).map((own) => rangeInDocument(part, own)))) {
      const { start, end } = rangeOf(text, fold);
      if (start.line === last || end.line <= start.line) continue;
      if (folds.length >= session.client.foldingLimit) break;
      last = start.line;
      folds.push({ startLine: start.line, endLine: end.line });
    }
    return folds;
  },
};
