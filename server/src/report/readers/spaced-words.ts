import { fold } from '../../text/fold.ts';
import type { Range, Words } from '../../text/range.ts';
import { isFigure } from '../cells.ts';
import { foldLabel, type LabelEntry, type LabelMatch, labelEntries, matchExactly, matchLabel } from '../labels.ts';
import { spacedLayout } from '../layouts.ts';
import { type Area, count, isPageMark, type LayoutReader, type Piece, pieceOf, type Strip } from '../strip.ts';

/**
 * Words and figures parted by spaces and line breaks only: one row a line, columns by spaces, text from PDF in reading order, a whole
 * table on one line. A row's figures are one run; its label is what stands before them, wherever its lines were broken.
 */
export const words: LayoutReader = {
  name: spacedLayout,
  title: { zh: '文字与数字相间', en: 'words and figures' },
  loose: true,
  absent: (area) => (isParted(area) ? parted : isOneCell(area) ? oneCell : null),
  read: (area) => labelled(area, runsOf(area)),
};

const parted: Words = { zh: '单元格由制表符或竖线分隔', en: 'tabs or pipes part the cells' };
const oneCell: Words = { zh: '每个数字独占一行', en: 'every figure stands on a line of its own' };

/**
 * Whether tabs or pipes stand before figures on three lines or more, in table four, which has a single row, between two of them on any: then
 * spaces are not what parts the cells, and a blank is one.
 */
function isParted(area: Area): boolean {
  const single = area.table === 'disputes';
  let lines = 0;
  for (let line = area.firstLine; line < area.endLine; line++) {
    const [start, end] = [area.lines.start(line), Math.min(area.lines.end(line), area.lines.start(line) + 400)];
    let at = start;
    while (single && at < end && !isDigit(area.text.charCodeAt(at))) at++;
    while (at < end && !isBar(area.text.charCodeAt(at))) at++;
    while (at < end && !isDigit(area.text.charCodeAt(at))) at++;
    if (at < end && (++lines >= 3 || single)) return true;
  }
  return false;
}

/** Whether most lines with figures are one figure and no more, as in tables that give each cell a line. */
function isOneCell(area: Area): boolean {
  let alone = 0;
  let others = 0;
  for (let line = area.firstLine; line < area.endLine; line++) {
    const [start, end] = [area.lines.start(line), area.lines.end(line)];
    if (end - start > 400) others++;
    else if (isFigureLine(area.text, start, end)) alone++;
    else if (isDigit(area.text.charCodeAt(end - 1))) others++;
  }
  return alone >= 6 && alone > 2 * others;
}

function isFigureLine(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) digits++;
    else if (code !== 0x20 && code !== 0x0d && !(code >= 0x2b && code <= 0x2e)) return false;
    if (code === 0x20 && digits > 0 && isDigit(text.charCodeAt(i + 1))) return false;
  }
  return digits > 0;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isBar = (code: number): boolean => code === 0x09 || code === 0x7c;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly figure: boolean;
}

/** Figures in a row, and the words before them since the last figures. */
interface Run {
  readonly words: readonly Word[];
  readonly figures: readonly Word[];
}

/** A label is never longer; what stands further before the figures is not looked at. */
const MOST_WORDS = 40;

function runsOf(area: Area): readonly Run[] {
  const runs: Run[] = [];
  let text: Word[] = [];
  let figures: Word[] = [];
  for (const word of wordsOf(area)) {
    if (word.figure) figures.push(word);
    else {
      if (figures.length > 0) {
        runs.push({ words: text, figures });
        text = [];
        figures = [];
      }
      if (text.length >= MOST_WORDS) text = text.slice(-MOST_WORDS / 2);
      text.push(word);
    }
  }
  if (figures.length > 0 || text.length > 0) runs.push({ words: text, figures });
  return runs;
}

function* wordsOf(area: Area): Iterable<Word> {
  for (let line = area.firstLine; line < area.endLine; line++) yield* told(area, lineWords(area, line), line);
}

/** Marks that stand for no figure wherever they stand alone. */
const marks = new Set(['/', '-', '—', '--', '——', '\\', '－']);

/** Spaces that part words; what folding drops beside them (zero-width, private-use) stands inside a word. */
const isGap = (code: number): boolean =>
  code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;

function lineWords(area: Area, line: number): readonly Range[] {
  count(area, area.lines.end(line) - area.lines.start(line) + 1);
  const out: Range[] = [];
  const end = Math.min(area.lines.end(line), area.end);
  let at = Math.max(area.lines.start(line), area.start);
  while (at < end && isGap(area.text.charCodeAt(at))) at++;
  if (end - at <= 45 && isPageMark(area.text.slice(at, end).trimEnd())) return out;
  while (at < end) {
    let to = at + 1;
    while (to < end && !isGap(area.text.charCodeAt(to))) to++;
    out.push({ start: at, end: to });
    at = to;
    while (at < end && isGap(area.text.charCodeAt(at))) at++;
  }
  return out;
}

/**
 * Which words of a line are figures. Digits and marks are, but for a number that heads the words after it (`1. 属于国家秘密`); 无 or a
 * Chinese numeral is one only beside another figure of its line or after a row's label, for words are written with the same characters.
 */
function* told(area: Area, line: readonly Range[], number: number): Iterable<Word> {
  const texts = line.map((w) => (w.end - w.start <= 20 ? area.text.slice(w.start, w.end) : ''));
  const could = texts.map((t) => t !== '' && t !== '_' && !/^\d{1,2}[.、]$/.test(fold(t)) && isFigure(t));
  const figure = texts.map(
    (t, i) => could[i]! && (/[0-9０-９]/.test(t) || marks.has(t) || (i > 0 && exactLabel(texts[i - 1]!, area) !== undefined)),
  );
  for (let i = 1; i < line.length; i++) if (could[i] && figure[i - 1]) figure[i] = true;
  for (let i = line.length - 2; i >= 0; i--) if (could[i] && figure[i + 1]) figure[i] = true;
  for (const [i, w] of line.entries()) yield { start: w.start, end: w.end, line: number, figure: figure[i]! };
}

function labelled(area: Area, runs: readonly Run[]): readonly Strip[] {
  const strips: Strip[] = [];
  const parted = isWidelyParted(runs);
  const wrap = 3 * runs.filter(({ figures }) => endsAlone(figures)).length > runs.length;
  for (const { words: before, figures: all } of runs) {
    // A figure alone below a row is a page's number, or the row's last one: without it the row is short.
    const figures = !wrap && endsAlone(all) ? all.slice(0, -1) : all;
    const labels = before.length > 0 ? labelPieces(area, before) : [];
    const values = (parted ? withInnerSpaces(figures) : figures).map((w) => pieceOf(area, w.start, w.end));
    const pieces = [...labels, ...values];
    if (pieces.length > 0) strips.push({ pieces, start: pieces[0]!.start, end: pieces.at(-1)!.end });
  }
  return strips;
}

/** Whether the last figure stands on a line of its own, below a line with several. */
function endsAlone(figures: readonly Word[]): boolean {
  const [before, above, last] = figures.slice(-3);
  return last !== undefined && above!.line < last.line && before!.line === above!.line;
}

/** Whether hardly any figures of a line have one space alone between them. */
function isWidelyParted(runs: readonly Run[]): boolean {
  let [single, wide] = [0, 0];
  for (const { figures } of runs)
    for (const [i, word] of figures.entries()) {
      const before = figures[i - 1];
      if (!before || before.line !== word.line) continue;
      if (word.start - before.end === 1) single++;
      else wide++;
    }
  return single > 0 && wide >= single;
}

/** Figures with one space between them, where columns are further apart, are one that was written with spaces: it is not known which digits belong together. */
function withInnerSpaces(figures: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (const word of figures) {
    const before = out.at(-1);
    if (before && before.line === word.line && word.start - before.end === 1) out[out.length - 1] = { ...before, end: word.end };
    else out.push(word);
  }
  return out;
}

/** The row label that ends the words before the figures; or one that their last line is a part of. */
function labelPieces(area: Area, before: readonly Word[]): readonly Piece[] {
  const last = before.at(-1)!;
  const longest = Math.min(before.length, 16);
  for (let count = 1; count <= longest; count++) {
    const start = before[before.length - count]!.start;
    const match = exactLabel(area.text.slice(start, last.end), area);
    if (match) return [{ start, end: last.end, text: area.text.slice(start, last.end), kind: 'label', label: match }];
  }
  const ending = endingLabel(area, before);
  if (ending) return [ending];
  const line = before.findIndex((w) => w.line === last.line);
  let best: { piece: Piece; score: number } | undefined;
  for (let from = line; from >= Math.max(0, before.length - longest); from--) {
    if (from !== line && before[from]!.line === before[from + 1]!.line) continue;
    const text = area.text.slice(before[from]!.start, last.end);
    const match = matchLabel(text, area.table) ?? partOfLabel(text, area);
    // Words after a whole label belong to a row of their own, which no template knows.
    if (match && match.likeness === 'near' && foldLabel(text).length > match.entry.folded.length * 1.15 + 1) continue;
    if (!match || match.entry.kind === 'header') continue;
    const score = match.score ?? (match.likeness === 'near' ? 0.75 : 2);
    if (!best || score >= best.score)
      best = { score, piece: { start: before[from]!.start, end: last.end, text, kind: 'label', label: match } };
  }
  if (best) return [best.piece];
  return [{ start: before[line]!.start, end: last.end, text: area.text.slice(before[line]!.start, last.end), kind: 'text' }];
}

function exactLabel(text: string, area: Area): LabelMatch | undefined {
  if (text.length > 100) return undefined;
  const match = matchExactly(text, area.table);
  return match && match.entry.kind === 'row' && !(match.bare && match.entry.body.length < 4) ? match : undefined;
}

/** The words glued before it end with a whole label: `（四）无法提供1.本机关不掌握相关政府信息`. */
function endingLabel(area: Area, before: readonly Word[]): Piece | undefined {
  const last = before.at(-1)!;
  const start = before[Math.max(0, before.length - 16)]!.start;
  const folded = foldLabel(area.text.slice(start, last.end));
  let best: LabelEntry | undefined;
  for (const entry of labelEntries(area.table)) {
    if (
      entry.kind === 'row' &&
      entry.folded.length >= 4 &&
      folded.endsWith(entry.folded) &&
      (!best || entry.folded.length > best.folded.length)
    )
      best = entry;
  }
  if (!best) return undefined;
  return {
    start: last.start,
    end: last.end,
    text: area.text.slice(last.start, last.end),
    kind: 'label',
    label: { entry: best, likeness: 'exact', bare: false },
  };
}

/** A label of which only a middle line stands beside the figures: six units or more that one row alone has. */
function partOfLabel(text: string, area: Area): LabelMatch | undefined {
  const folded = foldLabel(text);
  if (folded.length < 6) return undefined;
  const holders = labelEntries(area.table).filter((e) => e.kind === 'row' && e.folded.includes(folded));
  const [only] = holders;
  return only && holders.every((e) => e.id === only.id) ? { entry: only, likeness: 'near', bare: false } : undefined;
}
