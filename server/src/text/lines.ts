import { firstWhere } from './halving.ts';
import type { Span } from './range.ts';

/** The lines of a text as the protocol counts them (`\n`, `\r\n`, `\r`), by their offsets. */
export interface Lines {
  readonly count: number;
  /** Offset of the first unit of line `i` (0-based). */
  start(i: number): number;
  /** Offset after the last unit of line `i`, its line break left out. */
  end(i: number): number;
  /** The line that holds `offset`, clamped to the text. Logarithmic. */
  at(offset: number): number;
}

/** Splits `text` between `from` and `to` into lines; one pass. A text without a line break is one line. */
export function linesOf(text: string, range: Span = { start: 0, end: text.length }): Lines {
  const starts: number[] = [range.start];
  const ends: number[] = [];
  const lf = '\n';
  let next = text.indexOf(lf, range.start);
  // Looked for within the range only: a text of many reports would be searched to its end for each of them.
  const hasCarriage = text.slice(range.start, range.end).includes('\r');
  if (!hasCarriage) {
    for (; next >= 0 && next < range.end; next = text.indexOf(lf, next + 1)) {
      ends.push(next);
      starts.push(next + 1);
    }
  } else {
    for (let i = range.start; i < range.end; i++) {
      const code = text.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      ends.push(i);
      if (code === 13 && i + 1 < range.end && text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
  }
  ends.push(range.end);
  return {
    count: starts.length,
    start: (i) => starts[i]!,
    end: (i) => ends[i]!,
    at: (offset) => lastAtMost(starts, offset),
  };
}

/** Index of the last of the ascending `starts` that is at most `offset`. */
export function lastAtMost(starts: readonly number[], offset: number): number {
  return firstWhere(1, starts.length, (i) => starts[i]! > offset) - 1;
}
