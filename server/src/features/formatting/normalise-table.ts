import { tableTemplate } from '../../format/index.ts';
import type { Report, Table } from '../../report/model.ts';
import { readReports } from '../../report/read.ts';
import { isRuler } from '../../report/strip.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import { commonEnds } from '../../text/common-ends.ts';
import { byStart, type Range } from '../../text/range.ts';
import { htmlRewriting } from './html-table.ts';
import { type Found, restOf } from './rest-of-table.ts';
import { extentOf } from './table-extent.ts';
import { labelsOf } from './table-labels.ts';
import { gridLines, gridOf, type Line, labelColumnsOf } from './table-lines.ts';

/** A table with more rows than this is no report's, and reading it again would take long. */
const mostRows = 200;
/** Of a longer report no table is rewritten: each rewriting is proved by a reading. */
const longest = 1_000_000;
/** So much prose between rows is not remarks in a table but rows among remarks. */
const mostProse = 2000;

/**
 * The edit that lays a table out as the official form has it: in tabs, in pipes or in HTML, as it stands, with the official labels and every cell
 * as written; prose between rows goes behind the table. Empty when it is laid out so already; null where a cell could not be read, or
 * where reading the outcome would not give the same cells.
 */
export function normaliseTable(report: Report, table: Table): readonly Edit[] | null {
  if (!isWhole(report, table)) return null;
  const edit = rewriting(report, table);
  if (!edit) return null;
  const edits = shortened(report.text, edit);
  return edits.length === 0 || keepsReading(report, table, edit) ? edits : null;
}

/** Whether every cell of every row was read; rows that are not there are nobody's loss. */
function isWhole(report: Report, table: Table): boolean {
  if (table.rows.length > mostRows || report.text.length > longest) return false;
  return (
    table.rows.every(({ shape, cells, template }) => shape !== 'wide' && cells.length === template.columns.length) &&
    report.notRead.every((not) => not.table !== table.id || (not.reason === 'absent' && not.rows.length > 0))
  );
}

function rewriting(report: Report, table: Table): Edit | null {
  if (report.markup) return htmlRewriting(report, table);
  const { text } = report;
  const extent = extentOf(report, table);
  const labels = labelsOf(table);
  const rest = extent && restOf(text, table, extent);
  if (!labels || !rest) return null;
  const prose = rest.flatMap((found) => ('prose' in found ? [found.prose] : []));
  const others = rest.filter((found) => 'label' in found);
  if ((table.id === 'disputes' && others.length > 0) || prose.join('').length > mostProse) return null;
  const template = tableTemplate(table.template, table.id);
  const grid = gridOf(template, linesInOrder(table, others), labels);
  const layout = table.layout.includes('pipes') ? 'pipes' : 'tabs';
  const lines = gridLines(grid, layout, isRuled(text, extent), labelColumnsOf(template));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const whole = [...lines, ...(prose.length > 0 ? ['', ...prose] : [])].join(eol);
  return { ...extent, newText: `${opensLine(text, extent.start) ? '' : eol}${whole}${closesLine(text, extent.end) ? '' : eol}` };
}

/** The rows that were read and those that no template knows, by their places. */
function linesInOrder(table: Table, others: readonly Found[]): readonly Line[] {
  const rows = table.rows.map((row) => ({ start: row.label?.start ?? row.start, line: { row } }));
  const own = others.flatMap((found) => ('label' in found ? [{ start: found.start, line: found }] : []));
  return [...rows, ...own].sort(byStart).map(({ line }) => line);
}

/** Whether a rule of Markdown stands in the table. */
function isRuled(text: string, { start, end }: Range): boolean {
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 || stop > end ? end : stop;
    if (isRuler(text, from, text[to - 1] === '\r' ? to - 1 : to) && text.slice(from, to).includes('|')) return true;
    from = to + 1;
  }
  return false;
}

const opensLine = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
const closesLine = (text: string, at: number): boolean => at === text.length || text[at] === '\n' || text[at] === '\r';

/** The edit without what it does not change at either end; none when it changes nothing. */
function shortened(text: string, { start, end, newText }: Edit): readonly Edit[] {
  const before = text.slice(start, end);
  if (before === newText) return [];
  const { head, tail } = commonEnds(before, newText);
  return [{ start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) }];
}

/** Whether the text after the edit reads as it did: one report, the same headings, the same cells; and is laid out as it should be. */
function keepsReading(report: Report, table: Table, { start, end, newText }: Edit): boolean {
  const { text } = report;
  const [after, more] = readReports(text.slice(0, start) + newText + text.slice(end));
  const again = after?.[table.id];
  if (!after || more || !again) return false;
  const next = rewriting(after, again);
  return saysTheSame(report, after) && next !== null && next.newText === after.text.slice(next.start, next.end);
}

/** Whether a report says what it said, wherever and in whichever words its labels stand; organ and year may become known. */
function saysTheSame(before: Report, after: Report): boolean {
  const same = <T>(known: T | undefined, now: T | undefined): boolean => known === undefined || known === now;
  return same(before.organ?.value, after.organ?.value) && same(before.year?.value, after.year?.value) && wordsOf(before) === wordsOf(after);
}

function wordsOf({ sections, disclosure, requests, disputes }: Report): string {
  const tables = [disclosure, requests, disputes].map((table) =>
    table?.rows.map(({ template, cells }) => [template.id, ...cells.map(({ kind, value, text }) => [kind, value, text])]),
  );
  return JSON.stringify([sections.map(({ number, heading }) => [number, heading.text]), tables]);
}
