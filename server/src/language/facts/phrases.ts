import type { Verb } from './kinds.ts';
import type { Certainty, Condition, Manner, Matter, Meaning, PartsNamed } from './readings.ts';

/** What a phrase states. */
export type About =
  | 'received'
  | 'accepted'
  | 'handled'
  | 'done'
  | 'answered'
  | 'carriedIn'
  | 'carriedOut'
  /** 全部办结: nothing was carried out. */
  | 'allDone'
  | 'result'
  | 'applicant'
  /** 均为自然人 */
  | 'onlyApplicant'
  | 'cases'
  | 'made'
  | 'repealed'
  | 'valid'
  | 'decisions'
  | 'fee';

/** A row of the table: what stands in a segment, and what it states then. */
export interface Phrase {
  /** Its own, for its row in `phrases.test.ts`. */
  readonly name: string;
  readonly states: About;
  readonly by: Manner;
  readonly of: Matter;
  /** Undefined: any verbs, or none. */
  readonly verbs?: VerbsNamed;
  /** `no` when left out. */
  readonly parts?: PartsNamed;
  readonly needs?: readonly Condition[];
  readonly unless?: readonly Condition[];
  readonly meant: Meaning;
  /** At most so sure, whatever the subject. */
  readonly most?: Certainty;
  /** At most so sure where that is so, too. */
  readonly lowered?: readonly (readonly [Condition, Certainty])[];
  /** The statement tells whose it is: of each noun that it names by a statement of its own, or of the one subject. */
  readonly groups?: 'each' | 'one';
  /** Rows below may state something else of the same words. */
  readonly goesOn?: true;
}

interface VerbsNamed {
  /** This one is among them. */
  readonly has?: Verb;
  /** This one comes first in the text. */
  readonly first?: Verb;
  /** None but `has` and these; without it any others may stand by. */
  readonly only?: readonly Verb[];
  readonly without?: readonly Verb[];
}

const carrying: readonly Verb[] = ['carryIn', 'carryOut'];
const caseVerbs: readonly Verb[] = ['occur', 'receive', 'accept', 'handle'];
const partVerbs: readonly Verb[] = ['handle', 'done', 'answer', 'receive', 'accept', 'occur', 'decide'];
const carriedVerbs: readonly Verb[] = ['handle', 'receive', 'answer', 'done'];

/**
 * What is stated, row by row; the first row that fits counts, and those below it only where it goes on. A part of what was done is told
 * behind 其中, and one branch of several by a figure that stands first; of what came in neither is the whole.
 */
export const phrases: readonly Phrase[] = [
  // Applications: 收到政府信息公开申请12件，办结11件，结转下年度1件.
  {
    name: 'carried out',
    states: 'carriedOut',
    by: 'count',
    of: 'request',
    verbs: { has: 'carryOut', only: carriedVerbs },
    meant: 'carried',
  },
  {
    name: 'carried in',
    states: 'carriedIn',
    by: 'count',
    of: 'request',
    verbs: { has: 'carryIn', only: carriedVerbs },
    meant: 'carried',
    lowered: [
      ['done', 'doubtful'],
      ['answered', 'doubtful'],
    ],
  },
  {
    name: 'received',
    states: 'received',
    by: 'count',
    of: 'request',
    verbs: { first: 'receive', without: carrying },
    unless: ['among'],
    meant: 'requests',
    lowered: [['twoVerbs', 'likely']],
  },
  {
    name: 'accepted',
    states: 'accepted',
    by: 'count',
    of: 'request',
    verbs: { has: 'accept', only: [] },
    unless: ['among'],
    meant: 'requests',
  },
  {
    name: 'handled',
    states: 'handled',
    by: 'count',
    of: 'request',
    verbs: { has: 'handle', only: [] },
    unless: ['among'],
    meant: 'requests',
  },
  {
    name: 'done',
    states: 'done',
    by: 'count',
    of: 'request',
    verbs: { has: 'done', only: [] },
    unless: ['figureFirst'],
    meant: 'requests',
    lowered: [['among', 'likely']],
  },
  {
    name: 'answered',
    states: 'answered',
    by: 'count',
    of: 'request',
    verbs: { has: 'answer', only: [] },
    unless: ['figureFirst'],
    meant: 'requests',
    lowered: [['among', 'likely']],
  },
  {
    name: 'results',
    states: 'result',
    by: 'count',
    of: 'request',
    verbs: { only: partVerbs },
    parts: 'results',
    unless: ['kinds'],
    meant: 'parts',
    lowered: [['information', 'doubtful']],
  },
  {
    name: 'applicants',
    states: 'applicant',
    by: 'count',
    of: 'request',
    verbs: { only: partVerbs },
    parts: 'applicants',
    unless: ['kinds'],
    meant: 'parts',
  },
  {
    name: 'all were done, as a rate',
    states: 'allDone',
    by: 'share',
    of: 'any',
    verbs: { has: 'doneRate' },
    parts: 'any',
    needs: ['whole'],
    unless: ['timely', 'countedBefore', 'among', 'except'],
    meant: 'requests',
    most: 'doubtful',
  },
  {
    name: 'all were done',
    states: 'allDone',
    by: 'all',
    of: 'any',
    verbs: { has: 'done', only: ['handle'] },
    unless: ['countedBefore', 'among', 'except'],
    meant: 'requests',
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
  { name: 'none carried in', states: 'carriedIn', by: 'none', of: 'any', verbs: { has: 'carryIn', only: [] }, meant: 'requests' },
  { name: 'none carried out', states: 'carriedOut', by: 'none', of: 'any', verbs: { has: 'carryOut', only: [] }, meant: 'requests' },

  // Cases: 政府信息公开行政复议6件，其中结果维持5件. `其他行政复议27件`, `除此之外，行政诉讼2件` count others, or the rest of them.
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

  // Documents: 制发行政规范性文件2件，废止1件，现行有效14件.
  {
    name: 'made',
    states: 'made',
    by: 'count',
    of: 'document',
    verbs: { has: 'make', only: [] },
    parts: 'any',
    unless: ['rulesAndNorms', 'among'],
    meant: 'named',
    groups: 'one',
  },
  {
    name: 'repealed',
    states: 'repealed',
    by: 'count',
    of: 'document',
    verbs: { has: 'repeal', only: [] },
    parts: 'any',
    unless: ['rulesAndNorms', 'among'],
    meant: 'spokenOf',
    groups: 'one',
  },
  {
    name: 'valid',
    states: 'valid',
    by: 'count',
    of: 'document',
    verbs: { has: 'valid', only: [] },
    parts: 'any',
    unless: ['rulesAndNorms', 'among'],
    meant: 'spokenOf',
    groups: 'one',
  },
  { name: 'none made', states: 'made', by: 'none', of: 'oneNorm', verbs: { has: 'make', only: [] }, meant: 'itself', groups: 'one' },

  // Decisions: 作出行政处罚决定18件.
  {
    name: 'decided',
    states: 'decisions',
    by: 'count',
    of: 'decision',
    verbs: { has: 'decide', only: [] },
    parts: 'any',
    needs: ['inCases'],
    unless: ['ofPermitRequests', 'manyNouns'],
    meant: 'itself',
    most: 'likely',
    groups: 'one',
  },
  {
    name: 'decisions handled',
    states: 'decisions',
    by: 'count',
    of: 'decision',
    verbs: { has: 'handle', only: ['decide', 'done'] },
    parts: 'any',
    needs: ['inCases'],
    unless: ['ofPermitRequests', 'manyNouns'],
    meant: 'itself',
    most: 'doubtful',
    groups: 'one',
  },
  {
    name: 'decisions done',
    states: 'decisions',
    by: 'count',
    of: 'decision',
    verbs: { has: 'done', only: ['decide'] },
    parts: 'any',
    needs: ['inCases'],
    unless: ['ofPermitRequests', 'manyNouns'],
    meant: 'itself',
    most: 'doubtful',
    groups: 'one',
  },
  {
    name: 'none decided',
    states: 'decisions',
    by: 'none',
    of: 'oneDecision',
    verbs: { has: 'decide', only: [] },
    meant: 'itself',
    most: 'doubtful',
    groups: 'one',
  },
  {
    name: 'no permits asked for',
    states: 'decisions',
    by: 'none',
    of: 'oneDecision',
    verbs: { has: 'receive', without: carrying },
    needs: ['ofPermitRequests'],
    meant: 'itself',
    most: 'doubtful',
    groups: 'one',
  },

  // 收取信息处理费2950元.
  { name: 'fee', states: 'fee', by: 'money', of: 'fee', parts: 'any', meant: 'itself' },
];

/** What says that a segment states nothing that is compared, whatever else stands in it. */
export const silencing: readonly Condition[] = ['unknown', 'skip', 'foreign', 'compare', 'otherYear'];

/** What the words around leave in doubt: another scope, one channel or office among several, an exception. */
export const doubts: readonly (readonly [Condition, Certainty])[] = [
  ['except', 'doubtful'],
  ['wide', 'doubtful'],
  ['other', 'doubtful'],
  ['field', 'doubtful'],
  ['portion', 'doubtful'],
  ['office', 'doubtful'],
  ['channels', 'likely'],
  ['aside', 'likely'],
];
