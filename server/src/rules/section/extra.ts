import type { Rule } from '../rule.ts';
import { outlineOf } from './outline.ts';

export const sectionExtra: Rule = {
  code: 'section/extra',
  severity: 'warning',
  fix: 'none',
  covers: ['STR-EXTRA'],
  basis: [{ cite: '国办公开办函〔2021〕30号：「不能遗漏，也不宜泛化」', status: 'official' }],
  docs: {
    zh: {
      title: '六个部分以外的一级标题',
      what: '有一个一级标题不是格式的六个部分。',
      why: '格式要求内容严格按照《条例》第五十条确定，「不能遗漏，也不宜泛化」。有的地方在后面附表、附件或者名词解释，这些不提示；第六部分以后的其他标题只作信息。',
      how: '并入相应的部分；属于第六部分的，写在第六部分里。',
    },
    en: {
      title: 'A first-level heading beyond the six',
      what: 'A first-level heading is none of the six sections.',
      why: 'The form says that the content follows article 50 strictly, with nothing left out or added. Annexes are left alone, and other headings after section six are for information.',
      how: 'Put it under the section that it belongs to.',
    },
  },
  examples: {
    bad: { changes: [['五、存在的主要问题及改进情况', '五、党建工作开展情况\n\n开展主题党日活动12次。\n\n五、存在的主要问题及改进情况']] },
    good: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关未收取信息处理费。\n\n七、附件\n\n无。']] },
  },
  *check({ report }) {
    const { main, inner, renamed } = outlineOf(report);
    if (main.length < 3) return;
    const known = new Set([...inner.flat(), ...renamed.map((r) => r.section)]);
    const last = main.at(-1)!;
    for (const section of report.sections) {
      if (section.number !== null || section.ordinal === null || known.has(section)) continue;
      const words = report.text.slice(section.heading.words.start, section.heading.words.end);
      if (/^附|名词解释|说明|统计表/.test(words) || words.length > 30) continue;
      yield {
        code: this.code,
        severity: section.start > last.start ? 'information' : this.severity,
        start: section.heading.start,
        end: section.heading.end,
        message: { zh: `「${words}」不是格式的六个部分之一。`, en: `“${words}” is none of the six sections.` },
      };
    }
  },
};
