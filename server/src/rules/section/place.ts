import { tableTemplate } from '../../format/index.ts';
import type { Report, Table } from '../../report/model.ts';
import { fold, isSpace, trim } from '../../text/fold.ts';
import type { Severity } from '../engine/rule.ts';

/** The trial format was only encouraged for 2019, and a text without a title may be a part of a report: neither is an error. */
export function structureSeverity(report: Report): Severity {
  return report.year?.value === 2019 || !report.title ? 'warning' : 'error';
}

/** The line break of a report: that of its first line. */
export function lineBreakOf({ text }: Report): string {
  const at = text.indexOf('\n', 0);
  return at > 0 && at < text.length && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the line of a heading begins; null when other words stand before it on the line. */
export function headingLine({ text }: Report, start: number): number | null {
  let at = start;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') {
    at--;
    if (text[at] !== '#' && text[at] !== '*' && !isSpace(text.charCodeAt(at))) return null;
  }
  return at;
}

/** Where the line that holds `offset` begins. */
export function lineStart({ text }: Report, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Where the first line of a table begins: the lines above it that hold nothing but labels of its header are its own. */
export function tableTop(report: Report, table: Table): number {
  const header = tableTemplate(table.template, table.id).header.flat();
  const labels = new Set(['', ...header.map(({ label }) => fold(label))]);
  let top = lineStart(report, table.start);
  while (top > 0) {
    const above = lineStart(report, top - (report.text.slice(top - 2, top) === '\r\n' ? 2 : 1));
    const cells = report.text
      .slice(above, top)
      .split(/[\t|]/)
      .map((cell) => fold(cell));
    if (cells.every((cell) => cell === '') || !cells.every((cell) => labels.has(cell))) break;
    top = above;
  }
  return top;
}

/** The end of what is written in a report, spaces and line breaks at its end left out. */
export const endOfText = ({ text }: Report): number => trim(text, 0, text.length).end;

/** What separates a heading from what stands around it: a blank line where the report has them before its headings. */
export function gapAt(report: Report, offset: number): string {
  const eol = lineBreakOf(report);
  return offset === 0 || report.text.slice(0, offset).endsWith(eol + eol) ? eol + eol : eol;
}
