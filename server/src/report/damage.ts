import { listMarkAt } from '../language/ordinals.ts';
import { isHan } from '../text/fold.ts';
import { initialOf, isSyllable } from '../text/initials.ts';
import { findMisread } from '../text/misread.ts';
import { outerFirst } from '../text/range.ts';
import { findShift, repairShift } from '../text/shift.ts';
import type { Damage } from './model.ts';

/** Damaged stretches of a report, each marked once: GBK out of step, rests of HTML, characters that nobody typed. One pass a kind. */
export function findDamage(text: string): readonly Damage[] {
  const found = [...shifts(text), ...htmlRests(text), ...strangers(text), ...misread(text)];
  return found.length === 0 ? found : withoutOverlaps(found.sort(outerFirst));
}

function withoutOverlaps(sorted: readonly Damage[]): readonly Damage[] {
  const out: Damage[] = [];
  for (const damage of sorted) if (damage.start >= (out.at(-1)?.end ?? 0)) out.push(damage);
  return out;
}

function* misread(text: string): Iterable<Damage> {
  for (const { start, end, repair } of findMisread(text)) yield { start, end, kind: 'utf8-as-gbk', repair };
}

/** A shifted stretch ends where a separator, a space or ordinary punctuation stops the pairing. */
function* shifts(text: string): Iterable<Damage> {
  const limit = text.length;
  for (let at = findShift(text, 0, limit); at >= 0; at = findShift(text, at + 2, limit)) {
    let end = at + 2;
    while (
      end < limit &&
      end - at < 16 &&
      !stops.has(text.charCodeAt(end)) &&
      !(text[end] === '?' && (text[end + 1] === '/' || text[end + 1] === 'b'))
    )
      end++;
    yield { start: at, end, kind: 'gbk-shift', repair: wholeRepair(text.slice(at, end)) };
  }
}

const stops = new Set([...'\t\n\r |(,.;:<>（，、；：'].map((c) => c.charCodeAt(0)));

/** The repair that the bytes prove: every character of the stretch took part and came back as text. */
function wholeRepair(stretch: string): string | null {
  const repaired = repairShift(stretch);
  return repaired !== undefined && repaired.length >= stretch.length - 2 && listMarkAt(repaired)?.kind === 'bracketed' ? repaired : null;
}

const tagNames = new Set([
  'p',
  'br',
  'div',
  'span',
  'td',
  'tr',
  'th',
  'table',
  'tbody',
  'thead',
  'b',
  'i',
  'u',
  'strong',
  'em',
  'font',
  'a',
  'img',
  'li',
  'ul',
  'ol',
  'o:p',
  'h1',
  'h2',
  'h3',
  'h4',
  'section',
  'style',
  'center',
  'sub',
  'sup',
]);
const entities = new Set([
  'nbsp',
  'amp',
  'lt',
  'gt',
  'quot',
  'ldquo',
  'rdquo',
  'lsquo',
  'rsquo',
  'mdash',
  'middot',
  'hellip',
  'ensp',
  'emsp',
  'thinsp',
  'times',
  'bull',
]);

/** `</p>`, `<br />`, `?/p>`, `?br/>`, `&nbsp;`; a comparison such as `<35微克` is none. */
function* htmlRests(text: string): Iterable<Damage> {
  const limit = text.length;
  for (let close = text.indexOf('>', 0); close >= 0 && close < limit; close = text.indexOf('>', close + 1)) {
    const start = tagStart(text, close, 0);
    if (start >= 0) yield { start, end: close + 1, kind: 'html', repair: '' };
  }
  for (let at = text.indexOf('&', 0); at >= 0 && at < limit; at = text.indexOf('&', at + 1)) {
    const length = text.slice(at, at + 10).indexOf(';');
    if (length < 0) continue;
    const semicolon = at + length;
    const name = text.slice(at + 1, semicolon);
    if (entities.has(name) || /^#\d{2,5}$/.test(name))
      yield { start: at, end: semicolon + 1, kind: 'entity', repair: name === 'nbsp' || name === 'ensp' || name === 'emsp' ? ' ' : null };
  }
}

/** Where the tag that closes at `close` opens, or -1; looks back over at most 200 units. */
function tagStart(text: string, close: number, limit: number): number {
  for (let i = close - 1; i >= limit && close - i <= 200; i--) {
    const c = text[i]!;
    if (c === '>' || c === '\n') return -1;
    if (c !== '<' && c !== '?' && c !== '？') continue;
    const name = /^\/?([a-z][a-z0-9:]{0,7})(?=[\s/>]|$)/i.exec(text.slice(i + 1, Math.min(close, i + 12)))?.[1];
    if (name && tagNames.has(name.toLowerCase())) return i;
    if (c === '<') return -1;
  }
  return -1;
}

/** Control, zero-width, private-use and replacement characters, and pinyin put in brackets after a character. */
function* strangers(text: string): Iterable<Damage> {
  const limit = text.length;
  for (let i = 0; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x28 && code < 0x7f && !isLetter(code)) continue;
    if (code >= 0x3000 && code < 0xe000) continue;
    const kind = strangerKind(code);
    if (kind) {
      let end = i + 1;
      while (end < limit && strangerKind(text.charCodeAt(end)) === kind) end++;
      yield { start: i, end, kind, repair: kind === 'control' ? '' : null };
      i = end - 1;
    } else if (code === 0x28 || code === 0xff08 || isLetter(code)) {
      const end = injectedEnd(text, i);
      if (end < 0) continue;
      yield { start: i, end, kind: 'pinyin', repair: '' };
      i = end - 1;
    }
  }
}

function strangerKind(code: number): Damage['kind'] | undefined {
  if (code === 0xfffd) return 'replacement';
  if (code >= 0xe000 && code <= 0xf8ff) return 'private-use';
  if ((code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || (code >= 0x7f && code <= 0x9f)) return 'control';
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff ? 'control' : undefined;
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const longestSyllable = 6;

/**
 * Where pinyin that was put behind a character ends, or -1: `数(shù)`, `位(wei)`, `位（wei4）`, `位wei的`. With a tone mark it is pinyin; without, it has to
 * be a syllable that begins as the character before it does, and to stand in the middle of Chinese where no brackets part it.
 */
function injectedEnd(text: string, at: number): number {
  if (at === 0 || !isHan(text.charCodeAt(at - 1))) return -1;
  const bracketed = !isLetter(text.charCodeAt(at));
  let i = bracketed ? at + 1 : at;
  const from = i;
  let toned = false;
  for (; i < text.length && i - from <= longestSyllable; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code) && !isToned(code)) break;
    toned ||= isToned(code);
  }
  const letters = text.slice(from, i);
  if (letters === '' || i - from > longestSyllable) return -1;
  if (bracketed && /[1-5]/.test(text[i] ?? '')) i++;
  if (bracketed ? text[i] !== ')' && text[i] !== '）' : !isHan(text.charCodeAt(i))) return -1;
  const proved = toned ? bracketed : letters.length > 1 && isSyllable(letters) && initialOf(text[at - 1]!) === letters[0];
  return proved ? i + (bracketed ? 1 : 0) : -1;
}

/** ā á ǎ à and the like. */
const isToned = (code: number): boolean => (code >= 0xe0 && code <= 0xff) || (code >= 0x101 && code <= 0x1dc);
