import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';

/* Changes as an editor sends them, by line and character; some of them with places where no text is. */

/** What is typed, pasted and deleted, line ends and half pairs among it. */
const typed = fc.constantFrom(
  '',
  '一',
  '0',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '𠀀',
  '\ud840',
  '\udc00',
  '错',
  '（二）部分公开\t1\t0\n',
  '二、主动公开政府信息情况\r\n',
);

/** A place by line and character, most of them in the text, some far outside. */
const place = fc.record({
  line: fc.oneof(fc.nat(120), fc.constantFrom(-1, 1e6, 4294967295)),
  character: fc.oneof(fc.nat(60), fc.constantFrom(-1, 1e9)),
});

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Without a range it is the whole text that is put. */
export interface TypedChange {
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** A change of a stretch, or now and then of everything into one of `texts`. */
export const typedChange = (texts: readonly string[]): fc.Arbitrary<TypedChange> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.tuple(place, place, typed).map(([a, b, text]): TypedChange => ({ range: inOrder(a, b), text })) },
    { weight: 1, arbitrary: fc.constantFrom(...texts).map((text): TypedChange => ({ text })) },
  );

/** The right way round, as a client sends it. */
const inOrder = (a: Place, b: Place): { start: Place; end: Place } =>
  a.line > b.line || (a.line === b.line && a.character > b.character) ? { start: b, end: a } : { start: a, end: b };

/** The text after a change by the protocol's rules, worked out from the offsets alone. */
export function changed(text: string, { range, text: put }: TypedChange): string {
  if (!range) return put;
  const document = TextDocument.create('', '', 0, text);
  const clamp = (p: Place): number => document.offsetAt({ line: p.line, character: p.line < 0 ? 0 : p.character });
  const [a, b] = [clamp(range.start), clamp(range.end)];
  return text.slice(0, Math.min(a, b)) + put + text.slice(Math.max(a, b));
}

/** The stretch in which two texts differ, as an editor sends it: never between the halves of a pair or of a line break. */
export function changeBetween(before: string, after: string): TypedChange {
  let front = 0;
  while (front < Math.min(before.length, after.length) && before[front] === after[front]) front++;
  let back = 0;
  while (back < Math.min(before.length, after.length) - front && before.at(-1 - back) === after.at(-1 - back)) back++;
  const document = TextDocument.create('', '', 0, before);
  const start = document.offsetAt({ line: document.positionAt(front).line, character: 0 });
  const behind = document.positionAt(before.length - back).line + 1;
  const end = behind < document.lineCount ? { line: behind, character: 0 } : document.positionAt(before.length);
  const to = document.offsetAt(end);
  return { range: { start: document.positionAt(start), end }, text: after.slice(start, after.length - (before.length - to)) };
}
