import type { CellType } from '../format/types.ts';
import { readNumber } from '../language/numerals.ts';
import { fold } from '../text/fold.ts';
import type { Cell, Written } from './model.ts';

/** Reads one cell: a number in any of the ways in which clerks write one, a placeholder, a blank, or some other text. */
export function readCell(text: string, start: number, end: number, column: number, type: CellType): Cell {
  const raw = text.slice(start, end);
  return { start, end, text: raw, column, type, ...readFigure(raw, type) };
}

export interface Figure {
  readonly kind: Cell['kind'];
  readonly value: number | null;
  readonly written: readonly Written[];
}

const none: readonly Written[] = [];
const blank: Figure = { kind: 'blank', value: null, written: none };
const placeholder: Figure = { kind: 'placeholder', value: null, written: none };
const other: Figure = { kind: 'text', value: null, written: none };

const placeholders = new Set([
  '/',
  '//',
  '\\',
  '-',
  '--',
  '---',
  '----',
  '.',
  '..',
  '...',
  '*',
  '无',
  '不适用',
  'N/A',
  'n/a',
  'NA',
  '○',
  '×',
  '…',
  '……',
  '〇',
  '空',
  '暂无',
  '无数据',
  '\\/',
  '~',
  '_',
]);

/** What the text of a cell says; `type` decides which units are its own (万元 in an amount). */
export function readFigure(raw: string, type: CellType = 'count'): Figure {
  if (raw.length === 0) return blank;
  if (isDigits(raw)) return { kind: 'number', value: Number(raw), written: raw.length > 1 && raw[0] === '0' ? ['leading-zero'] : none };
  if (holdsLost(raw)) return other;
  const text = fold(raw);
  if (text.length === 0) return blank;
  if (placeholders.has(text) || isStroke(text)) return placeholder;
  if (text.length > 40) return other;
  return readWritten(raw, text, type) ?? other;
}

/** 一 alone in a column of figures is a dash that somebody drew, however often. */
function isStroke(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text[i] !== '一') return false;
  return true;
}

/** Whether a character was lost or replaced by one that only its own font shows: it may have been a digit. */
export function holdsLost(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return true;
  }
  return false;
}

/**
 * Whether a piece of text fills a cell: a figure or a placeholder, though part of it be lost, or a figure with something beside it (`5*`, `约5`) or
 * with letters that were taken for digits (`l2`, `1O`). What tells values from labels; such a cell is text, and a cell all the same.
 */
export function isFigure(raw: string): boolean {
  if (raw.length <= 12 && holdsLost(raw)) return isFigure(fold(raw)) || fold(raw) === '';
  const { kind } = readFigure(raw, 'amount');
  return kind === 'number' || kind === 'placeholder' || (raw.length <= 48 && isMarked(fold(raw)));
}

const marked =
  /^[<>≥≤≈~*※约共计近逾超]?[\dOolIiDL〇]{1,12}[,.'·、*※①-⑳注?]{0,3}(?:万元|亿元|元|万|件|条|项|个|份|宗|起|次|人|部)?(?:\([^()]{1,30}\))?$/;
/** Letters alone are a figure only where each may be a digit and none a word: `O`, `l`. */
const lettered = /^[OolI]$/;

const isMarked = (folded: string): boolean => lettered.test(folded) || (/\d/.test(folded) && marked.test(folded));

/** Whether a text is a number of at most 15 digits and nothing else. */
export function isDigits(text: string): boolean {
  if (text.length > 15) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Digits parted by spaces could be two cells run together; only groups of thousands are certain to be one number. */
const partedDigits = /[\d０-９]\s+[\d０-９]/;
const thousandsBySpace = /^\d{1,3}(?:[\u0020\u00a0\u2009]\d{3}){1,3}$/;

/** `- 3` is 3 in a list; no one writes a minus apart from its number. */
const bullet = /^[-－—–*•·+]\s+\S/;

const plain =
  /^([+-]|增加?|减少?)?(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{0,8})?(万元|亿元|元|万|件|条|项|个|份|宗|起|次|人|部)?(\([^()]{1,30}\)|[①-⑳])?$/;
const units: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };

function readWritten(raw: string, folded: string, type: CellType): Figure | undefined {
  if ((partedDigits.test(raw) && !thousandsBySpace.test(raw)) || bullet.test(raw)) return undefined;
  const text = folded.replaceAll('、', ',');
  const match = plain.exec(text);
  if (!match) return readChinese(folded);
  const [, sign = '', whole = '', fraction = '', unit = '', note = ''] = match;
  const negative = sign === '-' || sign.startsWith('减');
  const digits = Number(whole.replaceAll(',', '') + (fraction.length > 1 ? fraction : ''));
  const scaled = type === 'amount' && unit in units ? Number((digits * units[unit]!).toPrecision(15)) : digits;
  const written: Written[] = [];
  if (/[０-９]/.test(raw)) written.push('full-width');
  if (whole.includes(',')) written.push('separators');
  if (unit) written.push('unit');
  if (sign) written.push('sign');
  if (note) written.push('note');
  if (fraction === '.' || (type === 'count' && /^\.0+$/.test(fraction))) written.push('trailing-dot');
  if (whole.length > 1 && whole[0] === '0') written.push('leading-zero');
  if (thousandsBySpace.test(raw)) written.push('spaces');
  return { kind: 'number', value: negative ? -scaled : scaled, written };
}

/** A Chinese numeral that fills the cell (`十二`, `一百零五件`). */
function readChinese(text: string): Figure | undefined {
  const body = /^([零〇一二两三四五六七八九十百千万]{1,12})(?:件|条|项|个|份|宗|起|次|人|部)?$/.exec(text)?.[1];
  const value = body === undefined ? null : readNumber(body);
  return value === null ? undefined : { kind: 'number', value, written: ['chinese'] };
}
