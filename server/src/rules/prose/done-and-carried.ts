import { factsOf } from '../../report/stated-facts.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { quoteOf } from './wording.ts';

/** 全部办结 and 结转下年度1件 in one report. */
export const doneAndCarried: Rule = {
  ...stated('prose/done-and-carried'),
  *check({ report }) {
    const facts = factsOf(report);
    const all = facts.find((f) => f.about === 'allDone' && f.certainty !== 'doubtful' && !f.portion);
    const carried = facts.find((f) => f.about === 'carriedOut' && f.value > 0 && f.certainty !== 'doubtful');
    if (!all || !carried) return;
    const { start, end } = all.paragraph.range(all.from, all.to);
    const other = carried.paragraph.range(carried.from, carried.to);
    yield {
      code: 'prose/done-and-carried',
      severity: 'warning',
      start,
      end,
      message: {
        zh: `正文写「${quoteOf(all)}」，又写「${quoteOf(carried)}」，两句矛盾。`,
        en: `The text says “${quoteOf(all)}” and also “${quoteOf(carried)}”; both cannot be right.`,
      },
      related: [
        {
          start: other.start,
          end: other.end,
          message: { zh: `结转下年度 ${carried.value} 件`, en: `${carried.value} carried into next year` },
        },
      ],
    };
  },
};
