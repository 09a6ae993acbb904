import type { Range } from '../../text/range.ts';

/** One thing that could stand at the cursor. */
export interface Suggestion {
  readonly kind: 'heading' | 'table' | 'row' | 'citation' | 'title' | 'number' | 'sentence' | 'organ';
  readonly label: string;
  readonly detail: string;
  /** What it replaces, in document offsets. */
  readonly range: Range;
  /** What is put there; null where it makes sense only with places to be filled in. */
  readonly text: string | null;
  /** The same with places to be filled in, in the protocol's snippet syntax. */
  readonly snippet: string | null;
  /** What the words already typed are compared with. */
  readonly filter: string;
  /** Markdown in which everything of the report is escaped; empty where there is nothing to say. */
  readonly documentation: string;
}

/** Text as a snippet that inserts it and nothing else. */
export function escapeSnippet(text: string): string {
  let out = '';
  for (const character of text) out += '\\$}'.includes(character) ? `\\${character}` : character;
  return out;
}

/** The place that completion is asked for, as far as every kind of suggestion looks at it. */
export interface Typed {
  readonly text: string;
  readonly offset: number;
  /** The line up to the offset; empty when the line is too long to be one of a report's. */
  readonly before: string;
  readonly lineStart: number;
  /** Nothing but spaces stands between the offset and the end of the line. */
  readonly atEnd: boolean;
}

/** A longer line is no heading, row or sentence that anybody is typing. */
const longestLine = 4000;

/** What stands around the offset. Bounded, however long the line. */
export function typedAt(text: string, offset: number): Typed {
  let lineStart = offset;
  while (lineStart > 0 && offset - lineStart < longestLine && !'\n\r'.includes(text[lineStart - 1]!)) lineStart--;
  let end = offset;
  while (end < text.length && ' \t\u3000'.includes(text[end]!)) end++;
  const atEnd = end === text.length || '\n\r'.includes(text[end]!);
  return { text, offset, lineStart, before: text.slice(lineStart, offset), atEnd };
}

/** How many units at the end of `before` are the beginning, but not the whole, of `word`; 0 when fewer than `least` are. */
export function begun(before: string, word: string, least: number): number {
  for (let length = Math.min(before.length, word.length - 1); length >= least; length--) {
    if (before.endsWith(word.slice(0, length))) return length;
  }
  return 0;
}
