import { readNumber, toChinese } from './numerals.ts';

/**
 * How headings, rows and lists are numbered: the numerals 一 to 十 and what is written with them, and the mark that begins an item.
 * Numbers that count something are read in `numerals.ts`.
 */

const numerals = '一二三四五六七八九十';
/** 三十一 is the longest that is looked for. */
const longest = 3;

/** Whether `unit` is one of 一 to 十. */
export const isOrdinalNumeral = (unit: string | undefined): boolean => unit !== undefined && unit !== '' && numerals.includes(unit);

/** How many such numerals stand at `at`, at most three. */
export function ordinalNumeralsAt(text: string, at: number): number {
  let length = 0;
  while (length < longest && isOrdinalNumeral(text[at + length])) length++;
  return length;
}

/** `三`, `十二`, `二十一`: 1 to 99; 0 when the text is anything else, `一二` and `三三` among it. */
export function ordinalValue(text: string): number {
  const value = text.length > longest || ![...text].every(isOrdinalNumeral) ? null : readNumber(text);
  return value !== null && toChinese(value) === text ? value : 0;
}

/** What begins an item of a list, or a heading. */
export interface ListMark {
  /** `一、` is listed, `一．` `一.` `一，` dotted, `（一）` bracketed, `1.` `1、` arabic, `（1）` bracketed-arabic, `一是` counted, `第一，` placed. */
  readonly kind: 'listed' | 'dotted' | 'bracketed' | 'arabic' | 'bracketed-arabic' | 'counted' | 'placed';
  readonly value: number;
  /** Units of the whole mark, from where it begins. */
  readonly length: number;
}

/** The mark that begins at `at`; undefined where none does. Brackets may be of either width. Looks at six units at most. */
export function listMarkAt(text: string, at = 0): ListMark | undefined {
  const first = text[at];
  if (first === '（' || first === '(') return bracketedAt(text, at);
  if (first === '第') return placedAt(text, at);
  const length = ordinalNumeralsAt(text, at);
  if (length === 0) return arabicAt(text, at);
  const kind = signs.get(text[at + length] ?? '');
  return kind && markOf(kind, ordinalValue(text.slice(at, at + length)), length + 1);
}

/** Nothing is numbered with zero. */
const markOf = (kind: ListMark['kind'], value: number, length: number): ListMark | undefined =>
  value > 0 ? { kind, value, length } : undefined;

/** What follows the numerals of a mark without brackets. */
const signs: ReadonlyMap<string, ListMark['kind']> = new Map([
  ['、', 'listed'],
  ['.', 'dotted'],
  ['．', 'dotted'],
  [',', 'dotted'],
  ['，', 'dotted'],
  ['是', 'counted'],
]);

function bracketedAt(text: string, at: number): ListMark | undefined {
  const chinese = ordinalNumeralsAt(text, at + 1);
  const digits = chinese > 0 ? 0 : digitsAt(text, at + 1);
  const close = text[at + 1 + chinese + digits];
  if (chinese + digits === 0 || (close !== '）' && close !== ')')) return undefined;
  const number = text.slice(at + 1, at + 1 + chinese + digits);
  const length = chinese + digits + 2;
  return chinese > 0 ? markOf('bracketed', ordinalValue(number), length) : markOf('bracketed-arabic', Number(number), length);
}

function placedAt(text: string, at: number): ListMark | undefined {
  const length = ordinalNumeralsAt(text, at + 1);
  const sign = text[at + 1 + length];
  if (length === 0 || (sign !== '，' && sign !== ',')) return undefined;
  return markOf('placed', ordinalValue(text.slice(at + 1, at + 1 + length)), length + 2);
}

/** `3.5` is a number and no mark. */
function arabicAt(text: string, at: number): ListMark | undefined {
  const length = digitsAt(text, at);
  const sign = text[at + length];
  if (length === 0 || (sign !== '.' && sign !== '、' && sign !== '．') || isDigit(text[at + length + 1])) return undefined;
  return markOf('arabic', Number(text.slice(at, at + length)), length + 1);
}

/** Digits of a number of one or two places; 0 where more stand, or none. */
function digitsAt(text: string, at: number): number {
  let length = 0;
  while (length < 3 && isDigit(text[at + length])) length++;
  return length > 2 ? 0 : length;
}

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';

/** A label or heading without the mark that numbers it. */
export const withoutListMark = (text: string): string => text.slice(listMarkAt(text)?.length ?? 0);

/** As tables that were copied number their rows: a bracket may be lost, and the mark may be of any kind. */
const rowOrdinal = /^(?:\(?[一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十][、.,:]|\(?\d{1,2}\)|\d{1,2}[.、,:](?!\d))/;

/** `(一)予以公开` → `(一)` and `予以公开`; the ordinal is empty where there is none. Takes a folded label. */
export function splitOrdinal(folded: string): { ordinal: string; body: string } {
  const ordinal = rowOrdinal.exec(folded)?.[0] ?? '';
  return { ordinal, body: folded.slice(ordinal.length) };
}
