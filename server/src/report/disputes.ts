import { tableTemplate } from '../format/index.ts';
import { fold } from '../text/fold.ts';
import { rangeOf } from '../text/range.ts';
import { holdsLost, readCell } from './cells.ts';
import { disputeOrder, inForm } from './dispute-columns.ts';
import { matchExactly } from './labels.ts';
import { isUnseparated } from './layouts.ts';
import type { Label, Row, Table } from './model.ts';
import { addsUp, isProven } from './one-short.ts';
import { type Area, holdsFigure, isFilled, type Piece, type Strip } from './strip.ts';
import { isOfOtherYear, yearWords } from './years.ts';

/** Table four: fifteen cells under its header, on one row; or five under each of its three groups. */

const columns = tableTemplate('2021', 'disputes').rows[0]!.columns;

export function assembleDisputes(area: Area, strips: readonly Strip[], layout: string): Table | undefined {
  const labels = strips.flatMap((s) =>
    s.pieces.flatMap((p): Label[] =>
      p.label ? [{ ...rangeOf(p), text: p.text, template: p.label.entry.label, likeness: p.label.likeness }] : [],
    ),
  );
  const from = strips.findIndex((s) => s.pieces.some((p) => p.label));
  const padded = paddedWidths(strips);
  const told = strips.slice(Math.max(0, from)).flatMap((strip): Run[] => {
    const values = valuesOf(strip, padded);
    return values.length > 0 ? [{ strip, values }] : [];
  });
  const rows = ofYear(area, told);
  const runs = (rows ?? told).map(({ values }) => values);
  const first = runs.find(isWide)?.[0];
  const order = first && disputeOrder(strips.filter(({ start }) => start < first.start));
  const found = oneRow(area, runs, strips, layout, order) ?? threeGroups(area, runs);
  const row = found && (rows === null || isCut(area, found, strips) || isOfOtherYear(area, found.start)) ? declined(found) : found;
  const own = row ? afterOtherRows(strips, row.start) : 0;
  // Where the heading between two tables was lost, 总计 of the table above is none of this one's.
  const headerLabels = labels.filter((l) => l.start >= own);
  if (!row || (headerLabels.length < 4 && !(row.found === columns.length && namesGroups(area, row.start)))) return undefined;
  const start = Math.min(row.start, headerLabels[0]?.start ?? row.start);
  const before = headerLabels.filter((l) => l.end <= row.start);
  const header = before.length > 0 ? { start: before[0]!.start, end: before.at(-1)!.end } : null;
  const end = headerLabels.reduce((n, l) => Math.max(n, l.end), row.end);
  return { id: 'disputes', template: '2021', layout, start, end, rows: [row], header, headerLabels, ...(order ? { columns: order } : {}) };
}

interface Run {
  readonly strip: Strip;
  readonly values: readonly Piece[];
}

const isWide = (values: readonly Piece[]): boolean => values.length >= 8 && values.some(holdsFigure);

/** Of several rows the one of the report's year; null where none can be told to be it. */
function ofYear({ text, year }: Area, runs: readonly Run[]): readonly Run[] | null {
  const words = ({ strip, values }: Run): string => text.slice(strip.start, values[0]!.start);
  const wide = runs.filter(
    (run) => isWide(run.values) || (run.values.length >= columns.length && yearWords(words(run), year) !== undefined),
  );
  if (wide.length < 2 || wide.length !== runs.length) return runs;
  const [first] = wide;
  const alike = ({ values }: Run): boolean => values.map((p) => p.text).join() === first!.values.map((p) => p.text).join();
  if (wide.every(alike)) return [first!];
  const told = wide.map((run) => yearWords(words(run), year));
  const own = wide.filter((_, i) => told[i] === 'own');
  if (own.length === 1) return own;
  const unsaid = wide.filter((_, i) => told[i] === undefined);
  return own.length === 0 && unsaid.length === 1 && told.includes('other') ? unsaid : null;
}

/** A row with figures right above or below it that are no row of their own: its first or last number may have been cut. */
function isCut(area: Area, row: Row, strips: readonly Strip[]): boolean {
  if (row.shape !== 'right') return false;
  const loose = strips.some(({ start, end, pieces }) => {
    const beside = end <= row.start ? area.text.slice(end, row.start) : start >= row.end ? area.text.slice(row.end, start) : 'x';
    return /^\s{0,4}$/.test(beside) && pieces.length < 8 && pieces.every((p) => p.kind === 'figure' || p.kind === 'blank');
  });
  return loose && !addsUp(row.cells.map((cell): Piece => ({ ...cell, kind: 'figure' })));
}

const declined = (row: Row): Row => ({ ...row, shape: 'unread', cells: [] });

/** Whether the words before the figures name what the fifteen cells are, however their header was broken up. */
function namesGroups(area: Area, until: number): boolean {
  const words = fold(area.text, Math.max(area.start, until - 800), until);
  return words.includes('行政复议') && (words.includes('行政诉讼') || words.includes('起诉'));
}

/** Rows of these have as many cells as to look like table four's, when they are padded. */
const otherTables = ['requests', 'disclosure'] as const;

function isRowOf(text: string, table: (typeof otherTables)[number]): boolean {
  const match = matchExactly(text, table);
  return match !== undefined && match.entry.kind === 'row' && !match.bare;
}

/** Where the last row of another table before `until` ends; 0 where there is none. */
function afterOtherRows(strips: readonly Strip[], until: number): number {
  for (let i = strips.length - 1; i >= 0; i--) {
    const strip = strips[i]!;
    if (strip.start < until && strip.pieces.some((p) => p.kind === 'text' && isRowOf(p.text, 'requests'))) return strip.end;
  }
  return 0;
}

/** The pieces after the last words of a strip, when they are figures or blanks in number. */
function valuesOf(strip: Strip, padded: ReadonlySet<number>): readonly Piece[] {
  const at = strip.pieces.findLastIndex((p) => p.kind === 'label' || p.kind === 'text');
  const before = strip.pieces[at];
  if (before?.kind === 'text' && otherTables.some((table) => isRowOf(before.text, table))) return [];
  const own = strip.pieces.slice(
    at + 1,
    before?.kind === 'text' && strip.pieces.at(-1)!.kind === 'blank' && padded.has(strip.pieces.length) ? -1 : undefined,
  );
  const filled = own.some(holdsFigure);
  return filled || (at < 0 && own.length >= columns.length) || own.length >= columns.length ? own : [];
}

/** The widths of lines of a header of which each ends with a blank that has no name: what a row has there is no cell. */
function paddedWidths(strips: readonly Strip[]): ReadonlySet<number> {
  const blank = new Map<number, number>();
  for (const { pieces } of strips)
    if (pieces.some((p) => p.label)) {
      const before = blank.get(pieces.length) ?? 0;
      blank.set(pieces.length, pieces.at(-1)!.kind === 'blank' ? before + 1 : Number.NEGATIVE_INFINITY);
    }
  return new Set([...blank].flatMap(([width, lines]) => (lines > 1 ? [width] : [])));
}

function oneRow(
  area: Area,
  runs: readonly (readonly Piece[])[],
  strips: readonly Strip[],
  layout: string,
  order: readonly number[] | undefined,
): Row | undefined {
  const run = runs.find((r) => r.some(holdsFigure) && r.length >= 8) ?? runs.find((r) => r.length >= columns.length);
  if (!run) return undefined;
  const shown = run.filter((p) => !p.inferred);
  const last = run.findLastIndex(isFilled);
  const pieces = shown.length === columns.length && last < columns.length ? shown : run;
  const first = pieces.findIndex(isFilled);
  const found = pieces.filter(isFilled).length;
  const told = (cells: readonly Piece[], sure = true): Row =>
    rowFrom(area, sure ? cells : [], sure ? 'right' : 'unread', found, pieces, order);
  if (first < 0) return told(pieces.slice(0, columns.length));
  const lines = new Set(pieces.flatMap((p) => (p.kind === 'blank' ? [] : [area.lines.at(p.start)])));
  // Empty columns between those of the form, all of which have a figure.
  const sparse = lines.size === 1 && found === columns.length && last - first > 27;
  if (sparse) return told(pieces.filter(isFilled));
  if (pieces.length === columns.length) {
    // Cells on one line and some on the next, with bars between them: a number was broken, and a blank before the first may be lost.
    return told(pieces, lines.size === 1 || lines.size === found || isUnseparated(layout) || isProven(pieces));
  }
  if (pieces.length < columns.length) return rowFrom(area, [], 'narrow', found, pieces);
  if (last - first + 1 > columns.length) return rowFrom(area, [], 'wide', found, pieces);
  const start = last - first + 1 === columns.length ? first : first === 0 ? 0 : headerStart(strips, pieces.length);
  const cells = start >= 0 && start <= first && last < start + columns.length ? pieces.slice(start, start + columns.length) : [];
  // Where cells stand on lines of their own, a number that is broken over two of them moves all behind it.
  return told(cells, lines.size > 1 ? isProven(cells) : isUnderNames(strips, pieces.length, start));
}

/** Whether no name in a header as wide as the row stands over a place that is none of the fifteen from `start`: else its columns have others between them. */
const isUnderNames = (strips: readonly Strip[], width: number, start: number): boolean =>
  strips.every(({ pieces }) => pieces.length !== width || pieces.every((p, i) => !p.label || (i >= start && i < start + columns.length)));

/** Where the first cell stands in a row that is padded, as the header shows it; -1 where it does not. */
function headerStart(strips: readonly Strip[], width: number): number {
  for (const { pieces } of strips) {
    const last = pieces.findLastIndex(isFilled);
    if (pieces.length === width && pieces.filter((p) => p.label).length >= 10) return last - columns.length + 1;
  }
  // The header goes before the cells on the same strip only where no row breaks are seen.
  const whole = strips.find((s) => s.pieces.length > width && s.pieces[0]?.label);
  return whole ? afterHeader(strips) : -1;
}

/**
 * Cells that follow one another without row breaks: every header row is filled up with blanks to one width, so those that fill its last
 * row come before the first cell. Header rows have 2, 7 and 10 labels.
 */
function afterHeader(strips: readonly Strip[]): number {
  const rows: { labels: number; blanks: number }[] = [];
  for (const piece of strips.flatMap((s) => s.pieces)) {
    const row = rows.at(-1);
    if (piece.label) {
      if (row && row.blanks === 0) row.labels++;
      else rows.push({ labels: 1, blanks: 0 });
    } else if (piece.kind === 'blank' && row) row.blanks++;
    else if (row) break;
  }
  if (rows.length === 1) return 0;
  const [first, second, third] = rows;
  if (rows.length !== 3 || first!.labels !== 2 || second!.labels !== 7 || third!.labels !== 10) return -1;
  const width = first!.labels + first!.blanks;
  return second!.labels + second!.blanks === width ? width - third!.labels : -1;
}

/** `行政复议` with its five cells, then `未经复议直接起诉` and `复议后起诉` with theirs, each a small table. */
function threeGroups(area: Area, runs: readonly (readonly Piece[])[]): Row | undefined {
  const fives = runs.filter((r) => r.length === 5);
  if (fives.length !== 3 || runs.some((r) => r.length > 5)) return undefined;
  const pieces = fives.flat();
  return rowFrom(area, pieces, 'right', pieces.filter(isFilled).length, pieces);
}

function rowFrom(
  area: Area,
  pieces: readonly Piece[],
  shape: Row['shape'],
  found: number,
  all: readonly Piece[],
  order?: readonly number[],
): Row {
  const template = tableTemplate('2021', 'disputes').rows[0]!;
  // Whatever led to it: a row is right only with all of its cells.
  if (shape === 'right' && pieces.length !== columns.length) return rowFrom(area, [], 'unread', found, all);
  const start = all[0]!.start;
  const end = all.at(-1)!.end;
  if (pieces.some((p) => holdsLost(p.text))) return rowFrom(area, [], 'unread', found, all);
  return {
    start,
    end,
    template,
    label: null,
    cells: inForm(pieces, shape === 'right' ? order : undefined).map((p, column) => readCell(area.text, p.start, p.end, column, 'count')),
    shape,
    found,
    cellsRange: { start, end },
  };
}
