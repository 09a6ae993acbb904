import { listMarkAt } from '../../language/ordinals.ts';
import type { Report } from '../../report/model.ts';
import { isPageMark } from '../../report/strip.ts';
import { fold, trim } from '../../text/fold.ts';
import { linesOf } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import { isBlank, type Place, placesOf } from './places.ts';
import type { TidyEdit } from './tidy-edit.ts';

/** A line with something on it, without the spaces at its ends. */
interface Line extends Range {
  /** Where the whole line begins, its indent with it. */
  readonly from: number;
  readonly text: string;
  readonly place: Place;
  /** A form feed stands before it. */
  readonly opensPage: boolean;
  /** Blank lines stand before it. */
  readonly apart: boolean;
}

/** What stands on every page and belongs to none of its sentences. */
export type Furniture = 'page' | 'head';

/**
 * Page numbers and running heads, each gap that they leave closed: to one line break where a sentence or a table goes on behind it, to what parted
 * the paragraphs elsewhere. Of the kinds that are not `wanted` nothing is taken out.
 */
export function furnitureEdits(report: Report, wanted: (kind: Furniture) => boolean): readonly TidyEdit[] {
  const { text } = report;
  const lines = linesIn(report);
  const kinds = furnitureIn(report, lines);
  const edits: TidyEdit[] = [];
  for (let i = 0; i < lines.length; i++) {
    const kind = kinds[i];
    if (!kind || !wanted(kind)) continue;
    let last = i;
    while (kinds[last + 1] && wanted(kinds[last + 1]!)) last++;
    const [before, after] = [lines[i - 1], lines[last + 1]];
    const gap = { start: before?.end ?? 0, end: after ? after.from : text.length };
    const taken = lines.slice(i, last + 1);
    const between = [
      ...taken.map((line, at) => text.slice(taken[at - 1]?.end ?? gap.start, line.start)),
      text.slice(taken.at(-1)!.end, gap.end),
    ];
    const isApart = lines.slice(i, last + 2).some(({ apart }) => apart);
    const newText = before ? closing(before, after, isApart, text) : '';
    if (between.every(isBlank)) edits.push({ ...gap, newText, named: kinds.slice(i, last + 1).flatMap((one) => one ?? []) });
    i = last;
  }
  return edits;
}

/** What comes in place of a gap; a text that ended with a line break still does. */
function closing(before: Line, after: Line | undefined, isApart: boolean, text: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (!after) return /[\n\r]$/.test(text) ? eol : '';
  return goesOn(before, after) || !isApart ? eol : eol + eol;
}

/** Whether a sentence goes on, or a table whose rows stand on lines. */
const goesOn = (before: Line, after: Line): boolean =>
  before.place === 'table' || after.place === 'table'
    ? before.place === after.place
    : before.place === 'prose' && before.text.length >= 20 && !/[。！？；：]$/.test(before.text) && listMarkAt(after.text) === undefined;

function linesIn(report: Report): readonly Line[] {
  const { text } = report;
  const lines = linesOf(text);
  const placeAt = placesOf(report);
  const found: Line[] = [];
  let apart = false;
  let opensPage = false;
  for (let i = 0; i < lines.count; i++) {
    const [from, to] = [lines.start(i), lines.end(i)];
    const { start, end } = trim(text, from, to);
    const feeds = text.slice(from, start).includes('\f');
    if (start === end) {
      apart ||= found.length > 0;
      opensPage ||= feeds;
      continue;
    }
    found.push({ start, end, from, text: text.slice(start, end), place: placeAt(start), opensPage: opensPage || feeds, apart });
    apart = false;
    opensPage = text.slice(end, to).includes('\f');
  }
  return found;
}

/** What each line is; undefined for one that says something. */
function furnitureIn(report: Report, lines: readonly Line[]): readonly (Furniture | undefined)[] {
  const bare = bareNumbers(lines);
  const isPage = lines.map((line, i) => isPageMark(line.text) || bare.has(i));
  const keys = lines.map((line, i) => (isPage[i] || !mayBeHead(line) ? undefined : fold(line.text)));
  const title = fold(report.title?.text ?? '');
  const counts = new Map<string, number>(title === '' ? [] : [[title, 1]]);
  const isAtEdge = (i: number): boolean => lines[i]!.opensPage || lines[i + 1]?.opensPage === true || beside(isPage, i);
  for (const [i, key] of keys.entries()) if (key !== undefined && isAtEdge(i)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return lines.map((_, i) => {
    if (isPage[i]) return 'page';
    const key = keys[i];
    return key !== undefined && isAtEdge(i) && (counts.get(key) ?? 0) >= 2 ? 'head' : undefined;
  });
}

const beside = (marks: readonly boolean[], i: number): boolean => marks[i - 1] === true || marks[i + 1] === true;

/** Short, no item of a list, no row, no end of a sentence; the title and the headings stand where they are, even at the edge of a page. */
const mayBeHead = ({ text, place }: Line): boolean =>
  text.length >= 4 &&
  text.length <= 60 &&
  (place === 'prose' || place === 'table') &&
  !/[\t|]|[。；：，、]$/.test(text) &&
  /\p{Script=Han}{2}/u.test(text) &&
  listMarkAt(text) === undefined;

/**
 * Lines of a number alone, or of one of so many (`3 / 12`), that count the pages up from one to the next: among sentences, or between rows that stand on
 * lines of their own, where no cell has one for itself. Where such a line does not fit in, none is taken for a page's.
 */
function bareNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const found: { readonly line: number; readonly value: number }[] = [];
  for (const [line, { text, place }] of lines.entries()) {
    const value = /^(\d{1,3})(?:\s?\/\s?\d{1,3})?$/.exec(text)?.[1];
    if (value === undefined) continue;
    if (place !== 'prose' && !(place === 'table' && isBetweenRows(lines, line))) return new Set();
    found.push({ line, value: Number(value) });
  }
  const isCount = found.every(({ value }, i) => i === 0 || value === found[i - 1]!.value + 1);
  return new Set(isCount && found.length >= 2 ? found.map(({ line }) => line) : []);
}

/** A running head may stand between it and the next row. */
const isBetweenRows = (lines: readonly Line[], i: number): boolean =>
  [i - 1, i - 2].some((at) => isRow(lines[at])) && [i + 1, i + 2].some((at) => isRow(lines[at]));
const isRow = (line: Line | undefined): boolean => line !== undefined && /[\t|]/.test(line.text);
