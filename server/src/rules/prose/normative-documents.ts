import type { Rule } from '../rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** A number of normative documents that is not the one of table two. */
export const normativeDocuments: Rule = {
  code: 'prose/normative-documents',
  severity: 'information',
  fix: 'choice',
  covers: ['NAR-NORM'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文的规范性文件数与表二不同',
      what: '正文写的行政规范性文件（规章）制发、废止或者现行有效件数，与表二不同。',
      why: '《条例》第五十条要求年度报告写明主动公开政府信息的情况，表二是它的数据。正文和表二的数字应当一致。正文只说「规范性文件」的，可能不止行政规范性文件，只作提示。',
      how: '对照台账核实哪一个数对，改正错的那一处；口径不同的，在正文里写明口径。',
    },
    en: {
      title: 'Normative documents: text and table two differ',
      what: 'The number of normative documents made, repealed or in force in the text is not the one of table two.',
      why: 'Article 50 of the Regulation asks the report to tell what was published of its own accord; table two holds those figures.',
      how: 'See from your records which number is right and mend the other; where they count different things, say so in the text.',
    },
  },
  examples: {
    bad: { changes: [['制定行政规范性文件2件', '制定行政规范性文件3件']] },
    good: { changes: [['制定行政规范性文件2件', '制定行政规范性文件２件']] },
  },
  check: (context) => toldBy('prose/normative-documents', context),
  fixes: choiceOf,
};
