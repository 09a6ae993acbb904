import type { Edit, Rule } from '../rule.ts';
import { proseIn } from '../wording.ts';
import { outlineOf } from './outline.ts';
import { gapAt, headingLine } from './place.ts';

export const sectionPrefacePlace: Rule = {
  code: 'section/preface-place',
  severity: 'hint',
  fix: 'suggest',
  covers: ['STR-PREFACE-PLACE'],
  basis: [{ cite: '公开发布的年度报告的通行写法', status: 'reports' }],
  docs: {
    zh: {
      title: '编制说明写在了「一、总体情况」里面',
      what: '编制依据、统计期限、联系方式写在第一部分的第一段。',
      why: '通行写法是放在「一、总体情况」前面。没有规定，只作提示。',
      how: '移到标题前面。',
    },
    en: {
      title: 'The preface stands inside section one',
      what: 'Basis, period and contact are the first paragraph of section one.',
      why: 'They usually stand before 一、总体情况. No rule says so, hence a hint.',
      how: 'Move the paragraph before the heading.',
    },
  },
  examples: {
    bad: {
      changes: [
        [
          '本报告依据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n\n一、总体情况\n\n',
          '一、总体情况\n\n本报告依据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n\n',
        ],
      ],
    },
    good: { changes: [] },
  },
  *check({ report }) {
    const section = outlineOf(report).main.find((s) => s.number === 1);
    const first = section && proseIn(report, 1).find((p) => p.start >= section.body.start);
    if (!first || proseIn(report, null).some((p) => p.text.includes('编制') || p.text.includes('统计'))) return;
    if (!/编制|制定本/.test(first.text) || !/统计期限|统计时限|数据.{0,6}期限|根据《|依据《|按照《/.test(first.text)) return;
    yield {
      code: this.code,
      severity: this.severity,
      start: first.start,
      end: first.end,
      message: { zh: '编制依据和统计期限通常写在「一、总体情况」前面。', en: 'Basis and period usually stand before section one.' },
    };
  },
  fixes(finding, { report }) {
    const section = outlineOf(report).main.find((s) => s.number === 1);
    const line = section && !report.markup ? headingLine(report, section.start) : null;
    if (line === null || line === undefined) return [];
    const gap = gapAt(report, line);
    let end = finding.end;
    while (report.text[end] === '\n' || report.text[end] === '\r') end++;
    const edits: readonly Edit[] = [
      { start: line, end: line, newText: report.text.slice(finding.start, finding.end) + gap },
      { start: finding.start, end, newText: '' },
    ];
    return [{ title: { zh: '移到「一、总体情况」前面', en: 'Move it before section one' }, safe: false, edits }];
  },
};
