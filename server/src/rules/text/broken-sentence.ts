import { isOrdinalNumeral } from '../../language/ordinals.ts';
import type { Report } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { isHan, trim } from '../../text/fold.ts';
import { linesOf } from '../../text/lines.ts';
import type { Range, Words } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';

export const brokenSentence: Rule<Break> = {
  ...stated('text/broken-sentence'),
  *check({ report }) {
    const { text } = report;
    const lines = proseOf(report);
    const stopped = shareStopped(text, lines);
    if (stopped < 0.5) return;
    for (let i = 0; i + 1 < lines.length; i++) {
      const [first, second] = [lines[i]!, lines[i + 1]!];
      if (second.number - first.number < 2 || !mayGoOn(text, first, second)) continue;
      const certain = goesOn(text, first, second);
      if (!certain && !(stopped >= 0.8 && looksCut(text, first, second))) continue;
      yield {
        code: this.code,
        severity: certain ? this.severity : 'information',
        start: first.end - 1,
        end: second.start,
        message: wordsOf(text, first, second, certain),
        data: { start: first.end, end: second.start, certain } satisfies Break,
      };
    }
  },
  fixes(finding) {
    const { start, end, certain } = finding.data;
    return [
      { title: { zh: '接成一句', en: 'Join the sentence' }, safe: certain, preferred: certain, edits: [{ start, end, newText: '' }] },
    ];
  },
};

interface Break extends Range {
  readonly certain: boolean;
}

function wordsOf(text: string, first: Line, second: Line, certain: boolean): Words {
  const before = whole(text, Math.max(first.start, first.end - 8), first.end);
  const after = whole(text, second.start, Math.min(second.end, second.start + 8));
  return certain
    ? {
        zh: `句子被空行断开：「${before}」与「${after}」应连在一起。`,
        en: `A blank line breaks the sentence: “${before}” and “${after}” belong together.`,
      }
    : {
        zh: `这一段没有以句号结束：「${before}」；如果与下一段「${after}」是一句话，请接起来。`,
        en: `This paragraph has no full stop: “${before}”; if it goes on in the next, “${after}”, join them.`,
      };
}

/** A stretch without half a character at its ends. */
function whole(text: string, start: number, end: number): string {
  const isLow = (at: number): boolean => text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
  return text.slice(isLow(start) ? start + 1 : start, isLow(end) ? end + 1 : end);
}

interface Line extends Range {
  /** Place among the lines of the report, blank ones and those of tables included. */
  readonly number: number;
  /** A heading or a table, or a stretch that may be one, stands before it. */
  readonly apart: boolean;
}

/** Lines of prose with something on them. */
function proseOf(report: Report): readonly Line[] {
  const { text } = report;
  const taken: readonly Range[] = [...tablesOf(report), ...report.notRead.map((n) => n.range)];
  const headings = new Set([...(report.title ? [report.title.start] : []), ...report.sections.map((s) => s.heading.start)]);
  const lines = linesOf(text);
  const prose: Line[] = [];
  let apart = false;
  for (let number = 0; number < lines.count; number++) {
    const line = trim(text, lines.start(number), lines.end(number));
    if (line.end === line.start) continue;
    const other = headings.has(line.start) || taken.some((t) => t.start < line.end && line.start < t.end);
    if (!other) prose.push({ ...line, number, apart });
    apart = other;
  }
  return prose;
}

const shortest = 15;
const stops = new Set([...'。！？；：.!?;:…”）)》']);

/** How many of the long lines end with a stop, as a share; a text out of a PDF, broken at every line, has few. */
function shareStopped(text: string, lines: readonly Line[]): number {
  const long = lines.filter((line) => line.end - line.start >= shortest);
  return long.length === 0 ? 0 : long.filter((line) => stops.has(text[line.end - 1]!)).length / long.length;
}

/** Whether the second line may take up the first at all. */
function mayGoOn(text: string, first: Line, second: Line): boolean {
  if (first.end - first.start < shortest || second.apart) return false;
  return isHanUnit(text.charCodeAt(second.start)) && !beginsParagraph(text, second);
}

/** What leaves no doubt: a comma, a word that wants another after it, an open bracket or quotation. */
function goesOn(text: string, first: Line, second: Line): boolean {
  const last = text[first.end - 1]!;
  if (last === '，' || last === '、') return true;
  if (!isHanUnit(text.charCodeAt(first.end - 1))) return false;
  return (wants.has(last) && stops.has(text[second.end - 1]!)) || closes(openAt(text, first), text, second);
}

/** No sentence ends with one of these. */
const wants = new Set([...'的和与及或对将把在由从向被并且而']);

/** A paragraph of several clauses that ends within a word or without its stop, and one after it that ends with a stop. */
function looksCut(text: string, first: Line, second: Line): boolean {
  const words = text.slice(first.start, first.end);
  return isHanUnit(text.charCodeAt(first.end - 1)) && words.length >= 20 && /[，。；]/.test(words) && text[second.end - 1] === '。';
}

/** A Han character, or half of one beyond the basic plane. */
const isHanUnit = (code: number): boolean => isHan(code) || (code >= 0xd840 && code <= 0xd888) || (code >= 0xdc00 && code <= 0xdfff);

/** `一、`, `一是`, `第一，`: a paragraph of its own. */
function beginsParagraph(text: string, { start }: Line): boolean {
  const at = text[start] === '第' ? start + 1 : start;
  return isOrdinalNumeral(text[at]) && '、是，,.．条项方要'.includes(text[at + 1] ?? '');
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['「', '」'],
  ['〔', '〕'],
]);
const closers = new Set(pairs.values());

/** What closes the innermost bracket or quotation that a line leaves open. */
function openAt(text: string, { start, end }: Range): string | undefined {
  const open: string[] = [];
  for (let i = start; i < end; i++) {
    const closer = pairs.get(text[i]!);
    if (closer) open.push(closer);
    else if (closers.has(text[i]!)) open.pop();
  }
  return open.at(-1);
}

/** Whether `closer` comes in the line before its own pair opens. */
function closes(closer: string | undefined, text: string, { start, end }: Range): boolean {
  if (closer === undefined) return false;
  for (let i = start; i < end; i++) {
    if (text[i] === closer) return true;
    if (pairs.get(text[i]!) === closer) return false;
  }
  return false;
}
