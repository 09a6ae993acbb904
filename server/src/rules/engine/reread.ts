import type { Report } from '../../report/model.ts';
import { readReports } from '../../report/read.ts';
import { applyEdits, areApart, type Edit } from '../../text/apply-edits.ts';

/** What stands in a report's own text once `edits` are applied, read again; empty where an edit lies outside of it or two overlap. */
export function reread({ text, range }: Report, edits: readonly Edit[]): readonly Report[] {
  const slice = text.slice(range.start, range.end);
  const moved = edits.map((e) => ({ ...e, start: e.start - range.start, end: e.end - range.start }));
  if (moved.some((e) => e.start < 0 || e.end > slice.length || e.start > e.end)) return [];
  return areApart(moved) ? readReports(applyEdits(slice, moved)) : [];
}
