import { selectionsAt } from '../../features/outline/selection-ranges.ts';
import type { SelectionRange, SelectionRangeParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { offsetOf, rangeOf } from '../documents/convert.ts';

/** A client asks for as many as it has cursors. */
const mostPositions = 1000;

/** What a growing selection takes in: cell, row, table; sentence, line, heading; section, report. */
export const selectionRanges: Handler<SelectionRangeParams, SelectionRange[]> = {
  method: 'textDocument/selectionRange',
  asks: 'positions',
  empty: [],
  capability: () => ({ selectionRangeProvider: true }),
  answer({ params, document, analysis }) {
    return params.positions.slice(0, mostPositions).map((position) => {
      let outer: SelectionRange | undefined;
      for (const range of [...selectionsAt(analysis, offsetOf(document.text, position))].reverse())
        outer = { range: rangeOf(document.text, range), ...(outer ? { parent: outer } : {}) };
      return outer!;
    });
  },
};
