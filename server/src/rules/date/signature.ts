import { rangeOf } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { signatureOf } from '../title/names.ts';
import { placed } from '../wording.ts';
import { pageDate } from './page-date.ts';

export const dateSignature: Rule = {
  ...stated('date/signature'),
  *check({ report }) {
    const { year, title } = report;
    if (!year || !title) return;
    const { date } = signatureOf(report);
    // Some organs sign on the last days of the report year itself.
    if (date && date.year !== year.value + 1 && !(date.year === year.value && date.month === 12))
      yield {
        code: this.code,
        // No report is done before its year is; one that is signed later may be.
        severity: date.year <= year.value ? 'warning' : this.severity,
        ...rangeOf(date),
        message: {
          zh: `${year.value} 年度的报告，落款是 ${date.year} 年。`,
          en: `The report is for ${year.value}, the signature of ${date.year}.`,
        },
      };
    // What a website shows may be later by years, when pages were moved; it is never earlier than the report.
    const shown = pageDate(report);
    if (!shown || shown.year > year.value) return;
    yield {
      ...placed({ code: this.code, severity: shown.year === year.value && shown.month === 12 ? 'information' : 'warning' }, shown),
      message: {
        zh: `${year.value} 年度的报告，发布日期是 ${shown.year}年${shown.month}月${shown.day}日，报告的年度还没有结束。`,
        en: `The report is for ${year.value}, and is dated ${shown.year}-${shown.month}-${shown.day}, before that year ends.`,
      },
    };
  },
};
