import type { Report } from '../report/model.ts';
import { inReport, type PlacedReport, partAt } from '../report/placed.ts';
import { readDocument, readReports } from '../report/read.ts';
import type { DocumentOffset, ReportOffset } from '../text/range.ts';

/** The first report of a text. */
export const reportIn = (text: string): Report => readReports(text)[0]!;

/** The report that holds an offset of a text, and which of its own offsets that is. */
export function asked(
  text: string,
  at: DocumentOffset,
): { readonly part: PlacedReport; readonly report: Report; readonly offset: ReportOffset } {
  const part = partAt(readDocument(text), at)!;
  return { part, report: part.report, offset: inReport(part, at) };
}
