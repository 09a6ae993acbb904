import type { Report, SubHeading } from '../../report/model.ts';
import type { Analysis } from '../../service.ts';
import { trim } from '../../text/fold.ts';
import type { Range } from '../../text/range.ts';
import { cellAt, holds, lastFrom, reportAt, rowsAt, sectionAt, tableAt } from '../tables/table-cursor-at.ts';

/** What ends a sentence, or a part of one that reads by itself. */
const stops = '。；！？;!?';
/** A longer one is no sentence, and not looked for further. */
const longestSentence = 2000;

/**
 * What a growing selection takes in from `offset` on, the smallest first and each inside the next: in a table cell (or label), row, table; in
 * prose sentence, line, sub-headings; then section, report, and the document where it holds several. At least one range.
 */
export function selectionsAt(analysis: Analysis, offset: number): readonly Range[] {
  const at = Math.min(Math.max(offset, 0), analysis.text.length);
  const report = reportAt(analysis, at);
  const table = report && tableAt(report, at);
  const inner = report && table ? tableRanges(analysis, report, at) : proseRanges(analysis.text, report, at);
  const outer = report ? [sectionRange(report, at), table && unspaced(analysis.text, table), report.range] : [];
  const whole = { start: 0, end: analysis.text.length };
  const found = [...inner, ...outer, whole].flatMap((range) => (range && holds(range, at) ? [range] : []));
  return nested(found, at);
}

/** Ranges by size, those left out that do not hold the one before or are the same. */
function nested(ranges: readonly Range[], at: number): readonly Range[] {
  const kept: Range[] = [];
  let last: Range = { start: at, end: at };
  for (const { start, end } of [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    if (start > last.start || end < last.end || end - start === last.end - last.start) continue;
    last = { start, end };
    kept.push(last);
  }
  return kept.length > 0 ? kept : [last];
}

function tableRanges(analysis: Analysis, report: Report, at: number): readonly Range[] {
  const place = cellAt(analysis, at);
  if (place) return [place.cell, place.row];
  const table = tableAt(report, at);
  const row = table && rowsAt(table, at)[0];
  if (!row) return [lineAt(analysis.text, at)];
  return row.label && holds(row.label, at) ? [row.label, row] : [row];
}

function proseRanges(text: string, report: Report | undefined, at: number): readonly Range[] {
  const line = lineAt(text, at);
  const headings = report ? headingsAt(sectionAt(report, at)?.headings ?? [], at) : [];
  const heading = report?.sections.find((section) => holds(section.heading, at))?.heading;
  return [
    sentenceAt(text, line, at),
    line,
    ...(heading ? [heading.words, heading] : []),
    ...headings.map((range) => unspaced(text, range)),
  ];
}

function sectionRange(report: Report, at: number): Range | undefined {
  const section = sectionAt(report, at);
  return section && unspaced(report.text, { start: section.heading.start, end: Math.max(section.heading.end, section.body.end) });
}

/** Without the blank lines at its end, which belong to nothing. */
const unspaced = (text: string, { start, end }: Range): Range => trim(text, start, end);

const lineAt = (text: string, at: number): Range => {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const ends = [text.indexOf('\n', at), text.indexOf('\r', at)].filter((end) => end >= 0);
  return trim(text, at === 0 ? 0 : start, ends.length > 0 ? Math.min(...ends) : text.length);
};

function sentenceAt(text: string, line: Range, at: number): Range {
  let start = Math.min(Math.max(at, line.start), line.end);
  while (start > line.start && at - start < longestSentence && !stops.includes(text[start - 1]!)) start--;
  let end = Math.max(at, line.start);
  while (end < line.end && end - at < longestSentence && !stops.includes(text[end]!)) end++;
  return trim(text, start, Math.min(end + 1, line.end));
}

/** The sub-headings under which the offset stands, outermost first. */
function headingsAt(headings: readonly SubHeading[], at: number): readonly SubHeading[] {
  const heading = headings[lastFrom(headings, at)];
  return heading && at <= heading.end ? [heading, ...headingsAt(heading.headings, at)] : [];
}
