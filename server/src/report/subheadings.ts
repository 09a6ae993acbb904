import { type ListMark, listMarkAt } from '../language/ordinals.ts';
import { isSpace } from '../text/fold.ts';
import type { Lines } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import type { SubHeading } from './model.ts';

/** Headings under a section: `（一）主动公开` (level 2), `1.` and `1、` (level 3), `一是` (level 4), nested by level. */

interface Flat {
  readonly level: 2 | 3 | 4;
  readonly ordinal: number;
  readonly name: string;
  readonly line: Range;
  readonly start: number;
}

/** Nests what stands in the lines `from`..`to` (0-based, half-open), leaving out the ranges in `except` (tables). */
export function readSubHeadings(
  text: string,
  lines: Lines,
  from: number,
  to: number,
  end: number,
  except: readonly Range[],
): readonly SubHeading[] {
  const flat: Flat[] = [];
  let skip = 0;
  for (let line = from; line < to; line++) {
    const start = lines.start(line);
    while (skip < except.length && except[skip]!.end <= start) skip++;
    const table = except[skip];
    if (table && table.start <= start && start < table.end) continue;
    const found = subHeadingAt(text, start, lines.end(line));
    if (found) flat.push(found);
  }
  return nest(flat, end);
}

function subHeadingAt(text: string, lineStart: number, lineEnd: number): Flat | undefined {
  let at = lineStart;
  while (at < lineEnd && (isSpace(text.charCodeAt(at)) || text[at] === '#' || text[at] === '*')) at++;
  const mark = markAt(text, at, lineEnd);
  if (!mark) return undefined;
  const name = nameOf(text, at, lineEnd);
  return name.length < 2 ? undefined : { ...mark, name, line: { start: at, end: lineEnd }, start: at };
}

/** The level of a heading by the mark that begins it. */
const levels: ReadonlyMap<ListMark['kind'], Flat['level']> = new Map([
  ['bracketed', 2],
  ['arabic', 3],
  ['counted', 4],
]);

function markAt(text: string, at: number, end: number): { level: 2 | 3 | 4; ordinal: number } | undefined {
  const mark = listMarkAt(text, at);
  const level = mark && levels.get(mark.kind);
  return level && at + mark.length <= end ? { level, ordinal: mark.value } : undefined;
}

/** The words up to the first stop, at most 40 units, without the marks of Markdown that close them. */
function nameOf(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && at - start < 40 && !'。；;：:\n'.includes(text[at]!)) at++;
  if (at < end && at - start >= 40 && isHighSurrogate(text.charCodeAt(at - 1))) at--;
  while (at > start && ('*#'.includes(text[at - 1]!) || isSpace(text.charCodeAt(at - 1)))) at--;
  return text.slice(start, at);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Each heading runs to the next of its level or a higher one. Linear: every heading is opened and closed once. */
function nest(flat: readonly Flat[], end: number): readonly SubHeading[] {
  interface Open extends Flat {
    readonly children: SubHeading[];
  }
  const top: SubHeading[] = [];
  const open: Open[] = [];
  const close = (until: number): void => {
    const { children, ...heading } = open.pop()!;
    (open.at(-1)?.children ?? top).push({
      level: heading.level,
      ordinal: heading.ordinal,
      name: heading.name,
      line: heading.line,
      start: heading.start,
      end: until,
      headings: children,
    });
  };
  for (const heading of flat) {
    while (open.length > 0 && open.at(-1)!.level >= heading.level) close(heading.start);
    open.push({ ...heading, children: [] });
  }
  while (open.length > 0) close(end);
  return top;
}
