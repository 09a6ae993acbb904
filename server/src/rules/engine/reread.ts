import type { Report } from '../../report/model.ts';
import { readReports } from '../../report/read.ts';
import type { Edit } from './rule.ts';

/** What stands in a report's own text once `edits` are applied, read again; empty where an edit lies outside of it or two overlap. */
export function reread({ text, range }: Report, edits: readonly Edit[]): readonly Report[] {
  const slice = text.slice(range.start, range.end);
  const moved = edits.map((e) => ({ ...e, start: e.start - range.start, end: e.end - range.start }));
  if (moved.some((e) => e.start < 0 || e.end > slice.length || e.start > e.end)) return [];
  const after = edited(slice, moved);
  return after === undefined ? [] : readReports(after);
}

function edited(text: string, edits: readonly Edit[]): string | undefined {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) return undefined;
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}
