import type { Verb } from '../kinds.ts';
import { carrying, type Phrase } from './phrase.ts';

const caseVerbs: readonly Verb[] = ['occur', 'receive', 'accept', 'handle'];

/** Cases: 政府信息公开行政复议6件，其中结果维持5件. `其他行政复议27件`, `除此之外，行政诉讼2件` count others, or the rest of them. */
export const casePhrases: readonly Phrase[] = [
  {
    name: 'cases',
    states: 'cases',
    by: 'count',
    of: 'case',
    verbs: { only: [...caseVerbs, 'done'] },
    needs: ['namesCases'],
    unless: ['among', 'except', 'manyCases'],
    meant: 'information',
    lowered: [
      ['done', 'doubtful'],
      ['caused', 'likely'],
    ],
    groups: 'one',
  },
  {
    name: 'cases by outcome',
    states: 'cases',
    by: 'count',
    of: 'case',
    verbs: { without: carrying },
    parts: 'outcomes',
    unless: ['except', 'manyCases'],
    meant: 'information',
    groups: 'one',
  },
  {
    name: 'no cases',
    states: 'cases',
    by: 'none',
    of: 'namedCases',
    verbs: { only: caseVerbs },
    unless: ['except'],
    meant: 'information',
    lowered: [['caused', 'likely']],
    groups: 'each',
    goesOn: true,
  },
];
