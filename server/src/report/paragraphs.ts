import { type ListMark, listMarkAt } from '../language/ordinals.ts';
import { type Paragraph, paragraphBuilder } from '../language/sentences.ts';
import { fold, isHan, trim } from '../text/fold.ts';
import { firstWhere } from '../text/halving.ts';
import { linesOf } from '../text/lines.ts';
import { memoized } from '../text/memoized.ts';
import { byStart, type Range } from '../text/range.ts';
import { htmlView } from './html.ts';
import type { Report } from './model.ts';
import { isPageMark } from './strip.ts';
import { tablesOf } from './tables-of.ts';

export type { Clause, Paragraph, Sentence } from '../language/sentences.ts';

/**
 * The prose of a report: its paragraphs without the title, the first-level headings, the tables and what stands between pages. Lines of a
 * PDF are joined to the paragraphs that they were. Made once for each report; linear.
 */
export const paragraphsOf = memoized(readParagraphs);

interface Line extends Range {
  readonly section: Paragraph['section'];
  /** Han characters count two, others one, spaces nothing. */
  readonly width: number;
  readonly indent: number;
  /** What stands before it: the line above, a blank line (page marks left out of account), or a heading or table. */
  readonly after: 'line' | 'blank' | 'hole';
  /** It ends with a stop. */
  readonly stopped: boolean;
}

/** The text of a report as a person sees it, tags of HTML left out, and where each unit of it stands in the report. */
export interface ShownText {
  readonly source: string;
  toSource(offset: number): number;
}

/** What of a report is shown. Linear for HTML, at once for plain text. */
export function shownText({ text, markup }: Report): ShownText {
  if (!markup) return { source: text, toSource: (offset) => offset };
  const view = htmlView(wholeTags(text));
  return { source: view.text, toSource: view.toSource };
}

function readParagraphs(report: Report): readonly Paragraph[] {
  const { markup } = report;
  const { source, toSource } = shownText(report);
  const lines = proseLines(report, source, toSource);
  const wrap = markup ? { width: 0, spaced: false } : wrapOf(source, lines);
  const paragraphs: Paragraph[] = [];
  let open = paragraphBuilder(source, toSource);
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (
      before &&
      !open.isEmpty &&
      !(before.section === line.section && wrap.width > 0 && continues(source, before, line, wrap, open.last))
    ) {
      paragraphs.push(open.finish(before.section));
      open = paragraphBuilder(source, toSource);
    }
    open.add(line.start, line.end);
  }
  if (!open.isEmpty) paragraphs.push(open.finish(lines.at(-1)!.section));
  return paragraphs.filter(isProse);
}

/** In sections two to four what is left of a table that was not read, or not wholly, has no sentence. */
function isProse({ section, text }: Paragraph): boolean {
  if (text === '') return false;
  if (section === null || section < 2 || section > 4) return true;
  return /[。；]/.test(text) && !/勾稽关系|信息内容|申请人情况|结果维持[|\s]*结果纠正/.test(text);
}

/** The lines of prose, cut where a heading or a table begins or ends. */
function proseLines(report: Report, source: string, toSource: (offset: number) => number): readonly Line[] {
  const skip = skipped(report);
  const lines = linesOf(source);
  const found: Line[] = [];
  let next = 0;
  let section = -1;
  let after: Line['after'] = 'hole';
  let page = false;
  for (let i = 0; i < lines.count; i++) {
    const whole = trim(source, lines.start(i), lines.end(i));
    if (whole.start === whole.end) {
      if (!page && after === 'line') after = 'blank';
      continue;
    }
    if (whole.end - whole.start <= 40 && isPageMark(source.slice(whole.start, whole.end))) {
      page = true;
      if (after === 'blank') after = 'line';
      continue;
    }
    let at = whole.start;
    while (at < whole.end) {
      const offset = toSource(at);
      while (next < skip.length && skip[next]!.end <= offset) next++;
      while (section + 1 < report.sections.length && report.sections[section + 1]!.start <= offset) section++;
      const hole = skip[next];
      if (hole && hole.start <= offset) {
        after = 'hole';
        if (hole.end > toSource(whole.end - 1)) break;
        at = firstFrom(at, whole.end, toSource, hole.end);
        continue;
      }
      const end = hole ? firstFrom(at, whole.end, toSource, hole.start) : whole.end;
      const part = unmarked(source, trim(source, at, end));
      at = end;
      if (part.start === part.end || isTableLine(source, part)) continue;
      const indent = part.start - lines.start(i);
      found.push({
        ...part,
        section: report.sections[section]?.number ?? null,
        width: widthOf(source, part),
        indent,
        after,
        stopped: '。！？；：'.includes(source[part.end - 1]!),
      });
      after = 'line';
      page = false;
    }
  }
  return found;
}

/** A line of Markdown without the marks of its heading or of a point of a list; those of bold letters stand in pairs and are left out with what they are around. */
function unmarked(source: string, { start, end }: Range): Range {
  let at = start;
  while (at < end && (source[at] === '#' || source[at] === '*')) at++;
  if (at > start + 1 && source.startsWith('**', at - 2) && source.slice(at, end).includes('**')) at -= 2;
  return at === start ? { start, end } : trim(source, at, end);
}

/** What is no prose, in the order of the text, without overlap. */
function skipped(report: Report): readonly Range[] {
  const { title, sections, damage } = report;
  const ranges: Range[] = [...(title ? [title] : []), ...sections.map((s) => s.heading), ...tablesOf(report)];
  for (const d of damage) if (d.kind === 'html' || d.kind === 'control') ranges.push(d);
  ranges.sort(byStart);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

/** The first offset after `at` whose source offset is not before `target`; `end` where there is none. Logarithmic. */
export function firstFrom(at: number, end: number, toSource: (offset: number) => number, target: number): number {
  return firstWhere(at + 1, end, (offset) => toSource(offset) >= target);
}

/** Lines of cells: tabs or pipes between words. */
function isTableLine(source: string, { start, end }: Range): boolean {
  let cells = 0;
  for (let i = start; i < end; i++) {
    const c = source.charCodeAt(i);
    if (c === 0x7c || c === 0xff5c || (c === 0x09 && !'。；：'.includes(source[i - 1] ?? '。'))) cells++;
  }
  return cells >= 2 || (cells > 0 && end - start < 40);
}

function widthOf(source: string, { start, end }: Range): number {
  let width = 0;
  for (let i = start; i < end; i++) width += source.charCodeAt(i) > 0x2000 ? 2 : source.charCodeAt(i) === 0x20 ? 0 : 1;
  return width;
}

/** HTML without the half tag at its end that a cut between two reports leaves. */
function wholeTags(html: string): string {
  const open = html.lastIndexOf('<');
  return open > html.lastIndexOf('>') ? html.slice(0, open) : html;
}

interface Wrap {
  /** The width at which lines end; 0 where every line is a paragraph. */
  readonly width: number;
  /** A blank line stands after every line, so that it tells nothing. */
  readonly spaced: boolean;
}

/**
 * Whether lines were broken at one width, as in a PDF: many of them are full, and full ones do not end with a stop. In a short report, of
 * which many paragraphs are a line and a bit, nearly all that do not end are full.
 */
function wrapOf(source: string, lines: readonly Line[]): Wrap {
  const prose = withoutSignature(source, lines).filter((l) => l.section === null || l.section === 1 || l.section > 4);
  const widths = prose.map((l) => l.width).sort((a, b) => b - a);
  const width = widths[Math.floor(widths.length / 50)] ?? 0;
  const full = prose.filter((l) => l.width >= width - 8);
  const ended = full.filter((l) => l.stopped).length;
  const open = prose.filter((l) => !l.stopped && (l.width >= width - 8 || !opensAt(source, l)));
  const many = full.length >= 4 && full.length * 3 >= prose.length && ended * 3 <= full.length;
  const few = full.length - ended >= 3 && ended * 2 <= full.length && (full.length - ended) * 4 >= open.length * 3;
  const broken = many || few;
  const spaced = prose.filter((l) => l.after !== 'line').length * 5 >= prose.length * 4;
  return { width: broken && width >= 40 && width <= 130 ? width : 0, spaced };
}

/** The lines before the organ and the day with which a report is signed: in a short one they are as many as the lines that a PDF broke. */
function withoutSignature(source: string, lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  if (!last || !/^[\d〇零○一二三四五六七八九十]{4}年[^年月日]{1,3}月[^年月日]{1,3}日$/.test(fold(source, last.start, last.end)))
    return lines;
  return lines.slice(0, lines.at(-2)?.stopped === false ? -2 : -1);
}

/** Whether a line of a PDF goes on with what the line before left unfinished. A short line that opens with a number is a heading. */
function continues(source: string, before: Line, line: Line, wrap: Wrap, last: string): boolean {
  if (line.after === 'hole' || (line.after === 'blank' && !wrap.spaced) || opensAt(source, line)) return false;
  if (before.width >= wrap.width - 8) return line.indent <= before.indent || line.indent < 2;
  if ('，、（《“'.includes(last)) return true;
  if (last === '：') return !isHan(source.charCodeAt(line.start));
  return !'。！？；'.includes(last) && (before.width * 2 >= wrap.width || !opensAt(source, before));
}

/** What begins a paragraph: `（一）`, `一、`, `1.`, `第一，`. `一是` stands within one, too. */
const opening: ReadonlySet<string | undefined> = new Set<ListMark['kind']>(['bracketed', 'listed', 'arabic', 'placed']);
const opensAt = (source: string, { start }: Range): boolean => opening.has(listMarkAt(source, start)?.kind);
