import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { signatureOf } from '../title/names.ts';

export const dateSignature: Rule = {
  ...stated('date/signature'),
  *check({ report }) {
    const { year, title } = report;
    const { date } = signatureOf(report);
    if (!year || !title || !date || date.year === year.value + 1) return;
    // Some organs sign on the last days of the report year itself.
    if (date.year === year.value && date.month === 12) return;
    yield {
      code: this.code,
      severity: this.severity,
      start: date.start,
      end: date.end,
      message: {
        zh: `${year.value} 年度的报告，落款是 ${date.year} 年。`,
        en: `The report is for ${year.value}, the signature of ${date.year}.`,
      },
    };
  },
};
