import type { Certainty, Condition } from '../readings.ts';
import { carriedPhrases } from './carried.ts';
import { casePhrases } from './cases.ts';
import { documentPhrases } from './documents.ts';
import type { Phrase } from './phrase.ts';
import { requestPhrases } from './requests.ts';

/** What is stated, row by row; the first row that fits counts, and those below it only where it goes on. */
export const phrases: readonly Phrase[] = [...casePhrases, ...carriedPhrases, ...requestPhrases, ...documentPhrases].map((row) => ({
  by: 'count',
  of: 'request',
  meant: 'requests',
  ...row,
}));

/** What says that a segment states nothing that is compared, whatever else stands in it. */
export const silencing: readonly Condition[] = ['unknown', 'skip', 'foreign', 'compare', 'otherYear'];

/** What the words around leave in doubt: another scope, one channel or office among several, an exception. */
export const doubts: readonly (readonly [Condition, Certainty])[] = [
  ['except', 'doubtful'],
  ['ofTheRest', 'doubtful'],
  ['partOfTheRest', 'likely'],
  ['wide', 'doubtful'],
  ['other', 'doubtful'],
  ['field', 'doubtful'],
  ['oneWay', 'likely'],
  ['office', 'doubtful'],
  ['channels', 'likely'],
  ['takenUp', 'likely'],
  ['aside', 'likely'],
  ['inTimes', 'likely'],
  ['atFirst', 'likely'],
];
