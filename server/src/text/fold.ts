import { simplifiedForms } from './script.ts';

/**
 * Folding: what two ways of writing one label share. Full width becomes half width, traditional becomes simplified, brackets and quotes
 * become one kind, and whatever a reader does not see (spaces, line breaks, control and zero-width characters) is dropped.
 */

const DROP = 0;
let table: Uint16Array | undefined;

/** What one UTF-16 unit folds to; 0 drops it. Built once, on first use: 128 KiB. */
function foldTable(): Uint16Array {
  if (table) return table;
  const t = new Uint16Array(0x10000);
  for (let code = 0; code < t.length; code++) t[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) t[code] = code - 0xfee0;
  for (const [code, form] of simplifiedForms()) t[code] = form;
  const same: readonly (readonly [string, string])[] = [
    ['(', '（﹙〔［【[︵'],
    [')', '）﹚〕］】]︶'],
    ['"', '“”„‟「」『』＂〝〞″'],
    ["'", '‘’＇′'],
    [',', '，､﹐'],
    ['.', '．﹒。｡'],
    [':', '：﹕'],
    ['-', '－—–―−﹣'],
    ['<', '〈＜'],
    ['>', '〉＞'],
  ];
  for (const [to, from] of same) for (const character of from) t[character.charCodeAt(0)] = to.charCodeAt(0);
  for (let code = 0; code <= 0x20; code++) t[code] = DROP;
  for (let code = 0x7f; code <= 0xa0; code++) t[code] = DROP;
  for (let code = 0x2000; code <= 0x200f; code++) t[code] = DROP;
  for (let code = 0x2028; code <= 0x202f; code++) t[code] = DROP;
  for (let code = 0xe000; code <= 0xf8ff; code++) t[code] = DROP;
  for (const code of [0xad, 0x2060, 0x3000, 0xfeff, 0xfffd]) t[code] = DROP;
  table = t;
  return t;
}

/** The folded text of `text` from `start` to `end` (UTF-16 offsets). */
export function fold(text: string, start = 0, end = text.length): string {
  const t = foldTable();
  let out = '';
  let run = start;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const code = t[unit]!;
    if (code === unit) continue;
    if (run < i) out += text.slice(run, i);
    if (code !== DROP) out += String.fromCharCode(code);
    run = i + 1;
  }
  return run === start && end === text.length && start === 0 ? text : out + text.slice(run, end);
}

/** What one UTF-16 unit folds to; 0 when folding drops it. */
export const foldUnit = (code: number): number => foldTable()[code]!;

/** Stands for a character that was lost; nothing to trim away, as something was there. */
const LOST = 0xfffd;

/** Whether folding drops the unit: spaces of every width, line breaks, control and zero-width characters; not a lost character. */
export const isSpace = (code: number): boolean => code <= 0x20 || (code > 0x7e && code !== LOST && foldTable()[code] === DROP);

/** `range` without the spaces at its ends. */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Whether a UTF-16 unit is a Han character of the basic plane (the rest of Han are surrogate pairs). */
export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

/**
 * `text` without `(shù)`: pinyin in brackets after a Han character, as some pages inject it. Linear; brackets that hold anything but
 * one to six Latin letters stay.
 */
export function withoutPinyin(text: string): string {
  let out = '';
  let from = 0;
  for (let i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
    const end = pinyinEnd(text, i);
    if (end < 0) continue;
    out += text.slice(from, i);
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Where the pinyin that opens with the bracket at `open` ends (after its closing bracket), or -1 when it is none. */
export function pinyinEnd(text: string, open: number): number {
  if (open === 0 || !isHan(text.charCodeAt(open - 1))) return -1;
  let i = open + 1;
  while (i < text.length && i - open <= 7 && isLatin(text.charCodeAt(i))) i++;
  const closed = i > open + 1 && (text[i] === ')' || text[i] === '）');
  return closed ? i + 1 : -1;
}

const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x233) || (code >= 0x300 && code <= 0x36f);
