import { gbkPairs } from './gbk.ts';

/**
 * UTF-8 that was read as GBK: `鏀垮簻淇℃伅` is `政府信息`. Encoding each line again gives its bytes back, but for the last byte of a line
 * that had none to pair with; what those bytes say as UTF-8 is the text. Linear.
 */
export interface Reread {
  readonly text: string;
  /** The offset in the damaged text from which each unit came. */
  readonly from: Uint32Array;
}

/** What stands for a character of which a byte was lost. */
const LOST = 0xfffd;
const NONE = -1;
const EURO = 0x20ac;

/** Words that every report is full of. */
const words = ['信息', '公开', '公開', '政府', '行政', '申请', '申請', '总计', '總計', '情况', '情況'];

/**
 * The text as it was before, where that proves itself: what its bytes say as UTF-8, once or twice, has a report's words. Null otherwise, and
 * for a text that has such words as it stands.
 */
export function rereadUtf8(text: string): Reread | null {
  if (hasWords(text) || !isLike(text)) return null;
  const once = asUtf8(text);
  if (hasWords(once.text)) return once;
  const twice = asUtf8(once.text);
  return hasWords(twice.text) ? { text: twice.text, from: twice.from.map((offset) => once.from[offset]!) } : null;
}

function hasWords(text: string): boolean {
  let found = 0;
  // A word that is not there is looked for to the end of the text, so that no more are looked for than needed.
  return words.some((word) => text.includes(word) && ++found === 3);
}

/** Whether the first characters are nearly all such as UTF-8 read as GBK makes: ordinary text hardly ever says anything as UTF-8. */
function isLike(text: string): boolean {
  const { bytes } = bytesOf(text.slice(0, 1000));
  let wide = 0;
  let lost = 0;
  for (let i = 0; i < bytes.length; ) {
    const { code, size } = characterAt(bytes, i);
    if (code === LOST) lost++;
    else if (code >= 0x80) wide++;
    i += size;
  }
  return wide >= 20 && lost * 3 <= wide;
}

/** The bytes of the text in GBK, read as UTF-8; U+FFFD for each that is none. Linear. */
export function asUtf8(text: string): Reread {
  const { bytes, from } = bytesOf(text);
  let out = '';
  const map: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const { code, size } = characterAt(bytes, i);
    const character = String.fromCodePoint(code);
    out += character;
    for (let unit = 0; unit < character.length; unit++) map.push(from[i]!);
    i += size;
  }
  map.push(text.length);
  return { text: out, from: Uint32Array.from(map) };
}

function bytesOf(text: string): { bytes: readonly number[]; from: readonly number[] } {
  const pairs = gbkPairs();
  const bytes: number[] = [];
  const from: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = code < 0x80 || code === EURO ? undefined : pairs.get(text[i]!);
    if (pair !== undefined) {
      bytes.push(pair >> 8, pair & 0xff);
      from.push(i, i);
    } else {
      // The decoder reads a byte 80 as a euro sign, and gives up one byte before ASCII, two elsewhere.
      bytes.push(code < 0x80 ? code : code === EURO ? 0x80 : NONE);
      from.push(i);
    }
  }
  return { bytes, from };
}

/** The character that begins at `at`: LOST for as many bytes as cannot be one. */
function characterAt(bytes: readonly number[], at: number): { code: number; size: number } {
  const first = bytes[at]!;
  if (first >= 0 && first < 0x80) return { code: first, size: 1 };
  const size = first >= 0xf0 && first < 0xf8 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  let code = first & (size === 4 ? 0x07 : size === 3 ? 0x0f : 0x1f);
  let read = 1;
  while (read < size && at + read < bytes.length && (bytes[at + read]! & 0xc0) === 0x80 && bytes[at + read]! >= 0)
    code = (code << 6) | (bytes[at + read++]! & 0x3f);
  if (size > 1 && read === size && code >= 0x80 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)) return { code, size };
  // A byte that was lost belongs to the character that it broke off.
  if (bytes[at + read] === NONE && first !== NONE) read++;
  return { code: LOST, size: read };
}
