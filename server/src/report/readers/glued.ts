import { tableTemplate, templates } from '../../format/index.ts';
import type { CellRef, Equation, RowTemplate, TemplateId } from '../../format/types.ts';
import { memoized } from '../../text/memoized.ts';
import type { Range, Words } from '../../text/range.ts';
import { foldLabel, labelEntries } from '../labels.ts';
import { gluedLayout } from '../layouts.ts';
import { onlySplit, type RowSum } from '../splits.ts';
import { type Area, count, type LayoutReader, type Piece, pieceOf, type Strip } from '../strip.ts';

/**
 * A table whose cells ran together, with nothing between them: `一、本年新收政府信息公开申请数量1000001二、上年结转`. It is read only where the rows of the whole
 * form stand there one after the other, and the digits of each part in one way alone (`splits.ts`). Nothing is read of a table with one row that is uncertain.
 */
export const glued: LayoutReader = {
  name: gluedLayout,
  title: { zh: '没有分隔的数字', en: 'figures without separators' },
  loose: true,
  absent: (area) => (runsOf(area).some(({ figures }) => figures.length > 2) ? null : parted),
  read: (area) => (area.table === 'disputes' ? cases(area) : rows(area)),
};

const parted: Words = { zh: '没有连成一串的数字', en: 'no figures run together' };

/** Digits that stand together, and where the words before them begin: after the digits before. */
interface Run {
  readonly words: Range;
  /** Digits, or an amount with its decimals. Without the number of the label that follows: `0000000` of `00000002.其他法律行政法规禁止公开`. */
  readonly figures: string;
  readonly start: number;
  /** A unit follows, or another word that makes a number of another size of it: `17.27万元`. */
  readonly goesOn: boolean;
}

const runsOf = memoized((area: Area): readonly Run[] => [...findRuns(area)]);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const ordinalMarks = '.．、，,';
const units = '元万萬千百亿億件项項个個份条條宗次%％‰.．+＋-－';

function* findRuns(area: Area): Iterable<Run> {
  count(area, area.end - area.start);
  let from = area.start;
  for (let at = area.start; at < area.end; at++) {
    if (!isDigit(area.text.charCodeAt(at))) continue;
    const end = endOfDigits(area, at);
    const last = end < area.end && ordinalMarks.includes(area.text[end]!) ? end - 1 : end;
    if (last > at) {
      const goesOn = last === end && end < area.end && units.includes(area.text[end]!);
      yield { words: { start: from, end: at }, figures: area.text.slice(at, last), start: at, goesOn };
      from = last;
    }
    at = end;
  }
}

/** After the digits from `at` on, and after those of a decimal part. */
function endOfDigits({ text, end }: Area, at: number): number {
  let to = at;
  for (let parts = 0; parts < 2; parts++) {
    while (to < end && isDigit(text.charCodeAt(to))) to++;
    if (parts > 0 || text[to] !== '.' || to + 1 >= end || !isDigit(text.charCodeAt(to + 1))) break;
    to++;
  }
  return to;
}

function rows(area: Area): readonly Strip[] {
  const order: readonly TemplateId[] = area.asked === '2021' ? ['2021', '2019'] : ['2019', '2021'];
  for (const id of order) {
    const strips = formOf(area, id);
    if (strips.length > 0) return strips;
  }
  return [];
}

/** All rows of a form, one after the other; none where one of them is not there or not certain. */
function formOf(area: Area, id: TemplateId): readonly Strip[] {
  const runs = runsOf(area);
  const template = tableTemplate(id, area.table).rows;
  const first = runs.findIndex((run) => labelBefore(area, run, template[0]!) !== undefined);
  if (first < 0 || runs.length < first + template.length) return [];
  const strips: Strip[] = [];
  const read = new Map<string, readonly Piece[]>();
  for (const [i, row] of template.entries()) {
    const run = runs[first + i]!;
    const label = labelBefore(area, run, row);
    const cells = label && cellsOf(area, run, row, sumsWithin(id, row));
    if (!label || !cells) return [];
    read.set(row.id, cells);
    strips.push({ pieces: [label, ...cells], start: label.start, end: cells.at(-1)!.end });
  }
  return isConfirmed(id, read) ? strips : [];
}

/** The row's own label where it ends the words before the figures, words of merged cells before it left aside. */
function labelBefore(area: Area, { words, start }: Run, row: RowTemplate): Piece | undefined {
  const from = Math.max(words.start, start - 120);
  const folded = foldLabel(area.text.slice(from, start));
  const entry = labelEntries(area.table)
    .filter((e) => e.kind === 'row' && e.id === row.id && folded.endsWith(e.folded))
    .reduce<ReturnType<typeof labelEntries>[number] | undefined>((a, b) => (a && a.folded.length >= b.folded.length ? a : b), undefined);
  if (!entry) return undefined;
  for (let at = start - 1; at >= from; at--) {
    const text = area.text.slice(at, start);
    if (text.length >= entry.folded.length && foldLabel(text) === entry.folded)
      return { start: at, end: start, text, kind: 'label', label: { entry, likeness: 'exact', bare: false } };
  }
  return undefined;
}

function cellsOf(
  area: Area,
  { figures, start, goesOn }: Run,
  { columns }: RowTemplate,
  sums: readonly RowSum[],
): readonly Piece[] | undefined {
  if (goesOn) return undefined;
  const [column, other] = columns;
  if (figures.includes('.')) return column?.type === 'amount' && !other ? [pieceOf(area, start, start + figures.length)] : undefined;
  const ends = onlySplit(figures, columns.length, sums);
  return ends?.map((end, i) => pieceOf(area, start + (ends[i - 1] ?? 0), start + end));
}

const isWithin = ({ left, right }: Equation, row: string): boolean =>
  right.length === 1 && [...left, ...right].every((cell) => cell.row === row);

function sumsWithin(id: TemplateId, { id: row }: RowTemplate): readonly RowSum[] {
  return templates[id].equations
    .filter((equation) => isWithin(equation, row))
    .map(({ left, right }) => ({ terms: left.map((cell) => cell.column), total: right[0]!.column }));
}

/**
 * A row of one digit a cell is certain by its own sum. One with longer figures might part otherwise and be wrong as published, so that the sums down
 * its columns have to confirm it.
 */
function isConfirmed(id: TemplateId, read: ReadonlyMap<string, readonly Piece[]>): boolean {
  const figure = ({ row, column }: CellRef): number => Number(read.get(row)?.[column]?.text);
  const sum = (cells: readonly CellRef[]): number => cells.reduce((total, cell) => total + figure(cell), 0);
  const isLong = ({ row }: CellRef): boolean => read.get(row)?.some(({ text }) => text.length > 1) ?? false;
  return templates[id].equations.every(({ left, right, row }) => {
    const cells = [...left, ...right];
    return row !== undefined || !cells.every((cell) => read.has(cell.row)) || !cells.some(isLong) || sum(left) === sum(right);
  });
}

/** Table four: the only long run of digits under its header, which ends with the heading of the last column. */
function cases(area: Area): readonly Strip[] {
  const id = '2021';
  const [row] = tableTemplate(id, 'disputes').rows;
  const heading = foldLabel(row!.columns.at(-1)!.label);
  const long = runsOf(area).filter(({ figures }) => figures.length >= row!.columns.length);
  const [run] = long;
  if (!run || long.length > 1 || !foldLabel(area.text.slice(Math.max(run.words.start, run.start - 20), run.start)).endsWith(heading))
    return [];
  const cells = cellsOf(area, run, row!, sumsWithin(id, row!));
  return cells ? [{ pieces: cells, start: cells[0]!.start, end: cells.at(-1)!.end }] : [];
}
