/** Digits of every hand: plain, formal (大写), traditional. */
const digits = new Map<string, number>(
  ['零〇○', '一壹弌', '二贰貳两兩弍', '三叁參叄弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    [...forms].map((form) => [form, value] as const),
  ),
);
const units = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
/** The units of which Chinese numbers are written in prose and in cells. */
export const chineseNumerals = '零〇一二两三四五六七八九十百千万';

/** Numbers longer than this are no count that a report could hold, and would not be exact. */
const longest = 24;

/**
 * The whole number that `text` writes: `12`, `１２`, `十二`, `一百零五`, `二〇二一`, `壹拾贰`, `3萬`. Surrounding spaces are ignored.
 * Null when it writes none, more than one way of reading it exists (`一百五`), or it is beyond exact arithmetic.
 */
export function readNumber(text: string): number | null {
  const word = text.trim();
  if (word === '' || word.length > longest) return null;
  const value = readBelow([...word], 0);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

/** The large units, from the largest down; each side of one is a number of the next smaller kind. */
const large: readonly (readonly [forms: string, value: number])[] = [
  ['亿億', 1e8],
  ['万萬', 1e4],
];

function readBelow(word: readonly string[], kind: number): number | null {
  const unit = large[kind];
  if (!unit) return readSmall(word);
  const at = word.findIndex((c) => unit[0].includes(c));
  // 一万亿 is a number of 亿, so what stands before a unit may hold the smaller one, never the same again.
  if (at < 0) return readBelow(word, kind + 1);
  const high = readBelow(word.slice(0, at), kind + 1);
  const low = readRest(word.slice(at + 1), kind + 1);
  return high === null || high === 0 || low === null || low >= unit[1] ? null : high * unit[1] + low;
}

/** What follows a large unit: nothing, `零五`, `五千` … A bare digit (一万五) may mean 15000 or 10005 and is not read. */
function readRest(word: readonly string[], kind: number): number | null {
  if (word.length === 0) return 0;
  if (digits.get(word[0]!) === 0) return word.length > 1 && digits.get(word[1]!) !== 0 ? readBelow(word.slice(1), kind) : null;
  return word.length === 1 ? null : readBelow(word, kind);
}

/** A number below 10000 with its units, or digits alone in either script. */
function readSmall(word: readonly string[]): number | null {
  if (word.length === 0) return null;
  const plain = word.map(digitOf);
  if (plain.every((d) => d !== null)) return plain.reduce((n, d) => n * 10 + d, 0);
  let total = 0;
  let digit: number | null = null;
  let last = 10000;
  let zero = false;
  for (const char of word) {
    const unit = units.get(char);
    const value = digits.get(char);
    if (unit !== undefined) {
      if (unit >= last || digit === 0 || (digit === null && (unit !== 10 || zero))) return null;
      total += (digit ?? 1) * unit;
      [digit, last, zero] = [null, unit, false];
    } else if (value === undefined || digit !== null) return null;
    else if (value === 0) {
      if (zero || total === 0) return null;
      zero = true;
    } else digit = value;
  }
  if (digit === null) return zero ? null : total;
  return zero || last === 10 ? total + digit : null;
}

function digitOf(char: string): number | null {
  const code = char.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return digits.get(char) ?? null;
}

/** First character of a run of enclosed numbers, and the value that it stands for: ①, ⑴, ⒈, ㈠, ㊀. */
const enclosed: readonly (readonly [first: number, length: number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x3220, 10],
  [0x3280, 10],
];

/** The place that an ordinal names: `十二`, `第三`, `3`, `㈠`, `①`. Null for anything else; zero is no ordinal. */
export function ordinalOf(text: string): number | null {
  const word = text.trim();
  if (word.length === 1) {
    const code = word.charCodeAt(0);
    for (const [first, length] of enclosed) if (code >= first && code < first + length) return code - first + 1;
  }
  const value = readNumber(word.startsWith('第') ? word.slice(1) : word);
  return value === 0 ? null : value;
}

/** `3` → `三`, `12` → `十二`, `20` → `二十`, for headings. Anything but a whole number of 1..99 comes back as its digits. */
export function toChinese(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const names = '零一二三四五六七八九';
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? names[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? names[ones] : ''}`;
}
