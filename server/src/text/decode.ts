import { countOf } from './count.ts';
import type { Words } from './range.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'binary';

export interface Decoded {
  /** The text without its byte order mark; empty when `encoding` is `binary`. */
  readonly text: string;
  readonly encoding: Encoding;
  /** What a reader should know of the file: not UTF-8, damaged bytes, not a text at all. Null for plain UTF-8. */
  readonly note: Words | null;
}

/** How many bytes are looked at to tell an encoding; the beginning of a report has words, figures and line ends enough. */
const sampleSize = 1 << 16;

/**
 * The text of a file's bytes: UTF-8, UTF-16 of either order (with or without its mark), else GB18030. Total: any bytes give an answer,
 * `binary` with an empty text and a note where they are no text. Linear in the number of bytes.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  const strict = attempt('utf-8', bytes);
  if (strict !== null && !strict.includes('\0')) return { text: strict, encoding: 'utf-8', note: null };
  const order = utf16Order(bytes.subarray(0, sampleSize));
  if (order) return withoutMark(bytes, order);
  const kind = binaryKind(bytes);
  if (kind) return { text: '', encoding: 'binary', note: kind };
  return strict === null ? eightBit(bytes) : { text: strict, encoding: 'utf-8', note: null };
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return tolerant(bytes, 'utf-8', null);
  if (a === 0xff && b === 0xfe) return tolerant(bytes, 'utf-16le', null);
  if (a === 0xfe && b === 0xff) return tolerant(bytes, 'utf-16be', null);
  return null;
}

function withoutMark(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const name = encoding.toUpperCase();
  return tolerant(bytes, encoding, { zh: `按 ${name}（没有字节序标记）读取`, en: `read as ${name} (no byte order mark)` });
}

/**
 * Bytes that are not valid UTF-8. A UTF-8 text with a few broken bytes is mostly valid GB18030 too, but gives nonsense there; a GB18030
 * text read as UTF-8 is broken nearly everywhere. So the share of breaks in the UTF-8 reading decides, not which of the two passes.
 */
function eightBit(bytes: Uint8Array): Decoded {
  const text = loose('utf-8', bytes);
  let foreign = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) foreign++;
    if (unit === 0xfffd) broken++;
  }
  if (broken * 5 <= foreign) return { text, encoding: 'utf-8', note: brokenNote(broken, 'UTF-8') };
  return tolerant(bytes, 'gb18030', { zh: '不是 UTF-8，按 GB18030 读取', en: 'not UTF-8, read as GB18030' });
}

/** Decodes, replacing what cannot be; a replacement is said in the note. */
function tolerant(bytes: Uint8Array, encoding: Exclude<Encoding, 'binary'>, note: Words | null): Decoded {
  const strict = attempt(encoding, bytes);
  if (strict !== null) return { text: strict, encoding, note };
  const text = loose(encoding, bytes);
  const broken = brokenNote(text.split('\ufffd').length - 1, encoding.toUpperCase());
  return { text, encoding, note: note ? { zh: `${note.zh}；${broken.zh}`, en: `${note.en}; ${broken.en}` } : broken };
}

function brokenNote(count: number, name: string): Words {
  return {
    zh: `有 ${count} 处字节不合 ${name}，读作 \ufffd`,
    en: `${countOf(count, 'place is', 'places are')} not valid ${name} and read as \ufffd`,
  };
}

function attempt(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Never throws: a runtime without the encoding's tables reads UTF-8 in its place. */
function loose(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/**
 * The byte order of UTF-16 without a mark, or null when the bytes are something else. Nine units in ten must be what reports are written
 * with; GB18030 bytes fall outside these ranges in either order, as both bytes of its common characters are 0xA1 or above.
 */
function utf16Order(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = sample.length >> 1;
  if (units === 0 || (sample.length < sampleSize && sample.length % 2 === 1)) return null;
  let little = 0;
  let big = 0;
  for (let i = 0; i < units; i++) {
    const first = sample[2 * i]!;
    const second = sample[2 * i + 1]!;
    if (usual((second << 8) | first)) little++;
    if (usual((first << 8) | second)) big++;
  }
  if (Math.max(little, big) * 10 < units * 9 || little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** ASCII, general punctuation, CJK punctuation and characters (the second plane's halves too), full-width forms. */
function usual(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
  if (unit >= 0x3000 && unit <= 0x9fff) return unit <= 0x303f || unit >= 0x4e00;
  if (unit >= 0xd840 && unit <= 0xdfff) return unit <= 0xd87f || unit >= 0xdc00;
  return (unit >= 0x2000 && unit <= 0x206f) || unit >= 0xff00 || unit === 0xa0;
}

const signatures: readonly (readonly [name: Words, bytes: readonly number[]])[] = [
  [{ zh: 'PDF 文件', en: 'a PDF file' }, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [{ zh: 'Word、Excel 文档或压缩包', en: 'a Word or Excel document or an archive' }, [0x50, 0x4b, 0x03, 0x04]],
  [{ zh: '旧版 Word 或 Excel 文档', en: 'an old Word or Excel document' }, [0xd0, 0xcf, 0x11, 0xe0]],
];

/** What the bytes are when they are no text; null when they may be one. A stray NUL or control character is damage, not a binary file. */
function binaryKind(bytes: Uint8Array): Words | null {
  const named = signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (named) return { zh: `是${named[0].zh}，不是纯文本`, en: `is ${named[0].en}, not plain text` };
  const sample = bytes.subarray(0, sampleSize);
  let nul = 0;
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) nul++;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) control++;
  }
  const heavy = (nul >= 4 && nul * 100 > sample.length) || (control >= 16 && control * 20 > sample.length);
  return heavy ? { zh: '是二进制文件，不是纯文本', en: 'is a binary file, not plain text' } : null;
}
