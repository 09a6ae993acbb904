import type { Report } from '../../report/model.ts';
import { readReports } from '../../report/read.ts';
import type { Edit } from './rule.ts';

/** What a report's own text says once `edits` are applied, read again; empty where an edit lies outside of it or two overlap. */
export function reread({ text }: Report, edits: readonly Edit[]): readonly Report[] {
  if (edits.some((e) => e.start < 0 || e.end > text.length || e.start > e.end)) return [];
  const after = edited(text, edits);
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
