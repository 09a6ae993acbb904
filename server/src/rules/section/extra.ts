import { rangeOf } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { outlineOf } from './outline.ts';

export const sectionExtra: Rule = {
  ...stated('section/extra'),
  *check({ report }) {
    const { main, inner, renamed } = outlineOf(report);
    if (main.length < 3) return;
    const known = new Set([...inner.flat(), ...renamed.map((r) => r.section)]);
    const last = main.at(-1)!;
    for (const section of report.sections) {
      if (section.number !== null || section.ordinal === null || known.has(section)) continue;
      const words = report.text.slice(section.heading.words.start, section.heading.words.end);
      if (words.length > 30) continue;
      yield {
        code: this.code,
        // Behind the six, and where it only adds to them, it is there to be known of.
        severity: section.start > last.start || /^附|名词解释|说明|统计表/.test(words) ? 'information' : this.severity,
        ...rangeOf(section.heading),
        message: { zh: `「${words}」不是格式的六个部分之一。`, en: `“${words}” is none of the six sections.` },
      };
    }
  },
};
