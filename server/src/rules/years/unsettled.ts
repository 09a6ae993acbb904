import { caseGroups } from '../../format/shared.ts';
import { countOf } from '../../text/count.ts';
import type { Rule } from '../rule.ts';
import { nameOf, placeOf, rowOf, valuesOf } from './last-year.ts';

const cases = '1\t0\t0\t1\t2\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1';

/** Cases that were open last year do not appear this year. */
export const unsettled: Rule = {
  code: 'years/unsettled',
  severity: 'information',
  fix: 'none',
  covers: ['XYR-UNSETTLED'],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》第五十条第一款第三项；表四「尚未审结」', status: 'implied' }],
  docs: {
    zh: {
      title: '上年尚未审结的案件不见了',
      what: '上年报告表四某一类「尚未审结」的件数，比今年这一类的总计还多。',
      why: '上年没有审结的案件，今年要么审结、要么仍未审结，都应当计入今年。有的地方只统计当年新发生的案件，口径没有统一规定，所以只作信息。',
      how: '核对上年未结案件今年的结果；只统计新发生案件的，忽略本提示并写明理由。',
    },
    en: {
      title: 'Cases open last year do not appear',
      what: 'Last year’s table four has more cases not yet decided in a group than this year’s table has in all of that group.',
      why: 'A case that was open was decided this year or is still open; either way it belongs here. Some places count new cases only and nothing settles it, hence information.',
      how: 'Find out what became of them; if only new cases are counted, ignore this finding with the reason.',
    },
  },
  examples: {
    bad: { changes: [], beside: { year: 2022, changes: [[cases, '1\t0\t0\t4\t5\t0\t1\t0\t0\t1\t1\t0\t0\t0\t1']] } },
    good: { changes: [], beside: { year: 2022, changes: [] } },
  },
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
        code: this.code,
        severity: this.severity,
        start: total.cell.start,
        end: total.cell.end,
        message: {
          zh: `「${group.at(-1)}」上年尚未审结 ${open} 件，今年总计只有 ${total.now} 件。对照的是${name.zh}。`,
          en: `“${group.at(-1)}”: ${countOf(open, 'case was', 'cases were')} open last year, this year’s total is ${total.now}. Compared with ${name.en}.`,
        },
        related: [placeOf(lastYear, there, { zh: '上年报告的表四', en: 'last year’s table four' })],
      };
    }
  },
};
