import type { Rule } from '../engine/rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** A number carried over from last year that is not the one of table three. */
export const carriedIn: Rule = {
  code: 'prose/carried-in',
  severity: 'warning',
  fix: 'choice',
  covers: ['NAR-CARRYIN'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文的上年结转数与表三不同',
      what: '正文写的上年结转申请数，与表三「上年结转政府信息公开申请数量」的总计不同。',
      why: '《条例》第五十条要求年度报告写明收到和处理政府信息公开申请的情况。正文和表格说的是同一件事，数字不同，读者就不知道该信哪一个。',
      how: '对照台账核实哪一个数对，改正错的那一处；口径不同的，在正文里写明口径。',
    },
    en: {
      title: 'Requests carried over: text and table three differ',
      what: 'The number carried over from last year in the text is not the one of table three.',
      why: 'Article 50 of the Regulation asks the report to tell how requests were received and dealt with. Text and table tell the same thing; where they differ, nobody knows which to believe.',
      how: 'See from your records which number is right and mend the other; where they count different things, say so in the text.',
    },
  },
  examples: {
    bad: { changes: [['上年结转3件', '上年结转5件']] },
    good: { changes: [['上年结转3件', '办理上年度结转申请3件']] },
  },
  check: (context) => toldBy('prose/carried-in', context),
  fixes: choiceOf,
};
