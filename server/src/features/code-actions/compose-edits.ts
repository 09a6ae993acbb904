import type { DocumentEdit } from '../../service.ts';
import { byPlace, type Span } from '../../text/range.ts';

/** A stretch of the first text that is kept (`text` null), or what stands in its place. Pieces follow each other without a gap. */
interface Piece extends Span {
  readonly text: string | null;
}

/** Edits in the order of their places. */
export function sortedEdits(edits: readonly DocumentEdit[]): readonly DocumentEdit[] {
  return [...edits].sort(byPlace);
}

/**
 * The edits that do at once what `first` does to a text of `length` units and `second` does to the outcome. Neither list overlaps in
 * itself; the places of `second` are those of the text after `first`, the places of the result those of the text before it.
 */
export function composeEdits(length: number, first: readonly DocumentEdit[], second: readonly DocumentEdit[]): readonly DocumentEdit[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const edit of sortedEdits(first)) {
    pieces.push({ start: from, end: edit.start, text: null }, { start: edit.start, end: edit.end, text: edit.newText });
    from = edit.end;
  }
  pieces.push({ start: from, end: length, text: null });
  return editsOf(splice(pieces, sortedEdits(second)));
}

/** The pieces after edits whose places count along the pieces. */
function splice(pieces: readonly Piece[], edits: readonly DocumentEdit[]): readonly Piece[] {
  const out: Piece[] = [];
  let index = 0;
  let rest = pieces[0];
  let at = 0;
  const passTo = (end: number, keep: boolean): void => {
    while (rest && at < end) {
      const take = Math.min(lengthOf(rest), end - at);
      const [head, tail] = cut(rest, take);
      out.push(keep ? head : { ...head, text: '' });
      rest = tail ?? pieces[++index];
      at += take;
    }
  };
  for (const edit of edits) {
    passTo(edit.start, true);
    const place = out[out.length - 1]?.end ?? 0;
    out.push({ start: place, end: place, text: edit.newText });
    passTo(edit.end, false);
  }
  passTo(Number.POSITIVE_INFINITY, true);
  return out;
}

const lengthOf = (piece: Piece): number => piece.text?.length ?? piece.end - piece.start;

/** The first `take` units of a piece and what remains of it, if anything. New text keeps the stretch that it replaces with its head. */
function cut(piece: Piece, take: number): readonly [head: Piece, tail: Piece | undefined] {
  if (take >= lengthOf(piece)) return [piece, undefined];
  const { start, end, text } = piece;
  if (text === null)
    return [
      { start, end: start + take, text },
      { start: start + take, end, text },
    ];
  return [
    { start, end, text: text.slice(0, take) },
    { start: end, end, text: text.slice(take) },
  ];
}

/** Neighbouring pieces of new text as one edit; what is kept as none. */
function editsOf(pieces: readonly Piece[]): readonly DocumentEdit[] {
  const edits: DocumentEdit[] = [];
  let open: DocumentEdit | undefined;
  for (const { start, end, text } of pieces) {
    if (text === null) {
      if (end > start) open = undefined;
      continue;
    }
    if (start === end && text === '') continue;
    if (open) edits.pop();
    open = { start: open?.start ?? start, end, newText: (open?.newText ?? '') + text };
    edits.push(open);
  }
  return edits;
}
