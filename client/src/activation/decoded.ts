/** A text with the name under which the editor knows the encoding that gave it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf8' | 'utf16le' | 'utf16be' | 'gb18030';
}

/**
 * The text of a file's bytes, as the server reads them too: by its mark, else UTF-8 where that fails nowhere, else GB18030, in which GBK and GB2312
 * are contained. Undefined for what is no text.
 */
export function decodedText(bytes: Uint8Array): DecodedText | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf16le' };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf16be' };
  if (bytes.subarray(0, looked).includes(0)) return undefined;
  for (const [name, encoding] of eightBit) {
    try {
      return { text: new TextDecoder(name, { fatal: true }).decode(bytes), encoding };
    } catch {
      // The next one may fit.
    }
  }
  // A few bytes of a GBK text may be damaged themselves; of UTF-8 that is most of the text.
  const text = new TextDecoder('gb18030').decode(bytes);
  return isGarbled(text) ? undefined : { text, encoding: 'gb18030' };
}

const eightBit = [
  ['utf-8', 'utf8'],
  ['gb18030', 'gb18030'],
] as const;

/** So much of a text is looked at, in bytes or UTF-16 units. */
const looked = 20_000;

/** Whether a text was decoded wrongly: of what is not ASCII in its beginning, one in five is the mark of bytes that are no character. */
export function isGarbled(text: string): boolean {
  let foreign = 0;
  let lost = 0;
  for (let i = 0; i < Math.min(text.length, looked); i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) foreign++;
    if (unit === 0xfffd) lost++;
  }
  return lost > 0 && lost * 5 > foreign;
}

/** Words of which every report has some; a text that was decoded wrongly has none. */
const words = /政府|信息|公[开開]|行政|申[请請]|[总總][计計]/;

/** Whether a text can be that of a report at all, rightly decoded; what is to be read there by other bytes is not what is seen. */
export const isReadable = (text: string): boolean => words.test(text.slice(0, looked)) && !isGarbled(text);
