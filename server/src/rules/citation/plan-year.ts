import { textBefore } from '../../text/text-before.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, matchesIn, placed, proseIn } from '../wording.ts';

export const citationPlanYear: Rule<readonly Edit[]> = {
  ...stated('citation/plan-year'),
  *check({ report }) {
    const year = report.year?.value;
    if (!year) return;
    for (const paragraph of proseIn(report, null, 1)) {
      if (!/20\d{2}年/.test(paragraph.text)) continue;
      for (const sentence of paragraph.sentences) {
        const plans = matchesIn(sentence.text, plan);
        if (plans.some((one) => yearIn(one) === year)) continue;
        for (const found of plans) {
          const other = yearIn(found);
          // A task of years, or what was done under last year's plan, is told as such.
          if (other > year || /针对|对照|上年|上一年|自$|以来/.test(textBefore(sentence.text, found.index, 12))) continue;
          const at = sentence.from + found.index;
          yield {
            ...placed(this, paragraph.range(at, at + found[0].length)),
            message: found[0].endsWith('要点')
              ? { zh: `${year} 年度的报告引用了 ${other} 年的要点。`, en: `The report for ${year} cites the plan of ${other}.` }
              : {
                  zh: `${year} 年度的报告引用了 ${other} 年的「${found[0].slice(5)}」。`,
                  en: `The report for ${year} cites “${found[0]}”.`,
                },
            data: [editAt(paragraph, at, at + 4, String(year))],
          };
        }
      }
    }
  },
  fixes(finding) {
    const edits = finding.data;
    return [{ title: { zh: `年份改为 ${edits[0]?.newText}`, en: `Change the year to ${edits[0]?.newText}` }, edits }];
  },
};

/** What is issued anew each year: the plan, the tasks under it, and the notice on how to write the annual report. */
const plan =
  /(20\d{2})年度?(?:《|全[省市县区])?[\u4e00-\u9fff]{0,8}(?:政务公开|政府信息公开)(?:工作)?(?:要点|重点(?:工作|任务)|任务(?:分解|清单)|工作安排|实施方案|工作方案)|(?<=(?:做好|开展|报送|编制|编报|发布|公布))(20\d{2})年度?政府信息公开(?:工作)?年度报告(?=[\u4e00-\u9fff]{0,12}(?:通知|要求|函)》?)/g;

const yearIn = ([, planned, reported]: RegExpExecArray): number => Number(planned ?? reported);
