import { listMarkAt } from '../../language/ordinals.ts';
import type { Paragraph } from '../../language/sentences.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { fold, isHan, isSpace, trim } from '../../text/fold.ts';
import { linesOf } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import { textBefore } from '../../text/text-before.ts';
import { isBlank, placesOf } from './places.ts';
import type { TidyEdit } from './tidy-edit.ts';

/* What is put right in the sentences of a report: lines that a PDF broke, spaces inside Chinese, digits of full width. */

interface Line extends Range {
  /** Han characters count two, others one. */
  readonly width: number;
}

/** Lines of one sentence joined: nothing comes in place of the break, but a space between words of Latin letters. */
export function breakEdits(report: Report): readonly TidyEdit[] {
  const { text } = report;
  const placeAt = placesOf(report);
  const broken = paragraphsOf(report)
    .filter((paragraph) => placeAt(paragraph.start) === 'prose')
    .map((paragraph) => linesIn(text, paragraph))
    .filter((lines) => lines.length > 1);
  const widths = broken.flatMap((lines) => lines.slice(0, -1).map(({ width }) => width)).sort((a, b) => a - b);
  const full = (widths[widths.length >> 1] ?? 0) - 8;
  const isIndented = broken.filter(([first]) => indentBefore(text, first!.start) >= 2).length * 5 >= broken.length * 4;
  return broken.flatMap((lines) =>
    lines.slice(1).flatMap((line, i): TidyEdit[] => {
      const before = lines[i]!;
      if (!isOneSentence(text, before, line, full, isIndented)) return [];
      const newText = /[A-Za-z,.;:)]/.test(text[before.end - 1]!) && /[A-Za-z(]/.test(text[line.start]!) ? ' ' : '';
      return [{ start: before.end, end: line.start, newText, named: ['break'] }];
    }),
  );
}

function linesIn(text: string, paragraph: Range): readonly Line[] {
  const lines = linesOf(text, paragraph);
  return Array.from({ length: lines.count }, (_, i) => trim(text, lines.start(i), lines.end(i)))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start, end, width: widthOf(text, start, end) }));
}

function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) width += text.charCodeAt(i) > 0x2000 ? 2 : 1;
  return width;
}

/** How many characters of space stand before a place on its line. */
function indentBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r' && isSpace(text.charCodeAt(from - 1))) from--;
  return at - from;
}

/**
 * Whether a line goes on with the sentence above it. What begins an item, what a report is signed and dated with, and a line behind a full stop where
 * no indent tells a new paragraph from an old one stay where they are; so do figures that would become one.
 */
function isOneSentence(text: string, before: Line, line: Line, full: number, isIndented: boolean): boolean {
  if (!isBlank(text.slice(before.end, line.start))) return false;
  const [last, first] = [text[before.end - 1]!, text[line.start]!];
  const mark = listMarkAt(text, line.start);
  if (mark && !(mark.kind === 'counted' && isIndented)) return false;
  if (/[0-9０-９]/.test(last) && /[0-9０-９.．]/.test(first)) return false;
  if (isSignature(text, line) || isSignature(text, before)) return false;
  const stopped = '。！？；：'.includes(last);
  if (stopped && !(isIndented && indentBefore(text, line.start) < 2)) return false;
  return before.width >= full || '，、（《“'.includes(last);
}

/** `2024年1月20日`, or a line without any mark with which its text or its paragraph ends: the name of an office. */
function isSignature(text: string, { start, end }: Range): boolean {
  const words = fold(text, start, end);
  if (/^[\d〇零○一二三四五六七八九十]{4}年.{1,3}月.{1,3}日$/.test(words)) return true;
  return (
    !/[，。；：、,;:]/.test(text.slice(start, end)) && /^\s*(?:$|[\d〇零○一二三四五六七八九十 ]{4,8}年)/.test(text.slice(end, end + 40))
  );
}

/** Spaces inside Chinese, in sentences alone: what holds none may be the header of a table, where a space parts two cells. */
export function spaceEdits(report: Report): readonly TidyEdit[] {
  const placeAt = placesOf(report);
  return paragraphsOf(report)
    .filter((paragraph) => /[。；]/.test(paragraph.text) && placeAt(paragraph.start) === 'prose')
    .flatMap((paragraph) => spacesIn(report.text, paragraph));
}

/** Words before a space that are longer set off nothing. UTF-16 units. */
const longestName = 12;

function spacesIn(text: string, { start, end }: Paragraph): readonly TidyEdit[] {
  const edits: TidyEdit[] = [];
  let marked = false;
  for (let i = start; i < end; i++) {
    if ('，。；：、'.includes(text[i]!) || i - start > longestName) marked = true;
    if (!isGap(text[i]!)) continue;
    const from = i;
    while (i + 1 < end && isGap(text[i + 1]!)) i++;
    if (from > start && i + 1 < end && isNeedless(text, from, i + 1, marked))
      edits.push({ start: from, end: i + 1, newText: '', named: Array(i + 1 - from).fill('space') });
  }
  return edits;
}

const isGap = (unit: string): boolean => /[ \u00a0\u2002-\u200a\u3000]/.test(unit);
const marks = '，。；：、！？（）《》“”〔〕％';

/**
 * Beside a mark a space is never wanted, nor between a figure and the Chinese that counts with it; between two characters a single one, behind words
 * with a mark: before the first mark it may set off a heading, and several are somebody's layout. Beside foreign words they are a habit.
 */
function isNeedless(text: string, start: number, end: number, marked: boolean): boolean {
  const [before, after] = [text[start - 1]!, text[end]!];
  if (/[\n\r]/.test(before) || /[\n\r]/.test(after)) return false;
  const [han, hanAfter] = [isHan(before.charCodeAt(0)), isHan(after.charCodeAt(0))];
  if (marks.includes(before) || marks.includes(after)) return han || hanAfter || (marks.includes(before) && marks.includes(after));
  if (end - start > 1) return false;
  if (han && hanAfter) return marked && text[end + 1] !== '是';
  if (han && isDigit(after)) return !/^[\d.,%％]+ ?[A-Za-z]/.test(text.slice(end, end + 12));
  return hanAfter && isDigit(before) && !/[A-Za-z] ?[\d.,]+$/.test(textBefore(text, start, 12));
}

const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';

/** Digits of full width, and the points between them: in words, and in the cells whose numbers were read. */
export function digitEdits(report: Report): readonly TidyEdit[] {
  const { text } = report;
  const placeAt = placesOf(report);
  const edits: TidyEdit[] = [];
  const cells = tablesOf(report).flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.filter((cell) => cell.written.includes('full-width'))),
  );
  const isOfCell = (at: number): boolean => cells.some((cell) => cell.start <= at && at < cell.end);
  const isWide = (at: number): boolean => /[０-９]/.test(text[at] ?? '');
  for (let i = 0; i < text.length; i++) {
    const isPoint = text[i] === '．' && isWide(i - 1) && isWide(i + 1);
    if (!isWide(i) && !isPoint) continue;
    const place = placeAt(i);
    if (place === 'unread' || (place === 'table' && !isOfCell(i))) continue;
    edits.push({ start: i, end: i + 1, newText: String.fromCharCode(text.charCodeAt(i) - 0xfee0), named: ['digit'] });
  }
  return edits;
}
