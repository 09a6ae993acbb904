import type { SelectionRange, SelectionRangeParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { selectionsAt } from '../core.ts';
import { placeOf, rangeOf } from '../documents/convert.ts';

/** A client asks for as many as it has cursors. */
const mostPositions = 1000;

/** What a growing selection takes in: cell, row, table; sentence, line, heading; section, report; the document where it holds several. */
export const selectionRanges: Handler<SelectionRangeParams, SelectionRange[]> = {
  method: 'textDocument/selectionRange',
  asks: 'positions',
  empty: [],
  capability: () => ({ selectionRangeProvider: true }),
  answer({ params, document, analysis }) {
    return params.positions.slice(0, mostPositions).map((position) => {
      const { part, offset, rangeOf: placed } = placeOf(document.text, analysis.parts, position);
      const whole = { range: rangeOf(document.text, { start: 0, end: analysis.text.length }) };
      let outer: SelectionRange | undefined = part.report.text.length < analysis.text.length ? whole : undefined;
      for (const range of [...selectionsAt(part.report, offset)].reverse())
        outer = { range: placed(range), ...(outer ? { parent: outer } : {}) };
      return outer!;
    });
  },
};
