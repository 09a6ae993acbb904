import type { TableId, TemplateId } from '../format/types.ts';
import type { Lines } from '../text/lines.ts';
import type { Range, Words } from '../text/range.ts';
import { memoizedByText } from '../text/text-cache.ts';
import { isDigits, isFigure } from './cells.ts';
import { type LabelMatch, matchLabel } from './labels.ts';

/** What every layout's reader turns its lines into: strips of pieces, one strip for each row that it sees. */

/** A stretch of the table between two separators, without surrounding spaces; blank where nothing stands between them. */
export interface Piece extends Range {
  readonly text: string;
  readonly kind: 'blank' | 'figure' | 'label' | 'text';
  readonly label?: LabelMatch;
  /** A blank that no separator shows, only a wider gap. */
  readonly inferred?: boolean;
  /** A blank in a line of separators alone, as they fill up the row of a grid: `||`. */
  readonly padding?: boolean;
}

export const holdsFigure = ({ kind }: Piece): boolean => kind === 'figure';

export const isFilled = ({ kind }: Piece): boolean => kind !== 'blank';

export interface Strip extends Range {
  readonly pieces: readonly Piece[];
  /** Label and figures stood apart and were put together: which row it is, place has to confirm. */
  readonly joined?: boolean;
  /** Put together out of several lines: a blank where they meet may be a cell of the row or none. */
  readonly seam?: boolean;
}

/** The part of a report in which a table is looked for. */
export interface Area extends Range {
  readonly text: string;
  readonly lines: Lines;
  readonly firstLine: number;
  /** After the last line. */
  readonly endLine: number;
  readonly table: TableId;
  /** The year reported on, where it is known: of several tables or rows its own are meant. */
  readonly year?: number;
  /** The template that the report's year asks for; decides where nothing in the table does. */
  readonly asked: TemplateId;
  /** Where wanted, counts the units that the readers have looked at, so that a test can tell how their work grows. */
  readonly work?: Work;
}

export interface Work {
  units: number;
}

/** Adds what a reader looked at. */
export function count({ work }: Area, units: number): void {
  if (work) work.units += units;
}

/** Where `mark` stands next within the area; -1 where it does not. Nothing behind the area is looked at, however long the text is. */
export function indexIn({ text, end }: Pick<Area, 'text' | 'end'>, mark: string, from: number): number {
  const first = mark.charCodeAt(0);
  const last = end - mark.length;
  for (let at = from; at <= last; at++) if (text.charCodeAt(at) === first && text.startsWith(mark, at)) return at;
  return -1;
}

/** One layout: whether an area shows it at all, and its strips. */
export interface LayoutReader {
  /** What a table that it read has for its `layout`. */
  readonly name: string;
  readonly title: Words;
  /** No separator shows where a row begins and ends: labels alone tell. */
  readonly loose?: boolean;
  /** Cells come one after the other in the order of the table, labels and headings among them, each a strip of its own. */
  readonly stepwise?: boolean;
  /** Why the layout cannot be here, or null when it can. Cheap: looks for its separators only. */
  absent(area: Area): Words | null;
  read(area: Area): readonly Strip[];
}

/** Markdown's bold letters, `**148**`, once: a run of nothing but stars is none. */
const isBold = (text: string, start: number, end: number): boolean =>
  end - start > 4 && text.startsWith('**', start) && text.startsWith('**', end - 2) && text[start + 2] !== '*';

/** The piece that stands from `start` to `end` (already without spaces at its ends). */
export function pieceOf(area: Area, start: number, end: number): Piece {
  count(area, end - start + 1);
  if (start >= end) return { start, end: start, text: '', kind: 'blank' };
  if (isBold(area.text, start, end)) return pieceOf(area, start + 2, end - 2);
  const text = area.text.slice(start, end);
  // Most pieces are plain numbers, which are told sooner than looked up.
  if (isDigits(text)) return { start, end, text, kind: 'figure' };
  const { kind, label } = told[area.table](text);
  return label ? { start, end, text, kind, label } : { start, end, text, kind };
}

const tellerOf = (table: TableId): ((text: string) => Pick<Piece, 'kind' | 'label'>) =>
  memoizedByText(
    (text) => {
      if (isFigure(text)) return { kind: 'figure' };
      const label = matchLabel(text, table);
      return label ? { kind: 'label', label } : { kind: 'text' };
    },
    40_000,
    true,
  );

/** What a text is in each table: labels and figures are the same from report to report, and telling them costs more than looking up. */
const told = { disclosure: tellerOf('disclosure'), requests: tellerOf('requests'), disputes: tellerOf('disputes') };

/** Page numbers and other furniture between the pages of a document: `- 3 -`, `— 4 —`, `第 3 页`, `Page 9`. */
export function isPageMark(text: string): boolean {
  if (text.length === 0 || text.length > 40) return false;
  return (
    /^[-—–－]{1,2}\s{0,4}\d{1,4}\s{0,4}[-—–－]{1,2}$/.test(text) ||
    /^第\s{0,4}\d{1,4}\s{0,4}页(?:\s{0,4}共\s{0,4}\d{1,4}\s{0,4}页)?$/.test(text) ||
    /^(?:Page|P\.)\s{0,4}\d{1,4}\b.{0,30}$/i.test(text)
  );
}

/** Whether a line is pipes alone, two or more: they fill up a row of the grid. A single one is a blank cell's. */
export function isFilling({ text, lines }: Area, line: number): boolean {
  const [start, end] = [lines.start(line), lines.end(line)];
  return end - start >= 2 && end - start <= 40 && /^[ \r]{0,20}\|[ |\r]{0,20}\|[ \r]{0,20}$/.test(text.slice(start, end));
}

/** `|---|:-:|` under the header of a Markdown table; `| - | - |` is a row of placeholders. */
export function isRuler(text: string, start: number, end: number): boolean {
  let joined = false;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== DASH && c !== COLON && c !== 0x7c && c !== 0x20 && c !== 0x09) return false;
    const next = text.charCodeAt(i + 1);
    if (i + 1 < end && (c === DASH || c === COLON) && (next === DASH || (c === DASH && next === COLON))) joined = true;
  }
  return joined;
}

const DASH = 0x2d;
const COLON = 0x3a;
