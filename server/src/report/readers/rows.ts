import { trim } from '../../text/fold.ts';
import { type Area, isPageMark, isRuler, type LayoutReader, type Piece, pieceOf, type Strip } from '../strip.ts';

/**
 * One row a line, cells parted by a separator: tabs as browsers, grids and Word leave them, pipes leading, trailing or doubled, Markdown
 * tables. A row may go on over lines that begin with the separator; a label may be cut over two lines.
 */
export const rowsBy = (separator: '\t' | '|' | '||', name: string): LayoutReader => ({
  name,
  absent: (area) => {
    const at = area.text.indexOf(separator, area.start);
    if (at >= 0 && at < area.end) return null;
    return separator === '\t' ? 'no line has cells parted by tabs' : 'no line has cells parted by pipes';
  },
  read: (area) => joinCut(area, linesToStrips(area, separator)),
});

interface Line extends Strip {
  /** Begins with the separator, before any text. */
  readonly open: boolean;
}

function linesToStrips(area: Area, separator: string): readonly Line[] {
  const strips: Line[] = [];
  let next = area.start - 1;
  for (let line = area.firstLine; line < area.endLine; line++) {
    const start = area.lines.start(line);
    const end = area.lines.end(line);
    // The next separator is looked for once, not anew from every line.
    if (next < start) next = nextIndex(area.text, separator, start, area.end);
    const body = trim(area.text, start, end);
    const parted = next < end;
    if (body.start === body.end && !parted) continue;
    if (isPageMark(area.text.slice(body.start, Math.min(body.end, body.start + 41)))) continue;
    if (separator !== '\t' && isRuler(area.text, body.start, body.end)) continue;
    strips.push(
      parted ? lineToStrip(area, start, end, separator) : { pieces: [pieceOf(area, body.start, body.end)], start, end, open: false },
    );
  }
  return strips;
}

function nextIndex(text: string, separator: string, from: number, end: number): number {
  const at = text.indexOf(separator, from);
  return at < 0 ? end : at;
}

function lineToStrip(area: Area, lineStart: number, lineEnd: number, separator: string): Line {
  const pieces: Piece[] = [];
  const pipes = separator !== '\t';
  let from = lineStart;
  let open = false;
  for (;;) {
    let to = area.text.indexOf(separator, from);
    const last = to < 0 || to >= lineEnd;
    if (last) to = lineEnd;
    const { start, end } = trim(area.text, from, to);
    const empty = start >= end;
    if (empty && pieces.length === 0 && from === lineStart && !last) open = true;
    // In pipes the bars at both ends are a frame, not cells.
    if (!(pipes && empty && ((from === lineStart && !last) || last)))
      pieces.push(empty ? pieceOf(area, from, from) : pieceOf(area, start, end));
    if (last) break;
    from = to + separator.length;
  }
  return { pieces, start: lineStart, end: lineEnd, open };
}

const hasFigure = (strip: Strip): boolean => strip.pieces.some((p) => p.kind === 'figure');
const rowLabel = (strip: Strip): boolean => strip.pieces.some((p) => p.label?.entry.kind === 'row');
const isSilent = (strip: Strip): boolean => strip.pieces.every((p) => p.kind === 'blank' || p.kind === 'figure');

/** Joins what belongs to one row: lines that go on with the separator, and a label whose words are cut over two lines. */
function joinCut(area: Area, lines: readonly Line[]): readonly Strip[] {
  const strips: Strip[] = [];
  for (const line of lines) {
    const before = strips.at(-1);
    if (before && goesOn(before, line))
      strips[strips.length - 1] = { start: before.start, end: line.end, pieces: [...before.pieces, ...line.pieces] };
    else strips.push((before && cutLabel(area, before, line)) ?? line);
  }
  return strips;
}

const cellsAfterLabel = (strip: Strip): number => {
  const at = strip.pieces.findLastIndex((p) => p.kind === 'label' || p.kind === 'text');
  return strip.pieces.length - 1 - at;
};

/** A line of bare cells after a row that has too few: `| 25 |`, `|`, `|`, `| 25 |`. */
function goesOn(before: Strip, line: Line): boolean {
  return (
    line.open &&
    isSilent(line) &&
    line.pieces.length <= 7 &&
    rowLabel(before) &&
    cellsAfterLabel(before) < 7 &&
    cellsAfterLabel(before) + line.pieces.length <= 9
  );
}

/** `1.申请人无正当理由逾期不` / `补正、…申请⇥0⇥0`: the words before the figures go on from the line before. */
function cutLabel(area: Area, before: Strip, line: Line): Strip | undefined {
  if (hasFigure(before) || rowLabel(before) || !hasFigure(line) || rowLabel(line)) return undefined;
  const head = before.pieces.findLast((p) => p.kind !== 'blank');
  const at = line.pieces.findIndex((p) => p.kind !== 'blank');
  const tail = line.pieces[at];
  if (!head || !tail || tail.kind === 'figure') return undefined;
  const joined = pieceOf(area, head.start, tail.end);
  if (joined.label?.entry.kind !== 'row') return undefined;
  return { start: before.start, end: line.end, pieces: [joined, ...line.pieces.slice(at + 1)] };
}
