import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { cellOf } from '../sums.ts';

/** Reviews or lawsuits in a year without any application: mostly of the year before, and then the text says so. */
export const unrequestedCases: Rule = {
  code: 'cell/unrequested-cases',
  severity: 'hint',
  fix: 'none',
  covers: ['ARI-T4-NONE'],
  basis: [{ cite: '各地年度报告审核意见', status: 'prior' }],
  docs: {
    zh: {
      title: '没有申请却有复议、诉讼',
      what: '表三新收和上年结转都是零，表四却有行政复议或者行政诉讼。',
      why: '多半是上一年的申请引起的，也可能不由申请引起，都是正常的；正文说明了来由的不提示。',
      how: '核实表三是否漏填；来由不言自明的不必改，也可以在正文说明。',
    },
    en: {
      title: 'Cases without any request',
      what: 'No request was received or carried over, and yet there are reviews or lawsuits.',
      why: 'They mostly stem from the year before, which is in order; where the text explains them nothing is said.',
      how: 'Check whether table three was left unfilled.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['21\t4\t1\t0\t2\t0\t28', '0\t0\t0\t0\t0\t0\t0'],
        ['2\t1\t0\t0\t0\t0\t3', '0\t0\t0\t0\t0\t0\t0'],
      ],
    },
    good: { changes: [] },
  },
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
      start: first.start,
      end: first.end,
      message: {
        zh: `表三没有收到也没有结转来的申请，表四却有 ${cases} 件复议、诉讼。如由以前年度的申请引起，可在正文说明。`,
        en: `Table three has no request received or carried over, but table four has ${cases} cases. If they stem from earlier years, the text may say so.`,
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
