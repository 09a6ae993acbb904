import type { Edit } from '../../rules/engine/rule.ts';

/** What a client shows of an edit before it is made, and holds it to when it is: the words that go, and those around them on the same line. */
export interface ShownEdit {
  readonly before: string;
  readonly old: string;
  readonly after: string;
}

/** So much of the line is shown on either side, in UTF-16 units. */
const around = 8;

/** Nearer than this, in UTF-16 units, two changes of one line are shown as one: a sentence in another script is one place. */
const near = 5;
/** What is shown as one is no longer than a row of a list has room for. */
const longest = 20;

/** The same edits, which are in order, as fewer: those of one place together with what stands between them. */
export function joinedEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const between = last && edit.start - last.end < near ? text.slice(last.end, edit.start) : undefined;
    if (!last || between === undefined || /[\n\r]/.test(between) || edit.end - last.start > longest) joined.push(edit);
    else joined[joined.length - 1] = { start: last.start, end: edit.end, newText: last.newText + between + edit.newText };
  }
  return joined;
}

/** Each edit of a text as it is shown, in their order. */
export const shownEdits = (text: string, edits: readonly Edit[]): readonly ShownEdit[] =>
  edits.map(({ start, end }) => ({
    before: text
      .slice(whole(text, Math.max(0, start - around)), start)
      .split(/[\n\r]/)
      .at(-1)!,
    old: text.slice(start, end),
    after: text.slice(end, whole(text, Math.min(text.length, end + around))).split(/[\n\r]/, 1)[0]!,
  }));

/** An offset that parts no pair of surrogates. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') && at > 0 ? at - 1 : at);
