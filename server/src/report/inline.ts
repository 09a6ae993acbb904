import { templates } from '../format/index.ts';
import { fold, foldUnit, isSpace, pinyinEnd } from '../text/fold.ts';
import { lazily } from '../text/lazily.ts';
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
const marks = '、．.，,：: 　\u00a0';
/** A title with its pinyin takes no more. */
const MOST_UNITS = 240;
/** A title of fewer characters may be words of a sentence. */
const DISTINCTIVE = 10;

const titles = lazily((): readonly (readonly string[])[] =>
  templates['2021'].sections.map((s) => [s.title, ...s.variants].map((t) => fold(t)).sort((a, b) => b.length - a.length)),
);

/** The first characters of titles that may stand without a number. */
const distinctive = lazily(
  (): ReadonlySet<number> =>
    new Set(titles().flatMap((own) => (own[0]!.length < DISTINCTIVE ? [] : own.map((title) => title.charCodeAt(0))))),
);

/** By unit, 1 for those that a heading within a line may begin with. */
const firsts = lazily((): Uint8Array => {
  const marked = new Uint8Array(0x10000);
  for (const numeral of numerals) marked[numeral.charCodeAt(0)] = 1;
  for (let unit = 0; unit < marked.length; unit++) if (distinctive().has(foldUnit(unit))) marked[unit] = 1;
  return marked;
});

export function splitInline(text: string, lines: Lines): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let split = false;
  for (let line = 0; line < lines.count; line++) {
    let from = lines.start(line);
    const end = lines.end(line);
    const inside = end - from < LONG ? [] : headingsIn(text, from, end);
    const headings = inside.length > 0 ? inside : lastHeading(text, from, end);
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

/** The characters that titles end with. */
const lasts = lazily((): ReadonlySet<number> => new Set(titles().flatMap((own) => own.map((title) => title.charCodeAt(title.length - 1)))));

/** A heading with its number that ends a line behind a sentence: `…至12月31日止。一、总体情况`. */
function lastHeading(text: string, from: number, lineEnd: number): readonly Inline[] {
  let end = lineEnd;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  if (end - from < 12 || !lasts().has(foldUnit(text.charCodeAt(end - 1)))) return [];
  for (let at = end - 1; at > from && end - at <= MOST_ENDING; at--) {
    if (!'。！？'.includes(text[at]!)) continue;
    let start = at + 1;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    const heading = numbered(text, from, start, end);
    return heading?.end === end ? [{ start, end }] : [];
  }
  return [];
}

/** A heading at the end of a line has no more units. */
const MOST_ENDING = 40;

function headingsIn(text: string, from: number, to: number): readonly Inline[] {
  const found: Inline[] = [];
  const sections = new Set<number>();
  const begins = firsts();
  let next = 0;
  for (let at = from; at < to; at++) {
    if (begins[text.charCodeAt(at)] === 0) continue;
    const heading = numbered(text, from, at, to) ?? bare(text, from, at, to);
    if (!heading) continue;
    const anew = heading.section === 0 && next >= 5;
    if (heading.section < next && !anew) continue;
    const title = anew ? titleBefore(text, found.at(-1)!.end, at) : undefined;
    if (title) found.push(title);
    found.push({ start: at, end: heading.end });
    sections.add(heading.section);
    next = heading.section + 1;
    at = heading.end - 1;
  }
  return sections.size >= FEWEST ? found : [];
}

interface Told {
  readonly section: number;
  readonly end: number;
}

/** A title behind its own number: `二、主动公开政府信息情况`. A number in a bracket (`（二）`) is one of another level. */
function numbered(text: string, from: number, at: number, to: number): Told | undefined {
  const section = numerals.indexOf(text[at]!);
  if (section < 0 || !marks.includes(text[at + 1] ?? '') || (at > from && '第十（('.includes(text[at - 1]!))) return undefined;
  let start = at + 2;
  while (start < to && isSpace(text.charCodeAt(start))) start++;
  const end = titleEnd(text, start, to, section);
  return end < 0 ? undefined : { section, end };
}

/** A title without its number: one that is long enough to be nothing else, where a sentence or a figure has ended. */
function bare(text: string, from: number, at: number, to: number): Told | undefined {
  const first = foldUnit(text.charCodeAt(at));
  if (!distinctive().has(first) || (at > from && !isEnd(text[at - 1]!))) return undefined;
  for (const [section, own] of titles().entries()) {
    if (own[0]!.length < DISTINCTIVE || !own.some((title) => title.charCodeAt(0) === first)) continue;
    const end = titleEnd(text, at, to, section);
    if (end >= 0) return { section, end };
  }
  return undefined;
}

const isEnd = (character: string): boolean => /[。；！？.;!?\d*#\s]/.test(character);

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
  for (const title of titles()[section]!) {
    const end = endOfWords(text, start, to, title);
    if (end >= 0) return '，,；;、）)和及'.includes(text[end] ?? ' ') && end < to ? -1 : end;
  }
  return -1;
}

/** After the folded words that begin at `start`, pinyin between them left aside; -1 where they do not stand there. */
function endOfWords(text: string, start: number, to: number, words: string): number {
  let at = start;
  for (let matched = 0; matched < words.length; ) {
    if (at >= to || at - start > MOST_UNITS) return -1;
    const pinyin = at > start && '(（'.includes(text[at]!) ? pinyinEnd(text, at) : -1;
    const unit = foldUnit(text.charCodeAt(at));
    if (pinyin > at) at = pinyin;
    else if (unit === 0) at++;
    else if (unit === words.charCodeAt(matched)) {
      matched++;
      at++;
    } else return -1;
  }
  const pinyin = at < to && '(（'.includes(text[at]!) ? pinyinEnd(text, at) : -1;
  return pinyin > at ? Math.min(pinyin, to) : at;
}
