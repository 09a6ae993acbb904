import { isHan } from './fold.ts';
import { fromGbk } from './gbk.ts';
import { isCommonHan, isCommonHanAt } from './initials.ts';
import { asUtf8 } from './mojibake.ts';
import type { Range } from './range.ts';
import { memoizedByText, ownText } from './text-cache.ts';

/** A stretch within a line that was read in a wrong encoding, and what it says where its bytes prove every character; null where some are lost. */
export interface Misread extends Range {
  readonly repair: string | null;
}

/** What was found in a line with rare characters, from its start. */
const ofLine = memoizedByText((line): readonly Misread[] => [...asGbk(line)]);

const LOST = '\ufffd';
/** Fewer characters than these may come together by chance. */
const fewest = 4;

/** Stretches of UTF-8 that was read as GBK (`淇℃伅`) or as Latin letters (`ä¿¡æ¯`), and of GBK that was read as Latin letters, in a text that is sound else. Linear. */
export function findMisread(text: string): readonly Misread[] {
  const found: Misread[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (isSuspect(text, start, end)) found.push(...inLine(text, start, end));
    start = end + 1;
  }
  return found;
}

/** Whether a line has as many rare characters, or as many Western letters side by side, as a stretch that was misread. Nearly no line has. */
function isSuspect(text: string, start: number, end: number): boolean {
  let rare = 0;
  let run = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || isCommonHanAt(text, i)) run = 0;
    else if (isHan(code)) {
      run = 0;
      if (++rare >= fewest) return true;
    } else if (!isWestern(code)) run = 0;
    else if (++run >= fewest) return true;
  }
  return false;
}

function* inLine(text: string, start: number, end: number): Iterable<Misread> {
  let rare = 0;
  let latin = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (isHan(code) && !isCommonHanAt(text, i)) rare++;
    else if (isWestern(code)) latin++;
  }
  if (rare >= fewest)
    for (const found of ofLine(ownText(text.slice(start, end)))) yield { ...found, start: found.start + start, end: found.end + start };
  if (latin >= fewest) yield* asLatin(text, start, end);
}

/**
 * The bytes of the line read as UTF-8: a stretch of ordinary Chinese in them, broken only by ASCII and by characters of which a byte was lost, while what
 * stands in the text is mostly rare characters. Ordinary text hardly ever says three characters as UTF-8.
 */
function* asGbk(line: string): Iterable<Misread> {
  const { text: read, from } = asUtf8(line);
  let first = -1;
  let after = -1;
  let wide = 0;
  const take = function* (): Iterable<Misread> {
    if (first >= 0 && wide >= fewest) {
      const [a, b] = [from[first]!, endOf(line, from[after]!)];
      if (isMostlyRare(line, a, b)) yield { start: a, end: b, repair: repairOf(read, from, first, a, b) };
    }
    first = -1;
    wide = 0;
  };
  let broken = 0;
  for (let i = 0; i < read.length; i++) {
    const code = read.charCodeAt(i);
    if (code < 0x80) continue;
    const good =
      isCommonHanAt(read, i) ||
      (code >= 0x3001 && code <= 0x301b) ||
      (code >= 0xff01 && code <= 0xff1f) ||
      (code >= 0x2014 && code <= 0x201d);
    if (good) {
      // The first of three bytes makes a rare character in GBK; a common one before it is sound.
      if (first < 0 && !isRare(line, from[i]!)) continue;
      if (first < 0) first = i;
      wide++;
      broken = 0;
      after = i + 1;
    } else if (first >= 0 && ++broken > 5) {
      yield* take();
      broken = 0;
    }
  }
  yield* take();
}

const isRare = (line: string, at: number): boolean => isHan(line.charCodeAt(at)) && !isCommonHanAt(line, at);

/** Marks that stand for lost bytes at the end of a stretch belong to it. */
function endOf(line: string, at: number): number {
  let end = at;
  while (end < line.length && ('?°\ufffd'.includes(line[end]!) || isRare(line, end))) end++;
  return end;
}

function isMostlyRare(line: string, start: number, end: number): boolean {
  let han = 0;
  let rare = 0;
  for (let i = start; i < end; i++) {
    if (!isHan(line.charCodeAt(i))) continue;
    han++;
    if (isRare(line, i)) rare++;
  }
  return rare >= fewest && rare * 2 >= han;
}

/** What a stretch says, where its bytes begin and end with it and none was lost. */
function repairOf(read: string, from: Uint32Array, first: number, start: number, end: number): string | null {
  let last = first;
  while (last < read.length && from[last]! < end) last++;
  const repair = read.slice(first, last);
  const whole = from[last] === end || last === read.length;
  return whole && from[first] === start && !repair.includes(LOST) && !repair.includes('?') ? repair : null;
}

/** Letters and signs of Western European encodings. */
const isWestern = (code: number): boolean => (code >= 0xa0 && code <= 0xff) || windows.has(code);

/** Windows-1252 has these where Latin-1 has control characters. */
const windows: ReadonlyMap<number, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((c, i) => [c.charCodeAt(0), 0x80 + i]),
);

/** Runs of Western letters whose bytes are ordinary Chinese in UTF-8 or in GBK. */
function* asLatin(text: string, start: number, end: number): Iterable<Misread> {
  for (let i = start; i < end; i++) {
    if (!isWestern(text.charCodeAt(i))) continue;
    const from = i;
    while (i < end && isWestern(text.charCodeAt(i))) i++;
    if (i - from < fewest) continue;
    const bytes = Uint8Array.from(text.slice(from, i), (c) => windows.get(c.charCodeAt(0)) ?? c.charCodeAt(0));
    const repair = [new TextDecoder('utf-8').decode(bytes), gbkOf(bytes)].find(isOrdinary);
    if (repair !== undefined) yield { start: from, end: i, repair };
  }
}

function gbkOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) text += fromGbk(bytes[i]!, bytes[i + 1]!);
  return bytes.length % 2 === 0 ? text : '';
}

/** Common characters, with marks between. */
const isOrdinary = (text: string): boolean =>
  text.length >= 2 && [...text].every((c) => isCommonHan(c) || /[\u3001-\u301b\uff01-\uff1f“”‘’]/.test(c)) && [...text].some(isCommonHan);
