import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { outlineOf } from './outline.ts';

export const sectionAspectsOrder: Rule = {
  ...stated('section/aspects-order'),
  *check({ report }) {
    const section = outlineOf(report).main.find((s) => s.number === 1);
    if (!section || report.template.id !== '2021') return;
    let last = -1;
    for (const heading of section.headings) {
      if (heading.level !== 2) continue;
      const aspect = words.findIndex((word) => word.test(heading.name));
      if (aspect < 0) continue;
      if (aspect >= last) {
        last = aspect;
        continue;
      }
      yield {
        ...placed(this, { ...heading.line, end: Math.min(heading.line.end, heading.line.start + heading.name.length) }),
        message: { zh: `「${heading.name}」按格式应排在前面。`, en: `In the form “${heading.name}” comes earlier.` },
      };
      return;
    }
  },
};

/** How a sub-heading names each aspect, in the order of the form. */
const words = [/主动公开(?!和依申请)/, /依申请公开/, /信息管理/, /平台/, /监督|保障/];
