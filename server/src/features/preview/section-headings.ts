import type { Label, Report, Table } from '../../report/model.ts';
import { lastFrom } from '../../report/placed.ts';
import { fold, isSpace, trim } from '../../text/fold.ts';
import { byStart, type Range } from '../../text/range.ts';

/* Which words of a report stand where the form has its column headings. */

/** A column heading of the form, in the order in which the form prints them. */
export interface Wanted {
  readonly label: string;
  /** The rows that it heads begin here, and those of the heading before it end there; both are offsets of the report. */
  readonly after: number;
  readonly before: number;
}

/**
 * For each of the form's headings the report's own, or undefined. As many as the form has of one name are taken in their order; where some are lacking
 * each goes to the place that the sequence of all gives it, and never to rows that it does not head.
 */
export function headsIn(report: Report, table: Table, wanted: readonly Wanted[]): readonly (Label | undefined)[] {
  const labels = [...table.headerLabels].sort(byStart);
  const byName = Map.groupBy(labels, ({ template }) => template);
  const asked = Map.groupBy(wanted, ({ label }) => label);
  let sequence: readonly (Label | undefined)[] | undefined;
  const taken = new Map<string, number>();
  const found = wanted.map((one, i) => {
    const { label } = one;
    const at = taken.get(label) ?? 0;
    taken.set(label, at + 1);
    const there = byName.get(label) ?? [];
    if (there.length === asked.get(label)!.length) return there[at];
    const near = lastIn(there, one);
    if (asked.get(label)!.length === 1) return near ?? there[0];
    sequence ??= sequenceOf(labels, wanted);
    return sequence[i] ?? near;
  });
  const heads = withUnread(report, bounded(report, table, wanted), found);
  const isParted = !report.markup && (table.layout === 'tabs' || table.layout.endsWith('pipes'));
  return isParted ? withUnknown(report.text, bounded(report, table, wanted), labels, heads) : heads;
}

/** The last of the labels, sorted by start, between two places. */
function lastIn(labels: readonly Label[], { after, before }: Wanted): Label | undefined {
  const at = lastFrom(labels, before);
  const found = [labels[at], labels[at - 1]].find((label) => label && label.end <= before);
  return found && after <= found.start ? found : undefined;
}

/** The longest common sequence of what is wanted and what is there, for headings whose names come several times. Both are some dozens. */
function sequenceOf(labels: readonly Label[], wanted: readonly Wanted[]): readonly (Label | undefined)[] {
  const there = labels.slice(0, mostHeads);
  const length = wanted.map(() => new Array<number>(there.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  const fits = (i: number, j: number): boolean => {
    const [one, label] = [wanted[i]!, there[j]!];
    return one.label === label.template && one.after <= label.start && label.end <= one.before;
  };
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = there.length - 1; j >= 0; j--) length[i]![j] = fits(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let j = 0;
  return wanted.map((_, i) => {
    while (j < there.length && !fits(i, j) && at(i, j + 1) === at(i, j) && at(i + 1, j) < at(i, j)) j++;
    return j < there.length && fits(i, j) && at(i, j) === at(i + 1, j + 1) + 1 ? there[j++] : undefined;
  });
}

/** No header has more headings, repeated on every page or not, that are worth the square of the work. */
const mostHeads = 120;

/** The same with the stretch of text in which each heading can stand: before the rows, and after the heading of the section. */
function bounded({ sections }: Report, { rows, start }: Table, wanted: readonly Wanted[]): readonly Wanted[] {
  const first = rows.reduce((least, row) => Math.min(least, row.label?.start ?? row.cellsRange.start), Number.POSITIVE_INFINITY);
  const heading = sections.findLast((section) => section.heading.end <= start)?.heading.end ?? 0;
  return wanted.map((one) => {
    const before = one.before === Number.POSITIVE_INFINITY ? first : one.before;
    return { ...one, before, after: Math.max(one.after, heading, before - farthest) };
  });
}

/** No header reaches further up from its rows. UTF-16 units. */
const farthest = 1500;

/** With those that stand in the text as the form words them, but parted from their neighbours by nothing that a reader of tables goes by. */
function withUnread({ text }: Report, wanted: readonly Wanted[], found: readonly (Label | undefined)[]): readonly (Label | undefined)[] {
  if (found.every((label) => label)) return found;
  const taken = new Map<string, number>();
  return found.map((label, i) => {
    const { label: template, after, before } = wanted[i]!;
    const nth = taken.get(template) ?? 0;
    taken.set(template, nth + 1);
    const place = label ? undefined : wordsIn(text, { start: after, end: before }, template, nth);
    return place ? { ...place, text: template, template, likeness: 'exact' } : label;
  });
}

/** Where words stand for the nth time, counted from 0, spaces and line breaks aside; undefined where they do not. */
function wordsIn(text: string, { start, end }: Range, words: string, nth: number): Range | undefined {
  const at: number[] = [];
  let folded = '';
  for (let i = start; i < Math.min(end, text.length); i++) {
    if (isSpace(text.charCodeAt(i))) continue;
    const one = fold(text, i, i + 1);
    for (const _ of one) at.push(i);
    folded += one;
  }
  const wanted = fold(words);
  let from = folded.indexOf(wanted);
  for (let left = nth; left > 0 && from >= 0; left--) from = folded.indexOf(wanted, from + wanted.length);
  return from < 0 ? undefined : { start: at[from]!, end: at[from + wanted.length - 1]! + 1 };
}

/** Where the words of a heading were not known for any, but stand between two that were: what stands in its place. */
function withUnknown(
  text: string,
  wanted: readonly Wanted[],
  labels: readonly Label[],
  found: readonly (Label | undefined)[],
): readonly (Label | undefined)[] {
  const known = new Set(labels.map(({ start }) => start));
  const heads: (Label | undefined)[] = [];
  const besides = (head: Label | undefined, step: 1 | -1): Range | undefined => {
    if (!head) return undefined;
    const pieces = piecesOfLine(text, head.start);
    const own = pieces[pieces.findIndex(({ start, end }) => start <= head.start && head.end <= end) + step];
    const isWords = own && own.end - own.start <= longestHead && /\p{Script=Han}/u.test(text.slice(own.start, own.end));
    return isWords && !known.has(own.start) ? own : undefined;
  };
  found.forEach((label, i) => {
    const [before, after] = [heads[i - 1], found[i + 1]];
    const own = label ? undefined : (besides(before, 1) ?? besides(after, -1));
    // With a neighbour on both sides of the line it must stand between the two.
    const { after: from, before: to } = wanted[i]!;
    const isBetween = own && from <= own.start && own.end <= to && !(before && own.start < before.end) && !(after && after.start < own.end);
    const words = own && text.slice(own.start, own.end);
    heads.push(label ?? (isBetween ? { ...own, text: words!, template: wanted[i]!.label, likeness: 'near' } : undefined));
  });
  return heads;
}

const longestHead = 60;

/** The pieces of the line of an offset between tabs and pipes, without the spaces around them. */
function piecesOfLine(text: string, at: number): readonly Range[] {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const stop = text.indexOf('\n', at);
  const end = Math.min(stop < 0 ? text.length : stop, start + longestLine);
  const pieces: Range[] = [];
  for (let from = start, i = start; i <= end; i++) {
    if (i < end && text[i] !== '\t' && text[i] !== '|') continue;
    pieces.push(trim(text, from, i));
    from = i + 1;
  }
  return pieces;
}

const longestLine = 4000;
