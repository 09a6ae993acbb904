import { isHan } from '../text/fold.ts';
import { isCommonHan, saidAlike } from '../text/initials.ts';
import { lazily } from '../text/lazily.ts';
import { isWord, loneIn, wordsOf } from './word-edges.ts';
import { counted, doing, rates } from './words/counted-words.ts';
import { meeting } from './words/doubling.ts';
import { wordsBefore } from './words/organ-name-words.ts';
import { surnames } from './words/persons.ts';
import { rightWords, terms, words } from './words/terms.ts';

/**
 * Terms of these reports with one character typed as another of the same sound or look (行政处罚决订, 有侍加强), two swapped (政府息信公开) or one gone
 * (政府信公开). Takes folded text.
 */

/** A term that is misspelt, and what it should be. */
export interface TermSlip {
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

interface Term {
  readonly word: string;
  /** What may stand in one of its places and be right. */
  readonly allowed: string;
}

interface Lookup {
  readonly whole: ReadonlySet<string>;
  /** By their first two units and by their last two: one wrong character leaves one of the pairs whole. */
  readonly heads: ReadonlyMap<number, readonly Term[]>;
  readonly tails: ReadonlyMap<number, readonly Term[]>;
  /** By unit, 1 for those that such a pair begins with. */
  readonly starts: Uint8Array;
}

/** Two units as one number, which of two Han characters is small enough for an engine to keep it without an object. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) - 0x4e00) * 0x10000 + text.charCodeAt(at + 1);

const lookup = lazily((): Lookup => {
  const all = terms.map((entry): Term => {
    const [word = '', allowed = ''] = entry.split('/');
    return { word, allowed };
  });
  const starts = new Uint8Array(0x10000);
  for (const { word } of all) for (const at of [0, word.length - 2]) starts[word.charCodeAt(at)] = 1;
  return {
    whole: new Set(all.map(({ word }) => word)),
    heads: Map.groupBy(all, ({ word }) => pairAt(word, 0)),
    tails: Map.groupBy(all, ({ word }) => pairAt(word, word.length - 2)),
    starts,
  };
});

/** The misspelt terms of `text`, in its order and apart. Linear. */
export function termSlipsIn(text: string): readonly TermSlip[] {
  const { whole, heads, tails, starts } = lookup();
  const found: TermSlip[] = [];
  for (let i = 0; i + 2 <= text.length; i++) {
    if (starts[text.charCodeAt(i)] === 0) continue;
    const pair = pairAt(text, i);
    for (const term of heads.get(pair) ?? []) {
      add(i, term, 0);
      add(i, term, 1);
    }
    for (const term of tails.get(pair) ?? []) {
      add(i + 2 - term.word.length, term, 0);
      add(i + 3 - term.word.length, term, 1);
    }
  }
  return found.sort((a, b) => a.at - b.at).filter((slip, i, all) => i === 0 || all[i - 1]!.at + all[i - 1]!.wrong.length <= slip.at);

  /** With `shorter` 1 a character of the term is gone. Nearly all that is asked is the term itself, or nothing like it. */
  function add(at: number, { word, allowed }: Term, shorter: number): void {
    const length = word.length - shorter;
    if (at < 0 || at + length > text.length) return;
    let off = 0;
    while (off < length && text[at + off] === word[off]) off++;
    if (off === word.length || (shorter === 1 && (text.startsWith(word, at) || text.startsWith(word, at - 1)))) return;
    const edit = shorter === 1 ? goesOn(text, at + off, word, off + 1) && 'lost' : editOf(text, at + off, word, off);
    if (!edit) return;
    const wrong = text.slice(at, at + length);
    if (!whole.has(wrong) && isSlip[edit](text, { at, wrong, right: word }, off, allowed)) found.push({ at, wrong, right: word });
  }
}

/** Whether `word` from `from` on stands at `at`. */
const goesOn = (text: string, at: number, word: string, from: number): boolean => {
  for (let i = from; i < word.length; i++) if (text[at + i - from] !== word[i]) return false;
  return true;
};

function editOf(text: string, at: number, word: string, off: number): 'mistyped' | 'swapped' | undefined {
  if (goesOn(text, at + 1, word, off + 1)) return 'mistyped';
  return text[at] === word[off + 1] && text[at + 1] === word[off] && goesOn(text, at + 2, word, off + 2) ? 'swapped' : undefined;
}

/** What tells for each kind of slip that it is none of the right words that look so; `off` is where it differs from the term. */
const isSlip: Readonly<Record<'mistyped' | 'swapped' | 'lost', (text: string, slip: TermSlip, off: number, allowed: string) => boolean>> = {
  mistyped(_text, { wrong, right }, off, allowed) {
    const typed = wrong[off]!;
    if (!isHan(typed.charCodeAt(0)) || allowed.includes(typed)) return false;
    // A character that hardly any word has, where all others are a term's, was taken for one that looks like it.
    return !isCommonHan(typed) || takenFor(right[off]!).includes(typed);
  },
  // A long term by itself, a short one as the dictionary tells.
  swapped: (text, slip) => slip.right.length > 5 || isTorn(text, slip),
  lost(text, slip, off) {
    const { at, wrong, right } = slip;
    // A short term may be another without one: 上年报告, 不公开.
    if (right.length < 5 || !isTorn(text, slip)) return false;
    // Of a first or last one the neighbour may have taken the place (进一步提质), or the line may be broken there.
    const outer = off === 0 ? at - 1 : off === wrong.length ? at + wrong.length : undefined;
    return outer === undefined || (right.length > 5 && isHan(text.charCodeAt(outer)));
  },
};

/** Whether more characters are left alone by the dictionary than in the term itself: 政府|信|公开, but 存在|主要|问题. */
const isTorn = (text: string, { at, wrong, right }: TermSlip): boolean => {
  const [before, after] = [text.slice(Math.max(0, at - 8), at), text.slice(at + wrong.length, at + wrong.length + 8)];
  const lone = (words: string): number => loneIn(before + words + after, before.length, before.length + words.length);
  return !rightWords.some((word) => wrong.includes(word)) && lone(wrong) > lone(right);
};

/** Characters that are taken for one another by their look and are not said alike, in groups. */
const lookalikes =
  '待侍 织识职 己已 未末 公分 入人 析折拆 部郡 限根 拔拨 土士 干千 夫失 徽微 复夏 诉拆 理埋 管菅官宫 规现 责贵 监临 坏环怀 栽载裁戴 徙徒 准淮谁推 编偏遍 措惜借 施旋 导异 枝技 核该 住往任 项顷顶预 顺须 办为力 宣宜 享亨 汇江 服报 治冶 活话括 县具真 目日曰 大太 名各 问间 简筒 答签 策荣 荐存 法去 会合 今令 体休 例列倒 作件伴 内肉 全金 主王 众从 权杈 场扬 提堤题 造选送 通道迪 透诱 述迷 谈淡 聘骋 育肓 阅阀 设没 任仼仕 训圳川 动劲 映应'.split(
    ' ',
  );

/** What is said or looks like a character, itself among them. */
const takenFor = (character: string): string => saidAlike(character) + lookalikes.filter((group) => group.includes(character)).join('');

/** Characters that are words by themselves, of which another may stand before or behind: 共享 is not meant by 全市共向社会公布. */
const alone: ReadonlySet<string> = new Set(
  '列哪件一第项议结和转县不上为无号未个是之加收对补市我依区其已及至共镇报按仍占与只计访出由因村州会以了份率各级名有点自从还到向处任委请集设应可于同如经问前但且每先更再又并将该据使被把审校院所站队科股厅乡省法制属指年月日次条实信',
);
/** Of these, what joins others and so stands before and behind any word: 到时按要求, 表三第一项. */
const joining = '一三不下上第按以与向依照据到可有请应自同如来出入个及已是在各尚和';
/** What names and numbers stand behind or before, which hold any character: 及石桥乡, 中兴, 郭家. */
const open = '及应一第到中家村用所';

/** By two characters of which one is said or looks like what was meant: the word. Empty where two words may have been meant. */
const mistaken = lazily(() => {
  const all = new Map(
    wordsOf([...terms, ...words, ...wordsBefore, ...meeting, ...counted, ...rates, ...doing].join(' '))
      .filter((word) => word.length === 2)
      .map((word) => [pairAt(word, 0), word] as const),
  );
  const found = new Map<number, string>();
  for (const [pair, word] of all) {
    // 题问
    const swapped = pairAt(word[1]! + word[0]!, 0);
    if (!all.has(swapped) && ![...word].some((c) => joining.includes(c))) found.set(swapped, word);
    for (const at of [0, 1]) {
      if (open.includes(word[1 - at]!)) continue;
      for (const typed of takenFor(word[at]!)) {
        const wrong = pair + (typed.charCodeAt(0) - word.charCodeAt(at)) * (at === 0 ? 0x10000 : 1);
        if (!alone.has(typed) && !all.has(wrong)) found.set(wrong, (found.get(wrong) ?? word) === word ? word : '');
      }
    }
  }
  return found;
});

/** Whether the two characters at `at` may be the name of a place, 水坪镇, or of a person: `联系人：李建义`. */
export const isName = (text: string, at: number): boolean =>
  /[县市区镇乡村街路]/.test(text[at + 2] ?? '') ||
  (surnames.includes(text[at - 1] ?? '。') && /[^\u4e00-\u9fff]|[人长任由]/.test(text[at - 2] ?? '。'));

/** Whether the two characters at `at` are a part of a right word that the dictionary does not have. */
const isMeant = (text: string, at: number): boolean => {
  const pair = text.slice(at, at + 2);
  return rightWords.some((word) => word.includes(pair) && text.startsWith(word, at - word.indexOf(pair)));
};

/** Words of two characters with one typed as another, in the order of `text`: 调正, 保秘. Such two are no words where they stand, and no name of a place. Linear. */
export function wordSlipsIn(text: string): readonly TermSlip[] {
  const found: TermSlip[] = [];
  for (let at = 0; at + 2 <= text.length; at++) {
    const right = mistaken().get(pairAt(text, at));
    if (right && !isName(text, at) && !isMeant(text, at) && isWord(text, at, at + 1) && isWord(text, at + 1, at + 2))
      found.push({ at, wrong: text.slice(at, at + 2), right });
  }
  return found;
}
