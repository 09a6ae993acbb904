import type { FigureChange, Preview, ReportPreview, TableBlock } from '../../../server/src/contract.ts';
import { commonEnds } from '../../../server/src/text/common-ends.ts';

/* Two reports of one organ side by side, section by section and sentence by sentence. Pure: what is shown of it is told in page.ts. */

/** How a sentence stands to its fellow of the year before. `same`: word for word, years counted from the report's own; `figures`: but for its numbers. */
export type Likeness = 'same' | 'figures' | 'changed' | 'new' | 'gone';

/** A sentence of both years, or of one; `head` and `tail` are what both begin and end with, in UTF-16 units. */
export interface Pair {
  readonly likeness: Likeness;
  readonly last: string | null;
  readonly now: string | null;
  readonly head: number;
  readonly tail: number;
  /** Of those that differ in figures alone, which of their numbers do, counted from 0. */
  readonly differing: readonly number[];
}

export interface ComparedSection {
  /** As this year's report has it; last year's where this year's has none. Empty before the first heading. */
  readonly heading: string;
  readonly pairs: readonly Pair[];
}

/** A section of a report: its heading and its sentences. */
interface Section {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** The sections in the order of this year's report; those that only last year's has stand behind the one that they followed. */
export function comparedSections(last: ReportPreview, now: ReportPreview): readonly ComparedSection[] {
  const [before, after] = [sectionsOf(last), sectionsOf(now)];
  const years = [last.year ?? (now.year ?? 1) - 1, now.year ?? (last.year ?? 0) + 1] as const;
  const fellows = after.map((section) => before.find((one) => keyOf(one.heading) === keyOf(section.heading)));
  const lost = before.filter((section) => !fellows.includes(section));
  const lostBehind = (section: Section | undefined): readonly ComparedSection[] => {
    const next = section && before[before.indexOf(section) + 1];
    return next && lost.includes(next) ? [paired(next, undefined, years), ...lostBehind(next)] : [];
  };
  return after.flatMap((section, i) => [paired(fellows[i], section, years), ...lostBehind(fellows[i])]);
}

const paired = (last: Section | undefined, now: Section | undefined, years: readonly [number, number]): ComparedSection => ({
  heading: (now ?? last)!.heading,
  pairs: pairsOf(last?.sentences ?? [], now?.sentences ?? [], years),
});

/** The words of a heading without its number. */
const keyOf = (heading: string): string => heading.replace(/\s/g, '').replace(/^[一二三四五六七八九十]+[、.．，]/, '');

function sectionsOf({ blocks }: ReportPreview): readonly Section[] {
  const sections: { heading: string; sentences: string[] }[] = [{ heading: '', sentences: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block.text, sentences: [] });
    else if (block.kind === 'title' || block.kind === 'subheading') sections.at(-1)!.sentences.push(block.text);
    else if (block.kind === 'paragraph') sections.at(-1)!.sentences.push(...sentencesOf(block.text));
  }
  return sections;
}

/** A paragraph at its full stops. */
const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[。！？；])(?![”’）])/).filter((sentence) => sentence.trim() !== '');

/** More sentences of a section than this are not laid against each other one by one. */
const most = 600;

/** Sentences that agree but for years and numbers are a pair; what stands between two pairs goes together where it is alike. */
export function pairsOf(last: readonly string[], now: readonly string[], years: readonly [number, number]): readonly Pair[] {
  const keys = [last.slice(0, most).map(shapeOf), now.slice(0, most).map(shapeOf)] as const;
  const out: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...anchors(...keys), [last.length, now.length] as const]) {
    out.push(...between(last.slice(i, a), now.slice(j, b)));
    if (a < last.length && b < now.length) out.push(pairOf(last[a]!, now[b]!, years));
    [i, j] = [a + 1, b + 1];
  }
  return out;
}

function pairOf(last: string, now: string, years: readonly [number, number]): Pair {
  const [were, are] = [numbersOf(last), numbersOf(now)];
  const differing = are.flatMap((number, i) => (isSame(were[i]!, number, years) ? [] : [i]));
  return { likeness: differing.length === 0 ? 'same' : 'figures', last, now, ...commonEnds(last, now), differing };
}

/** A number with what stands right behind it. */
const numbersOf = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?\s*[^\d]?/g) ?? [];

/** The same number, or a year as far from its report's own. */
function isSame(last: string, now: string, [lastYear, year]: readonly [number, number]): boolean {
  const isYear = /^20\d\d\s*年/.test(last) && /^20\d\d\s*年/.test(now);
  const [was, is] = [Number.parseFloat(last), Number.parseFloat(now)];
  return was === is || (isYear && was - lastYear === is - year);
}

/** A sentence without its numbers. */
const shapeOf = (text: string): string => text.replace(/\s/g, '').replace(/\d+(?:\.\d+)?/g, '#');

/** The longest run of places, ascending in both, at which the lists agree. */
function anchors(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const found: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  return found;
}

/** What has no fellow that agrees: the first that is alike is the one that was changed, the rest is gone or new. */
function between(last: readonly string[], now: readonly string[]): readonly Pair[] {
  const out: Pair[] = [];
  let from = 0;
  for (const sentence of now) {
    const at = last.findIndex((one, i) => i >= from && likeness(one, sentence) >= alike);
    if (at < 0) {
      out.push({ likeness: 'new', last: null, now: sentence, head: 0, tail: 0, differing: [] });
      continue;
    }
    out.push(...last.slice(from, at).map(gone), {
      likeness: 'changed',
      last: last[at]!,
      now: sentence,
      ...commonEnds(last[at]!, sentence),
      differing: [],
    });
    from = at + 1;
  }
  return [...out, ...last.slice(from).map(gone)];
}

const gone = (sentence: string): Pair => ({ likeness: 'gone', last: sentence, now: null, head: 0, tail: 0, differing: [] });

/** From this share of common pairs of characters on, two sentences are one that was changed. */
const alike = 0.4;

/** The share of pairs of neighbouring characters that two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): readonly string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [own, other] = [pairs(a), new Set(pairs(b))];
  return own.length === 0 || other.size === 0 ? 0 : (2 * own.filter((pair) => other.has(pair)).length) / (own.length + other.size);
}

/** A row of figures of both years. */
export interface ComparedRow {
  readonly table: string;
  readonly name: string;
  readonly last: string;
  readonly now: string;
  /** Of a row of several figures that of the last, their total; null where that is not known, or where others changed and it did not. */
  readonly difference: number | null;
  readonly isSame: boolean;
}

/** The figures of both reports by their tables' rows, for reports of which no folder knows: rows with the same labels stand side by side. */
export function comparedRows(last: ReportPreview, now: ReportPreview): readonly ComparedRow[] {
  return tablesOf(now).flatMap((table) => {
    const fellow = tablesOf(last).find(({ name }) => name.slice(0, 2) === table.name.slice(0, 2));
    const before = new Map(fellow ? rowsOf(fellow).map(([key, , figures]) => [key, figures] as const) : []);
    return rowsOf(table).map(([key, name, figures]) => {
      const was = before.get(key) ?? [];
      return { table: table.name, name, last: was.join(' · '), now: figures.join(' · '), ...changeOf(was, figures) };
    });
  });
}

function changeOf(was: readonly string[], is: readonly string[]): Pick<ComparedRow, 'difference' | 'isSame'> {
  const isSame = was.length === is.length && was.every((figure, i) => figure === is[i]);
  const [a, b] = [was, is].map((all) => (all.length > 0 ? Number(all.at(-1)) : Number.NaN)) as [number, number];
  const difference = was.length === is.length && Number.isFinite(a) && Number.isFinite(b) ? rounded(b - a) : null;
  return { isSame, difference: difference === 0 && !isSame ? null : difference };
}

/** The same out of what a folder's index knows. */
export const knownRows = (
  changes: readonly FigureChange[],
  tables: Readonly<Record<FigureChange['table'], string>>,
): readonly ComparedRow[] =>
  changes.map(({ table, name, last, now, difference }) => ({
    table: tables[table],
    name,
    last: last === null ? '' : String(last),
    now: now === null ? '' : String(now),
    difference,
    isSame: difference === 0,
  }));

/** Amounts have up to four decimals, which binary numbers do not hold. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const tablesOf = ({ blocks }: ReportPreview): readonly TableBlock[] => blocks.filter((block) => block.kind === 'table');

/** The figures of each line with what tells it from the others, its label and the how manieth of it, and its name. */
function rowsOf({ name, lines }: TableBlock): readonly (readonly [key: string, name: string, figures: readonly string[]])[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line) => {
    const label = line.findLast(({ kind }) => kind === 'label')?.text ?? '';
    const figures = line.filter(({ kind }) => kind === 'figure').map(({ text }) => text);
    if (figures.length === 0) return [];
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return [[`${label} ${seen.get(label)}`, label === '' ? name : label, figures] as const];
  });
}

/** The report of a preview that the place lies in, or its first. */
export const reportAt = ({ reports }: Preview, line: number): ReportPreview | undefined =>
  reports.findLast(({ range }) => range.start.line <= line) ?? reports[0];
