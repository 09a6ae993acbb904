import type { Lines } from '../../text/lines.ts';
import type { DocumentRange } from '../../text/range.ts';

/** A place as the Language Server Protocol counts it: both from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch between two places, its end not included. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** The position of a UTF-16 offset; one within or behind a line break is that of the line's end. */
export function positionAt(lines: Lines, offset: number): Position {
  const line = lines.at(offset);
  return { line, character: Math.max(0, Math.min(offset, lines.end(line)) - lines.start(line)) };
}

/** A range of offsets as a range of positions. */
export const placeOf = (lines: Lines, range: DocumentRange): Place => ({
  start: positionAt(lines, range.start),
  end: positionAt(lines, range.end),
});
