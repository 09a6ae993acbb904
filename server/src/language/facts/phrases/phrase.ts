import type { Verb } from '../kinds.ts';
import type { Certainty, Condition, Manner, Matter, Meaning, PartsNamed } from '../readings.ts';

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
  /** 均被维持 */
  | 'onlyOutcome'
  | 'made'
  /** 新公开, which the form of 2019 has a column for. */
  | 'published'
  | 'repealed'
  | 'valid'
  | 'decisions'
  | 'fee'
  /** All administrative fees, in yuan. */
  | 'charges';

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
  /** Doubts of every other statement that are none of this one. */
  readonly ignores?: readonly Condition[];
  /**
   * The statement tells whose it is: of each noun that it names by a statement of its own, of all of them together, of the one subject, or of
   * the lawsuits that its subject is not.
   */
  readonly groups?: 'each' | 'all' | 'one' | 'opposite';
  /** It may count some of them only. */
  readonly some?: true;
  /** Rows below may state something else of the same words. */
  readonly goesOn?: true;
}

/** A row as it is written: most are counts, of applications. */
export type PhraseRow = Omit<Phrase, Usual> & Partial<Pick<Phrase, Usual>>;
type Usual = 'by' | 'of' | 'meant';

interface VerbsNamed {
  /** This one is among them. */
  readonly has?: Verb;
  /** This one comes first in the text. */
  readonly first?: Verb;
  /** None but `has` and these; without it any others may stand by. */
  readonly only?: readonly Verb[];
  readonly without?: readonly Verb[];
}

/** What was left over, from the last year or for the next. */
export const carrying: readonly Verb[] = ['carryIn', 'carryOut', 'carry', 'turn'];
