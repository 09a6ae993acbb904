import type { SectionTemplate } from '../../format/types.ts';
import { toChinese } from '../../language/numerals.ts';
import type { Report, Section } from '../../report/model.ts';
import type { Rule, Severity } from '../rule.ts';
import { outlineOf } from './outline.ts';

export const title: Rule = {
  code: 'section/title',
  severity: 'warning',
  fix: 'suggest',
  covers: ['STR-TITLE-EXACT'],
  basis: [
    { cite: '国办公开办函〔2021〕30号', status: 'reports' },
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
  ],
  docs: {
    zh: {
      title: '部分的标题与格式不一致',
      what: '标题有错字，或者换了说法。常见的通行写法（如「政府信息公开工作存在的主要问题及改进情况」）不提示。',
      why: '《条例》第五十条规定年度报告使用统一格式。错字是警告；换了说法、看得出是哪一部分的，只作提示。',
      how: '改用格式中的标题。快速修复只换标题文字，不动序号。',
    },
    en: {
      title: 'A heading differs from the format',
      what: 'A section’s heading has a typing error or other words. Usual variants are accepted in silence.',
      why: 'Article 50 of the Regulation prescribes one format. A typing error is a warning; other words that still tell the section are for information.',
      how: 'Use the heading of the format. The quick fix replaces the words and leaves the ordinal.',
    },
  },
  examples: {
    bad: { changes: [['二、主动公开政府信息情况', '二、主动公开政府政府情况']] },
    good: { changes: [['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况']] },
  },
  *check({ report }) {
    const { main, renamed } = outlineOf(report);
    for (const section of main) {
      const template = report.template.sections.find((t) => t.number === section.number);
      const quiet = section.wording === 'exact' || section.wording === 'variant';
      if (template && !quiet && !isDamaged(report, section))
        yield of(section, template, section.wording === 'near' ? 'warning' : 'information');
    }
    for (const { section, template } of renamed) if (!isDamaged(report, section)) yield of(section, template, 'warning');
  },
  fixes(finding) {
    const { section, template } = finding.data as Titled;
    const edits = [{ start: section.heading.words.start, end: section.heading.words.end, newText: template.title }];
    return [
      {
        title: { zh: `标题改为「${template.title}」`, en: `Change the heading to “${template.title}”` },
        safe: false,
        preferred: section.wording === 'near',
        edits,
      },
    ];
  },
};

interface Titled {
  readonly section: Section;
  readonly template: SectionTemplate;
}

/** Damaged headings are mended with the damage. */
const isDamaged = ({ damage }: Report, { heading }: Section): boolean => damage.some((d) => d.start < heading.end && heading.start < d.end);

function of(section: Section, template: SectionTemplate, severity: Severity) {
  const { heading } = section;
  const zh = `第${toChinese(template.number)}部分`;
  return {
    code: 'section/title',
    severity,
    start: heading.words.start,
    end: heading.words.end,
    message: {
      zh: `「${heading.text}」：${zh}的标题应为「${template.title}」。`,
      en: `“${heading.text}”: the heading of section ${template.number} is “${template.title}”.`,
    },
    data: { section, template } satisfies Titled,
  };
}
