import { caseGroups } from '../../format/shared.ts';
import { countOf } from '../../text/count.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { nameOf, placeOf, rowOf, valuesOf } from './last-year.ts';

/** Cases that were open last year do not appear this year. */
export const unsettled: Rule = {
  ...stated('years/unsettled'),
  *check({ report, lastYear }) {
    const row = rowOf(report, 'disputes', 'cases');
    const there = lastYear && valuesOf(report, lastYear, 'disputes', 'cases');
    if (!row || !there) return;
    const value = (key: string) => {
      const cell = row.cells[row.template.columns.findIndex((c) => c.key === key)];
      return cell && cell.value !== null ? { cell, now: cell.value } : undefined;
    };
    for (const { key, group } of caseGroups) {
      const total = value(`${key}.total`);
      const open = there.values[row.template.columns.findIndex((c) => c.key === `${key}.pending`)] ?? null;
      if (!total || open === null || open <= total.now) continue;
      const name = nameOf(lastYear);
      yield {
        ...placed(this, total.cell),
        message: {
          zh: `「${group.at(-1)}」上年尚未审结 ${open} 件，今年总计只有 ${total.now} 件。对照的是${name.zh}。`,
          en: `“${group.at(-1)}”: ${countOf(open, 'case was', 'cases were')} open last year, this year’s total is ${total.now}. Compared with ${name.en}.`,
        },
        related: [placeOf(lastYear, there, { zh: '上年报告的表四', en: 'last year’s table four' })],
      };
    }
  },
};
