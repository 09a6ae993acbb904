import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { gbkPairs } from '../../text/gbk.ts';
import { firstWhere } from '../../text/halving.ts';
import { initialOf, isCommonHan, isSyllable } from '../../text/initials.ts';
import { byStart, type Range } from '../../text/range.ts';
import { memoizedByText } from '../../text/text-cache.ts';
import { matchesIn } from '../wording.ts';
import type { Blemish } from './blemishes.ts';

/**
 * Letters that no sentence of a report has between two Han characters: pinyin where a word should stand (`高质量zhùlì发展`, `工作ping wen推进`), a letter
 * of a script that two bytes of GBK were read as (`审查ʡ率`), and what lost bytes become on their way (`锟斤拷`).
 */
const toned = /[a-zàáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜ]{2,24}/g;
/** `处理(chǔ lǐ)`: how words are read, for a child or a screen, in brackets behind them. */
const aside =
  /(?<=[\u4e00-\u9fff\d])（[a-zàáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜ ]{0,40}[àáèéìíòóùúāēěīńňōūǎǐǒǔǖǘǚǜ][a-zàáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜ ]{0,40}）/g;
const tone = /[àáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜ]/;
const plain = /(?<=[\u4e00-\u9fff])[a-z]{4,24}(?=[\u4e00-\u9fff，。；、])/g;
/** Letters of phonetic script, Armenian, Cyrillic, Hebrew, Arabic and the like, and those of Western Europe that are in no pinyin. */
const misread =
  /(?<=[\u4e00-\u9fff\d])[ぁ-ねは-ヶ\u00c2-\u00c7\u00ca\u00cb\u00ce-\u00d1\u00d4-\u00d6\u00db\u00dd-\u00df\u00e2-\u00e7\u00ea\u00eb\u00ee-\u00f1\u00f4-\u00f6\u00fb\u00fd-\u00ff\u0250-\u02ff\u0400-\u07ff]{1,8}[\u0080-\u00bf]{0,4}(?=[\u4e00-\u9fff\d，。；、%])/g;
const lost = /(?:锟斤拷|烫烫烫|屯屯屯|[锛銆鈥])+/g;
/** What characters are in an address (not within one) and in a program's text: `%E5%85%AC`, `\\u516c`. */
const codes = /(?<![\w/=&?.%-])(?:%[0-9A-F]{2}){3,40}|\\u[0-9a-f]{4}/g;
/** Without any of these none of the others is there. */
const any = /[a-z%ぁ-ヶ\u00c0-\u07ff锟烫屯锛銆鈥]/;

/** Such places of a report's prose, each once, in the order of the text. Nothing tells what stood there. */
export function strangeLetters(report: Report): readonly Blemish[] {
  const isDamage = overlapping(report.damage);
  return paragraphsOf(report).flatMap((paragraph) => {
    const { text } = paragraph;
    const at = (kind: Blemish['kind'], from: number, length: number): Blemish => ({
      ...paragraph.range(from, from + length),
      kind,
      repair: null,
      official: null,
      safe: false,
    });
    const words = misreadWords(text).map(({ from, repair }): Blemish => ({ ...at('utf8-as-gbk', from, 3), repair }));
    if (words.length === 0 && !any.test(text)) return words;
    const pinyin = [
      ...matchesIn(text, toned).filter((m) => tone.test(m[0]) && isWithin(text, m.index, m[0].length)),
      ...matchesIn(text, aside),
      ...matchesIn(text, plain).filter((m) => isTyped(text, m.index, m[0]) || isSpaced(report, at('pinyin', m.index, m[0].length))),
    ];
    const broken = [...matchesIn(text, misread), ...matchesIn(text, lost), ...matchesIn(text, codes)];
    const isWord = overlapping(words);
    const letters = [
      ...pinyin.map((m) => at('pinyin', m.index, m[0].length)),
      ...broken.map((m) => at('replacement', m.index, m[0].length)),
    ].filter((found) => !isWord(found));
    return [...words, ...letters].filter((found) => !isDamage(found)).sort(byStart);
  });
}

/** Whether a range has a character in common with one of these, which stand in their order and apart. */
const overlapping = (ranges: readonly Range[]) => (found: Range) => {
  const next = ranges[firstWhere(0, ranges.length, (i) => ranges[i]!.end > found.start)];
  return next !== undefined && next.start < found.end;
};

/**
 * `教育缁忚垂`: a word of two characters whose UTF-8 was read as GBK, which makes three. Longer stretches are found with the text; three are so told only
 * where their bytes are two common characters and two of the three are rare.
 */
const misreadWords = memoizedByText((text): readonly { readonly from: number; readonly repair: string }[] => {
  const found: { from: number; repair: string }[] = [];
  for (let i = 0; i + 3 <= text.length; i++) {
    // Bytes that begin a character of UTF-8 begin no common one of GBK.
    if (text.charCodeAt(i) < 0x4e00 || isCommonHan(text[i]!)) continue;
    const three = [...text.slice(i, i + 3)];
    const pairs = three.map((c) => gbkPairs().get(c) ?? 0);
    if (three.length < 3 || pairs.includes(0) || three.filter((c) => !isCommonHan(c)).length < 2) continue;
    const read = utf8.decode(Uint8Array.from(pairs.flatMap((pair) => [pair >> 8, pair & 0xff])));
    if (read.length !== 2 || ![...read].every((c) => isCommonHan(c) || '，。、；：（）“”'.includes(c)) || ![...read].some(isCommonHan))
      continue;
    found.push({ from: i, repair: read });
    i += 2;
  }
  return found;
});

const utf8 = new TextDecoder('utf-8');

/** Whether Chinese stands on both sides. */
const isWithin = (text: string, at: number, length: number): boolean =>
  /[\u4e00-\u9fff]/.test(text[at - 1] ?? '') && /[\u4e00-\u9fff，。；、]/.test(text[at + length] ?? '');

/** `定期pinggu评估`: what was typed for the word beside it, by the letters that its characters begin with. */
function isTyped(text: string, at: number, letters: string): boolean {
  const end = at + letters.length;
  return [2, 3, 4].some((n) => spells(letters, text.slice(end, end + n)) || spells(letters, text.slice(at - n, at)));
}

/** Whether letters are so many syllables as a word has characters, each with the letter that its character begins with. */
const spells = (letters: string, word: string): boolean =>
  word === ''
    ? letters === ''
    : initialOf(word[0]!) === letters[0] &&
      [2, 3, 4, 5, 6].some((n) => isSyllable(letters.slice(0, n)) && spells(letters.slice(n), word.slice(1)));

/** Syllables without tones that are set apart by spaces; letters in one word may be an English one. */
function isSpaced({ text }: Report, { start, end }: Blemish): boolean {
  const syllables = text.slice(start, end).trim().split(/ +/);
  return syllables.length > 1 && syllables.every((s) => s.length > 1 && isSyllable(s)) && syllables.some((s) => s.length > 2);
}
