import { gbkPairs } from './gbk.ts';

/** The first of each letter's characters among the 3,755 commonest of GB 2312, which stand in the order of their pinyin. */
const firsts: readonly (readonly [letter: string, code: number])[] = [
  ['a', 0xb0a1],
  ['b', 0xb0c5],
  ['c', 0xb2c1],
  ['d', 0xb4ee],
  ['e', 0xb6ea],
  ['f', 0xb7a2],
  ['g', 0xb8c1],
  ['h', 0xb9fe],
  ['j', 0xbbf7],
  ['k', 0xbfa6],
  ['l', 0xc0ac],
  ['m', 0xc2e8],
  ['n', 0xc4c3],
  ['o', 0xc5b6],
  ['p', 0xc5be],
  ['q', 0xc6da],
  ['r', 0xc8bb],
  ['s', 0xc8f6],
  ['t', 0xcbfa],
  ['w', 0xcdda],
  ['x', 0xcef4],
  ['y', 0xd1b9],
  ['z', 0xd4d1],
];
const last = 0xd7f9;

/** The letter with which a character's commonest pinyin begins; undefined for characters that are not among the commonest 3,755. */
export function initialOf(character: string): string | undefined {
  const code = gbkPairs().get(character) ?? 0;
  if (code < firsts[0]![1] || code > last) return undefined;
  return firsts.findLast(([, first]) => first <= code)?.[0];
}

/** Whether two of the commonest characters stand so near in the order of their pinyin that they sound much alike. */
export function soundAlike(one: string, other: string): boolean {
  const [a = 0, b = 0] = [one, other].map((c) => gbkPairs().get(c) ?? 0);
  return Math.abs((a >> 8) * 94 + (a & 0xff) - (b >> 8) * 94 - (b & 0xff)) <= 60;
}

/** Whether letters are one syllable of pinyin, without its tone. */
export const isSyllable = (letters: string): boolean =>
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ong|ue|v|ve)$/.test(
    letters,
  );

/** Whether a character, or the first unit of a text, is one of the 3,755 commonest of GB 2312. Asked of every character of a report. */
export const isCommonHan = (character: string): boolean => isCommonHanAt(character, 0);

/** By code what was told of a unit: nothing yet, common, rare. */
const told = new Uint8Array(0x10000);
const [COMMON, RARE] = [1, 2];

/** The same of the unit at `at`. */
export function isCommonHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const known = told[unit];
  if (known === COMMON || known === RARE) return known === COMMON;
  const code = gbkPairs().get(text[at] ?? '') ?? 0;
  const isCommon = code >= firsts[0]![1] && code <= last && (code & 0xff) >= 0xa1;
  told[unit] = isCommon ? COMMON : RARE;
  return isCommon;
}
