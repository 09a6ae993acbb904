import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { matchesIn } from '../wording.ts';
import { periodsOf } from './period.ts';

export const dateImpossible: Rule = {
  code: 'date/impossible',
  severity: 'warning',
  fix: 'none',
  covers: ['DAT-IMPOSSIBLE'],
  basis: [{ cite: '历法', status: 'implied' }],
  docs: {
    zh: {
      title: '日期不存在',
      what: '年份多了数字，月份大于12，或者日子超过了那个月的天数，如「202020年」「2月30日」。',
      why: '这样的日期没有别的解释，一定是写错了。',
      how: '核对后改正。',
    },
    en: {
      title: 'The date does not exist',
      what: 'A year with too many digits, a month above 12, or a day that its month does not have.',
      why: 'There is no other reading: it is a slip.',
      how: 'Look it up and mend it.',
    },
  },
  examples: {
    bad: { changes: [['主要负责人听取政府信息公开工作汇报3次', '主要负责人于2月30日、6月1日、9月1日听取政府信息公开工作汇报']] },
    good: { changes: [['主要负责人听取政府信息公开工作汇报3次', '主要负责人于2月28日、6月1日、9月1日听取政府信息公开工作汇报']] },
  },
  *check({ report }) {
    const periods = periodsOf(report);
    for (const paragraph of paragraphsOf(report)) {
      for (const found of matchesIn(paragraph.text, expression)) {
        const [text, year, month, day] = found;
        const range = paragraph.range(found.index, found.index + text.length);
        if (
          exists(year, Number(month), day) ||
          periods.some((p) => p.start < range.end && range.start < p.end && (p.from.year.length > 4 || p.to.year.length > 4))
        )
          continue;
        yield {
          code: this.code,
          severity: this.severity,
          ...range,
          message: { zh: `「${text}」不是存在的日期。`, en: `“${text}” is no date that exists.` },
        };
      }
    }
  },
};

/** A year is looked at with its month, so that a count of years is none; a span of months (`1-15月`) is no date. */
const expression = /(?<![\d.\-—－~至/])(?:(\d{4,9})年)?(\d{1,2})月(?:(\d{1,2})日)?(?![份均])/g;
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
