import type { Rule } from '../rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** A number of reviews that is not the one of table four. */
export const reviews: Rule = {
  code: 'prose/reviews',
  severity: 'information',
  fix: 'choice',
  covers: ['NAR-REVIEW'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文的行政复议数与表四不同',
      what: '正文写的行政复议件数或者结果，与表四「行政复议」不同。',
      why: '《条例》第五十条要求年度报告写明因政府信息公开工作被申请行政复议、提起行政诉讼的情况。正文和表四说的是同一件事，数字应当一致。与政府信息公开无关的复议、诉讼不核对。',
      how: '对照台账核实哪一个数对，改正错的那一处；口径不同的，在正文里写明口径。',
    },
    en: {
      title: 'Reviews: text and table four differ',
      what: 'The number of administrative reviews in the text is not the one of table four.',
      why: 'Article 50 of the Regulation asks the report to tell of reviews and lawsuits over government information. Text and table four tell the same; cases over other matters are not compared.',
      how: 'See from your records which number is right and mend the other; where they count different things, say so in the text.',
    },
  },
  examples: {
    bad: { changes: [['结转下年度继续办理2件。', '结转下年度继续办理2件。因政府信息公开引发行政复议3件。']] },
    good: { changes: [['结转下年度继续办理2件。', '结转下年度继续办理2件。因政府信息公开引发行政复议2件，结果维持1件，尚未审结1件。']] },
  },
  check: (context) => toldBy('prose/reviews', context),
  fixes: choiceOf,
};
