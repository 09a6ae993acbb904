import { tableIds, tableTemplate, templateForYear, templates } from '../format/index.ts';
import type { TableId, TemplateId } from '../format/types.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import { byStart, type Range, rangeOf, type Span } from '../text/range.ts';
import { ownText } from '../text/text-cache.ts';
import { findDamage } from './damage.ts';
import { withoutGaps, withoutLoneGlued } from './doubts.ts';
import { readHead, titleLine } from './head.ts';
import { type FoundHeading, findHeadings } from './headings.ts';
import { damageInSource, readingInSource } from './in-source.ts';
import { splitInline } from './inline.ts';
import type { Damage, Evidence, NotRead, Report, Section, SectionNumber, Table } from './model.ts';
import type { PlacedReport } from './placed.ts';
import type { Place } from './places.ts';
import { readSubHeadings } from './subheadings.ts';
import { readTable } from './tables.ts';
import type { View } from './text-view.ts';
import { viewOf } from './view.ts';

/** Reads every report in a text. Total and linear: any text gives at least one report. */
export const readReports = (text: string): readonly Report[] => readDocument(text).map(({ report }) => report);

/** The same with where each report stands. */
export const readDocument = (text: string): readonly PlacedReport[] => [...readingDocument(text)];

/** The reading of a report's text that is known already; undefined where it has to be read. */
export type KnownReport = (text: string) => Report | undefined;

const unknown: KnownReport = () => undefined;

/** The same, one report after the other, for whoever has other things to do in between. What is `known` of a report's text is not read again. */
export function* readingDocument(text: string, known: KnownReport = unknown): Generator<PlacedReport, void> {
  const view = viewOf(text);
  if (view) yield* readView(view);
  else yield* readPlain(text, known);
}

/** A collection holds several reports: each from its title to the next one's, without the line break before that. */
function* readPlain(text: string, known: KnownReport): Generator<PlacedReport, void> {
  const outline = outlineOf(text);
  const { lines, starts } = outline;
  if (starts.length === 1) {
    yield { start: 0, end: text.length, report: known(text) ?? readReport(text, false, outline) };
    return;
  }
  for (const [i, first] of starts.entries()) {
    const behind = starts[i + 1] ?? lines.count;
    const start = i === 0 ? 0 : lines.start(first);
    const own = text.slice(start, behind < lines.count ? lines.end(behind - 1) : text.length);
    const end = behind < lines.count ? lines.start(behind) : text.length;
    yield { start, end, report: known(own) ?? readAlone(ownText(own)) };
  }
}

const readAlone = (text: string): Report => readReport(text, false, outlineOf(text));

/** The reports of a view, each in its part of the source. The first has all that stands before it, the last all behind. */
function* readView(view: View): Generator<PlacedReport, void> {
  const { text, source } = view;
  const outline = outlineOf(text);
  const { lines, starts } = outline;
  for (const [i, first] of starts.entries()) {
    const behind = starts[i + 1] ?? lines.count;
    const from = i === 0 ? 0 : lines.start(first);
    const own = text.slice(from, behind < lines.count ? lines.end(behind - 1) : text.length);
    const report = readReport(own, true, starts.length === 1 ? outline : outlineOf(own));
    const start = i === 0 ? 0 : view.toSource(from);
    const end = behind < lines.count ? view.toSource(lines.start(behind)) : source.length;
    yield { start, end, report: inSource(view, report, from, { start, end }) };
  }
}

/** A report of a view that begins there at `from`, in its stretch of the source, with the damage that the view itself repaired. */
function inSource({ source, toSource, damage }: View, report: Report, from: number, { start, end }: Span): Report {
  const sound = damage ? withoutGaps(report) : report;
  const text = source.slice(start, end);
  const move = (offset: number): number => Math.min(toSource(from + offset) - start, text.length);
  const own = damage
    ?.filter((d) => d.start >= start && d.end <= end)
    .map((d): Damage => ({ ...d, start: d.start - start, end: d.end - start }));
  return { ...readingInSource(sound, move), text, markup: true, damage: own ?? damageInSource(report.damage, move) };
}

/** A text by its lines, and what begins on them. */
interface Outline {
  readonly lines: Lines;
  readonly found: readonly FoundHeading[];
  /** First lines of its reports. */
  readonly starts: readonly number[];
}

function outlineOf(text: string): Outline {
  const lines = splitInline(text, linesOf(text));
  const found = findHeadings(text, lines);
  return { lines, found, starts: reportStarts(text, lines, found) };
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

/** All of a text as one report, whatever else its outline says. */
function readReport(text: string, markup: boolean, { lines, found }: Outline): Report {
  const head = readHead(text, lines, 0, found[0]?.line ?? lines.count);
  const bodies = found.map((h, i) => ({ firstLine: h.line + 1, endLine: found[i + 1]?.line ?? lines.count }));
  const asked = head.year ? templateForYear(head.year.value) : undefined;
  const read = readTables(text, lines, found, bodies, asked?.id ?? '2021', head.year?.value);
  const tables = [read.disclosure, read.requests, read.disputes].flatMap((t) => (t ? [rangeOf(t)] : [])).sort(byStart);
  const template = asked ?? templates[read.requests?.template ?? read.disclosure?.template ?? '2021'];
  return withoutLoneGlued({
    text,
    markup,
    ...head,
    template,
    sections: sectionsOf(text, lines, found, bodies, tables),
    ...read,
    damage: findDamage(text),
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
