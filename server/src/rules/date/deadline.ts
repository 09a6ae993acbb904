import { kindOf } from '../../language/organs.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { signatureOf } from '../title/names.ts';
import { placed } from '../wording.ts';
import { pageDate } from './page-date.ts';

export const dateDeadline: Rule = {
  ...stated('date/deadline'),
  *check({ report }) {
    const { year, organ } = report;
    if (!year || !organ) return;
    const kind = kindOf(organ.value);
    // The office of a government reports for itself as a department does; for its government it gives that name.
    const limit = kind === 'department' || kind === 'office' ? 1 : kind === 'government' ? 3 : undefined;
    const date = [signatureOf(report).date, pageDate(report)].find((d) => limit && d?.year === year.value + 1 && d.month > limit);
    if (!date) return;
    const written = `${date.year}年${date.month}月${date.day}日`;
    yield {
      ...placed(this, date),
      message: {
        zh: `写的日期是 ${written}；《条例》第四十九条规定${limit === 3 ? '本级政府' : kind === 'office' ? '政府办公室自己' : '政府部门'}的报告在 ${limit} 月 31 日前公布。`,
        en: `The date is ${written}; article 49 has such reports published by 31 ${limit === 1 ? 'January' : 'March'}.`,
      },
    };
  },
};
