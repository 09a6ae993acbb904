import { fold } from '../text/fold.ts';
import { matched } from '../text/matched.ts';
import { readNumber } from './numerals.ts';

/** Years and days as reports write them. */

/** A year that is written `2023年` or `二〇二三年`, or with an O for its zero. Takes folded text. */
const yearName = /(?:20\d{2}|二[〇零○O0][一二三四五六七八九〇零○]{2})(?=年)/;

/** Whether a year is named. Takes folded text. */
export const namesYear = (folded: string): boolean => yearName.test(folded);

/** `folded` without the years in it and the 年 or 年度 behind them. */
export const withoutYears = (folded: string): string => folded.replace(/20\d{2}年?度?|二[〇零○][一二三四五六七八九〇零○]{2}年?度?/g, '');

/** A year and where it stands in the text that was looked through. */
export interface FoundYear {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The first year of this century that `raw` names, in digits of either width with spaces between or in Chinese; undefined where it names none. */
export function firstYear(raw: string): FoundYear | undefined {
  const match =
    /[2２]\s?[0０]\s?[0-9０-９]\s?[0-9０-９](?=\s{0,3}年|\s{0,3}$|[^0-9０-９])|二[〇零○][一二三四五六七八九〇零○]{2}(?=年)/.exec(raw);
  if (!match) return undefined;
  const value = readNumber(fold(match[0]).replaceAll('○', '〇'));
  if (value === null || value < 2000 || value > 2100) return undefined;
  return { value, ...matched(match) };
}

/** What a clause says of time: the year, a day that bounds the year, or a month or several years, which are none. `to` is where it ends. */
export type TimeWord = { readonly to: number } & ({ readonly kind: 'year'; readonly year: number } | { readonly kind: 'bound' | 'month' });

/** The days that a report's year begins and ends with. */
const bounds = ['1月1日', '12月31日', '12月底', '12月末'];

/** `2021至2023年`, `近三年`, `五年来`. */
const several = /20\d\d年?[至到—~-]{1,2}20\d\d年|[近前][两三四五十]年|[两三四五十]年[来间累共]/y;

/** `2023年`, `2023年度`, `12月31日`, `5月`, `近三年` at `at` of folded text; undefined where none begins. */
export function timeAt(text: string, at: number): TimeWord | undefined {
  several.lastIndex = at;
  if (several.test(text)) return { kind: 'month', to: several.lastIndex };
  let to = at;
  while (to - at < 5 && isDigit(text.charCodeAt(to))) to++;
  if (to === at) return undefined;
  if (text[to] === '年' && to - at === 4) {
    const year = Number(text.slice(at, to));
    if (year > 1990 && year < 2100) return { kind: 'year', year, to: to + (/[度末底]/.test(text[to + 1] ?? '') ? 2 : 1) };
  }
  if (text[to] !== '月') return undefined;
  const bound = bounds.find((words) => text.startsWith(words, at));
  return bound ? { kind: 'bound', to: at + bound.length } : { kind: 'month', to: to + 1 };
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
