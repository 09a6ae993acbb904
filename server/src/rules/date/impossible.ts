import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, placed } from '../wording.ts';
import { periodsOf } from './period.ts';

export const dateImpossible: Rule = {
  ...stated('date/impossible'),
  *check({ report }) {
    const periods = periodsOf(report);
    // 新区26 at the end of one line and 2020年 at the head of the next are two numbers.
    const isCut = ({ start, end }: Range): boolean => report.text.slice(start, end).includes('\n');
    for (const paragraph of paragraphsOf(report)) {
      for (const found of matchesIn(paragraph.text, expression)) {
        const [text, year, month, day] = found;
        const range = paragraph.range(found.index, found.index + text.length);
        if (
          exists(year, Number(month), day) ||
          isCut(range) ||
          periods.some((p) => p.start < range.end && range.start < p.end && (p.from.year.length > 4 || p.to.year.length > 4))
        )
          continue;
        yield {
          ...placed(this, range),
          message: { zh: `「${text}」不是存在的日期。`, en: `“${text}” is no date that exists.` },
        };
      }
      for (const { index, 0: text } of matchesIn(paragraph.text, noYear)) {
        const range = paragraph.range(index, index + text.length);
        if (isCut(range) || periods.some((p) => p.start < range.end && range.start < p.end)) continue;
        yield { ...placed(this, range), message: { zh: `「${text}」的年份写错了。`, en: `“${text}” is no year of our time.` } };
      }
    }
  },
};

/** A year is looked at with its month, so that a count of years is none; a span of months (`1-15月`) is no date. */
const expression = /(?<![\d.\-—－~至/])(?:(\d{4,9})年)?(\d{1,2})月(?:(\d{1,3})日)?(?![份均])/g;
/** `20223年`, `2222年`, `202年`: no count of years either. */
const noYear = /(?<![\d.\-—－~至])(?:\d{5,9}年(?!\d{1,2}月)|2[1-9]\d\d年|(?<![近约历余了第有经达逾超])20\d年(?![来前后以历]))/g;
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists(year: string | undefined, month: number, day: string | undefined): boolean {
  // Without year or day `13月` may be a thirteenth month of something else.
  if (year === undefined && day === undefined) return true;
  if (year !== undefined && year.length > 4) return false;
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  const days = month === 2 && year !== undefined && !isLeap(Number(year)) ? 28 : longest[month - 1]!;
  return Number(day) >= 1 && Number(day) <= days;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
