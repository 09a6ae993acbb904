import type { TableId } from '../../format/types.ts';
import type { Report, Section, SubHeading } from '../../report/model.ts';
import { firstFrom, paragraphsOf, shownText } from '../../report/paragraphs.ts';
import { lastFrom } from '../../report/placed.ts';
import { isPageMark } from '../../report/strip.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { isSpace, trim } from '../../text/fold.ts';
import { linesOf } from '../../text/lines.ts';
import { outerFirst, type Range } from '../../text/range.ts';
import { stretchOf } from './preview-table.ts';

/** What a stretch of a report is. */
export interface Area extends Range {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'table' | 'unread';
  readonly table?: TableId;
}

/** A line of a report, or the part of it that lies in one area; of a table the first only. */
export interface Piece extends Range {
  readonly text: string;
  readonly area: Area;
}

/** The title, the headings and the tables of a report, in the order of the text and without overlap; the rest is prose. */
export function areasOf(report: Report): readonly Area[] {
  const { title, sections, notRead } = report;
  const tables = tablesOf(report).map((table): Area => ({ kind: 'table', table: table.id, ...stretchOf(report, table) }));
  // What is absent has a range where it might have stood, and rows that were not read belong to a table that was.
  const unread = notRead
    .filter(({ table, reason, rows }) => rows.length === 0 && reason !== 'absent' && !report[table])
    .map(({ table, range }): Area => ({ kind: 'unread', table, ...range }));
  const known: Area[] = [
    ...(title ? [{ kind: 'title', start: title.start, end: title.end } as const] : []),
    ...sections.map(({ heading }): Area => ({ kind: 'heading', start: heading.start, end: heading.end })),
    ...tables,
  ];
  const certain = apart(known);
  // Where a table could not be read its extent is a guess, and ends where something begins that was.
  const guessed = unread.map((area) => ({
    ...area,
    end: Math.min(area.end, certain.find(({ start }) => start >= area.start)?.start ?? area.end),
  }));
  return apart([...certain, ...guessed]);
}

/** In the order of the text, each from the end of the one before it on; what lies wholly in another is left out. */
function apart(areas: readonly Area[]): readonly Area[] {
  const kept: Area[] = [];
  for (const area of [...areas].sort(outerFirst)) {
    const start = Math.max(area.start, kept.at(-1)?.end ?? 0);
    if (start < area.end) kept.push({ ...area, start });
  }
  return kept;
}

/** The report's text up to `end`, line by line and cut where an area begins or ends. Page numbers and blank lines are left out. */
export function* piecesOf(report: Report, areas: readonly Area[], end: number): Generator<Piece> {
  const { source, toSource } = shownText(report);
  const proseAt = proseAreas(report);
  const lines = linesOf(source, { start: 0, end: report.markup ? source.length : Math.min(source.length, end) });
  let told: Area | undefined;
  for (let i = 0; i < lines.count; i++) {
    const line = trim(source, lines.start(i), lines.end(i));
    if (toSource(line.start) >= end) break;
    if (line.end - line.start <= 40 && isPageMark(source.slice(line.start, line.end))) continue;
    for (let at = line.start; at < line.end; ) {
      const start = toSource(at);
      const last = lastFrom(areas, start);
      const own = last >= 0 && areas[last]!.end > start ? areas[last] : undefined;
      const stop = own ? own.end : areas[last + 1]?.start;
      const to = stop === undefined || toSource(line.end - 1) < stop ? line.end : firstFrom(at, line.end, toSource, stop);
      const isTable = own?.kind === 'table' || own?.kind === 'unread';
      const whole = trim(source, at, to);
      const part = own ? whole : withoutMarks(source, whole);
      at = to;
      if (part.start === part.end || (isTable && own === told)) continue;
      told = own;
      const place = { start: toSource(part.start), end: toSource(part.end - 1) + 1 };
      const prose = (): Area => proseAt({ ...place, end: toSource(whole.end - 1) + 1 }, part.end - part.start);
      yield { ...place, text: isTable ? '' : source.slice(part.start, part.end), area: own ?? prose() };
    }
  }
}

/** What Markdown shows of a line of prose: without the `##` before it and the `**` around it. */
function withoutMarks(source: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && source[from] === '#') from++;
  while (from < to && isSpace(source.charCodeAt(from))) from++;
  if (source.startsWith('**', from) && source.startsWith('**', to - 2)) {
    from = Math.min(from + 2, to);
    to = Math.max(from, to - 2);
  }
  return { start: from, end: to };
}

/** Which paragraph a place belongs to: one that was read as such, sub-headings told apart, or else the line itself. To be asked in order. */
function proseAreas(report: Report): (place: Range, length: number) => Area {
  const paragraphs = paragraphsOf(report);
  const headings = new Set(report.sections.flatMap(namesIn).map(({ start }) => start));
  return (place, length) => {
    const kind = headings.has(place.start) && length <= longestName ? 'subheading' : 'paragraph';
    const paragraph = paragraphs[lastFrom(paragraphs, place.start)];
    if (!paragraph || paragraph.end <= place.start) return { kind, ...place };
    return { kind: paragraph.end <= place.end ? kind : 'paragraph', start: paragraph.start, end: paragraph.end };
  };
}

/** A sub-heading that is longer is the first sentence of its paragraph. UTF-16 units. */
const longestName = 30;

/** `（一）主动公开`, alone on its line: the sub-headings of the second level. */
const namesIn = ({ headings }: Section): readonly Range[] =>
  headings.filter(({ level, name }: SubHeading) => level === 2 && !/[。；，]/.test(name)).map(({ line }) => line);
