import type { Report } from '../../report/model.ts';
import { readReports } from '../../report/read.ts';
import { applyEdits, areApart, type Edit } from '../../text/apply-edits.ts';

/** What a report's own text says once `edits` are applied, read again; empty where an edit lies outside of it or two overlap. */
export function reread({ text }: Report, edits: readonly Edit[]): readonly Report[] {
  if (edits.some((e) => e.start < 0 || e.end > text.length || e.start > e.end)) return [];
  return areApart(edits) ? readReports(applyEdits(text, edits)) : [];
}
