import { kindOf } from '../../language/organs.ts';
import { fold } from '../../text/fold.ts';
import { rangeOf } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { writtenOf } from './written.ts';

export const sectionAssessment: Rule = {
  ...stated('section/assessment'),
  *check({ report }) {
    const kind = report.organ && kindOf(report.organ.value);
    if ((kind !== 'government' && kind !== 'town') || (report.year?.value ?? 0) < 2019) return;
    const first = writtenOf(report, 1);
    if (!first || first.prose.length === 0) return;
    const text = ([1, 5, 6] as const)
      .flatMap((n) => writtenOf(report, n) ?? [])
      .flatMap(({ prose, headings }) => [
        ...prose.map((p) => p.text),
        ...headings.map(({ heading }) => fold(report.text, heading.start, heading.end)),
      ])
      .join('\n');
    const lacking = results.filter(({ said }) => !said.test(text));
    if (lacking.length === 0) return;
    const none = lacking.length === results.length;
    const names = lacking.map(({ name }) => `「${name}」`).join('');
    yield {
      code: this.code,
      // One of the three may be told in words that nobody would look for.
      severity: none ? this.severity : 'information',
      ...rangeOf(first.section.heading),
      message: {
        zh: `${none ? '' : `没有写${names}的结果；`}各级人民政府的报告应当写工作考核、社会评议和责任追究结果情况（《条例》第五十条第一款第四项）。`,
        en: `${none ? '' : `Nothing tells of ${names}. `}A government’s report tells the results of assessment, public appraisal and accountability (Regulation, article 50 (4)).`,
      },
    };
  },
};

/** The three that article 50 asks for, each with the words by which reports tell of it. */
const results = [
  { name: '工作考核', said: /考核|考评|绩效|测评|评查|评估|考绩|目标管理|评分|得分|排名/ },
  {
    name: '社会评议',
    said: /评议|满意|社会监督|公众监督|监督员|(?:社会|公众|群众|企业|用户|服务|工作).{0,6}评价|评价.{0,6}(?:满意|良好|较高)|第三方|问卷|民意|测评|意见征集|征求.{0,12}意见|(?:群众|社会|公众|代表).{0,8}(?:评|监督|意见)/,
  },
  { name: '责任追究', said: /追究|追责|问责|约谈|通报批评|责令|处分/ },
] as const;
