import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, matchesIn, proseIn } from '../wording.ts';

export const citationPlanYear: Rule<readonly Edit[]> = {
  ...stated('citation/plan-year'),
  *check({ report }) {
    const year = report.year?.value;
    if (!year) return;
    for (const paragraph of proseIn(report, null, 1)) {
      if (!paragraph.text.includes('要点')) continue;
      for (const sentence of paragraph.sentences) {
        const plans = matchesIn(sentence.text, /(20\d{2})年度?[\u4e00-\u9fff]{0,8}政务公开(?:工作)?要点/g);
        if (plans.some((plan) => Number(plan[1]) === year)) continue;
        for (const found of plans) {
          const other = Number(found[1]);
          if (other > year) continue;
          const at = sentence.from + found.index;
          yield {
            code: this.code,
            severity: this.severity,
            ...paragraph.range(at, at + found[0].length),
            message: { zh: `${year} 年度的报告引用了 ${other} 年的要点。`, en: `The report for ${year} cites the plan of ${other}.` },
            data: [editAt(paragraph, at, at + 4, String(year))],
          };
        }
      }
    }
  },
  fixes(finding) {
    const edits = editsOf(finding);
    return [{ title: { zh: `年份改为 ${edits[0]?.newText}`, en: `Change the year to ${edits[0]?.newText}` }, safe: false, edits }];
  },
};
