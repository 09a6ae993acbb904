import type { Verb } from '../kinds.ts';
import { carrying, type PhraseRow } from './phrase.ts';

const partVerbs: readonly Verb[] = ['handle', 'done', 'answer', 'receive', 'accept', 'occur', 'decide'];

/**
 * Applications: 收到政府信息公开申请12件，办结11件，结转下年度1件. A part of what was done is told behind 其中, and one branch of several by a
 * figure that stands first; of what came in neither is the whole.
 */
export const requestPhrases: readonly PhraseRow[] = [
  {
    // 依申请公开0件: a heading's words and a figure. Any other number may be of documents of that class.
    name: 'zero without a verb',
    states: 'received',
    of: 'namedRequest',
    verbs: { only: [] },
    needs: ['zero'],
    unless: ['among', 'caused', 'kinds'],
    meant: 'itself',
    most: 'likely',
  },
  {
    // 全年政府信息公开申请数量为12件: so many there were.
    name: 'how many there were',
    states: 'received',
    of: 'namedRequest',
    verbs: { only: [] },
    needs: ['asNumber'],
    unless: ['among', 'caused', 'kinds'],
    meant: 'itself',
  },
  {
    name: 'received',
    states: 'received',
    verbs: { first: 'receive', without: carrying },
    unless: ['among', 'ofThoseDone'],
    lowered: [['twoVerbs', 'likely']],
  },
  {
    // 村民提出政府信息公开申请12件: what was handed in was received.
    name: 'handed in',
    states: 'received',
    of: 'namedRequest',
    verbs: { only: [] },
    needs: ['handedIn'],
    unless: ['among', 'caused', 'kinds'],
    meant: 'itself',
    // 村民提出9件，企业提出2件
    lowered: [['unsummed', 'likely']],
  },
  {
    name: 'accepted',
    states: 'accepted',
    verbs: { has: 'accept', only: [] },
    unless: ['among'],
  },
  {
    name: 'handled',
    states: 'handled',
    verbs: { has: 'handle', only: [] },
    unless: ['among', 'figureFirst'],
  },
  {
    name: 'out of so many',
    states: 'handled',
    verbs: { only: [] },
    needs: ['outOf'],
    unless: ['among'],
  },
  {
    // 13件已于当年答复: some of them, which are no more than all.
    name: 'some were done',
    states: 'done',
    verbs: { has: 'done', only: [] },
    needs: ['figureFirst'],
    unless: ['ofAll'],
    some: true,
    most: 'likely',
  },
  {
    name: 'some were answered',
    states: 'answered',
    verbs: { has: 'answer', only: [] },
    needs: ['figureFirst'],
    unless: ['ofAll'],
    some: true,
    most: 'likely',
  },
  {
    name: 'done',
    states: 'done',
    verbs: { has: 'done', only: [] },
    unless: ['figureFirst'],
    lowered: [
      ['among', 'likely'],
      ['verbLast', 'likely'],
    ],
  },
  {
    // 收到11件，上年结转1件，12件全部办结: so many were done as there were.
    name: 'all of so many were done',
    states: 'done',
    verbs: { has: 'done', only: [] },
    needs: ['figureFirst', 'ofAll'],
    unless: ['amongItself', 'except', 'rest'],
    most: 'likely',
  },
  {
    // 13件申请均已答复完毕: so many were answered as there were.
    name: 'all of so many were answered',
    states: 'answered',
    verbs: { has: 'answer', only: [] },
    needs: ['figureFirst', 'ofAll'],
    unless: ['amongItself', 'except', 'rest'],
    most: 'likely',
  },
  {
    name: 'answered',
    states: 'answered',
    verbs: { has: 'answer', only: [] },
    unless: ['figureFirst'],
    lowered: [
      ['among', 'likely'],
      ['verbLast', 'likely'],
    ],
  },
  {
    name: 'results',
    states: 'result',
    verbs: { only: partVerbs },
    parts: 'results',
    unless: ['kinds'],
    meant: 'parts',
    lowered: [['information', 'doubtful']],
  },
  {
    // 不予公开3件，其中过程性信息2件: a row of the reasons.
    name: 'reasons',
    states: 'result',
    verbs: { only: partVerbs },
    parts: 'reasons',
    needs: ['ofTheirResult'],
    meant: 'reasons',
    most: 'likely',
  },
  {
    name: 'applicants',
    states: 'applicant',
    verbs: { only: partVerbs },
    parts: 'applicants',
    unless: ['kinds', 'insidePart'],
    meant: 'parts',
    lowered: [['inPersons', 'likely']],
  },
  {
    name: 'all were done, as a rate',
    states: 'allDone',
    by: 'share',
    of: 'any',
    verbs: { has: 'doneRate' },
    parts: 'any',
    needs: ['whole'],
    unless: ['timely', 'countedBefore', 'among', 'except', 'rest'],
    most: 'likely',
  },
  {
    name: 'all were done',
    states: 'allDone',
    by: 'all',
    of: 'any',
    verbs: { has: 'done', only: ['handle'] },
    unless: ['countedBefore', 'among', 'except', 'rest'],
    most: 'likely',
    lowered: [['timely', 'doubtful']],
  },
  {
    name: 'all were of one kind of applicant',
    states: 'onlyApplicant',
    by: 'all',
    of: 'any',
    verbs: { only: [] },
    parts: 'oneApplicant',
    meant: 'allRequests',
  },
  { name: 'none carried in', states: 'carriedIn', by: 'none', of: 'any', verbs: { has: 'carryIn', only: [] } },
  { name: 'none carried out', states: 'carriedOut', by: 'none', of: 'any', verbs: { has: 'carryOut', only: [] } },
  {
    name: 'none accepted',
    states: 'accepted',
    by: 'none',
    of: 'namedRequest',
    verbs: { has: 'accept', only: ['receive', 'occur'] },
    unless: ['among'],
    meant: 'itself',
  },
  {
    name: 'none received',
    states: 'received',
    by: 'none',
    of: 'namedRequest',
    verbs: { only: ['receive', 'occur'] },
    unless: ['among'],
    meant: 'itself',
    lowered: [['verbless', 'likely']],
  },
];
