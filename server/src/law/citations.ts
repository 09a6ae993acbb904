import { fold } from '../text/fold.ts';
import type { Range } from '../text/range.ts';
import { memoizedByText } from '../text/text-cache.ts';
import { readDecree, readNumber } from './document-numbers.ts';
import { documentByNumber, documentByTitle } from './documents.ts';
import { readPlaces, skipGap, standsAt } from './places.ts';
import type { DocumentId, Place } from './types.ts';

/** A law, a document or a place in one, as a text cites it. `text.slice(start, end)` is the citation, in UTF-16 offsets of the whole text. */
export interface Citation extends Range, Place {
  /** The document meant; null when it is none that is known, or when nothing says which. */
  readonly document: DocumentId | null;
  /** The document as the text names it, in simplified script without spaces; null when the citation stands bare (`第二十条`). */
  readonly name: string | null;
}

/** What a bare 第X条 belongs to while a sentence lasts. */
interface Named {
  readonly document: DocumentId | null;
  readonly name: string;
}

interface Scan {
  readonly text: string;
  readonly end: number;
  readonly found: Citation[];
  /** The document last named in this sentence. */
  named: Named | undefined;
  /** `以下简称《办法》`: what a short name stands for in this text. */
  readonly shortNames: Map<string, DocumentId | null>;
  readonly isInTableTwo: (offset: number) => boolean;
}

const whole: Place = { article: null, paragraph: null, item: null };
const longestTitle = 80;
const regulation = '政府信息公开条例';
const republic = '中华人民共和国';

/**
 * Every citation in `text` between `range`, in order and without overlap. A bare 第X条 is the document's that was last named in its sentence, else the
 * regulation's where it stands in table two (`tableTwo`), else nobody's: nothing is guessed. Linear: each attempt at one offset is bounded.
 */
export function findCitations(
  text: string,
  range: Range = { start: 0, end: text.length },
  tableTwo: readonly Range[] = [],
): readonly Citation[] {
  const isInTableTwo = (offset: number): boolean => tableTwo.some((t) => t.start <= offset && offset < t.end);
  const scan: Scan = { text, end: Math.min(range.end, text.length), found: [], named: undefined, shortNames: new Map(), isInTableTwo };
  for (let at = Math.max(0, range.start); at < scan.end; ) at = step(scan, at);
  return scan.found;
}

/** Every citation in a paragraph of prose, in its own offsets. Of words that were looked at before nothing is looked for again. */
export const citationsInWords = memoizedByText((text) => findCitations(text));

/** Takes what begins at `at`; returns where to go on, always further. */
function step(scan: Scan, at: number): number {
  switch (scan.text[at]) {
    case '《':
      return takeTitle(scan, at);
    case '第':
      return takePlaces(scan, at, at);
    case '国':
    case '國':
    case '法':
      return takeNumber(scan, at);
    case '中':
    case '政':
      return takeBareName(scan, at);
    case '条':
    case '條':
      return takeBareRegulation(scan, at);
    case '。':
    case '！':
    case '？':
    case '!':
    case '?':
    case '\n':
    case '\r':
      scan.named = undefined;
  }
  return at + 1;
}

/** `《…》`, and the place that follows it at once. A title that is no law's is not cited, but a bare 第X条 after it is not the regulation's either. */
function takeTitle(scan: Scan, at: number): number {
  const close = closingMark(scan, at);
  if (close === undefined) return at + 1;
  const name = fold(scan.text, at + 1, close);
  const document = documentOfTitle(scan, name, at);
  const end = close + 1;
  scan.named = { document, name };
  return takeNamed(scan, at, end, document !== null || isLawTitle(name));
}

/** The offset of the 》 that closes the 《 at `at`; undefined across another 《, a blank line or more than 80 units. */
function closingMark({ text, end }: Scan, at: number): number | undefined {
  const limit = Math.min(end, at + longestTitle);
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === '》') return i;
    if (text[i] === '《' || text.startsWith('\n\n', i) || text.startsWith('\r\n\r\n', i)) return undefined;
  }
  return undefined;
}

/** A short name is what the text says that it is; else it is what everybody means by it. */
function documentOfTitle(scan: Scan, name: string, at: number): DocumentId | null {
  if (scan.named && standsAt(scan.text, at - 2, scan.end, '简称')) scan.shortNames.set(name, scan.named.document);
  const short = scan.shortNames.get(name);
  return short === undefined ? documentByTitle(name) : short;
}

const isLawTitle = (name: string): boolean => /(?:法|条例|办法|规定|细则|解释|指导意见)(?:\(试行\))?$/.test(name);

/** 第X条… at `at`, as one citation from `start` on with the name before it, or bare. Returns the end of what was read, or `at + 1`. */
function takePlaces(scan: Scan, at: number, start: number): number {
  const places = scan.text[at] === '第' ? readPlaces(scan.text, at, scan.end) : [];
  const document = scan.named ? scan.named.document : scan.isInTableTwo(at) ? 'regulation' : null;
  for (const [i, place] of places.entries()) {
    scan.found.push({ ...place, start: i === 0 ? start : place.start, document, name: scan.named?.name ?? null });
  }
  return places.at(-1)?.end ?? at + 1;
}

/** `国办函〔2021〕132号`, `国务院令第711号` at `at`, as one citation from `start` on with the place that follows it at once. */
function takeNumber(scan: Scan, at: number, start = at): number {
  const number = readNumber(scan.text, at, scan.end) ?? readDecree(scan.text, at, scan.end);
  if (!number) return start + 1;
  scan.named = { document: documentByNumber(number.value), name: number.value };
  return takeNamed(scan, start, number.end, true);
}

/** The regulation by its name without 《》; not that of a province or a city, which is another text. */
function takeBareName(scan: Scan, at: number): number {
  const { text, end } = scan;
  const from = standsAt(text, at, end, republic) ? at + republic.length : at;
  if (from > at && text[from] !== '政') return takeNumber(scan, from, at);
  if (!standsAt(text, from, end, regulation)) return at + 1;
  const after = from + regulation.length;
  if (from === at && at > 0 && '省市州区區县縣盟旗'.includes(text[at - 1]!)) return after;
  return takeRegulation(scan, at, after, true);
}

/** 条例 alone, where the words before it leave no doubt that it is the regulation and not the end of another's name. */
function takeBareRegulation(scan: Scan, at: number): number {
  const { text, end } = scan;
  if (!standsAt(text, at, end, '条例')) return at + 1;
  const before = at === 0 ? '' : text[at - 1]!;
  const stands = before === '' || ' \u3000\t\n\r，、；：。（(,“"新本照据據按依循守反合行彻徹实實'.includes(before);
  return stands ? takeRegulation(scan, at, at + 2, false) : at + 2;
}

function takeRegulation(scan: Scan, start: number, end: number, alone: boolean): number {
  scan.named = { document: 'regulation', name: fold(scan.text, start, end) };
  return takeNamed(scan, start, end, alone);
}

/** The document just named from `start` to `end`, with the place that follows it; `alone` says whether it is a citation without one. */
function takeNamed(scan: Scan, start: number, end: number, alone: boolean): number {
  const next = takePlaces(scan, skipGap(scan.text, end, scan.end), start);
  if (scan.found.at(-1)?.end === next) return next;
  if (alone && scan.named) scan.found.push({ start, end, ...scan.named, ...whole });
  return end;
}
