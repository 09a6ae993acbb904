import { type Citation, findCitations } from '../../law/index.ts';
import type { Report } from '../../report/model.ts';
import { shifted } from '../../report/relocate.ts';
import { rootOf } from '../../report/reuse.ts';
import type { Analysis } from '../../service.ts';
import type { Range } from '../../text/range.ts';
import { reportsIn } from '../tables/table-cursor-at.ts';

/** Citations are looked for this far around the place pointed at. */
const farBefore = 2000;
const farAfter = 500;

/** The citation that the offset stands in or at the end of; undefined where there is none. Reads two lines around it and no more. */
export function citationAt(analysis: Analysis, offset: number): Citation | undefined {
  const found = citationsIn(analysis, linesAround(analysis.text, offset));
  return found.find((c) => c.start <= offset && offset < c.end) ?? found.find((c) => c.end === offset);
}

/** The citations in a part of the text that begins with a line; a bare 第X条 in table two is the regulation's. */
export function citationsIn(analysis: Analysis, range: Range): readonly Citation[] {
  const tables = reportsIn(analysis, range).flatMap(([report]) => report.disclosure ?? []);
  return findCitations(analysis.text, range, tables);
}

const read = new WeakMap<Report, readonly Citation[]>();

/** All citations of a report in the order of the text; found once, and kept as long as the report's own text stays the same. */
export function citationsOf(report: Report): readonly Citation[] {
  const known = read.get(report);
  if (known) return known;
  const root = rootOf(report);
  const first = read.get(root) ?? findCitations(root.text, root.range, root.disclosure ? [root.disclosure] : []);
  read.set(root, first);
  const delta = report.range.start - root.range.start;
  const found = shifted(first, delta);
  read.set(report, found);
  return found;
}

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
