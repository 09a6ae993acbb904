import type { Report } from '../../report/model.ts';
import { isHan, trim } from '../../text/fold.ts';
import { linesOf } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../rule.ts';

export const brokenSentence: Rule = {
  code: 'text/broken-sentence',
  severity: 'warning',
  fix: 'safe',
  covers: ['PUN-BREAK'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '句子被空行断开',
      what: '一句话没有说完就换了段，中间隔着空行：断处前面是逗号、顿号，或者引号、书名号、括号还没有合上。',
      why: '多半是从文档或者网页复制时带进来的分页、换行。发布后读者看到的是半句话。整篇都按行折断的文本（如从 PDF 提取）不提示。',
      how: '把两段接起来。快速修复只删去断开处的换行和空行，不动文字。',
    },
    en: {
      title: 'A blank line breaks a sentence',
      what: 'A sentence breaks off and goes on after a blank line: a comma stands before the break, or a quotation mark or bracket is still open.',
      why: 'Such breaks come with copying from a document or a page, and readers get half a sentence. Texts broken at every line (out of a PDF) are left alone.',
      how: 'Join the two. The quick fix removes the line breaks between them and no word.',
    },
  },
  examples: {
    bad: { changes: [['水库水情、农村供水水质', '水库水情、\n\n农村供水水质']] },
    good: { changes: [] },
  },
  *check({ report }) {
    const lines = proseOf(report);
    if (isWrapped(report.text, lines)) return;
    for (let i = 0; i + 1 < lines.length; i++) {
      const first = lines[i]!;
      const second = lines[i + 1]!;
      if (second.number - first.number < 2 || !goesOn(report.text, first, second)) continue;
      const before = report.text.slice(Math.max(first.start, first.end - 8), first.end);
      const after = report.text.slice(second.start, Math.min(second.end, second.start + 8));
      yield {
        code: this.code,
        severity: this.severity,
        start: first.end - 1,
        end: second.start,
        message: {
          zh: `句子被空行断开：「${before}」与「${after}」应连在一起。`,
          en: `A blank line breaks the sentence: “${before}” and “${after}” belong together.`,
        },
        data: { start: first.end, end: second.start } satisfies Range,
      };
    }
  },
  fixes(finding) {
    const { start, end } = finding.data as Range;
    return [{ title: { zh: '接成一句', en: 'Join the sentence' }, safe: true, preferred: true, edits: [{ start, end, newText: '' }] }];
  },
};

interface Line extends Range {
  /** Place among the lines of the report, blank ones and those of tables included. */
  readonly number: number;
  /** A table, or a stretch that may be one, stands before it. */
  readonly afterTable: boolean;
}

/** Lines of prose with something on them. */
function proseOf(report: Report): readonly Line[] {
  const { text, range } = report;
  const tables = [report.disclosure, report.requests, report.disputes].flatMap((t) => (t ? [t] : []));
  const taken: readonly Range[] = [...tables, ...report.notRead.map((n) => n.range)];
  const lines = linesOf(text, range);
  const prose: Line[] = [];
  let afterTable = false;
  for (let number = 0; number < lines.count; number++) {
    const line = trim(text, lines.start(number), lines.end(number));
    if (line.end === line.start) continue;
    const inTable = taken.some((t) => t.start < line.end && line.start < t.end);
    if (!inTable) prose.push({ ...line, number, afterTable });
    afterTable = inTable;
  }
  return prose;
}

const shortest = 15;
const stops = new Set([...'。！？；：.!?;:…”）)》']);

/** Text whose lines were broken by a page: most long lines end without a stop. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.end - line.start >= shortest);
  const stopped = long.filter((line) => stops.has(text[line.end - 1]!)).length;
  return stopped * 2 < long.length;
}

/** Whether a line breaks off and the next takes it up. Only what leaves no doubt: an open bracket or quotation, or a comma. */
function goesOn(text: string, first: Line, second: Line): boolean {
  if (first.end - first.start < shortest || second.afterTable) return false;
  if (!isHanUnit(text.charCodeAt(second.start)) || beginsParagraph(text, second)) return false;
  const last = text[first.end - 1]!;
  if (last === '，' || last === '、') return true;
  return isHanUnit(text.charCodeAt(first.end - 1)) && closes(openAt(text, first), text, second);
}

/** A Han character, or half of one beyond the basic plane. */
const isHanUnit = (code: number): boolean => isHan(code) || (code >= 0xd840 && code <= 0xd888) || (code >= 0xdc00 && code <= 0xdfff);

/** `一、`, `一是`, `第一，`: a paragraph of its own. */
function beginsParagraph(text: string, { start }: Line): boolean {
  const at = text[start] === '第' ? start + 1 : start;
  return '一二三四五六七八九十'.includes(text[at]!) && '、是，,.．条项方要'.includes(text[at + 1] ?? '');
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
