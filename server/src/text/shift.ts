/**
 * GBK read one byte out of step: `?。ㄒ唬┯枰怨_` is `（一）予以公开`. A stray byte before double-byte text pairs each character's second
 * byte with the next one's first. Encoding again, dropping the stray byte and decoding gives the text back, but for characters whose
 * shifted pairs meant nothing and were lost.
 */

let toBytes: Map<string, number> | undefined;
let decoder: InstanceType<typeof TextDecoder> | undefined;

/** Character → its two GBK bytes as one number; built once from the decoder's own table (23,940 pairs). */
function encoder(): Map<string, number> {
  if (toBytes) return toBytes;
  decoder = new TextDecoder('gb18030');
  const map = new Map<string, number>();
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const character = decoder.decode(pair);
      if (character.length === 1 && character !== '\ufffd' && !map.has(character)) map.set(character, (lead << 8) | trail);
    }
  }
  toBytes = map;
  return map;
}

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

/**
 * The repaired text of a line that begins with a shifted stretch, as far as the bytes give it back (up to the first character that was
 * lost); undefined where the line does not begin so.
 */
export function repairShift(line: string): string | undefined {
  if (findShift(line, 0, Math.min(line.length, 8)) !== 0) return undefined;
  const bytes = shiftedBytes(line.startsWith('。') ? line : line.slice(1));
  if (bytes.length < 4) return undefined;
  const whole = bytes.length - 1 - ((bytes.length - 1) % 2);
  const text = decoder!.decode(Uint8Array.from(bytes.slice(1, 1 + whole)));
  const lost = text.indexOf('\ufffd');
  return lost >= 0 ? text.slice(0, lost) : text;
}

function shiftedBytes(body: string): number[] {
  const map = encoder();
  const bytes: number[] = [];
  const characters = [...body];
  for (const [i, character] of characters.entries()) {
    const pair = map.get(character);
    if (pair === undefined) break;
    bytes.push(pair >> 8, pair & 0xff);
    const next = characters[i + 1]?.charCodeAt(0) ?? 0;
    const box = next >= 0x2500 && next <= 0x254b;
    const lost = lostAfter[character];
    if (lost !== undefined && box) bytes.push(lost >> 8, lost & 0xff);
    if (i === 0 && character === '。' && box) bytes.push(...lostSix);
  }
  return bytes;
}
