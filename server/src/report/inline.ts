import { templates } from '../format/index.ts';
import { fold } from '../text/fold.ts';
import { type Lines, lastAtMost } from '../text/lines.ts';

/**
 * A report whose line breaks were lost: several headings stand inside one long line. Such a line is read as if each heading had a line of
 * its own; no offset changes. Titles in running text (`报告由一、总体情况，二、…组成`) are told by what stands after them.
 */

/** A line this long may hold headings inside. */
const LONG = 160;
/** A line with fewer different sections than these is prose that mentions them. */
const FEWEST = 3;
const numerals = '一二三四五六';

const titles: readonly (readonly string[])[] = templates['2021'].sections.map((s) =>
  [s.title, ...s.variants].map((t) => fold(t)).sort((a, b) => b.length - a.length),
);

export function splitInline(text: string, lines: Lines): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let split = false;
  for (let line = 0; line < lines.count; line++) {
    let from = lines.start(line);
    const end = lines.end(line);
    const headings = end - from < LONG ? [] : headingsIn(text, from, end);
    for (const heading of headings) {
      split = true;
      if (heading.start > from) push(from, heading.start);
      push(heading.start, heading.end);
      from = heading.end;
    }
    push(from, end);
  }
  function push(start: number, end: number): void {
    starts.push(start);
    ends.push(end);
  }
  return split
    ? { count: starts.length, start: (i) => starts[i]!, end: (i) => ends[i]!, at: (offset) => lastAtMost(starts, offset) }
    : lines;
}

interface Inline {
  readonly start: number;
  readonly end: number;
}

function headingsIn(text: string, from: number, to: number): readonly Inline[] {
  const found: Inline[] = [];
  const sections = new Set<number>();
  let next = 0;
  for (let mark = text.indexOf('、', from + 1); mark >= 0 && mark < to; mark = text.indexOf('、', mark + 1)) {
    const section = numerals.indexOf(text[mark - 1]!);
    const anew = section === 0 && next >= 5;
    if ((section < next && !anew) || section < 0 || mark - 1 < from) continue;
    const end = titleEnd(text, mark + 1, to, section);
    if (end < 0) continue;
    const title = anew ? titleBefore(text, found.at(-1)!.end, mark - 1) : undefined;
    if (title) found.push(title);
    found.push({ start: mark - 1, end });
    sections.add(section);
    next = section + 1;
  }
  return sections.size >= FEWEST ? found : [];
}

/** The title of the next report of a collection whose line breaks were lost: the words that end with 年度报告 before its first heading. */
function titleBefore(text: string, from: number, to: number): Inline | undefined {
  const name = '年度报告';
  const at = text.lastIndexOf(name, to - name.length);
  if (at < from) return undefined;
  let start = at;
  while (start > from && at - start < 60 && !'。；！？ 　\t\u00a0'.includes(text[start - 1]!)) start--;
  return at - start >= 10 ? { start, end: at + name.length } : undefined;
}

/** Where the section's title that begins at `start` ends; -1 when none stands there, or the words run on as an enumeration. */
function titleEnd(text: string, start: number, to: number, section: number): number {
  const window = text.slice(start, Math.min(to, start + 60));
  const folded = fold(window);
  const title = titles[section]!.find((t) => folded.startsWith(t));
  if (!title) return -1;
  let end = 0;
  for (let units = 0; units < title.length && end < window.length; end++) units += fold(window[end]!).length;
  return '，,；;、）)和及'.includes(window[end] ?? ' ') ? -1 : start + end;
}
