import { byPlace, type Range, type Span } from './range.ts';

/** A stretch of any text and what is put in its place. Offsets in UTF-16 units, half-open. */
interface Replacement extends Span {
  readonly newText: string;
}

/** The same of a report's own text. */
export interface Edit extends Range {
  readonly newText: string;
}

const inOrder = (edits: readonly Replacement[]): readonly Replacement[] => [...edits].sort(byPlace);

/** Whether no two edits share a character; such as touch do not. */
export function areApart(edits: readonly Replacement[]): boolean {
  const sorted = inOrder(edits);
  return sorted.every(({ start }, i) => i === 0 || sorted[i - 1]!.end <= start);
}

/** `text` with `edits` applied, in whatever order they are given; edits must not overlap. */
export function applyEdits(text: string, edits: readonly Replacement[]): string {
  let out = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}
