import type { Rule } from '../rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** A number of one kind of result that is not the sum of its rows. */
export const results: Rule = {
  code: 'prose/results',
  severity: 'information',
  fix: 'choice',
  covers: ['NAR-RESULT'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文的办理结果与表三不同',
      what: '正文写的予以公开、部分公开、不予公开、无法提供、不予处理或者其他处理的件数，与表三对应各行的总计不同。',
      why: '《条例》第五十条要求年度报告写明收到和处理政府信息公开申请的情况。正文和表格说的是同一件事，数字不同，读者就不知道该信哪一个。数目恰好是其中一行或者自然人一列的，只作提示。',
      how: '对照台账核实哪一个数对，改正错的那一处；口径不同的，在正文里写明口径。',
    },
    en: {
      title: 'Results: text and table three differ',
      what: 'The number of one kind of result in the text is not the sum of its rows in table three.',
      why: 'Article 50 of the Regulation asks the report to tell how requests were received and dealt with. Text and table tell the same thing; where they differ, nobody knows which to believe.',
      how: 'See from your records which number is right and mend the other; where they count different things, say so in the text.',
    },
  },
  examples: {
    bad: { changes: [['结转下年度继续办理2件', '其中予以公开14件，结转下年度继续办理2件']] },
    good: { changes: [['结转下年度继续办理2件', '其中予以公开和部分公开15件，结转下年度继续办理2件']] },
  },
  check: (context) => toldBy('prose/results', context),
  fixes: choiceOf,
};
