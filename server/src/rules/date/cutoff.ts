import type { Rule } from '../rule.ts';
import { matchesIn, proseIn } from '../wording.ts';

export const dateCutoff: Rule = {
  code: 'date/cutoff',
  severity: 'information',
  fix: 'none',
  covers: ['DAT-CUTOFF'],
  basis: [{ cite: '统计期限为1月1日至12月31日：怀化2023年通知、DB51/T 2660—2019', status: 'local' }],
  docs: {
    zh: {
      title: '数据截止的日子不是年底',
      what: '正文说「截至」报告年度12月31日以前的某一天。',
      why: '年度报告统计的是全年。截至11月底的数字可能是起草时的，没有更新。也可能另有所指，只作信息。',
      how: '核对数字是否已经更新到年底。',
    },
    en: {
      title: 'Figures end before the year does',
      what: 'The text says 截至 (as of) a day of the report year before 31 December.',
      why: 'The report covers the whole year; figures as of November may be those of a draft. There may be a reason, hence for information only.',
      how: 'Check that the figures were brought up to the end of the year.',
    },
  },
  examples: {
    bad: { changes: [['主要负责人听取', '截至2023年11月20日，主要负责人听取']] },
    good: { changes: [['主要负责人听取', '截至2023年底，主要负责人听取']] },
  },
  *check({ report }) {
    const year = report.year?.value;
    if (!year) return;
    for (const paragraph of proseIn(report, 1, 2, 3, 4)) {
      for (const found of matchesIn(paragraph.text, /截[至止](?:到|至)?(20\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/g)) {
        const month = Number(found[2]);
        const whole = month === 12 && (found[3] === undefined || found[3] === '31');
        if (Number(found[1]) !== year || whole || month < 1 || month > 12) continue;
        yield {
          code: this.code,
          severity: this.severity,
          ...paragraph.range(found.index, found.index + found[0].length),
          message: {
            zh: `「${found[0]}」不到年底，请确认数字是全年的。`,
            en: `“${found[0]}” is before the end of the year: check that the figures are of the whole year.`,
          },
        };
      }
    }
  },
};
