import type { Entry } from '../../archive/entry.ts';
import { tableIds } from '../../format/index.ts';
import type { Report } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { nameOf, placeOf, rowOf } from './last-year.ts';

/** Fewer figures, or smaller ones, are the same by chance: many organs receive one request a year. */
const fewest = 4;
const least = 20;

/** All three tables hold last year's figures. */
export const sameTables: Rule = {
  code: 'years/same-tables',
  severity: 'warning',
  fix: 'none',
  covers: ['XYR-TABLE-SAME'],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》第五十条：年度报告报告的是上一年度的情况', status: 'implied' }],
  docs: {
    zh: {
      title: '三张表的数字与上年完全相同',
      what: '表二、表三、表四的每一个数都与本机关上年报告相同。',
      why: '各项数字全部与上年一致，多半是套用上年文件时忘了更新。申请很少的机关两年碰巧相同是可能的，因此数字太少、太小的不提示。',
      how: '逐表核对当年数据；确实相同的，忽略本提示并写明理由。',
    },
    en: {
      title: 'The three tables hold last year’s figures',
      what: 'Every figure of tables two, three and four is that of the same organ’s report for last year.',
      why: 'Most likely last year’s file was reused and not filled in anew. Few and small figures may be the same by chance and are not remarked on.',
      how: 'Check the figures of the year; if they are right, ignore this finding with the reason.',
    },
  },
  examples: {
    bad: { changes: [], beside: { year: 2022, changes: [] } },
    good: { changes: [], beside: { year: 2022, changes: [['行政许可\t146', '行政许可\t139']] } },
  },
  *check({ report, lastYear }) {
    if (!lastYear || !areSame(report, lastYear)) return;
    const first = tableIds.flatMap((id) => report[id] ?? [])[0]!;
    const there = tableIds.flatMap((id) => [...(lastYear.tables[id]?.rows.values() ?? [])])[0]!;
    const name = nameOf(lastYear);
    const start = first.rows[0]?.cellsRange.start ?? first.start;
    yield {
      code: this.code,
      severity: this.severity,
      start,
      end: first.rows[0]?.cellsRange.end ?? start,
      message: {
        zh: `三张表的数字与上年完全相同。对照的是${name.zh}。`,
        en: `All figures of the three tables are last year’s. Compared with ${name.en}.`,
      },
      related: [placeOf(lastYear, there, { zh: '上年报告的表', en: 'last year’s tables' })],
    };
  },
};

/** Whether all tables are there in both years, wholly read, with the same figures, and enough of them to mean something. */
function areSame(report: Report, lastYear: Entry): boolean {
  let count = 0;
  let sum = 0;
  for (const id of tableIds) {
    const [mine, theirs] = [report[id], lastYear.tables[id]];
    if (!mine || !theirs || mine.template !== theirs.template) return false;
    for (const { template } of mine.rows) {
      const [row, there] = [rowOf(report, id, template.id), theirs.rows.get(template.id)];
      if (!row || !there || row.cells.some((cell, i) => cell.value !== there.values[i])) return false;
      // Totals follow from the rest.
      const own = template.id === '3.7' ? [] : row.cells.filter((cell) => !template.columns[cell.column]!.key.endsWith('total'));
      for (const { value } of own) {
        if (!value) continue;
        count++;
        sum += value;
      }
    }
  }
  return count >= fewest && sum >= least;
}
