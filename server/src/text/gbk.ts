/** The bytes of GBK, taken from the decoder that every runtime has. */

let pairs: Map<string, number> | undefined;
let decoder: InstanceType<typeof TextDecoder> | undefined;

/** Character → its two bytes as one number; built once (23,940 pairs). Characters that GBK has not are not in it. */
export function gbkPairs(): ReadonlyMap<string, number> {
  if (pairs) return pairs;
  const map = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (const [i, character] of rowOf(lead).entries())
      if (character.length === 1 && character !== '\ufffd' && !map.has(character)) map.set(character, (lead << 8) | trails[i]!);
  pairs = map;
  return map;
}

/** The second bytes that there are. */
const trails = Array.from({ length: 0xff - 0x40 }, (_, i) => 0x40 + i).filter((trail) => trail !== 0x7f);

/** What a first byte says with each of the second ones. Decoded at once, as a call for each pair takes a hundred times as long; a line break after each keeps them apart. */
function rowOf(lead: number): readonly string[] {
  decoder ??= new TextDecoder('gb18030');
  const bytes = new Uint8Array(3 * trails.length).fill(0x0a);
  for (const [i, trail] of trails.entries()) {
    bytes[3 * i] = lead;
    bytes[3 * i + 1] = trail;
  }
  return decoder.decode(bytes).split('\n', trails.length);
}

/** The character of two bytes; U+FFFD where they are none. */
export function fromGbk(lead: number, trail: number): string {
  decoder ??= new TextDecoder('gb18030');
  return decoder.decode(Uint8Array.of(lead, trail));
}
