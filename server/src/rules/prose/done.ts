import type { Rule } from '../rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** A number of requests dealt with that is not the total of the results. */
export const done: Rule = {
  code: 'prose/done',
  severity: 'information',
  fix: 'choice',
  covers: ['NAR-DONE'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文的办结、答复数与表三不同',
      what: '正文写的办结或者答复数，与表三「（七）总计」不同；或者正文说全部办结，表三却有结转下年度的。',
      why: '《条例》第五十条要求年度报告写明收到和处理政府信息公开申请的情况。正文和表格说的是同一件事，数字不同，读者就不知道该信哪一个。答复是否包括不予处理、其他处理，各地口径不一，因此只作警告；数目恰好等于另一种口径的，只作提示。',
      how: '对照台账核实哪一个数对，改正错的那一处；口径不同的，在正文里写明口径。',
    },
    en: {
      title: 'Requests dealt with: text and table three differ',
      what: 'The number dealt with in the text is not the total of results in table three; or the text says that all were dealt with and the table carries some over.',
      why: 'Article 50 of the Regulation asks the report to tell how requests were received and dealt with. Text and table tell the same thing; where they differ, nobody knows which to believe. What counts as answered varies, hence a warning.',
      how: 'See from your records which number is right and mend the other; where they count different things, say so in the text.',
    },
  },
  examples: {
    bad: { changes: [['办结29件', '办结30件']] },
    good: { changes: [['办结29件', '答复29件']] },
  },
  check: (context) => toldBy('prose/done', context),
  fixes: choiceOf,
};
