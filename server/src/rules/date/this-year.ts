import type { Rule } from '../rule.ts';
import { editAt, editsOf, groupedFinding, matchesIn, proseIn } from '../wording.ts';

export const dateThisYear: Rule = {
  code: 'date/this-year',
  severity: 'information',
  fix: 'suggest',
  covers: ['DAT-THISYEAR'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '用「今年」「去年」代替年份',
      what: '正文用「今年」「今年以来」「去年」说报告年度或者上一年度的事。',
      why: '年度报告在次年发布，长期供人查阅，「今年」容易被理解为发布的那一年。没有规定不许这样写，只作信息。',
      how: '写出年份。快速修复按报告年度替换，请核对所指的年份。',
    },
    en: {
      title: '“This year” instead of the year',
      what: 'The text says 今年 (this year) or 去年 (last year) for the report year or the one before.',
      why: 'The report is published in the next year and kept; 今年 is easily taken for the year of publication. No rule forbids it, hence for information only.',
      how: 'Name the year. The quick fix takes the report year; check that it is the one meant.',
    },
  },
  examples: {
    bad: { changes: [['2023年，本机关通过县政府门户网站公开', '今年以来，本机关通过县政府门户网站公开']] },
    good: { changes: [] },
  },
  *check({ report }) {
    const year = report.year?.value;
    if (!year) return;
    const edits = proseIn(report, null, 1, 2, 3, 4, 6).flatMap((p) =>
      matchesIn(p.text, /今年以来|今年|去年/g).map((m) =>
        editAt(p, m.index, m.index + m[0].length, `${m[0] === '去年' ? year - 1 : year}年`),
      ),
    );
    if (edits.length === 0) return;
    yield groupedFinding(
      this,
      edits,
      {
        zh: '用「今年」「去年」不如写出年份，读者查阅时才知道是哪一年。',
        en: 'Name the year rather than 今年 or 去年: readers come back to the report later.',
      },
      { zh: '这里也是', en: 'here, too' },
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '写出年份', en: 'Name the year' }, safe: false, edits: editsOf(finding) }],
};
