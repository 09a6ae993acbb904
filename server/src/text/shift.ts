import { foldUnit } from './fold.ts';
import { fromGbk, gbkPairs } from './gbk.ts';

/**
 * GBK read one byte out of step: `?。ㄒ唬┯枰怨_` is `（一）予以公开`. A stray byte before double-byte text pairs each character's second
 * byte with the next one's first. Encoding again, dropping the stray byte and decoding gives the text back, but for characters whose
 * shifted pairs meant nothing and were lost.
 */

/** Marks that begin a shifted stretch: `。ㄒ唬┯`, `。ǘ┎`: 。 with Bopomofo, box drawing or a caron letter right after it. */
const isShiftMark = (code: number): boolean =>
  (code >= 0x3105 && code <= 0x3129) ||
  (code >= 0x2500 && code <= 0x254b) ||
  (code >= 0x01ce && code <= 0x01dc) ||
  (code >= 0x02c7 && code <= 0x02cb);

/** Where a shifted stretch begins in `text` from `from`: the offset of its `?` or `。`; -1 when there is none. Linear. */
export function findShift(text: string, from = 0, to = text.length): number {
  for (let i = text.indexOf('。', from); i >= 0 && i < to - 1; i = text.indexOf('。', i + 1)) {
    const stray = i > from && (text[i - 1] === '?' || text[i - 1] === '\ufffd');
    if (isShiftMark(text.charCodeAt(i + 1))) return stray ? i - 1 : i;
    if (stray && i - 1 === from && text.charCodeAt(i + 1) >= 0x4e00) return i - 1;
  }
  return -1;
}

/**
 * Characters after which a pair was lost because it meant nothing: the second half of 二, 三, 十 with the bracket after it; and after 。 the
 * whole of 六 with half of its brackets. Only these follow, as no other ordinal loses its pair.
 */
const lostAfter: Readonly<Record<string, number>> = { ǘ: 0xfea3, ㄈ: 0xfda3, ㄊ: 0xaea3 };
const lostSix = [0xa8, 0xc1, 0xf9, 0xa3];

/** The bytes that were lost behind a character of a line; a box-drawing character after it shows that they were there. */
function bytesLostAfter(characters: readonly string[], at: number): readonly number[] {
  const next = characters[at + 1]?.charCodeAt(0) ?? 0;
  if (next < 0x2500 || next > 0x254b) return [];
  const lost = lostAfter[characters[at]!];
  if (lost !== undefined) return [lost >> 8, lost & 0xff];
  return at === 0 && characters[0] === '。' ? lostSix : [];
}

/**
 * The repaired text of a line that begins with a shifted stretch, as far as the bytes give it back (up to the first character that was
 * lost); undefined where the line does not begin so.
 */
export function repairShift(line: string): string | undefined {
  if (findShift(line, 0, Math.min(line.length, 8)) !== 0) return undefined;
  const bytes = shiftedBytes(line.startsWith('。') ? line : line.slice(1));
  if (bytes.length < 4) return undefined;
  const whole = bytes.length - 1 - ((bytes.length - 1) % 2);
  let text = '';
  for (let i = 1; i < whole; i += 2) text += fromGbk(bytes[i]!, bytes[i + 1]!);
  const lost = text.indexOf('\ufffd');
  return lost >= 0 ? text.slice(0, lost) : text;
}

function shiftedBytes(body: string): number[] {
  const map = gbkPairs();
  const bytes: number[] = [];
  const characters = [...body];
  for (const [i, character] of characters.entries()) {
    const pair = map.get(character);
    if (pair === undefined) break;
    bytes.push(pair >> 8, pair & 0xff);
    bytes.push(...bytesLostAfter(characters, i));
  }
  return bytes;
}

/** What stands for a character of which one byte was lost. */
export const LOST = '\ufffd';

/**
 * A line that lost one byte at its start, read in step again: `?∫弧⒆芴迩榭_` is `一、总体情` and a lost character. Each stretch of which
 * bytes are gone comes back as one `LOST`. Undefined where the line does not begin with the rest of such a byte, or where reading it in
 * step does not give ordinary Chinese.
 */
export function unshifted(line: string): string | undefined {
  const marked = line.startsWith('。') && isShiftMark(line.charCodeAt(1));
  if (!marked && line[0] !== '?' && line[0] !== LOST) return undefined;
  if (line.length < 3 || line.length > LONGEST || line.charCodeAt(1) < 0x80) return undefined;
  const body = marked ? line : line.slice(1);
  // An underline is what stands for a lost pair; it is also the second byte of some characters.
  for (const lost of ['', '_']) {
    const text = inStep(bytesOf(body, lost));
    if (isOrdinary(text)) return text;
  }
  return undefined;
}

/** No label, heading or paragraph that is worth it is longer. */
const LONGEST = 2000;
const NONE = -1;

/** The GBK bytes of a text; `NONE` twice for what has none, as two halves of characters were lost there. */
function bytesOf(text: string, lostMark: string): readonly number[] {
  const map = gbkPairs();
  const bytes: number[] = [];
  const characters = [...text];
  for (const [i, character] of characters.entries()) {
    const code = character.charCodeAt(0);
    const pair = map.get(character);
    if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else if (code < 0x80 && character !== lostMark && !(character === '_' && i === characters.length - 1)) bytes.push(code);
    else bytes.push(NONE, NONE);
    bytes.push(...bytesLostAfter(characters, i));
  }
  return bytes;
}

/** The bytes from the second on as text. */
function inStep(bytes: readonly number[]): string {
  let text = '';
  for (let i = 1; i < bytes.length; ) {
    const [high = NONE, low = NONE] = [bytes[i], bytes[i + 1]];
    const single = high >= 0 && high < 0x80;
    const piece = single ? String.fromCharCode(high) : high < 0 || low < 0 ? LOST : fromGbk(high, low);
    if (piece !== LOST || !text.endsWith(LOST)) text += piece;
    i += single ? 1 : 2;
  }
  return text;
}

/** Whether nearly all characters are marks, digits or the 3,755 commonest of GB 2312; of text out of step hardly half are. */
function isOrdinary(text: string): boolean {
  let known = 0;
  let common = 0;
  for (const character of text) {
    if (character === LOST) continue;
    known++;
    if (isCommon(character) || isCommon(String.fromCharCode(foldUnit(character.charCodeAt(0))))) common++;
  }
  return known >= 2 && common >= 0.85 * known;
}

function isCommon(character: string): boolean {
  const high = (gbkPairs().get(character) ?? 0) >> 8;
  return (character >= ' ' && character <= '~') || (high >= 0xb0 && high <= 0xd7) || (high >= 0xa1 && high <= 0xa3);
}
