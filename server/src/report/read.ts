import { tableIds, tableTemplate, templateForYear, templates } from '../format/index.ts';
import type { TableId, TemplateId } from '../format/types.ts';
import { type Lines, linesOf, partOf } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { findDamage } from './damage.ts';
import { withoutGaps, withoutLoneGlued } from './doubts.ts';
import { type FoundHeading, findHeadings } from './headings.ts';
import { splitInline } from './inline.ts';
import type { Evidence, NotRead, Report, Section, SectionNumber, Table } from './model.ts';
import { aroundParts, relocate, shifted } from './relocate.ts';
import { aroundChange, keptReading, movedReading } from './reuse.ts';
import { readSubHeadings } from './subheadings.ts';
import { type Place, readTable } from './tables.ts';
import { readHead, titleLine } from './title.ts';
import { type View, viewOf } from './view.ts';

/**
 * Reads every report in a text. Total and linear: any text gives at least one report. Of `previous`, the reports of the version before,
 * those whose text is unchanged are kept.
 */
export const readReports = (text: string, previous: readonly Report[] = []): readonly Report[] => [...readingReports(text, previous)];

/** The same, one report after the other, for whoever has other things to do in between. */
export function* readingReports(text: string, previous: readonly Report[] = []): Generator<Report, void> {
  const view = viewOf(text);
  if (!view) yield* readAll(text, false, previous);
  else for (const report of readAll(view.text, true, [])) yield inSource(report, view, text);
}

/** A report of a view, in the source: with the damage that the view itself repaired. */
function inSource(report: Report, { toSource, damage }: View, text: string): Report {
  const moved = { ...aroundParts(relocate(damage ? withoutGaps(report) : report, toSource)), text };
  if (!damage) return moved;
  return { ...moved, damage: damage.filter((d) => d.start >= moved.range.start && d.end <= moved.range.end) };
}

/** A collection holds several reports: each from its title to the next one's. */
function* readAll(text: string, markup: boolean, previous: readonly Report[]): Generator<Report, void> {
  const around = aroundChange(text, previous);
  if (!around) {
    yield* readWithin(text, { start: 0, end: text.length }, markup, previous);
    return;
  }
  const { before, range, within, after } = around;
  for (const report of before) yield movedReading(text, report.range, report);
  yield* readWithin(text, range, markup, within);
  const delta = text.length - (after.at(-1)?.range.end ?? text.length);
  for (const report of after) yield movedReading(text, shifted(report.range, delta), report);
}

/** The reports of a stretch that begins with one and with a line, and ends where another begins or with the text. */
function* readWithin(text: string, stretch: Range, markup: boolean, previous: readonly Report[]): Generator<Report, void> {
  const lines = splitInline(text, wholeLines(text, stretch));
  const found = findHeadings(text, lines);
  const starts = reportStarts(text, lines, found);
  if (starts.length === 1 && stretch.end - stretch.start === text.length) {
    yield readReport(text, stretch, markup, lines, found);
    return;
  }
  let next = 0;
  for (const [i, first] of starts.entries()) {
    const end = starts[i + 1] ?? lines.count;
    const range = { start: i === 0 ? stretch.start : lines.start(first), end: end < lines.count ? lines.start(end) : stretch.end };
    const own: FoundHeading[] = [];
    for (; next < found.length && found[next]!.line < end; next++) own.push({ ...found[next]!, line: found[next]!.line - first });
    yield keptReading(text, range, previous, i, starts.length) ?? readReport(text, range, markup, partOf(lines, first, end), own);
  }
}

/** Behind the last line break of a stretch the next report begins, but behind that of the text there is a last, empty line. */
function wholeLines(text: string, stretch: Range): Lines {
  const lines = linesOf(text, stretch);
  return stretch.end < text.length ? partOf(lines, 0, lines.count - 1) : lines;
}

/** First lines of the reports in a text: a title between the last sections of one and the first of the next. */
function reportStarts(text: string, lines: Lines, found: readonly FoundHeading[]): readonly number[] {
  const starts = [0];
  for (let i = 1; i < found.length; i++) {
    if (found[i]!.number !== 1 || (found[i - 1]!.number ?? 0) < 5) continue;
    const title = titleLine(text, lines, found[i - 1]!.line + 1, found[i]!.line);
    if (title !== undefined) starts.push(title);
  }
  return starts;
}

function readReport(text: string, range: Range, markup: boolean, lines: Lines, found: readonly FoundHeading[]): Report {
  const head = readHead(text, lines, 0, found[0]?.line ?? lines.count);
  const bodies = found.map((h, i) => ({ firstLine: h.line + 1, endLine: found[i + 1]?.line ?? lines.count }));
  const asked = head.year ? templateForYear(head.year.value) : undefined;
  const read = readTables(text, lines, found, bodies, asked?.id ?? '2021', head.year?.value);
  const tables = [read.disclosure, read.requests, read.disputes]
    .flatMap((t) => (t ? [{ start: t.start, end: t.end }] : []))
    .sort((a, b) => a.start - b.start);
  const template = asked ?? templates[read.requests?.template ?? read.disclosure?.template ?? '2021'];
  return withoutLoneGlued({
    text,
    range,
    markup,
    ...head,
    template,
    sections: sectionsOf(text, lines, found, bodies, tables),
    ...read,
    damage: findDamage(text, range),
  });
}

interface Body {
  readonly firstLine: number;
  readonly endLine: number;
}

function sectionsOf(
  text: string,
  lines: Lines,
  found: readonly FoundHeading[],
  bodies: readonly Body[],
  tables: readonly Range[],
): readonly Section[] {
  const seen = new Set<SectionNumber>();
  return found.map(({ heading, number, ordinal, wording }, i) => {
    const { firstLine, endLine } = bodies[i]!;
    const start = firstLine < lines.count ? lines.start(firstLine) : lines.end(lines.count - 1);
    const end = endLine < lines.count ? lines.start(endLine) : lines.end(lines.count - 1);
    const duplicate = number !== null && seen.has(number);
    if (number !== null) seen.add(number);
    const body = { start: Math.min(start, end), end };
    return {
      start: heading.start,
      end,
      heading,
      number,
      ordinal,
      wording,
      duplicate,
      body,
      headings: readSubHeadings(text, lines, firstLine, endLine, end, tables),
    };
  });
}

interface ReadTables {
  readonly disclosure: Table | undefined;
  readonly requests: Table | undefined;
  readonly disputes: Table | undefined;
  readonly notRead: readonly NotRead[];
  readonly evidence: readonly Evidence[];
}

/** A table is not looked for under more headings than these: no report has as many. */
const MOST_PLACES = 24;

/** Each table is looked for under its own heading first, then under the others, then in the whole report. */
function readTables(
  text: string,
  lines: Lines,
  found: readonly FoundHeading[],
  bodies: readonly Body[],
  asked: TemplateId,
  year: number | undefined,
): ReadTables {
  const tables: Partial<Record<TableId, Table>> = {};
  const notRead: NotRead[] = [];
  const evidence: Evidence[] = [];
  for (const table of tableIds) {
    const own = tableTemplate('2021', table).section;
    const places: Place[] = [
      ...bodies.filter((_, i) => found[i]!.number === own),
      ...bodies.filter((_, i) => found[i]!.number !== own),
      ...(found.length > 0 ? [{ firstLine: 0, endLine: found[0]!.line }] : [{ firstLine: 0, endLine: lines.count }]),
    ];
    const result = readTable(text, lines, table, places.slice(0, MOST_PLACES), asked, undefined, year);
    if (result.table) tables[table] = result.table;
    for (const one of result.notRead) notRead.push(one);
    for (const one of result.evidence) evidence.push(one);
  }
  return { disclosure: tables.disclosure, requests: tables.requests, disputes: tables.disputes, notRead, evidence };
}
