import { ordinalOf, readNumber } from '../language/numerals.ts';
import { foldUnit, isSpace } from '../text/fold.ts';
import type { Range } from '../text/range.ts';
import type { Place } from './types.ts';

/** A place as it stands in a text: offsets of the text. */
export interface WrittenPlace extends Range, Place {}

interface Run {
  readonly parts: readonly (Range & { readonly value: number })[];
  /** After the unit. */
  readonly end: number;
}

/** Spaces inside one citation, and numbers in one enumeration: bounds that keep every attempt constant. */
const widestGap = 4;
const longestRun = 16;

/** The offset after at most four spaces. */
export function skipGap(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && i - at < widestGap && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/**
 * The articles, paragraphs and items that are named from the 第 at `at` on: `第二十条`, `第36条第1款第(三)项`, `第二十条第（一）、（五）项`, `第十四、十五条`,
 * `第三十六条第一项、第二项`. Each number of an enumeration is a place of its own. Empty when no article is named there. Constant time.
 */
export function readPlaces(text: string, at: number, end: number): readonly WrittenPlace[] {
  const articles = readRun(text, at, end, '条');
  if (!articles || isRegulationWord(text, articles.end, end)) return [];
  const places: WrittenPlace[] = articles.parts.map((p) => ({ start: p.start, end: p.end, article: p.value, paragraph: null, item: null }));
  let within = readWithin(text, articles.end, end, places.at(-1)!);
  if (within) places.pop();
  while (within) {
    places.push(...within.places);
    const next = skipJoint(text, within.end, end);
    within = next === within.end ? undefined : readWithin(text, next, end, { ...places.at(-1)!, start: next });
  }
  return places;
}

/** `第五条例` is the fifth of 条例, no article; `第五条例如` is. */
const isRegulationWord = (text: string, at: number, end: number): boolean => at < end && text[at] === '例' && text[at + 1] !== '如';

interface Within {
  readonly places: readonly WrittenPlace[];
  readonly end: number;
}

/** 第X款, 第Y项 or both, of the article of `base`, whose range the first of them continues; items keep the paragraph of `base` when they name none. */
function readWithin(text: string, at: number, end: number, base: WrittenPlace): Within | undefined {
  const from = skipGap(text, at, end);
  const paragraphs = readRun(text, from, end, '款');
  const items = readRun(text, paragraphs ? skipGap(text, paragraphs.end, end) : from, end, '项');
  const places = placesOf(paragraphs, base, (paragraph) => ({ article: base.article, paragraph, item: null }));
  if (!items) return paragraphs && { places, end: paragraphs.end };
  const owner = places.pop() ?? base;
  places.push(...placesOf(items, owner, (item) => ({ article: base.article, paragraph: owner.paragraph, item })));
  return { places, end: items.end };
}

const placesOf = (run: Run | undefined, base: Range, place: (n: number) => Place): WrittenPlace[] =>
  (run?.parts ?? []).map((p, i) => ({ start: i === 0 ? base.start : p.start, end: p.end, ...place(p.value) }));

/** Numbers up to `unit`: after 第, or, for items, in brackets without it (`（三）项`). Undefined when that is not what stands there. */
function readRun(text: string, at: number, end: number, unit: string): Run | undefined {
  const ordinal = text[at] === '第';
  if (!ordinal && unit !== '项') return undefined;
  const parts: { start: number; end: number; value: number }[] = [];
  let i = ordinal ? skipGap(text, at + 1, end) : at;
  let bare = ordinal;
  while (parts.length < longestRun) {
    const number = readBracketed(text, i, end) ?? (bare ? readNumeral(text, i, end) : undefined);
    if (!number) return undefined;
    parts.push({ start: parts.length === 0 ? at : i, end: number.end, value: number.value });
    const after = skipGap(text, number.end, end);
    if (standsAt(text, after, end, unit)) {
      parts[parts.length - 1]!.end = after + 1;
      return { parts, end: after + 1 };
    }
    i = skipJoint(text, after, end);
    bare = i > after;
    if (bare && text[i] === '第') i = skipGap(text, i + 1, end);
  }
  return undefined;
}

/** `（三）`, `(3)`, `㈢` or `⑶`. */
function readBracketed(text: string, at: number, end: number): Numeral | undefined {
  if (at >= end) return undefined;
  const code = text.charCodeAt(at);
  if (isEnclosed(code)) return { value: ordinalOf(text[at]!)!, end: at + 1 };
  if (!standsAt(text, at, end, '(')) return undefined;
  const number = readNumeral(text, skipGap(text, at + 1, end), end);
  const close = number ? skipGap(text, number.end, end) : end;
  return number && standsAt(text, close, end, ')') ? { value: number.value, end: close + 1 } : undefined;
}

/** The offset after 、 or a word that joins numbers (和, 以及, 至 …), with the spaces around it; `at` when there is none. */
function skipJoint(text: string, at: number, end: number): number {
  const from = skipGap(text, at, end);
  if (from >= end) return at;
  const two = text.slice(from, Math.min(from + 2, end));
  const width = two === '以及' || two === '或者' ? 2 : '、和及或与與至到'.includes(two[0]!) ? 1 : 0;
  return width === 0 ? at : skipGap(text, from + width, end);
}

const isEnclosed = (code: number): boolean => (code >= 0x2474 && code <= 0x2487) || (code >= 0x3220 && code <= 0x3229);

/** A number and the offset where it ends, exclusive. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

const longestNumeral = 7;

/** The number from 1 to 999 that begins at `at`: `36`, `３６`, `三十六`. Undefined where none begins or what stands there is no number. */
export function readNumeral(text: string, at: number, end: number): Numeral | undefined {
  let i = at;
  while (i < end && i - at <= longestNumeral && isNumeral(foldUnit(text.charCodeAt(i)))) i++;
  const value = i > at ? readNumber(text.slice(at, i)) : null;
  return value !== null && value > 0 && value <= 999 ? { value, end: i } : undefined;
}

const isNumeral = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || '零〇一二三四五六七八九十百'.includes(String.fromCharCode(code));

/** Whether `word` (simplified, half width) stands at `at`, in any script and width; no text is copied. */
export function standsAt(text: string, at: number, end: number, word: string): boolean {
  if (at < 0 || at + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (foldUnit(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return false;
  return true;
}
