import { gbkPairs } from './gbk.ts';
import { lazily } from './lazily.ts';

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

/** How many of these characters each syllable has, in its order, as codes from 39 on (92 left out); endings in n and ng, which many say alike, count as one. */
const counts =
  ')4309/B861?3++6<0(23,,)2*>0-@7,37(4,.)3-(+*/*--3;3*.:70.0(1.6-+034(//C3EV)-;18(0609-*57*-(.=09)00.90,C<-1]8]CBT)8@.12+,4+6-++1)+12++.*=22*I(@4,A20-;;<0-63(7250/)3(8*64*,())20)..++*)-(.--4.078++)5/(6K*E6,?)/42/)0*)3(1*1)*))*+.+*)5<23BV1H)+,0*7/+3*2*/00F2(+6/,*14+2)-*2.)BH40DJ4U9<@.0:1-57Y66]I(6;T;13*..5+(,5-G11FR25A)+1-)26.+/)+)/';
const syllables = lazily(() => {
  const ends: number[] = [];
  for (const c of counts) ends.push((ends.at(-1) ?? 0) + c.charCodeAt(0) - (c > '[' ? 40 : 39));
  return ends;
});

/** By each of these characters all that are said alike but for the tone, itself among them. */
const alike = lazily(() => {
  // All of them at once, as they stand one behind the other.
  const bytes = Uint8Array.from({ length: 40 * 188 }, (_, i) => (i % 2 === 0 ? 0xb0 + Math.floor(i / 188) : 0xa1 + ((i % 188) >> 1)));
  const all = new TextDecoder('gb18030').decode(bytes);
  const ends = syllables();
  const groups = ends.map((end, i) => all.slice(ends[i - 1] ?? 0, end));
  return new Map(groups.flatMap((group) => [...group].map((character) => [character, group] as const)));
});

/** Those of these characters that are said as this one is but for the tone, itself among them; none of one that is not among them. */
export const saidAlike = (character: string): string => alike().get(character) ?? '';

/** An initial, if there is one, and a final. */
const syllable =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a(?:[io]|ng?)?|o(?:u|ng)?|e(?:[ir]|ng?)?|i(?:a(?:o|ng?)?|[eu]|ng?|ong)?|u(?:a(?:i|ng?)?|[eion])?|ve?)$/;

/** Whether letters are one syllable of pinyin, without its tone. */
export const isSyllable = (letters: string): boolean => syllable.test(letters);

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
