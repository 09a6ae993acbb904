import { kindOf } from '../../language/organs.ts';
import type { Rule } from '../rule.ts';
import { writtenOf } from './written.ts';

export const sectionAssessment: Rule = {
  code: 'section/assessment',
  severity: 'warning',
  fix: 'none',
  covers: ['STR-GOV4'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条第一款第四项', status: 'official' },
    { cite: '国办公开办函〔2021〕30号（总体情况）', status: 'official' },
  ],
  docs: {
    zh: {
      title: '政府的报告没有写工作考核、社会评议和责任追究',
      what: '各级人民政府的报告里，没有提到工作考核、社会评议或者责任追究。',
      why: '《条例》第五十条第一款第四项：各级人民政府的报告还应当包括工作考核、社会评议和责任追究结果情况。部门、街道办事处没有这项义务，不检查；三样提到一样就不提示。',
      how: '在总体情况的监督保障里写明结果，没有发生责任追究的也写一句。',
    },
    en: {
      title: 'A government’s report lacks assessment and accountability',
      what: 'The report of a people’s government mentions neither assessment, public appraisal nor accountability.',
      why: 'Article 50 (4) asks governments of every level for them; departments and sub-district offices need not report them. One of the three is enough to be silent.',
      how: 'Tell the results under supervision in section one; say so when nobody was held to account.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['砚溪县水利局2023年', '砚溪县人民政府2023年'],
        ['，未发生责任追究情形', ''],
      ],
    },
    good: { changes: [['砚溪县水利局2023年', '砚溪县人民政府2023年']] },
  },
  *check({ report }) {
    const kind = report.organ && kindOf(report.organ.value);
    if ((kind !== 'government' && kind !== 'town') || (report.year?.value ?? 0) < 2019) return;
    const first = writtenOf(report, 1);
    const prose = [...(first?.prose ?? []), ...(writtenOf(report, 5)?.prose ?? [])];
    if (!first || first.prose.length === 0 || prose.some((p) => /考核|考评|评议|责任追究|追责|问责|评查|测评|评估/.test(p.text))) return;
    yield {
      code: this.code,
      severity: this.severity,
      start: first.section.heading.start,
      end: first.section.heading.end,
      message: {
        zh: '各级人民政府的报告应当写工作考核、社会评议和责任追究结果情况（《条例》第五十条第一款第四项）。',
        en: 'A government’s report tells the results of assessment, public appraisal and accountability (Regulation, article 50 (4)).',
      },
    };
  },
};
