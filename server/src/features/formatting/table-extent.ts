import type { Report, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Range } from '../../text/range.ts';
import { headingWords, isFrame, isHeading } from './rest-of-table.ts';

/** No header takes more lines than this, a word or a character on each. */
const frameLines = 120;

/**
 * The stretch of text that a table takes: whole lines where nothing else stands on them, the rules and header pieces before it and the bare
 * separators after it. Null where something else stands in it too, and in HTML, whose lines are not its rows.
 */
export function extentOf(report: Report, table: Table): Range | null {
  const extent = report.markup ? null : linesOf(report, table);
  return extent && !holdsOthers(report, table, extent) ? extent : null;
}

function linesOf({ text, sections }: Report, table: Table): Range {
  const bounds = sections.map((section) => section.heading.end).filter((end) => end <= table.start);
  return {
    start: startOf(text, table, Math.max(0, ...bounds)),
    end: endOf(text, table.end, text.length),
  };
}

/** Where the lines begin that are the table's header; within a line, where its words begin. Not before `floor`. */
function startOf(text: string, table: Table, floor: number): number {
  const words = headingWords(table);
  let start = table.start;
  for (let lines = 0, at = start; lines <= frameLines && at > floor; lines++) {
    const line = Math.max(lineStart(text, lines === 0 ? at : at - 1), floor);
    const frame = text.slice(line, at);
    if (!isFrame(frame, words)) return lines === 0 ? wordStart(text, at, line, words) : start;
    // Blank lines before the table are not its own.
    if (lines === 0 || frame.trim() !== '') start = line;
    at = line;
  }
  return start;
}

/** Where the headings begin that stand before `at` on its line, parted by spaces. */
function wordStart(text: string, at: number, line: number, words: readonly string[]): number {
  let start = at;
  for (let from = at; from > line; ) {
    const gap = Math.max(text.lastIndexOf(' ', from - 2) + 1, line);
    if (!isHeading(text.slice(gap, from), words)) break;
    start = gap;
    from = gap;
  }
  return start;
}

/** Where the lines end that hold nothing but separators, from the last cell on. */
function endOf(text: string, last: number, limit: number): number {
  let end = last;
  for (let lines = 0, at = last; lines <= frameLines && at < limit; lines++) {
    const stop = lineEnd(text, lines === 0 ? at : afterBreak(text, at));
    const frame = text.slice(at, stop);
    if (!/^[\s|:-]*$/.test(frame)) break;
    if (lines === 0 || frame.trim() !== '') end = stop;
    at = stop;
  }
  return end;
}

/** Whether a heading, the title or another table stands in the stretch too. */
export function holdsOthers(report: Report, table: Table, { start, end }: Range): boolean {
  const others = tablesOf(report).filter((other) => other !== table);
  const places = [...report.sections.map((section) => section.heading), report.title, ...others];
  return places.some((place) => place !== undefined && place.start < end && start < place.end);
}

const lineStart = (text: string, at: number): number => Math.max(text.lastIndexOf('\n', at - 1), -1) + 1;

/** The end of the line that holds `at`, its break left out. */
function lineEnd(text: string, at: number): number {
  const stop = text.indexOf('\n', at);
  const end = stop < 0 ? text.length : stop;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

const afterBreak = (text: string, at: number): number => at + (text.startsWith('\r\n', at) ? 2 : 1);
