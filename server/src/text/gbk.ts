/** The bytes of GBK, taken from the decoder that every runtime has. */

let pairs: Map<string, number> | undefined;
let decoder: InstanceType<typeof TextDecoder> | undefined;

/** Character → its two bytes as one number; built once (23,940 pairs). Characters that GBK has not are not in it. */
export function gbkPairs(): ReadonlyMap<string, number> {
  if (pairs) return pairs;
  const map = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = fromGbk(lead, trail);
      if (character.length === 1 && character !== '\ufffd' && !map.has(character)) map.set(character, (lead << 8) | trail);
    }
  }
  pairs = map;
  return map;
}

/** The character of two bytes; U+FFFD where they are none. */
export function fromGbk(lead: number, trail: number): string {
  decoder ??= new TextDecoder('gb18030');
  return decoder.decode(Uint8Array.of(lead, trail));
}
