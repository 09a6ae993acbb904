import { kindOf } from '../../language/organs.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { writtenOf } from './written.ts';

export const sectionAssessment: Rule = {
  ...stated('section/assessment'),
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
