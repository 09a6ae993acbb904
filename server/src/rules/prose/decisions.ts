import type { Rule } from '../rule.ts';
import { choiceOf, toldBy } from './wording.ts';

/** A number of decisions that is not the one of table two. */
export const decisions: Rule = {
  code: 'prose/decisions',
  severity: 'information',
  fix: 'choice',
  covers: ['NAR-PERMIT'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条', status: 'official' },
    { cite: '各地年度报告审核意见', status: 'prior' },
  ],
  docs: {
    zh: {
      title: '正文的许可、处罚、强制数与表二不同',
      what: '正文写的作出行政许可、行政处罚、行政强制决定的件数，与表二「本年处理决定数量」不同。',
      why: '《条例》第五十条要求年度报告写明主动公开政府信息的情况，表二是它的数据。正文和表二的数字应当一致。正文说的是办理、实施而不是作出决定的，口径可能不同，只作提示。',
      how: '对照台账核实哪一个数对，改正错的那一处；口径不同的，在正文里写明口径。',
    },
    en: {
      title: 'Decisions: text and table two differ',
      what: 'The number of permits, penalties or coercive measures decided in the text is not the one of table two.',
      why: 'Article 50 of the Regulation asks the report to tell what was published of its own accord; table two holds those figures.',
      how: 'See from your records which number is right and mend the other; where they count different things, say so in the text.',
    },
  },
  examples: {
    bad: { changes: [['政府信息公开专栏新设', '全年作出行政处罚决定20件，政府信息公开专栏新设']] },
    good: { changes: [['政府信息公开专栏新设', '公开行政处罚信息20条，政府信息公开专栏新设']] },
  },
  check: (context) => toldBy('prose/decisions', context),
  fixes: choiceOf,
};
