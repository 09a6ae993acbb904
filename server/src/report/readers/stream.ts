import { trim } from '../../text/fold.ts';
import type { Range, Words } from '../../text/range.ts';
import { cellLinesLayout } from '../layouts.ts';
import { type Area, count, indexIn, isFilling, isPageMark, isRuler, type LayoutReader, type Piece, pieceOf, type Strip } from '../strip.ts';
import { beginsBlank, endsRow } from './tab-breaks.ts';

/**
 * One cell after another, row breaks unseen: cells on lines of their own, parted by pipes (`|` alone on a line, or at the end of each
 * cell) or by tabs alone on a line, as a browser's innerText gives them. A row begins at each row label.
 */
export const cellsBy = (separator: '\t' | '|', name: string, title: Words): LayoutReader => ({
  name,
  title,
  loose: true,
  stepwise: true,
  absent: (area) => {
    const at = indexIn(area, separator, area.start);
    if (at < 0) return separator === '\t' ? noTabs : noPipes;
    return hasRowLines(area, separator) ? wholeRows : null;
  },
  read: (area) => toStrips(separated(area, separator)),
});

const noTabs: Words = { zh: '单元格之间没有制表符', en: 'no tab stands between cells' };
const noPipes: Words = { zh: '单元格之间没有竖线', en: 'no pipe stands between cells' };
const wholeRows: Words = { zh: '一行文字就是表的一行', en: 'whole rows stand on lines of their own' };

/**
 * Whether lines hold whole rows: then a line break parts cells too, and cells do not follow one another by separators alone. One long row
 * of figures tells, or three of a few cells.
 */
function hasRowLines(area: Area, separator: string): boolean {
  let rows = 0;
  let at = indexIn(area, separator, area.start);
  while (at >= 0) {
    const line = area.lines.at(at);
    const text = area.text.slice(area.lines.start(line), Math.min(area.lines.end(line), area.lines.start(line) + 400));
    const cells = text.split(separator);
    // One cell alone with the padding of its row behind it is the end of a row.
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (cells.length > 4 && filled > 1 && /\d/.test(text)) rows += cells.length > 10 ? 3 : 1;
    if (rows >= 3) return true;
    at = indexIn(area, separator, area.lines.end(line));
  }
  return false;
}

/** One cell a line, with or without blank lines between them. Blank cells show only as wider gaps. */
export const cellLines: LayoutReader = {
  name: cellLinesLayout,
  title: { zh: '一格一行', en: 'one cell a line' },
  loose: true,
  stepwise: true,
  absent: (area) => (area.endLine - area.firstLine < 6 ? fewLines : hasBars(area) ? bars : null),
  read: (area) => toStrips(spaced(area)),
};

const fewLines: Words = { zh: '不足六行', en: 'fewer than six lines' };
const bars: Words = { zh: '单元格由制表符或竖线分隔', en: 'tabs or pipes part the cells' };

/** Whether tabs or pipes stand in a third of the lines: then blank lines between them are no cells. */
function hasBars(area: Area): boolean {
  let lines = 0;
  for (const bar of ['\t', '|']) {
    for (let at = indexIn(area, bar, area.start); at >= 0; lines++) {
      const line = area.lines.at(at);
      at = indexIn(area, bar, area.lines.end(line));
    }
  }
  return lines >= 6 && 6 * lines > area.endLine - area.firstLine;
}

/** Cuts the area at every separator; a stretch that holds several lines holds the end of one row and the start of the next. */
function separated(area: Area, separator: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const part of withoutRulers(area)) {
    let from = part.start;
    while (from <= part.end) {
      let to = indexIn({ text: area.text, end: part.end }, separator, from);
      if (to < 0) to = part.end;
      // Pipes close cells or frame them: nothing after the last of them is no cell.
      if (!(separator === '|' && to === area.end && isBlank(area.text, from, to))) stretch(area, from, to, pieces, separator);
      from = to + 1;
    }
  }
  return pieces;
}

/** The area without the ruler lines of Markdown tables, whose dashes are no cells. */
function* withoutRulers(area: Area): Iterable<Range> {
  let start = area.start;
  for (let line = area.firstLine; line < area.endLine; line++) {
    const [from, to] = [area.lines.start(line), area.lines.end(line)];
    if (to - from > 400 || !isRuler(area.text, from, to)) continue;
    yield { start, end: Math.max(start, from - 1) };
    start = to;
  }
  yield { start, end: area.end };
}

function isBlank(text: string, start: number, end: number): boolean {
  const rest = trim(text, start, end);
  return rest.start >= rest.end;
}

function stretch(area: Area, from: number, to: number, pieces: Piece[], separator: string): void {
  count(area, to - from + 1);
  const { start, end } = trim(area.text, from, to);
  if (start >= end) {
    const blank = pieceOf(area, from, from);
    pieces.push(separator === '|' && isFilling(area, area.lines.at(to)) ? { ...blank, padding: true } : blank);
    return;
  }
  const parts = partsOf(area, start, end);
  const first = parts[0];
  if (separator === '\t' && first && endsRow(area, pieces.at(-1), first, { from, start, end, to })) pieces.push(pieceOf(area, from, from));
  for (const part of parts) pieces.push(part);
  if (beginsBlank(area, end, to, parts)) pieces.push(pieceOf(area, to, to));
}

/** The lines of a stretch, those joined that are one label over several lines (`商业` / `企业`). */
function partsOf(area: Area, start: number, end: number): readonly Piece[] {
  const parts: Piece[] = [];
  for (const line of textLines(area, start, end)) {
    const piece = pieceOf(area, line.start, line.end);
    const joined = joinedLabel(area, parts.at(-1), piece);
    if (joined) parts[parts.length - 1] = joined;
    else parts.push(piece);
  }
  return parts;
}

/** Two lines that are one label: words that are none by themselves, or the first of which is a label cut short. */
function joinedLabel(area: Area, before: Piece | undefined, piece: Piece): Piece | undefined {
  const cut = before?.label?.likeness === 'near';
  if (!before || (before.kind !== 'text' && !cut) || piece.kind === 'figure' || (piece.label && piece.label.likeness !== 'near'))
    return undefined;
  const joined = pieceOf(area, before.start, piece.end);
  return joined.label && (!cut || joined.label.likeness !== 'near') ? joined : undefined;
}

function* textLines(area: Area, start: number, end: number): Iterable<Range> {
  for (let line = area.lines.at(start); line < area.lines.count && area.lines.start(line) < end; line++) {
    const range = trim(area.text, Math.max(start, area.lines.start(line)), Math.min(end, area.lines.end(line)));
    if (range.start < range.end && !isPageMark(area.text.slice(range.start, Math.min(range.end, range.start + 41)))) yield range;
  }
}

interface Gap {
  readonly piece: Piece;
  /** Lines from the piece before to this one. */
  readonly lines: number;
}

function spaced(area: Area): readonly Piece[] {
  const gaps: Gap[] = [];
  let lastLine = area.firstLine;
  for (const range of textLines(area, area.start, area.end)) {
    count(area, range.end - range.start + 1);
    const line = area.lines.at(range.start);
    const piece = pieceOf(area, range.start, range.end);
    const joined = joinedLabel(area, gaps.at(-1)?.piece, piece);
    if (joined) gaps[gaps.length - 1] = { piece: joined, lines: gaps.at(-1)!.lines };
    else gaps.push({ piece, lines: holdsPageMark(area, lastLine, line) ? Number.NaN : line - lastLine });
    lastLine = line;
  }
  const atEnd = holdsPageMark(area, lastLine, area.endLine) ? Number.NaN : area.endLine - lastLine;
  return withBlanks(gaps, usualGap(gaps), atEnd);
}

/** Whether a page ends between two lines: what is blank there is no cell. */
function holdsPageMark(area: Area, from: number, to: number): boolean {
  if (to - from > 40) return true;
  for (let line = from + 1; line < to; line++) {
    if (isPageMark(area.text.slice(area.lines.start(line), Math.min(area.lines.end(line), area.lines.start(line) + 60)).trim()))
      return true;
  }
  return false;
}

/** The most common distance between a figure and what comes after it; between any two pieces where there are hardly any figures. */
function usualGap(gaps: readonly Gap[]): number {
  const counts = new Map<number, number>();
  const figures = gaps.reduce((n, { piece }) => (piece.kind === 'figure' ? n + 1 : n), 0);
  for (let i = 1; i < gaps.length; i++)
    if (gaps[i - 1]!.piece.kind === 'figure' || figures < 4) counts.set(gaps[i]!.lines, (counts.get(gaps[i]!.lines) ?? 0) + 1);
  let usual = 1;
  let most = 0;
  for (const [lines, count] of counts) if (count > most || (count === most && lines < usual)) [usual, most] = [lines, count];
  return usual;
}

/** Where blank lines part the cells, a gap of twice, three times … the usual one holds blank cells. */
function withBlanks(gaps: readonly Gap[], usual: number, atEnd: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const blanksAfter = (before: Piece | undefined, next: Piece | undefined, lines: number): void => {
    // The cells of table four follow right after the last label of its header.
    const inRow = before && (before.kind === 'figure' || before.label?.entry.kind === 'row' || before.label?.entry.kind === 'group');
    const heads = before?.label?.entry.kind === 'header' && next?.kind === 'figure';
    if (!(inRow || heads) || lines % usual !== 0) return;
    const blanks = Math.min(lines / usual - 1, MOST_BLANKS);
    for (let n = 0; n < blanks; n++) pieces.push({ start: before.end, end: before.end, text: '', kind: 'blank', inferred: true });
  };
  for (const [i, { piece, lines }] of gaps.entries()) {
    blanksAfter(gaps[i - 1]?.piece, piece, lines);
    pieces.push(piece);
  }
  blanksAfter(gaps.at(-1)?.piece, undefined, atEnd);
  return pieces;
}

/** No row has more cells; a wider gap is no row's. */
const MOST_BLANKS = 20;

/** A strip begins at every label and every other text; the figures and blanks after it are its own. */
function toStrips(pieces: readonly Piece[]): readonly Strip[] {
  const strips: Strip[] = [];
  let own: Piece[] = [];
  const close = (): void => {
    if (own.length > 0) strips.push({ pieces: own, start: own[0]!.start, end: own.at(-1)!.end });
    own = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'label' || piece.kind === 'text') close();
    own.push(piece);
  }
  close();
  return strips;
}
