import type { Verb } from '../kinds.ts';
import { carrying, type PhraseRow } from './phrase.ts';

const caseVerbs: readonly Verb[] = ['occur', 'receive', 'accept', 'handle'];

/** Cases: 政府信息公开行政复议6件，其中结果维持5件. `其他行政复议27件`, `除此之外，行政诉讼2件` count others, or the rest of them. */
export const casePhrases: readonly PhraseRow[] = [
  {
    name: 'cases',
    states: 'cases',
    of: 'case',
    verbs: { only: [...caseVerbs, 'done'] },
    needs: ['namesCases'],
    unless: ['amongCases', 'except', 'rest', 'manyCases', 'ofDecisions'],
    meant: 'information',
    lowered: [
      ['done', 'doubtful'],
      ['caused', 'likely'],
    ],
    groups: 'one',
  },
  {
    // 行政复议、行政诉讼共3件: all of them.
    name: 'cases together',
    states: 'cases',
    of: 'case',
    verbs: { only: caseVerbs },
    needs: ['manyCases', 'summed'],
    unless: ['among', 'except', 'rest', 'ofDecisions'],
    meant: 'information',
  },
  {
    name: 'cases by outcome',
    states: 'cases',
    of: 'case',
    verbs: { without: carrying },
    parts: 'outcomes',
    unless: ['except', 'rest', 'manyCases', 'ofDecisions'],
    meant: 'information',
    groups: 'one',
  },
  {
    // 一是答复不够规范，2件被纠正: of reviews, of lawsuits, or of both.
    name: 'corrected, whatever they were',
    states: 'cases',
    of: 'any',
    verbs: { only: ['occur', 'answer'] },
    parts: 'corrected',
    needs: ['sideBySide'],
    unless: ['except', 'rest', 'among'],
    meant: 'anyCases',
  },
  {
    // 行政诉讼7件，均为复议后起诉: none of the other kind.
    name: 'all lawsuits were of one kind',
    states: 'cases',
    by: 'all',
    of: 'namedCases',
    verbs: { only: caseVerbs },
    unless: ['except', 'rest', 'manyCases'],
    meant: 'information',
    groups: 'opposite',
  },
  {
    // 行政复议3件，均被维持; 行政复议1件，结果维持: none ended otherwise.
    name: 'all cases ended alike',
    states: 'onlyOutcome',
    by: 'all',
    of: 'case',
    verbs: { without: carrying },
    parts: 'outcomes',
    unless: ['among', 'except', 'rest', 'manyCases', 'ofDecisions'],
    meant: 'information',
    most: 'likely',
    groups: 'one',
  },
  {
    name: 'no cases',
    states: 'cases',
    by: 'none',
    of: 'namedCases',
    verbs: { only: caseVerbs },
    unless: ['except', 'rest', 'ofDecisions'],
    meant: 'information',
    lowered: [['causedOtherwise', 'likely']],
    groups: 'each',
    goesOn: true,
  },
];
