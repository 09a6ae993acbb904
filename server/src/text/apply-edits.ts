import type { Range } from './range.ts';

/** A stretch of a text and what is put in its place. Offsets in UTF-16 units, half-open. */
export interface Edit extends Range {
  readonly newText: string;
}

const inOrder = (edits: readonly Edit[]): readonly Edit[] => [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

/** Whether no two edits share a character; such as touch do not. */
export function areApart(edits: readonly Edit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.every(({ start }, i) => i === 0 || sorted[i - 1]!.end <= start);
}

/** `text` with `edits` applied, in whatever order they are given; edits must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}
