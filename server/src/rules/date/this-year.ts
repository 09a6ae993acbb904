import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, groupedFinding, matchesIn, proseIn } from '../wording.ts';

const relative = /今年以来|今年|去年/g;

export const dateThisYear: Rule<readonly Edit[]> = {
  ...stated('date/this-year'),
  *check({ report }) {
    const year = report.year?.value;
    if (!year) return;
    const edits = proseIn(report, null, 1, 2, 3, 4, 6).flatMap((p) =>
      matchesIn(p.text, relative).map((m) => editAt(p, m.index, m.index + m[0].length, `${m[0] === '去年' ? year - 1 : year}年`)),
    );
    if (edits.length === 0) return;
    yield groupedFinding(
      this,
      edits,
      {
        zh: '用「今年」「去年」不如写出年份，读者查阅时才知道是哪一年。',
        en: 'Name the year rather than 今年 or 去年: readers come back to the report later.',
      },
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '写出年份', en: 'Name the year' }, edits: finding.data }],
};
