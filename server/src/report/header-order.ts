import { applicantColumns } from '../format/shared.ts';
import { trim } from '../text/fold.ts';
import { type LabelMatch, matchLabel } from './labels.ts';
import type { Area } from './strip.ts';

/**
 * The order of table three's columns as the lines of its header name them. Names on one line stand in the order in which they are read. Of names on
 * different lines one may stand above the other, in merged cells, so that the line that comes first says nothing of the order.
 */
export interface Told {
  readonly order: Order;
  /** Another order that the same lines may mean. */
  readonly instead?: readonly number[];
}

/** The form's column of each name, null for another word between them; `unknown` where the lines contradict the form and do not tell what holds. */
export type Order = readonly (number | null)[] | 'unknown';

const names: ReadonlyMap<string, number> = new Map(applicantColumns.map(({ label }, column) => [label, column]));
/** The heading over all columns, and the one over the five of bodies: two words that are told apart from names by being no numbers. */
const [title, group] = applicantColumns.find((column) => column.group.length === 2)!.group as readonly [string, string];
const usual = applicantColumns.map((_, column) => column);
const first = 0;
/** The column of the total. */
export const last = applicantColumns.length - 1;
/** A header that names fewer is not told from words that happen to be names. */
export const FEWEST = 5;

/** The form's column that a label names; undefined for any other. */
export const nameOf = (label: LabelMatch | undefined): number | undefined =>
  label?.entry.kind === 'header' ? names.get(label.entry.label) : undefined;

/** Whether the columns are those of the form in its order. */
export const isUsual = (order: Order): boolean => order !== 'unknown' && order.join() === usual.join();

/** A word of a header: a column of the form, the heading over five of them or over all, or null for another word. */
type Word = number | string | null;
type Line = readonly Word[];

/** The words of the lines right before the first row, as far as they name columns. */
function headerLines({ text, lines, start: from }: Area, start: number): readonly Line[] {
  const out: Word[][] = [];
  for (let line = lines.at(Math.max(from, start - LONGEST_HEADER)); lines.start(line) < start; line++) {
    const range = { start: Math.max(from, lines.start(line)), end: Math.min(start, lines.end(line)) };
    const { start: a, end: b } = trim(text, range.start, range.end);
    const words = b - a > 400 ? [] : text.slice(a, b).split(/[ \t\u00a0\u3000|]+/);
    out.push(words.flatMap((word): Word[] => (word === '' ? [] : [wordOf(word)])));
  }
  return out;
}

const LONGEST_HEADER = 1000;

function wordOf(word: string): Word {
  const label = word.length <= 12 ? matchLabel(word, 'requests') : undefined;
  const heading = label?.entry.label;
  return heading === group || heading === title ? heading : (nameOf(label) ?? null);
}

const isName = (word: Word): word is number => typeof word === 'number';

/** The order in which the lines before the first row at `start` name the columns; undefined where they name too few. */
export function orderIn(area: Area, start: number): Told | undefined {
  const lines = headerLines(area, start);
  const all = lines.flat().filter((word) => word !== null);
  const found = new Set(all.filter(isName));
  if (found.size < FEWEST) return undefined;
  // Two tables side by side have each name twice in a line.
  if (lines.some((line) => line.some((word, i) => isName(word) && line.indexOf(word) < i - 1))) return unknown;
  const whole = lines.find((line) => !line.includes(group) && new Set(line.filter(isName)).size >= found.size);
  const within = whole && (found.size > FEWEST || !all.includes(group));
  const told = within ? inLine(whole) : isFlat(lines) ? inColumn(all, lines) : inLines(all, lines);
  // A word that is no name may be one that is misspelt or cut: then what is missing is not known.
  if (!hasOtherWords(lines, found.size === usual.length) || (within && found.size === usual.length)) return told;
  // Copies of names that were broken are no order at all.
  const broken = told.order === 'unknown' && all.filter(isName).length > found.size;
  if (broken || (isFlat(lines) && found.size < usual.length)) return undefined;
  return told.order !== 'unknown' && isRising(told.order) ? undefined : unknown;
}

const unknown: Told = { order: 'unknown' };
const isFlat = (lines: readonly Line[]): boolean => lines.every((line) => line.filter((word) => word !== null).length < 2);
const same = (a: Line, b: Line): boolean => a.join() === b.join();
const rest = usual.slice(1, last);
/** What the form's merged cells leave when their lines are read one after the other. */
const totalAbove: readonly number[] = [last, first, ...rest];
const totalBeside: readonly number[] = [first, last, ...rest];

/** All names on one line, from the first name on; words behind the last that are no names are columns of their own. */
function inLine(line: Line): Told {
  const from = line.findIndex(isName);
  const order = line.slice(from).filter((word) => typeof word !== 'string');
  const joined = same(order, totalBeside) || (same(order, totalAbove) && line.slice(0, from).includes(title));
  return joined ? unknown : { order };
}

/** A name on each line. Without the heading over five of them nothing tells of merged cells. */
function inColumn(all: Line, lines: readonly Line[]): Told {
  const order = all.filter(isName);
  if (all.includes(group) || new Set(order).size < order.length || same(order, totalBeside)) return inLines(all, lines);
  return same(order, totalAbove) && all[0] === title ? { order: usual, instead: totalAbove } : { order };
}

/** Names on several lines, those of one line beside each other. */
function inLines(all: Line, lines: readonly Line[]): Told {
  const words = all.filter((word) => word !== title);
  const copies = words.filter((word, i) => word !== group || words[i - 1] !== group);
  const inner = copies.filter((word): word is number => isName(word) && word !== first && word !== last);
  const outer = copies.filter(isOuter);
  if (outer.length !== new Set(outer).size || inner.length !== new Set(inner).size)
    return isAsTheForm(outer, inner) ? { order: usual } : unknown;
  const five = innerOrder(inner, lines);
  const three = outerOrder(outer, inner, lines);
  if (!five || !three) return unknown;
  const order = three.flatMap((word) => (typeof word === 'string' ? five : [word]));
  // The total may as well stand before the others as beside their lines.
  return all.indexOf(last) < all.indexOf(first) && order.at(-1) === last ? { order, instead: [last, ...order.slice(0, -1)] } : { order };
}

/** What stands above the five names or beside them. */
type Outer = number | string;
const isOuter = (word: Word): word is Outer => word === group || word === first || word === last;

/** The five names under their heading: in the order of their line, or of the form where none of several lines contradicts it. */
function innerOrder(inner: readonly number[], lines: readonly Line[]): readonly number[] | undefined {
  const own = lines.map((line) => line.filter((word): word is number => isName(word) && inner.includes(word)));
  if (isFlat(lines) || own.some((line) => line.length === inner.length)) return inner;
  return own.every(isRising) ? [...inner].sort((a, b) => a - b) : undefined;
}

/** The heading over five and the names on its sides: in the order of their line, else in the form's where no line contradicts it. */
function outerOrder(outer: readonly Outer[], inner: Line, lines: readonly Line[]): readonly Outer[] | undefined {
  const form: readonly Outer[] = ([first, group, last] as const).filter((word) => word === group || outer.includes(word));
  const line = lines.find((words) => outer.every((word) => words.includes(word)) && outer.length > 2);
  if (line && !same(outer, form)) {
    if (same(outer, [last, first, group]) && line.includes(title) && line.indexOf(title) < line.indexOf(last)) return form;
    // With the names of the lower line on it, too, the line is the whole header run together.
    return line.some((word) => inner.includes(word)) ? undefined : outer;
  }
  const titled = lines.find((words) => words.includes(title) && words.includes(last));
  if (titled && titled.indexOf(last) < titled.indexOf(title)) return [last, ...form.filter((word) => word !== last)];
  const contradicts = lines.some((words) => {
    const two = words.filter(isOuter).map((word) => form.indexOf(word));
    return !isRising(two);
  });
  return contradicts ? undefined : form;
}

/** Whether columns are in the form's order, however many of them there are. */
export function isRising(order: readonly (number | null)[]): boolean {
  const known = order.filter((column) => column !== null);
  return known.every((column, i) => i === 0 || column > known[i - 1]!);
}

/** Whether words that are no names stand beside those that are, or between their lines; of a header that lacks names also before those of its lower lines. */
function hasOtherWords(lines: readonly Line[], whole: boolean): boolean {
  const named = (line: Line): boolean => line.some((word) => word !== null && word !== title);
  const behind = lines.slice(lines.findIndex(named));
  return behind.some((line, i) => (i > 0 && !whole ? line : line.slice(line.findIndex((word) => word !== null))).includes(null));
}

/** A header that is printed twice, or cut, still is in the form's order. */
const isAsTheForm = (outer: Line, inner: readonly number[]): boolean =>
  outer.every((word, i) => outer[i - 3] === undefined || word === outer[i - 3]) &&
  outer.slice(0, 3).every((word, i) => word === ([first, group, last] as const)[i]) &&
  inner.every((column, i) => column === (i % 5) + 1);
