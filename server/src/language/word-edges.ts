import { lazily } from '../text/lazily.ts';

/** Characters on either side that decide where words begin and end. */
const reach = 8;

/** The dictionary of Chinese words that comes with the engine (ICU), whatever the machine's language; undefined where an engine has none. */
const words = lazily(() => ('Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined));

/**
 * Whether a word reaches over an edge of the stretch from `from` to `to`, in UTF-16 units: of 统记 in 系统记录, which is 系统 and 记录, and not of 统记 in
 * 统记数据. What is only found across two words was never written. False where no dictionary tells.
 */
export const reachesOverEdge = (text: string, from: number, to: number): boolean =>
  wordsAround(text, from, to).some(([first, end]) => (first < from && end > from) || (first < to && end > to));

/** Whether the stretch is a word of the dictionary where it stands, as 安全 in 安全的申请环境 is, and no name. False where no dictionary tells. */
export const isWord = (text: string, from: number, to: number): boolean =>
  wordsAround(text, from, to).some(([first, end]) => first === from && end === to);

/** Whether the character at `at` is part of a longer word of the dictionary. False where no dictionary tells. */
export const isInWord = (text: string, at: number): boolean =>
  wordsAround(text, at, at + 1).some(([first, end]) => first <= at && at < end && end - first > 1);

/** How many characters of the stretch are words by themselves. 0 where no dictionary tells. */
export const loneIn = (text: string, from: number, to: number): number =>
  wordsAround(text, from, to).filter(([first, end]) => from <= first && end <= to && end - first === 1).length;

/** The words of `text` by the dictionary; none where there is no dictionary. */
export const wordsOf = (text: string): readonly string[] => [...(words()?.segment(text) ?? [])].map(({ segment }) => segment);

function wordsAround(text: string, from: number, to: number): readonly (readonly [first: number, end: number])[] {
  const start = Math.max(0, from - reach);
  const found = words()?.segment(text.slice(start, to + reach)) ?? [];
  return [...found].map(({ index, segment }) => [start + index, start + index + segment.length] as const);
}
