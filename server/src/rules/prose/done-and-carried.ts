import { factsOf } from '../../report/stated-facts.ts';
import type { Rule } from '../rule.ts';
import { quoteOf } from './wording.ts';

/** 全部办结 and 结转下年度1件 in one report. */
export const doneAndCarried: Rule = {
  code: 'prose/done-and-carried',
  severity: 'warning',
  fix: 'none',
  covers: ['NAR-DONE-CARRY'],
  basis: [{ cite: '各地年度报告审核意见', status: 'prior' }],
  docs: {
    zh: {
      title: '既说全部办结，又说有结转',
      what: '正文说申请全部办结，又说有申请结转下年度办理。',
      why: '结转下年度的就是没有办结的，两句话不能都对。说「按期办结」「除……外均已办结」的不提示。',
      how: '核实有没有结转：有的，改「全部办结」；没有的，删去结转的话。',
    },
    en: {
      title: 'All dealt with, and some carried over',
      what: 'The text says that all requests were dealt with, and that some were carried into next year.',
      why: 'What is carried over was not dealt with: both cannot be right.',
      how: 'Find out whether any was carried over and mend one of the sentences.',
    },
  },
  examples: {
    bad: { changes: [['办结29件，', '全部办结，']] },
    good: { changes: [['办结29件，', '均按期办结，']] },
  },
  *check({ report }) {
    const facts = factsOf(report);
    const all = facts.find((f) => f.about === 'allDone' && f.certainty !== 'doubtful');
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
