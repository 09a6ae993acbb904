import { paragraphsOf } from '../../report/paragraphs.ts';
import { countOf } from '../../text/count.ts';
import { rangeOf } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellOf } from '../engine/sums.ts';

/** Reviews or lawsuits in a year without any application: mostly of the year before, and then the text says so. */
export const unrequestedCases: Rule = {
  ...stated('cell/unrequested-cases'),
  *check({ report }) {
    const { requests, disputes } = report;
    if (!requests || !disputes) return;
    const [received, carried] = ['1', '2'].map((row) => cellOf(requests, { row, column: 6 })?.value);
    const row = disputes.rows.find((r) => r.shape === 'right');
    const totals = row?.cells.filter((c) => row.template.columns[c.column]?.key.endsWith('.total')) ?? [];
    const cases = totals.reduce((n, c) => n + (c.value ?? 0), 0);
    const first = totals.find((c) => (c.value ?? 0) > 0);
    if (
      received !== 0 ||
      carried !== 0 ||
      !first ||
      isExplained(
        paragraphsOf(report).map((p) => p.text),
        report.year?.value,
      )
    )
      return;
    yield {
      code: 'cell/unrequested-cases',
      severity: 'hint',
      ...rangeOf(first),
      message: {
        zh: `表三没有收到也没有结转来的申请，表四却有 ${cases} 件复议、诉讼。如由以前年度的申请引起，可在正文说明。`,
        en: `Table three has no request received or carried over, but table four has ${countOf(cases, 'case')}. If they stem from earlier years, the text may say so.`,
      },
    };
  },
};

/** A sentence names cases together with an earlier year. */
const isExplained = (paragraphs: readonly string[], year: number | undefined): boolean =>
  paragraphs.some((text) => {
    if (!/复议|诉讼/.test(text)) return false;
    return text
      .split('。')
      .some(
        (s) => /复议|诉讼/.test(s) && (/上年|上一年|去年|往年|以前年度/.test(s) || (year !== undefined && s.includes(`${year - 1}年`))),
      );
  });
