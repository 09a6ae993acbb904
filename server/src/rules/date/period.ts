import type { Paragraph } from '../../language/sentences.ts';
import type { Report } from '../../report/model.ts';
import { memoized } from '../../text/memoized.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import type { Finding, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, proseIn } from '../wording.ts';

export const datePeriod: Rule = {
  ...stated('date/period'),
  *check({ report }) {
    for (const period of periodsOf(report)) {
      const said = verdict(report, period);
      if (said) yield finding(period, period.text, said);
    }
    yield* brokenOff(report);
  },
  fixes(period, { report }) {
    const year = report.year?.value;
    if (!year) return [];
    const newText = `${year}年1月1日起至${year}年12月31日`;
    return [
      {
        title: { zh: `统计期限改为「${newText}」`, en: `Change the period to “${newText}”` },
        edits: [{ ...rangeOf(period), newText }],
      },
    ];
  },
};

export interface Period extends Range {
  readonly text: string;
  readonly from: { readonly year: string; readonly month: number; readonly day: number };
  readonly to: { readonly year: string; readonly month: number; readonly day: number };
}

/** The periods that a report gives for its figures. */
export const periodsOf = memoized((report: Report): readonly Period[] => proseIn(report, null, 1).flatMap(periodsIn));

/** Months without days: `2025年1月至11月`. */
const months = /(?<!\d)(\d{4})年度?(\d{1,2})月(?:份)?[至到—－~-]{1,2}(?:(\d{4})年度?)?(\d{1,2})月(?!\d|份?\d)/g;
const expression = /(?<!\d)(\d{4,8})年度?(\d{1,2})月(\d{1,2})日起?，?[至到—－~-]{1,2}(?:(\d{4,8})年度?)?(\d{1,2})月(\d{1,2})日/g;

function periodsIn(paragraph: Paragraph): readonly Period[] {
  return paragraph.sentences.flatMap((sentence) => {
    // `据统计，1月1日至6月30日发布…` counts something; it does not say what the report covers.
    if (!/(?<![据经全])统计|所列数据|数据.{0,4}[期时]/.test(sentence.text) || /相比|同比|上年|去年/.test(sentence.text)) return [];
    const byMonths = matchesIn(sentence.text, months).map((found): Period => {
      const [text, year = '', month, lastYear = year, lastMonth] = found;
      const at = sentence.from + found.index;
      return {
        ...paragraph.range(at, at + text.length),
        text,
        from: { year, month: Number(month), day: 1 },
        to: { year: lastYear, month: Number(lastMonth), day: 31 },
      };
    });
    const byDays = matchesIn(sentence.text, expression).map((found) => {
      const [text, year = '', month, day, lastYear = year, lastMonth, lastDay] = found;
      const at = sentence.from + found.index;
      const from = { year, month: Number(month), day: Number(day) };
      return {
        ...paragraph.range(at, at + text.length),
        text,
        from,
        to: { year: lastYear, month: Number(lastMonth), day: Number(lastDay) },
      };
    });
    return [...byDays, ...byMonths];
  });
}

/** `2024年1月1日至202`, and the paragraph is at its end: what no next line goes on with. */
const unended =
  /(?<!\d)\d{4}年度?1月1(?:日起?(?:，?[至到—－~-]{1,2}(?:\d{0,4}|\d{4}年度?\d{0,2}|(?:\d{4}年度?)?\d{1,2}月\d{0,2}))?)?[。；]?$/;

/** The periods that are not written to their end. */
const brokenOff = (report: Report): readonly Finding[] =>
  proseIn(report, null, 1).flatMap((paragraph, i, all) => {
    const { text } = paragraph;
    const found = /统计|数据/.test(text) && unended.exec(text);
    const next = all[i + 1];
    if (!found || (next?.section === paragraph.section && /^[\d年月日]/.test(next.text))) return [];
    return [finding(paragraph.range(found.index, text.length), found[0], ['没有写完', 'is not written to its end'])];
  });

const finding = (range: Range, text: string, [zh, en]: Verdict): Finding => ({
  code: datePeriod.code,
  severity: 'warning',
  ...rangeOf(range),
  message: { zh: `统计期限「${text}」${zh}。`, en: `The period “${text}” ${en}.` },
});

/** What is said of a period, in Chinese and in English. */
type Verdict = readonly [zh: string, en: string];

function verdict(report: Report, { from, to }: Period): Verdict | undefined {
  const wrong = [from.year, to.year].find((y) => y.length > 4);
  if (wrong) return [`里的年份写成了 ${wrong}`, `has the year ${wrong}`];
  if (to.year < from.year) return ['的终点早于起点', 'ends before it begins'];
  const named = report.year && report.title && report.title.start <= report.year.start && report.year.end <= report.title.end;
  const year = named ? String(report.year!.value) : undefined;
  if (year && (from.year !== year || to.year !== year)) return [`与标题的 ${year} 年不符`, `is not of ${year}, the year of the title`];
  if (from.year !== to.year) return ['跨了两个年度', 'is of more than one year'];
  if (from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31) return undefined;
  return ['不是1月1日至12月31日', 'is not 1 January to 31 December'];
}
