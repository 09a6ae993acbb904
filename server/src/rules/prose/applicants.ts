import type { Rule } from '../rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** A number for a kind of applicant that table three has not. */
export const applicants: Rule = {
  code: 'prose/applicants',
  severity: 'information',
  fix: 'choice',
  covers: ['NAR-APPLICANT'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文的申请人类别与表三不同',
      what: '正文写的自然人、法人或其他组织的件数，在表三新收、办结各行对应的列里都找不到；或者正文说均为自然人，表三别的列却有数。',
      why: '《条例》第五十条要求年度报告写明收到和处理政府信息公开申请的情况。正文和表格说的是同一件事，数字不同，读者就不知道该信哪一个。',
      how: '对照台账核实哪一个数对，改正错的那一处；口径不同的，在正文里写明口径。',
    },
    en: {
      title: 'Kinds of applicants: text and table three differ',
      what: 'The number for a kind of applicant in the text is in none of the rows of table three that it could mean.',
      why: 'Article 50 of the Regulation asks the report to tell how requests were received and dealt with. Text and table tell the same thing; where they differ, nobody knows which to believe.',
      how: 'See from your records which number is right and mend the other; where they count different things, say so in the text.',
    },
  },
  examples: {
    bad: { changes: [['28件，上年结转3件', '28件，其中自然人24件，上年结转3件']] },
    good: { changes: [['28件，上年结转3件', '28件，其中自然人21件、法人或其他组织7件，上年结转3件']] },
  },
  check: (context) => toldBy('prose/applicants', context),
  fixes: choiceOf,
};
