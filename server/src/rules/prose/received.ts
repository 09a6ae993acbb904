import type { Rule } from '../engine/rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** A number of requests received that is not the one of table three. */
export const received: Rule = {
  code: 'prose/received',
  severity: 'warning',
  fix: 'choice',
  covers: ['NAR-NEW', 'NAR-ZERO-SOME'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文的收到申请数与表三不同',
      what: '正文写的收到（新收、受理）政府信息公开申请数，与表三「本年新收政府信息公开申请数量」的总计不同。',
      why: '《条例》第五十条要求年度报告写明收到和处理政府信息公开申请的情况。正文和表格说的是同一件事，数字不同，读者就不知道该信哪一个。「收到、新收」与表三用词相同时报错误；「受理、办理」可能另有口径，只作警告或者提示；数目恰好是新收加上年结转的，只作提示。',
      how: '对照台账核实哪一个数对，改正错的那一处；口径不同的，在正文里写明口径。',
    },
    en: {
      title: 'Requests received: text and table three differ',
      what: 'The number of requests received in the text is not the total of the first row of table three.',
      why: 'Article 50 of the Regulation asks the report to tell how requests were received and dealt with. Text and table tell the same thing; where they differ, nobody knows which to believe. Received (收到, 新收) in the very words of the table is an error; accepted or handled may count otherwise and is a warning or a hint.',
      how: 'See from your records which number is right and mend the other; where they count different things, say so in the text.',
    },
  },
  examples: {
    bad: { changes: [['新收政府信息公开申请28件', '新收政府信息公开申请27件']] },
    good: { changes: [['新收政府信息公开申请28件', '收到网民留言248条，新收政府信息公开申请28件']] },
  },
  check: (context) => toldBy('prose/received', context),
  fixes: choiceOf,
};
