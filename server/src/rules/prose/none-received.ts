import type { Rule } from '../engine/rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** 未收到申请 beside a table that counts some. */
export const noneReceived: Rule = {
  code: 'prose/none-received',
  severity: 'warning',
  fix: 'choice',
  covers: ['NAR-NONE'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文说未收到申请，表三却有',
      what: '正文说没有收到政府信息公开申请，表三「本年新收政府信息公开申请数量」的总计却不是零。',
      why: '《条例》第五十条要求年度报告写明收到和处理政府信息公开申请的情况。正文和表格说的是同一件事，数字不同，读者就不知道该信哪一个。',
      how: '核实当年是否收到申请：收到了的，改正文；确实没有的，改表三。',
    },
    en: {
      title: '“No requests”, but table three has some',
      what: 'The text says that no request was received; table three counts some.',
      why: 'Article 50 of the Regulation asks the report to tell how requests were received and dealt with. Text and table tell the same thing; where they differ, nobody knows which to believe.',
      how: 'Find out whether any was received, and mend the text or the table.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['本机关全年新收政府信息公开申请28件，上年结转3件，办结29件，结转下年度继续办理2件。', '2023年，本机关未收到政府信息公开申请。'],
      ],
    },
    good: { changes: [['本机关全年新收', '未收到申请人投诉。本机关全年新收']] },
  },
  check: (context) => toldBy('prose/none-received', context),
  fixes: choiceOf,
};
