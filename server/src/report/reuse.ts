import type { Range } from '../text/range.ts';
import type { Report } from './model.ts';
import { relocate } from './relocate.ts';

/**
 * Readings kept from one version of a document to the next. In a document of many reports an edit changes one; the others are the same
 * text, at most at another place. Their readings are kept, and moved only when somebody asks for them.
 */

const roots = new WeakMap<Report, Report>();

/** The reading that a kept report goes back to, however many versions ago; the report itself where it was read anew. */
export const rootOf = (report: Report): Report => roots.get(report) ?? report;

/** The kept reading of the stretch `range` of `text`, which is the `index`th of `count` reports; undefined when it has changed. */
export function keptReading(text: string, range: Range, previous: readonly Report[], index: number, count: number): Report | undefined {
  const sameFromStart = previous[index];
  const sameFromEnd = previous[previous.length - count + index];
  const before = [sameFromStart, sameFromEnd].find((report) => report !== undefined && isSame(text, range, report));
  // From the root, not from the version before: else every version would keep the one before it alive.
  return before && moved(rootOf(before), text, range);
}

function isSame(text: string, { start, end }: Range, report: Report): boolean {
  if (report.range.end - report.range.start !== end - start) return false;
  return report.text.slice(report.range.start, report.range.end) === text.slice(start, end);
}

function moved(origin: Report, text: string, range: Range): Report {
  const delta = range.start - origin.range.start;
  const part = <K extends keyof Report>(key: K): (() => Report[K]) =>
    once(() => (delta === 0 ? origin[key] : relocate(origin[key], (offset) => offset + delta)));
  const [title, organ, year, sections] = [part('title'), part('organ'), part('year'), part('sections')];
  const [disclosure, requests, disputes] = [part('disclosure'), part('requests'), part('disputes')];
  const [notRead, evidence, damage] = [part('notRead'), part('evidence'), part('damage')];
  const report: Report = {
    text,
    range,
    markup: origin.markup,
    template: origin.template,
    get title() {
      return title();
    },
    get organ() {
      return organ();
    },
    get year() {
      return year();
    },
    get sections() {
      return sections();
    },
    get disclosure() {
      return disclosure();
    },
    get requests() {
      return requests();
    },
    get disputes() {
      return disputes();
    },
    get notRead() {
      return notRead();
    },
    get evidence() {
      return evidence();
    },
    get damage() {
      return damage();
    },
  };
  roots.set(report, origin);
  return report;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
