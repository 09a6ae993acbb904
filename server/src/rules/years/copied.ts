import { countOf } from '../../text/count.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { headingOf, nameOf } from './last-year.ts';
import { passages, percentOf } from './same-prose.ts';

/** The prose of sections one and five stands in another organ's report. */
export const copied: Rule = {
  ...stated('years/copied'),
  *check({ report, alike = [] }) {
    const [most] = alike;
    if (!most) return;
    const [name, percent] = [nameOf(most.entry), percentOf(most.share)];
    const more = alike.length - 1;
    yield {
      ...placed(this, headingOf(report, 1)),
      message: {
        zh: `第一、第五部分的文字约 ${percent}% 与${name.zh}相同${more > 0 ? `，与另外 ${more} 份报告也大部分相同` : ''}。`,
        en: `About ${percent} % of the prose of sections one and five stands in ${name.en}${more > 0 ? `; most of it in ${countOf(more, 'other report')}, too` : ''}.`,
      },
      related: passages(report, most.entry),
    };
  },
};
