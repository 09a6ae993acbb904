import type { TextDocument } from 'vscode-languageserver-textdocument';
import { foldsIn } from '../../features/folding.ts';
import type { Report } from '../../report/model.ts';
import { rootOf } from '../../report/reuse.ts';
import { positionOf, rangeOf } from '../convert.ts';
import { createLasting } from '../lasting.ts';
import type { FoldingRange, FoldingRangeParams } from '../protocol.ts';
import type { Handler } from '../session.ts';

/** Folding by whole lines, which every client can: at most one fold begins on a line, the longest. */
export const folding: Handler<FoldingRangeParams, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  asks: 'document',
  empty: [],
  capability: () => ({ foldingRangeProvider: true }),
  answer({ session, document: { text }, analysis }) {
    const folds: FoldingRange[] = [];
    let last = -1;
    for (const report of analysis.reports) {
      const begin = positionOf(text, report.range.start);
      const own = begin.character === 0 ? byReport.of(rootOf(report), begin, () => foldsOn(text, report)) : foldsOn(text, report);
      for (const fold of own) {
        // Reports that share a line may both have a fold there.
        if (fold.startLine === last) continue;
        if (folds.length >= session.client.foldingLimit) return folds;
        last = fold.startLine;
        folds.push(fold);
      }
    }
    return folds;
  },
};

const byReport = createLasting<readonly FoldingRange[]>();

function foldsOn(text: TextDocument, report: Report): readonly FoldingRange[] {
  const folds: FoldingRange[] = [];
  let last = -1;
  for (const fold of foldsIn(report)) {
    const { start, end } = rangeOf(text, fold);
    if (start.line === last || end.line <= start.line) continue;
    last = start.line;
    folds.push({ startLine: start.line, endLine: end.line });
  }
  return folds;
}
