import type { Random } from './random.ts';

/** Damage as encodings and converters do it to Chinese text. */

const gbk = new TextDecoder('gbk');
let encoder: Map<string, readonly [number, number]> | undefined;

/** Two-byte GBK of every character that has one, from the decoder itself. */
function gbkTable(): Map<string, readonly [number, number]> {
  if (encoder) return encoder;
  encoder = new Map();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = gbk.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && character !== '\ufffd' && !encoder.has(character)) encoder.set(character, [high, low]);
    }
  return encoder;
}

/** GBK bytes of a text; what GBK has not becomes `?`. */
export function toGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(gbkTable().get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

/** A line that lost the first byte of the wide space before it, so that every pair of bytes is read one out of step. */
export function shifted(text: string): string {
  const read = gbk.decode(toGbk(`　${text}`).slice(1));
  return `?${read.replaceAll('\ufffd', '_')}`;
}

export const utf8AsGbk = (text: string): string => gbk.decode(new TextEncoder().encode(text));
export const gbkAsUtf8 = (text: string): string => new TextDecoder('utf-8').decode(toGbk(text));

const readings = new Map(
  Object.entries({
    國: 'guó',
    嚴: 'yán',
    項: 'xiàng',
    內: 'nèi',
    規: 'guī',
    數: 'shù',
    動: 'dòng',
    務: 'wù',
    費: 'fèi',
    實: 'shí',
    對: 'duì',
    處: 'chù',
    業: 'yè',
    結: 'jié',
    關: 'guān',
    權: 'quán',
    報: 'bào',
    類: 'lèi',
    办: 'bàn',
    规: 'guī',
    数: 'shù',
    项: 'xiàng',
    内: 'nèi',
    动: 'dòng',
    结: 'jié',
  }),
);

/** `數(shù)量`: the reading of some characters put behind them. */
export const withPinyin = (text: string): string => [...text].map((c) => (readings.has(c) ? `${c}(${readings.get(c)})` : c)).join('');

/** One typing error in a label: a character left out, doubled or taken for another. The number and the first words stay. */
export function mistyped(label: string, random: Random): string {
  const from = (/^(?:[（(].[）)]|[一二三四]、|\d[.、])/u.exec(label)?.[0].length ?? 0) + 1;
  const characters = [...label];
  if (characters.length - from < 5) return label;
  const at = random.int(from, characters.length - 1);
  const taken = random.pick([[], [characters[at]!, characters[at]!], [random.pick(['的', '己', '末', '人'])]]);
  return [...characters.slice(0, at), ...taken, ...characters.slice(at + 1)].join('');
}

/** Something small that does not belong put into a label. */
export function specked(label: string, random: Random): string {
  const at = random.int(0, label.length);
  const speck = random.pick(['\u200b', '\ufeff', '\ue004', '\u0007', '\u00ad', '&nbsp;']);
  return random.chance(0.2) ? `${label}</p>` : `${label.slice(0, at)}${speck}${label.slice(at)}`;
}
