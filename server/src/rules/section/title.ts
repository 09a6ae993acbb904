import type { SectionTemplate } from '../../format/types.ts';
import { toChinese } from '../../language/numerals.ts';
import type { Report, Section } from '../../report/model.ts';
import { rangeOf } from '../../text/range.ts';
import type { Rule, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { outlineOf } from './outline.ts';

export const title: Rule<Titled> = {
  ...stated('section/title'),
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
    const { section, template } = finding.data;
    const edits = [{ ...rangeOf(section.heading.words), newText: template.title }];
    return [
      {
        title: { zh: `标题改为「${template.title}」`, en: `Change the heading to “${template.title}”` },
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
    ...placed({ code: 'section/title', severity }, heading.words),
    message: {
      zh: `「${heading.text}」：${zh}的标题应为「${template.title}」。`,
      en: `“${heading.text}”: the heading of section ${template.number} is “${template.title}”.`,
    },
    data: { section, template } satisfies Titled,
  };
}
