import type { Finding, Severity } from '../../rules/engine/rule.ts';
import type { Language, Range } from '../../text/range.ts';

/** A finding as the preview says it, in the client's language. */
export interface Mark extends Range {
  readonly severity: Severity;
  readonly message: string;
}

/** Something of the preview that a finding may be about. */
export interface Place<T> {
  readonly range: Range;
  readonly item: T;
}

/** No message is longer, in UTF-16 units: it stands in a small box. */
const longest = 600;

export function markOf({ start, end, severity, message }: Finding, language: Language): Mark {
  const words = message[language];
  return { start, end, severity, message: words.length > longest ? `${words.slice(0, longest)}…` : words };
}

/**
 * What each finding is about: the smallest place that holds it; else the last that begins before it. `places` are sorted by start, those that hold
 * others first; `findings` by start. A finding before all places is about the first.
 */
export function sortedIn<T>(
  findings: readonly Finding[],
  places: readonly Place<T>[],
  language: Language,
): ReadonlyMap<T, readonly Mark[]> {
  const marks = new Map<T, Mark[]>();
  let next = 0;
  for (const finding of findings) {
    while (next < places.length && places[next]!.range.start <= finding.start) next++;
    const place = smallest(places, next, finding) ?? places[Math.max(0, next - 1)];
    if (!place) continue;
    const list = marks.get(place.item);
    if (list) list.push(markOf(finding, language));
    else marks.set(place.item, [markOf(finding, language)]);
  }
  return marks;
}

/** Cells of rows that wrap around each other begin no further apart than this; a table is sought beyond them by its own. */
const look = 400;

/**
 * The smallest place before `next` that holds the finding. What is said of a blank cell has the separator beside it for its range, so that it
 * can be seen: where only a larger place holds a finding, the blank cells that it reaches go before.
 */
function smallest<T>(places: readonly Place<T>[], next: number, finding: Range): Place<T> | undefined {
  let best: Place<T> | undefined;
  let blank: Place<T> | undefined;
  for (let i = reach(places, next, finding) - 1; i >= Math.max(0, next - look); i--) {
    const place = places[i]!;
    const { start, end } = place.range;
    const isBlank = start === end && finding.start <= start && start <= finding.end;
    if (isBlank) blank = place;
    const holds = start <= finding.start && finding.end <= end && (finding.start < end || isBlank || finding.start === finding.end);
    if (holds && (!best || end - start < best.range.end - best.range.start)) best = place;
  }
  const length = finding.end - finding.start;
  return blank && length <= separator && (!best || best.range.end - best.range.start > length) ? blank : best;
}

/** A tab, a pipe with a space beside it, a line break. */
const separator = 3;

/** The places before this one begin in the finding or before it. */
function reach<T>(places: readonly Place<T>[], next: number, finding: Range): number {
  let end = next;
  while (end < places.length && end < next + look && places[end]!.range.start <= finding.end) end++;
  return end;
}
