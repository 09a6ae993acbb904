import type { Verb } from '../kinds.ts';
import { type About, carrying, type PhraseRow } from './phrase.ts';

/** A number of documents of one kind, by the verb that says so. */
const documents = (name: string, states: About, has: Verb, other: Partial<PhraseRow> = {}): PhraseRow => ({
  name,
  states,
  of: 'document',
  verbs: { has, only: [] },
  parts: 'any',
  unless: ['rulesAndNorms', 'among'],
  meant: 'spokenOf',
  groups: 'one',
  ...other,
});

/** A number of decisions of one kind, by the verbs that say so. */
const decisions = (name: string, verbs: NonNullable<PhraseRow['verbs']>, other: Partial<PhraseRow> = {}): PhraseRow => ({
  name,
  states: 'decisions',
  of: 'decision',
  verbs,
  needs: ['inCases'],
  unless: ['ofPermitRequests', 'manyNouns'],
  meant: 'itself',
  most: 'likely',
  groups: 'one',
  ...other,
});
/** That there were none. */
const none: Partial<PhraseRow> = { of: 'oneDecision', by: 'none', needs: [], unless: [] };

/** What table two counts: 制发行政规范性文件2件，废止1件，现行有效14件；作出行政处罚决定18件；收取信息处理费2950元. */
export const documentPhrases: readonly PhraseRow[] = [
  documents('made', 'made', 'make', { unless: ['rulesAndNorms', 'amongOthers'] }),
  // 行政规范性文件新增2件、废止1件
  documents('newly there', 'made', 'receive', { parts: 'no', needs: ['added'] }),
  documents('published', 'published', 'publish'),
  documents('repealed', 'repealed', 'repeal'),
  documents('valid', 'valid', 'valid'),
  // 现有行政规范性文件2件: so many there are.
  documents('in stock', 'valid', 'valid', { verbs: { only: [] }, parts: 'no', needs: ['inStock'], meant: 'itself' }),
  documents('none made', 'made', 'make', { by: 'none', of: 'oneNorm', parts: 'no', unless: [], meant: 'itself' }),
  documents('none repealed', 'repealed', 'repeal', { by: 'none', parts: 'no' }),
  // 无现行有效的行政规范性文件
  documents('none valid', 'valid', 'valid', { by: 'none', of: 'oneNorm', parts: 'no', unless: ['among'], meant: 'itself' }),
  // 行政许可、行政处罚共1314件: all of these.
  decisions(
    'decisions together',
    { only: ['handle', 'decide', 'done'] },
    { needs: ['inCases', 'manyNouns', 'summed'], unless: ['ofPermitRequests'], groups: 'all' },
  ),
  decisions('decided', { has: 'decide', only: [] }, { parts: 'any', most: 'sure', lowered: [['undecided', 'likely']] }),
  // 行政许可决定2146件，行政处罚决定415件: a decision is one that was made.
  decisions('decisions counted', { only: [] }, { needs: ['inCases', 'decided'], unless: ['ofPermitRequests', 'manyNouns', 'among'] }),
  // 行政许可53件、行政处罚18件: as far as the rest of the list is what tables have.
  decisions('decisions listed', { only: [] }, { most: 'doubtful' }),
  decisions('decisions handled', { has: 'handle', only: ['decide', 'done'] }, { parts: 'any' }),
  decisions('decisions done', { has: 'done', only: ['decide'] }, { parts: 'any' }),
  decisions('none decided', { has: 'decide', only: [] }, none),
  decisions('no permits asked for', { has: 'receive', without: carrying }, { ...none, needs: ['ofPermitRequests'] }),
  {
    name: 'charges',
    states: 'charges',
    by: 'money',
    of: 'charge',
    verbs: { only: ['collect', 'receive', 'make', 'done', 'decide', 'occur'] },
    unless: ['among'],
    meant: 'itself',
  },
  {
    name: 'no charges',
    states: 'charges',
    by: 'none',
    of: 'charge',
    verbs: { only: ['collect', 'receive', 'occur'] },
    unless: ['among', 'except'],
    meant: 'itself',
  },
  { name: 'fee', states: 'fee', by: 'money', of: 'fee', parts: 'any', meant: 'itself' },
];
