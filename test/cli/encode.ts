/** The encodings that a report may be found in. The platform decodes GB18030 but cannot write it, so its table is made by decoding. */
export type Name = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'utf-16le with mark' | 'utf-16be with mark' | 'gb18030';

export const names: readonly Name[] = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16be',
  'utf-16le with mark',
  'utf-16be with mark',
  'gb18030',
];

let table: Map<string, readonly number[]> | undefined;

function gb18030Table(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !made.has(char)) made.set(char, [lead, trail]);
    }
  }
  return made;
}

/** Bytes of one character; beyond the basic plane GB18030 counts in four bytes. A character that has no bytes here throws. */
function gb18030(char: string): readonly number[] {
  const code = char.codePointAt(0)!;
  if (code < 0x80) return [code];
  if (code >= 0x10000) {
    const n = code - 0x10000;
    return [0x90 + Math.floor(n / 12600), 0x30 + (Math.floor(n / 1260) % 10), 0x81 + (Math.floor(n / 10) % 126), 0x30 + (n % 10)];
  }
  table ??= gb18030Table();
  const bytes = table.get(char);
  if (!bytes) throw new Error(`no bytes for ${char}`);
  return bytes;
}

/** `text` in the encoding named. */
export function encode(text: string, name: Name): Uint8Array {
  if (name === 'utf-8') return new TextEncoder().encode(text);
  if (name === 'utf-8 with mark') return new TextEncoder().encode(`\ufeff${text}`);
  if (name === 'gb18030') return Uint8Array.from([...text].flatMap(gb18030));
  const marked = name.endsWith('with mark') ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), name.startsWith('utf-16le'));
  return bytes;
}
