import { countOf } from '../../text/count.ts';
import type { Rule } from '../rule.ts';
import { headingOf, nameOf } from './last-year.ts';
import { passages, percentOf } from './same-prose.ts';

/** The prose of sections one and five stands in another organ's report. */
export const copied: Rule = {
  code: 'years/copied',
  severity: 'warning',
  fix: 'none',
  covers: ['XDOC-DUP'],
  basis: [{ cite: '泉州市鲤城区政务公开考评标准：年度报告与其他单位雷同的扣分', status: 'local' }],
  docs: {
    zh: {
      title: '文字与其他机关的报告雷同',
      what: '第一部分和第五部分的文字，去掉数字、机关名称以后，六成以上与另一个机关同年或者上年的报告相同。',
      why: '报告要写本机关的情况。多地考评把雷同列为扣分、追责的情形，没有全国统一的标准，所以是警告。两份报告谁抄谁、是否出自同一份代拟稿，文字看不出来，两份都会提示。',
      how: '看相关位置列出的段落，换成本机关自己的情况。',
    },
    en: {
      title: 'The prose is another organ’s',
      what: 'More than six tenths of sections one and five, figures and names left out, stands in another organ’s report of the same year or the one before.',
      why: 'A report tells of its own organ. Local rules take marks off for it; there is no national measure, hence a warning. Which of the two was first cannot be told from the words, so both are marked.',
      how: 'Look at the passages listed and write of your own organ.',
    },
  },
  examples: {
    bad: {
      changes: [],
      beside: { year: 2023, changes: [['砚溪县水利局2023年政府信息公开工作年度报告', '砚溪县林业局2023年政府信息公开工作年度报告']] },
    },
    good: { changes: [] },
  },
  *check({ report, alike = [] }) {
    const [most] = alike;
    if (!most) return;
    const [name, percent] = [nameOf(most.entry), percentOf(most.share)];
    const more = alike.length - 1;
    yield {
      code: this.code,
      severity: this.severity,
      ...headingOf(report, 1),
      message: {
        zh: `第一、第五部分的文字约 ${percent}% 与${name.zh}相同${more > 0 ? `，与另外 ${more} 份报告也大部分相同` : ''}。`,
        en: `About ${percent} % of the prose of sections one and five stands in ${name.en}${more > 0 ? `; most of it in ${countOf(more, 'other report')}, too` : ''}.`,
      },
      related: passages(report, most.entry),
    };
  },
};
