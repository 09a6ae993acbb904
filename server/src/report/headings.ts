import { templates } from '../format/index.ts';
import { sectionKeywords } from '../format/section-keywords.ts';
import type { SectionTemplate } from '../format/types.ts';
import { isOrdinalNumeral, ordinalNumeralsAt, ordinalValue } from '../language/ordinals.ts';
import { fold, foldUnit, isSpace, pinyinEnd, trim } from '../text/fold.ts';
import { lazily } from '../text/lazily.ts';
import { likeness } from '../text/likeness.ts';
import type { Lines } from '../text/lines.ts';
import { rangeOf } from '../text/range.ts';
import { repairShift, unshifted } from '../text/shift.ts';
import { foldLabel, isRequestRowLabel } from './labels.ts';
import type { Heading, Section, SectionNumber } from './model.ts';

/**
 * First-level headings: `一、总体情况`, with or without its ordinal, `##`, damage or a typing error. Rows of table three that carry such
 * ordinals (`一、本年新收…`) are rows. One pass over the lines; only short lines are looked at closely.
 */

export interface FoundHeading {
  readonly heading: Heading;
  readonly line: number;
  readonly number: SectionNumber | null;
  readonly ordinal: number | null;
  readonly wording: Section['wording'];
}

/** No heading is longer; a longer line is prose. */
const LONGEST = 60;

export function findHeadings(text: string, lines: Lines): readonly FoundHeading[] {
  const found: FoundHeading[] = [];
  for (let line = 0; line < lines.count; line++) {
    const heading = headingOf(text, lines.start(line), lines.end(line), line);
    if (heading && !isCaption(text, lines, heading, found.at(-1))) found.push(heading);
  }
  return found;
}

/** The table's own first row under its heading, in the same words (`主动公开政府信息情况 | |||`): without a number where the heading has one, or with cells. */
function isCaption(text: string, lines: Lines, heading: FoundHeading, above: FoundHeading | undefined): boolean {
  if (!above || heading.number === null || above.number !== heading.number) return false;
  const between = trim(text, lines.end(above.line), lines.start(heading.line));
  if (between.start < between.end) return false;
  const line = text.slice(lines.start(heading.line), lines.end(heading.line));
  return /[|\t]/.test(line.trim()) || (heading.ordinal === null && above.ordinal !== null);
}

/** The heading that a line is, or undefined. A line of a table is none: it has figures or other cells after its words. */
function headingOf(text: string, lineStart: number, lineEnd: number, line: number): FoundHeading | undefined {
  let { start, end } = trim(text, lineStart, lineEnd);
  if (end - start < 2 || end - start > 4 * LONGEST) return undefined;
  const first = text.charCodeAt(start);
  if (first >= 0x30 && first <= 0x39) return undefined;
  while (start < end && (text[start] === '#' || text[start] === '*' || isSpace(text.charCodeAt(start)))) start++;
  start = behindLost(text, start, end);
  while (
    end > start &&
    (text[end - 1] === '#' || text[end - 1] === '*' || isSpace(text.charCodeAt(end - 1)) || text[end - 1] === '|' || text[end - 1] === '\t')
  )
    end--;
  if (end - start > LONGEST || end - start < 2 || hasCells(text, start, end)) return undefined;
  return mayBeHeading(text, start, end) ? readHeading(text, start, end, line) : undefined;
}

/** Whether separators of cells stand in the line: most lines of a table have a numeral, and are told from headings at once. */
function hasCells(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x09 || code === 0x7c) return true;
  }
  return false;
}

/** Behind the question marks that a converter left of full-width spaces: `????一、总体情况`. A single one may be of a damaged ordinal. */
function behindLost(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === '?' || text[at] === '？' || isSpace(text.charCodeAt(at)))) at++;
  return at > start + 1 && isOrdinalNumeral(text[at]) && ordinalMark(text, at, end) ? at : start;
}

/** Cheap: a heading begins with a Chinese numeral, ends as some title ends, or begins with damage. Most lines of a table do neither. */
function mayBeHeading(text: string, start: number, end: number): boolean {
  if ((isOrdinalNumeral(text[start]) || text[start] === '第') && ordinalMark(text, start, end)) return true;
  if (text[start] === '?' || text[start] === '。' || text[start] === '\ufffd') return true;
  const stop = beforePinyin(text, start, end);
  const last = foldUnit(text.charCodeAt(stop - 1));
  return endings().has(last) || (last < 0x80 && stop - start > 2 && endings().has(foldUnit(text.charCodeAt(stop - 2))));
}

/** Where the words end that pinyin was injected behind, `事項(xiàng)`; `end` where none was. */
function beforePinyin(text: string, start: number, end: number): number {
  if (text[end - 1] !== ')') return end;
  for (let open = end - 2; open > start && open > end - 12; open--)
    if (text[open] === '(') return pinyinEnd(text, open) === end ? open : end;
  return end;
}

function readHeading(text: string, start: number, end: number, line: number): FoundHeading | undefined {
  const mark = ordinalMark(text, start, end);
  const raw = text.slice(start, end);
  const repaired = mark ? undefined : (unshifted(raw) ?? repairShift(raw));
  const source = repaired ?? text;
  const base = repaired ? 0 : start;
  const stop = repaired ? repaired.length : end;
  const ordinal = mark ?? (repaired ? ordinalMark(repaired, 0, repaired.length) : undefined);
  const words = trim(source, ordinal ? ordinal.end : base, stop);
  const folded = foldLabel(source.slice(words.start, words.end));
  if (folded.length < 2) return undefined;
  if (isRequestRowLabel(foldLabel(source.slice(base, stop)))) return undefined;
  const named = nameSection(folded, ordinal !== undefined) ?? (repaired === undefined ? undefined : nameCutShort(folded));
  if (!named && !(ordinal && isOwnSection(folded))) return undefined;
  const inText = repaired === undefined;
  return {
    line,
    number: named?.number ?? null,
    ordinal: ordinal?.value || null,
    wording: named?.wording ?? 'renamed',
    heading: {
      start,
      end,
      text: text.slice(start, end),
      ordinal: inText && ordinal ? rangeOf(ordinal) : null,
      words: inText ? words : { start, end },
    },
  };
}

/** `三、`, `三.`, `第三部分`; `3、` is none: first-level ordinals are Chinese numerals followed by a mark or by 部分. */
function ordinalMark(text: string, start: number, end: number): { start: number; end: number; value: number } | undefined {
  const part = text[start] === '第';
  const first = part ? start + 1 : start;
  let i = Math.min(end, first + ordinalNumeralsAt(text, first));
  if (i === first || i - first > 2) return undefined;
  const value = ordinalValue(text.slice(first, i));
  if (part) {
    if (!text.startsWith('部分', i)) return undefined;
    i += 2;
  }
  let marks = 0;
  while (i < end && '、．.，,：: 　\u00a0。'.includes(text[i]!)) {
    marks++;
    i++;
  }
  return marks > 0 || (part && i < end) ? { start, end: i, value } : undefined;
}

interface Named {
  readonly number: SectionNumber;
  readonly wording: Section['wording'];
}

const sectionTemplates: readonly SectionTemplate[] = templates['2021'].sections;

const namedBy = lazily(
  (): ReadonlyMap<string, Named> =>
    new Map(
      sectionTemplates.flatMap((s) => [
        ...s.renamed.map((t): [string, Named] => [fold(t), { number: s.number, wording: 'renamed' }]),
        ...s.variants.map((t): [string, Named] => [fold(t), { number: s.number, wording: 'variant' }]),
        [fold(s.title), { number: s.number, wording: 'exact' }] satisfies [string, Named],
      ]),
    ),
);

/** The characters that titles end with. */
const endings = lazily((): ReadonlySet<number> => new Set([...namedBy().keys()].map((title) => title.charCodeAt(title.length - 1))));

/** A table's caption (`表二：主动公开…`) and a section's answer (`无其他需要报告的事项`) hold the words of a heading and are none. */
const notHeading = /^(?:表[一二三四1-4]|附表|无|没有|未|暂无)/;

const cache = new Map<string, Named | undefined>();

/** Headings repeat, from version to version and from report to report: what their words name is cached, up to a bound. */
function nameSection(folded: string, numbered: boolean): Named | undefined {
  const key = numbered ? `1${folded}` : folded;
  if (cache.has(key)) return cache.get(key);
  const named = tellSection(folded, numbered);
  if (cache.size >= 2000) cache.clear();
  cache.set(key, named);
  return named;
}

function withoutEndMarks(words: string): string {
  let end = words.length;
  while (end > 0 && ':.,;'.includes(words[end - 1]!)) end--;
  return words.slice(0, end);
}

/** Which of the six the folded words name: as they stand, with a typing error, or (behind an ordinal) by the words that only one uses. */
function tellSection(folded: string, numbered: boolean): Named | undefined {
  const words = withoutEndMarks(folded);
  if (notHeading.test(words)) return undefined;
  const exact = namedBy().get(words);
  if (exact && (numbered || exact.wording !== 'renamed' || words.length >= 8)) return exact;
  if (words.length < 4 || /[,.;]/.test(words.replace(/,/g, '')) || (!numbered && words.length < 7)) return undefined;
  let best: { named: Named; score: number } | undefined;
  for (const [title, named] of namedBy()) {
    if (Math.abs(title.length - words.length) > Math.max(2, title.length * 0.4)) continue;
    const score = likeness(words, title);
    if (!best || score > best.score) best = { named, score };
  }
  if (best && best.score >= (numbered ? 0.8 : 0.88))
    return { number: best.named.number, wording: best.named.wording === 'renamed' ? 'renamed' : 'near' };
  return numbered ? byKeyword(words) : undefined;
}

/** A damaged heading loses its last character: the one title that begins with what is left. */
function nameCutShort(folded: string): Named | undefined {
  for (const [title, named] of namedBy())
    if (folded.length >= 3 && folded.length >= title.length - 1 && title.startsWith(folded))
      return { number: named.number, wording: 'near' };
  return undefined;
}

function byKeyword(words: string): Named | undefined {
  if (words.length > 30) return undefined;
  for (const [number, sets] of sectionKeywords)
    if (sets.some((set) => set.every((word) => words.includes(word)))) return { number, wording: 'renamed' };
  return undefined;
}

/** A numbered line that names none of the six is a first-level heading of its own only where it is short and no sentence. */
const isOwnSection = (folded: string): boolean => folded.length <= 24 && !/[,.;:!?]/.test(folded) && !folded.includes('申请数量');
