import type { Range } from '../text/range.ts';
import type { Report } from './model.ts';
import { shifted } from './relocate.ts';

/**
 * Readings kept from one version of a document to the next. In a document of many reports an edit changes one; the others are the same
 * text, at most at another place. Their readings are kept, and moved only when somebody asks for them; lines are looked at around the edit alone.
 */

const roots = new WeakMap<Report, Report>();

/** The reading that a kept report goes back to, however many versions ago; the report itself where it was read anew. */
export const rootOf = (report: Report): Report => roots.get(report) ?? report;

/** What is to be read anew of a document, in offsets of the new text; the reports of the version before that stand unchanged around it. */
export interface Around {
  readonly range: Range;
  readonly before: readonly Report[];
  /** The reports of the version before that stood where `range` is. */
  readonly within: readonly Report[];
  readonly after: readonly Report[];
}

/** A title is looked for in so many units behind its beginning, even where its line ends before. */
const reach = 1000;

/**
 * What an edit can have changed of a document of many reports: the reports with changed text, and on either side at least one that is the same,
 * so that where the first of the rest begins depends on nothing that has changed. Such a beginning rests on the last heading of the report before it,
 * the first of its own and the lines in between; it must begin a line, because long lines are parted as a whole. Undefined where everything has to be read.
 */
export function aroundChange(text: string, previous: readonly Report[]): Around | undefined {
  const last = previous.length - 1;
  if (last < 1 || previous[0]!.markup) return undefined;
  const delta = text.length - previous[last]!.range.end;
  let front = 0;
  while (front <= last && isSame(text, previous[front]!.range, previous[front]!)) front++;
  let back = last;
  // What was there twice must not be found again in the words that have been told to be the same from the front.
  const isBehind = ({ range }: Report): boolean => range.start + delta >= previous[front]!.range.start;
  while (back > front && isBehind(previous[back]!) && isSame(text, shifted(previous[back]!.range, delta), previous[back]!)) back--;
  const changed = { start: previous[Math.min(front, last)]!.range.start, end: previous[back]!.range.end };
  let from = Math.min(front, last) - 1;
  while (from > 0 && !(previous[from]!.range.start + reach < changed.start && beginsLine(text, previous[from]!.range.start))) from--;
  let to = back + 2;
  while (to <= last && !(previous[to]!.range.start > changed.end + reach && beginsLine(text, previous[to]!.range.start + delta))) to++;
  const [first, end] = [Math.max(from, 0), Math.min(to, last + 1)];
  if (first === 0 && end > last) return undefined;
  const range = {
    start: first === 0 ? 0 : previous[first]!.range.start,
    end: end > last ? text.length : previous[end]!.range.start + delta,
  };
  return { range, before: previous.slice(0, first), within: previous.slice(first, end), after: previous.slice(end) };
}

/** An offset after LF begins a line whatever follows; one between CR and LF does not. */
const beginsLine = (text: string, offset: number): boolean => offset === 0 || text.charCodeAt(offset - 1) === 10;

/** The kept reading of the stretch `range` of `text`, which is the `index`th of `count` reports; undefined when it has changed. */
export function keptReading(text: string, range: Range, previous: readonly Report[], index: number, count: number): Report | undefined {
  const sameFromStart = previous[index];
  const sameFromEnd = previous[previous.length - count + index];
  // The line break at the end of the text begins a line of the last report, that of any other one begins the next report.
  const isLast = range.end === text.length;
  const before = [sameFromStart, sameFromEnd].find(
    (report) => report !== undefined && (report.range.end === report.text.length) === isLast && isSame(text, range, report),
  );
  return before && movedReading(text, range, before);
}

function isSame(text: string, { start, end }: Range, report: Report): boolean {
  if (report.range.end - report.range.start !== end - start) return false;
  return report.text.slice(report.range.start, report.range.end) === text.slice(start, end);
}

/** A reading of the same words in another text, or at another place of it. From the root: else every version would keep the one before it alive. */
export function movedReading(text: string, range: Range, report: Report): Report {
  const origin = rootOf(report);
  const moved = range.start === origin.range.start ? { ...origin, text, range } : (new Moved(origin, text, range) as Report);
  roots.set(moved, origin);
  return moved;
}

/** A reading at another place. In a long document most are never asked for anything, so each part is moved when it is. */
class Moved {
  readonly text: string;
  readonly range: Range;
  readonly markup: boolean;
  readonly template: Report['template'];

  constructor({ markup, template }: Report, text: string, range: Range) {
    this.text = text;
    this.range = range;
    this.markup = markup;
    this.template = template;
  }
}

const parts = ['title', 'organ', 'year', 'sections', 'disclosure', 'requests', 'disputes', 'notRead', 'evidence', 'damage'] as const;
for (const part of parts)
  Object.defineProperty(Moved.prototype, part, {
    get(this: Report) {
      const origin = rootOf(this);
      const value = shifted(origin[part], this.range.start - origin.range.start);
      Object.defineProperty(this, part, { value });
      return value;
    },
  });
