import type { Report } from '../../report/model.ts';
import { lastFrom } from '../../report/placed.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { byStart, type Range, type ReportOffset } from '../../text/range.ts';

/** What stands at a place of a report: `unread` where a table may stand that was not read, so that nobody can tell a row from a sentence. */
export type Place = 'prose' | 'heading' | 'table' | 'unread';

interface Area extends Range {
  readonly place: Place;
}

/** Whether nothing but spaces and line breaks stands there; a character that nobody sees is one that would be lost. */
export const isBlank = (text: string): boolean => /^[ \t\f\r\n\u00a0\u2002-\u200a\u3000]*$/.test(text);

/** Tells what stands at an offset; to be asked anywhere. Logarithmic. */
export function placesOf(report: Report): (offset: ReportOffset) => Place {
  const { title, sections, notRead, template } = report;
  const known: Area[] = [...(title ? [title] : []), ...sections.map(({ heading }) => heading)].map((range) => areaOf('heading', range));
  const tables = tablesOf(report).map((table) => areaOf('table', table));
  // Where one was not found it may stand anywhere below its heading.
  const unread = notRead.flatMap(({ table, range, rows }) => {
    if (rows.length > 0 && report[table]) return [];
    const { number } = template.sections.find((section) => section.table === table)!;
    return [range, ...sections.filter((section) => section.number === number).map(({ body }) => body)].map((own) => areaOf('unread', own));
  });
  const headings = known.sort(byStart);
  const others = [...tables, ...unread].sort(byStart);
  return (offset) => placeIn(headings, offset) ?? placeIn(others, offset) ?? 'prose';
}

const areaOf = (place: Place, { start, end }: Range): Area => ({ place, start, end });

/** There are few tables: of those that begin before a place the one that reaches it. */
function placeIn(areas: readonly Area[], offset: ReportOffset): Place | undefined {
  for (let i = lastFrom(areas, offset); i >= Math.max(0, lastFrom(areas, offset) - 8); i--)
    if (offset < areas[i]!.end) return areas[i]!.place;
  return undefined;
}
