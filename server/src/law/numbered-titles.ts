import type { Range } from '../text/range.ts';
import { memoizedByText } from '../text/text-cache.ts';

/** A document number in folded prose, with the title that it stands behind. Ranges are offsets of that prose. */
export interface NumberedTitle extends Range {
  /** `国办发`, `云府办函`: the characters before the year, as far back as they are Han. */
  readonly code: string;
  readonly year: number;
  readonly serial: number;
  /** The title right before it, without its outer marks; null where none stands there. */
  readonly title: (Range & { readonly text: string }) | null;
  /** Another number stands in the same brackets, so that nothing says which of them is the title's. */
  readonly shared: boolean;
}

const number = /([\u4e00-\u9fff]{2,12})[〔[【（［](20[0-3]\d|19\d{2})[〕\]】）］]第?(\d{1,4})号/g;

/** Every document number of a paragraph's folded text, in order. Linear: a title is looked for over 120 characters before it. */
export const numbersIn = memoizedByText((text): readonly NumberedTitle[] =>
  [...text.matchAll(number)].map((found) => {
    const end = found.index + found[0].length;
    const start = found.index + leadOf(found[1]!);
    return {
      start,
      end,
      code: text.slice(start, found.index + found[1]!.length),
      year: Number(found[2]),
      serial: Number(found[3]),
      title: titleBefore(text, start),
      shared: sharesBrackets(text, start, end),
    };
  }),
);

/** How many characters of the words before a year are no part of the code, as no mark parts them: 按照国办发, 和国办函. */
function leadOf(words: string): number {
  const joined = leads.reduce((most, lead) => (words.includes(lead) ? Math.max(most, words.lastIndexOf(lead) + lead.length) : most), 0);
  const central = Math.max(words.lastIndexOf('国办'), words.lastIndexOf('国公办'), words.lastIndexOf('国公开'), words.lastIndexOf('国发'));
  const lead = Math.max(joined, central);
  return lead + 2 <= words.length ? lead : 0;
}

const leads = ['按照', '依照', '根据', '依据', '落实', '贯彻', '执行', '以及', '文号为'];

/** `《…》（`, `《…》的通知（`, `《…》，`: the outermost title that ends right before `at`. */
function titleBefore(text: string, at: number): NumberedTitle['title'] {
  const from = Math.max(0, at - 120);
  const before = text.slice(from, at);
  const tail = /》(?:的?(?:通知|意见|规定|要求))?[（，]?(?:文号[为：]?)?$/.exec(before);
  if (!tail) return null;
  let depth = 0;
  for (let i = tail.index; i >= 0; i--) {
    if (before[i] === '》') depth++;
    if (before[i] !== '《' || --depth > 0) continue;
    return { text: before.slice(i + 1, tail.index), start: from + i, end: from + tail.index + 1 };
  }
  return null;
}

/** Whether a 、 or ， in the same brackets brings another number or decree. */
function sharesBrackets(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('（', start);
  const close = text.indexOf('）', end);
  if (open < 0 || close < 0 || close - open > 120) return false;
  return (text.slice(open, close).match(/\d号/g)?.length ?? 0) > 1;
}
