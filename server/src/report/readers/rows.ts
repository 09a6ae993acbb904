import { isHan, trim } from '../../text/fold.ts';
import type { Words } from '../../text/range.ts';
import {
  type Area,
  count,
  holdsFigure,
  indexIn,
  isFilled,
  isPageMark,
  isRuler,
  type LayoutReader,
  type Piece,
  pieceOf,
  type Strip,
} from '../strip.ts';

/**
 * One row a line, cells parted by a separator: tabs as browsers, grids and Word leave them, pipes leading, trailing or doubled, Markdown
 * tables. A row may go on over lines that begin with the separator; a label may be cut over two lines.
 */
export const rowsBy = (separator: '\t' | '|' | '||', name: string, title: Words): LayoutReader => ({
  name,
  title,
  absent: (area) => {
    const at = indexIn(area, separator, area.start);
    if (at < 0) return separator === '\t' ? noTabs : noPipes;
    if (separator === '\t') return null;
    const doubled = isDoubled(area);
    if (doubled && separator === '|') return inPairs;
    return doubled || separator === '|' ? null : notInPairs;
  },
  read: (area) => joinCut(area, linesToStrips(area, separator)),
});

const noTabs: Words = { zh: '没有一行用制表符分隔单元格', en: 'no line has cells parted by tabs' };
const noPipes: Words = { zh: '没有一行用竖线分隔单元格', en: 'no line has cells parted by pipes' };
const inPairs: Words = { zh: '竖线都是成对的', en: 'all pipes stand in pairs' };
const notInPairs: Words = { zh: '竖线并非都成对', en: 'not all pipes stand in pairs' };

/** Whether pipes stand in pairs only: then each pair is one separator. */
function isDoubled(area: Area): boolean {
  const { text, start, end } = area;
  for (let at = indexIn(area, '|', start); at >= 0; at = indexIn(area, '|', at)) {
    const from = at;
    while (at < end && text[at] === '|') at++;
    if ((at - from) % 2 === 1) return false;
  }
  return true;
}

/** Whether the separators at the ends of a line are a frame around the row; otherwise they part blank cells off. */
interface Frame {
  readonly left: boolean;
  readonly right: boolean;
}

/** Pipes at an end are a frame where nearly all lines with words have them there. */
function frameOf(area: Area, separator: string): Frame {
  if (separator === '\t') return { left: false, right: false };
  let lines = 0;
  let left = 0;
  let right = 0;
  for (let at = indexIn(area, separator, area.start); at >= 0; ) {
    const line = area.lines.at(at);
    count(area, area.lines.end(line) - area.lines.start(line));
    const { start, end } = trim(area.text, area.lines.start(line), area.lines.end(line));
    if (hasWords(area.text, start, end)) {
      lines++;
      if (area.text.startsWith(separator, start)) left++;
      if (area.text.startsWith(separator, end - separator.length)) right++;
    }
    at = indexIn(area, separator, area.lines.end(line));
  }
  return { left: lines > 0 && 10 * left >= 9 * lines, right: lines > 0 && 10 * right >= 9 * lines };
}

/** Looks at the first 200 units of a line. */
function hasWords(text: string, start: number, end: number): boolean {
  for (let i = start; i < Math.min(end, start + 200); i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

interface Line extends Strip {
  /** Begins with the separator, before any text. */
  readonly open: boolean;
}

function linesToStrips(area: Area, separator: string): readonly Line[] {
  const strips: Line[] = [];
  const frame = frameOf(area, separator);
  let next = area.start - 1;
  for (let line = area.firstLine; line < area.endLine; line++) {
    const start = area.lines.start(line);
    const end = area.lines.end(line);
    // The next separator is looked for once, not anew from every line.
    if (next < start) next = nextIndex(area, separator, start);
    count(area, end - start + 1);
    const body = trim(area.text, start, end);
    const parted = next < end;
    if (body.start === body.end && !parted) continue;
    if (isPageMark(area.text.slice(body.start, Math.min(body.end, body.start + 41)))) continue;
    if (separator !== '\t' && isRuler(area.text, body.start, body.end)) continue;
    strips.push(
      parted ? lineToStrip(area, start, end, separator, frame) : { pieces: [pieceOf(area, body.start, body.end)], start, end, open: false },
    );
  }
  return strips;
}

function nextIndex(area: Area, separator: string, from: number): number {
  const at = indexIn(area, separator, from);
  return at < 0 ? area.end : at;
}

function lineToStrip(area: Area, lineStart: number, lineEnd: number, separator: string, frame: Frame): Line {
  const pieces: Piece[] = [];
  let from = lineStart;
  let open = false;
  for (;;) {
    let to = indexIn({ text: area.text, end: lineEnd }, separator, from);
    const last = to < 0 || to >= lineEnd;
    if (last) to = lineEnd;
    const { start, end } = trim(area.text, from, to);
    const empty = start >= end;
    if (empty && pieces.length === 0 && from === lineStart && !last) open = true;
    const framed = empty && ((frame.left && from === lineStart && !last) || (frame.right && last));
    if (!framed) pieces.push(empty ? pieceOf(area, from, from) : pieceOf(area, start, end));
    if (last) break;
    from = to + separator.length;
  }
  return { pieces, start: lineStart, end: lineEnd, open };
}

const hasFigure = (strip: Strip): boolean => strip.pieces.some(holdsFigure);
const rowLabel = (strip: Strip): boolean => strip.pieces.some((p) => p.label?.entry.mayBeRow);
const isSilent = (strip: Strip): boolean => strip.pieces.every((p) => p.kind === 'blank' || p.kind === 'figure');

/** Joins what belongs to one row: lines that go on with the separator, and a label whose words are cut over two lines. */
function joinCut(area: Area, lines: readonly Line[]): readonly Strip[] {
  const strips: Strip[] = [];
  for (const line of lines) {
    const before = strips.at(-1);
    if (before && goesOn(before, line))
      strips[strips.length - 1] = {
        start: before.start,
        end: line.end,
        pieces: [...before.pieces, ...line.pieces],
        seam: line.pieces.length > 1,
      };
    else strips.push((before && cutLabel(area, before, line)) ?? line);
  }
  return strips;
}

const cellsAfterLabel = (strip: Strip): number => {
  const at = strip.pieces.findLastIndex((p) => p.kind === 'label' || p.kind === 'text');
  return strip.pieces.length - 1 - at;
};

/** No row has more, padding included; what goes on longer belongs to another. */
const MOST_CELLS = 14;

/** A line of bare cells after a row that has too few: `| 25 |`, `|`, `|`, `| 25 |`. */
function goesOn(before: Strip, line: Line): boolean {
  return (
    line.open &&
    isSilent(line) &&
    rowLabel(before) &&
    (line.pieces.length < 7 || cellsAfterLabel(before) < 7) &&
    cellsAfterLabel(before) + line.pieces.length <= MOST_CELLS
  );
}

/** `1.申请人无正当理由逾期不` / `补正、…申请⇥0⇥0`: the words before the figures go on from the line before. */
function cutLabel(area: Area, before: Strip, line: Line): Strip | undefined {
  if (hasFigure(before) || rowLabel(before) || !hasFigure(line) || rowLabel(line)) return undefined;
  const head = before.pieces.findLast(isFilled);
  const at = line.pieces.findIndex(isFilled);
  const tail = line.pieces[at];
  if (!head || !tail || tail.kind === 'figure') return undefined;
  const joined = pieceOf(area, head.start, tail.end);
  if (joined.label?.entry.kind !== 'row') return undefined;
  return { start: before.start, end: line.end, pieces: [joined, ...line.pieces.slice(at + 1)] };
}
