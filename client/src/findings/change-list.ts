/**
 * Changes as a person looks through them before they are made: one line each, what is there and below it what it becomes. Pure: `U` is whatever
 * names a file, places are offsets in UTF-16 units.
 */

/** The words that go, those around them, and what comes in their place. */
export interface Change<U> {
  readonly uri: U;
  /** 0-based. */
  readonly line: number;
  readonly before: string;
  readonly old: string;
  readonly after: string;
  readonly newText: string;
  /** What kind of change it is; empty where all are alike. */
  readonly kind: string;
}

/** A line of the list: the file that the changes below it are in, or a change. */
export type Entry<U, C extends Change<U>> =
  | { readonly file: U }
  | { readonly change: C; readonly label: string; readonly description: string; readonly detail: string };

/** The changes as they are listed, below the file that they are in where there are several; `lineWords` says which line one is on, 1-based. */
export function entriesOf<U, C extends Change<U>>(changes: readonly C[], lineWords: (line: number) => string): readonly Entry<U, C>[] {
  const byFile = [...Map.groupBy(changes, ({ uri }) => String(uri)).values()];
  return byFile.flatMap((own): readonly Entry<U, C>[] => [
    ...(byFile.length > 1 ? [{ file: own[0]!.uri }] : []),
    ...own.map((change) => entryOf<U, C>(change, lineWords)),
  ]);
}

function entryOf<U, C extends Change<U>>(change: C, lineWords: (line: number) => string): Entry<U, C> {
  const { line, kind, before, old, after, newText } = change;
  const words = lineWords(line + 1);
  return {
    change,
    label: plain(before + old + after),
    description: kind === '' ? words : `${words} · ${plain(kind)}`,
    detail: `→ ${plain(before + newText + after)}`,
  };
}

/** Longer words are cut in the middle, in UTF-16 units. */
const longest = 200;

/** A text on one line in which nothing is unseen and nothing is taken for an icon. */
export function plain(text: string): string {
  const seen = text
    .replace(/\r\n|[\n\r]/g, '⏎')
    .replace(/\t/g, '⇥')
    .replace(/[^\S \u3000]|\p{C}/gu, (c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .replaceAll('$(', '\\$(');
  return seen.length <= longest ? seen : `${seen.slice(0, longest / 2).toWellFormed()}…${seen.slice(-longest / 2).toWellFormed()}`;
}

/** Whether a text still has, between `start` and `end`, the words that were shown, and around them those that were shown around them. */
export function isAsShown<U>(text: string, start: number, end: number, { before, old, after }: Change<U>): boolean {
  return text.slice(Math.max(0, start - before.length), end + after.length) === before + old + after;
}

/** What came of it: nothing was wanted, some files are another text by now, nothing could be done, or all was. */
export type Outcome = 'nothing ticked' | 'some moved' | 'failed' | 'done';

/** `wanted` and `done` count changes, `moved` files whose text is another one by now. */
export function outcomeOf(wanted: number, done: number, moved: number): Outcome {
  if (wanted === 0) return 'nothing ticked';
  if (moved > 0) return 'some moved';
  return done === 0 ? 'failed' : 'done';
}
