import type { Verb } from '../kinds.ts';
import type { PhraseRow } from './phrase.ts';

const carriedVerbs: readonly Verb[] = ['handle', 'receive', 'answer', 'done'];

/** What came over from the last year and what is left for the next: 上年结转1件，结转下年度2件，除1件外均已办结. */
export const carriedPhrases: readonly PhraseRow[] = [
  {
    name: 'carried out',
    states: 'carriedOut',
    verbs: { has: 'carryOut', only: carriedVerbs },
    ignores: ['except', 'ofTheRest'],
    meant: 'carried',
  },
  {
    // 未办结的2件结转下年度: what was open and what was carried over are one.
    name: 'carried out, still open',
    states: 'carriedOut',
    verbs: { has: 'carryOut', only: carriedVerbs },
    parts: 'pending',
    ignores: ['except', 'ofTheRest'],
    meant: 'carried',
  },
  {
    // 新收与上年结转的申请共13件: both rows.
    name: 'received and carried in',
    states: 'handled',
    verbs: { has: 'carryIn', only: ['receive'] },
    needs: ['bothYears'],
  },
  {
    name: 'carried in',
    states: 'carriedIn',
    verbs: { has: 'carryIn', only: carriedVerbs },
    meant: 'carried',
    lowered: [
      ['done', 'doubtful'],
      ['answered', 'doubtful'],
      ['ofPart', 'doubtful'],
    ],
  },
  {
    // 办结11件，结转1件: what is left of what was done, as far as nothing says otherwise.
    name: 'left over',
    states: 'carriedOut',
    verbs: { has: 'carry', only: carriedVerbs },
    needs: ['countedBefore'],
    meant: 'carried',
    most: 'likely',
  },
  {
    name: 'nothing left over',
    states: 'carriedOut',
    by: 'none',
    of: 'any',
    verbs: { has: 'carry', only: [] },
    most: 'likely',
  },
  {
    name: 'all but some were done',
    states: 'carriedOut',
    verbs: { has: 'done', only: ['handle', 'answer'] },
    needs: ['allBut'],
    most: 'likely',
    ignores: ['except', 'ofTheRest'],
  },
  {
    // 除1件仍在征求第三方意见外，其余均已答复.
    name: 'all but those still open',
    states: 'carriedOut',
    parts: 'any',
    needs: ['butOpen'],
    most: 'likely',
    ignores: ['except', 'ofTheRest', 'unknown', 'foreign'],
  },
  {
    name: 'nothing still open',
    states: 'carriedOut',
    by: 'none',
    verbs: { only: [] },
    parts: 'pending',
    unless: ['among', 'except'],
    meant: 'parts',
    most: 'likely',
  },
  {
    name: 'still open',
    states: 'carriedOut',
    verbs: { only: [] },
    parts: 'pending',
    unless: ['among'],
    ignores: ['ofTheRest'],
    meant: 'parts',
    most: 'likely',
  },
];
