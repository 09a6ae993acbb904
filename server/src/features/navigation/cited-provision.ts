import { type Citation, findCitations } from '../../law/index.ts';
import type { Report } from '../../report/model.ts';
import { memoized } from '../../text/memoized.ts';
import type { Range, ReportOffset } from '../../text/range.ts';

/** Citations are looked for this far around the place pointed at. */
const farBefore = 2000;
const farAfter = 500;

/** The citation that the offset stands in or at the end of; undefined where there is none. Reads two lines around it and no more. */
export function citationAt(report: Report, offset: ReportOffset): Citation | undefined {
  const found = citationsIn(report, linesAround(report.text, offset));
  return found.find((c) => c.start <= offset && offset < c.end) ?? found.find((c) => c.end === offset);
}

/** The citations in a part of a report that begins with a line; a bare 第X条 in table two is the regulation's. */
export const citationsIn = ({ text, disclosure }: Report, range: Range): readonly Citation[] =>
  findCitations(text, range, disclosure ? [disclosure] : []);

/** All citations of a report in the order of the text; found once. */
export const citationsOf = memoized((report: Report): readonly Citation[] => citationsIn(report, { start: 0, end: report.text.length }));

/** From the start of the line before the offset's to the end of the line after it: a title may be broken over two. */
function linesAround(text: string, offset: number): Range {
  const first = Math.max(0, offset - farBefore);
  const last = Math.min(text.length, offset + farAfter);
  let start = offset;
  for (let passed = 0; start > first; start--) if (isBreak(text, start - 1) && passed++ === 1) break;
  let end = offset;
  for (let passed = 0; end < last; end++) if (isBreak(text, end) && passed++ === 1) break;
  return { start, end };
}

/** Whether a line ends with this unit; the CR of CRLF is part of its line's end and not an end of its own. */
const isBreak = (text: string, at: number): boolean => text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
