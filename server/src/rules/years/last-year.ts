import { type Entry, placeIn } from '../../archive/entry.ts';
import type { Report, Row } from '../../report/model.ts';
import { wholeRows } from '../../report/whole-rows.ts';
import type { Range, Words } from '../../text/range.ts';
import type { Related } from '../engine/rule.ts';

/** How findings across years speak of another report, and how they find what they compare. */

/** `砚溪县水利局2022年年度报告（水利局2022.txt）`. */
export function nameOf(entry: Entry): Words {
  const file = fileNameOf(entry.uri);
  return { zh: `${entry.organ}${entry.year}年年度报告（${file}）`, en: `the report of ${entry.organ} for ${entry.year} (${file})` };
}

/** The last part of a document's address or path, as a person reads it. */
function fileNameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  if (!uri.includes('://')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A place in another report, counted from that report's start. */
export const placeOf = (entry: Entry, place: Range, message: Words): Related => ({ ...placeIn(entry, place), message, uri: entry.uri });

/** A row of a report's table by its id; undefined where it is missing, stands twice or has another width. */
export function rowOf(report: Report, table: 'disclosure' | 'requests' | 'disputes', id: string): Row | undefined {
  const own = report[table];
  return own && wholeRows(own).get(id);
}

/** Last year's figures of a row; undefined where they were not read, or, for table two, where the two years' forms differ. */
export function valuesOf(report: Report, entry: Entry, table: 'disclosure' | 'requests' | 'disputes', id: string) {
  const theirs = entry.tables[table];
  if (!theirs || (table === 'disclosure' && theirs.template !== report.disclosure?.template)) return undefined;
  return theirs.rows.get(id);
}

/** Where a finding on a section's prose stands: its heading, or the title, or the report's start. */
export function headingOf(report: Report, number: 1 | 5): Range {
  const { start, end } = report.sections.find((s) => s.number === number)?.heading ?? report.title ?? { start: 0, end: 0 };
  return { start, end };
}
