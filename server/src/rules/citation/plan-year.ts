import type { Rule } from '../engine/rule.ts';
import { editAt, editsOf, matchesIn, proseIn } from '../wording.ts';

export const citationPlanYear: Rule = {
  code: 'citation/plan-year',
  severity: 'warning',
  fix: 'suggest',
  covers: ['CIT-PLAN-YEAR'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '政务公开工作要点不是本年的',
      what: '引用的政务公开工作要点是报告年度以前的。',
      why: '要点按年印发，报告写的是贯彻本年要点的情况。同一句话也引用了本年要点的、只在第五部分今后计划里提到的，不提示。',
      how: '核对后改成报告年度。',
    },
    en: {
      title: 'The year’s plan of another year',
      what: 'The plan of work (政务公开工作要点) that is cited is of a year before the report year.',
      why: 'Such plans are issued every year, and the report tells how that of its own year was carried out. Sentences that cite the plan of the report year too are left alone.',
      how: 'Check it and write the report year.',
    },
  },
  examples: {
    bad: { changes: [['公文制发时同步确定公开属性', '落实《砚溪县2022年政务公开工作要点》，公文制发时同步确定公开属性']] },
    good: { changes: [['公文制发时同步确定公开属性', '落实《砚溪县2023年政务公开工作要点》，公文制发时同步确定公开属性']] },
  },
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
