/** The kinds of words that the grammar of facts knows, by what they do in a clause. */

/** What a clause is about. `weak` (申请, 案件) takes its meaning from what was spoken of before. */
export type Noun =
  | 'request'
  | 'weak'
  | 'review'
  | 'suit'
  | 'direct'
  | 'after'
  | 'rules'
  | 'norm'
  | 'permit'
  | 'penalty'
  | 'coercion'
  | 'permitRequest'
  | 'fee'
  /** 行政事业性收费: all fees together, which table two has. */
  | 'charge';

const cases: ReadonlySet<Noun | undefined> = new Set<Noun>(['review', 'suit', 'direct', 'after']);

/** Whether a noun is one of the kinds of cases that table four counts. */
export const isCase = (noun: Noun | undefined): boolean => cases.has(noun);

/** The decisions that table two counts, and the applications for one of them. */
export const decisionNouns: ReadonlySet<Noun | undefined> = new Set<Noun>(['permit', 'penalty', 'coercion', 'permitRequest']);

/** What happened. `accept` (受理) may leave out what was received and not taken up; `handle` (办理) may count any of three rows. */
export type Verb =
  | 'receive'
  | 'accept'
  | 'handle'
  | 'done'
  | 'answer'
  | 'carryIn'
  | 'carryOut'
  /** 结转 alone: from which year, or to which, stands elsewhere. */
  | 'carry'
  /** 转入, which carries over only where a year says so. */
  | 'turn'
  | 'occur'
  | 'doneRate'
  | 'make'
  | 'publish'
  | 'repeal'
  | 'valid'
  | 'decide'
  | 'collect';

/** Why something was not given out: a row of table three, by its number. */
export type Reason = `3.3.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | `3.4.${1 | 2 | 3}` | `3.5.${1 | 2 | 3 | 4 | 5}`;

/** The result that a reason is one of; undefined for what is no reason. */
export const resultOf = (part: Part): Part | undefined =>
  (({ '3.3': 'refused', '3.4': 'unavailable', '3.5': 'unprocessed' }) as const)[part.slice(0, 3) as '3.3'];

/** A part of a whole: results, applicants, outcomes of cases. */
export type Part =
  | Reason
  | 'granted'
  | 'partial'
  | 'refused'
  | 'unavailable'
  | 'unprocessed'
  | 'otherResult'
  | 'natural'
  | 'bodies'
  | 'commercial'
  | 'research'
  | 'charity'
  | 'legal'
  | 'otherBody'
  | 'upheld'
  | 'corrected'
  | 'otherOutcome'
  /** Whatever its outcome. */
  | 'closed'
  | 'pending';

const outcomes: ReadonlySet<Part> = new Set<Part>(['upheld', 'corrected', 'otherOutcome', 'closed', 'pending']);
/** What became of applications. */
export const resultParts: ReadonlySet<Part> = new Set<Part>(['granted', 'partial', 'refused', 'unavailable', 'unprocessed', 'otherResult']);
/** Who applied. */
export const applicantParts: ReadonlySet<Part> = new Set<Part>([
  'natural',
  'bodies',
  'commercial',
  'research',
  'charity',
  'legal',
  'otherBody',
]);

/** What a part divides its whole by. */
export function dimensionOf(part: Part): 'result' | 'reason' | 'applicant' | 'outcome' {
  if (resultOf(part)) return 'reason';
  if (resultParts.has(part)) return 'result';
  return applicantParts.has(part) ? 'applicant' : 'outcome';
}

/** Whether a part is how a case ended. */
export const isOutcome = (part: Part): boolean => outcomes.has(part);

/** Words with a bearing of their own. */
export type Mark =
  /** 未, 没有, 无 */
  | 'not'
  /** 均, 全部 */
  | 'all'
  /** 按期, 在法定期限内: how it was done, which says less than that all was. */
  | 'timely'
  /** 分别: numbers and what they count stand apart. */
  | 'apart'
  /** 其中: what follows is a part. */
  | 'among'
  /** 因, 引发: what stands before is a cause. */
  | 'cause'
  /** 全区, 各部门: more organs than one may be meant. */
  | 'scope'
  /** 我局, 办公室: an organ by itself, which in a government's report is one of many. */
  | 'office'
  /** 县政府, 本级, 部门: one organ or one kind of organs among those that the report counts. */
  | 'portion'
  /** A bracket with words that are not known. */
  | 'aside'
  /** 网上, 信函: one way among several. */
  | 'channel'
  /** 上年, 去年 */
  | 'lastYear'
  /** 今年, 本年: the report's own year again. */
  | 'thisYear'
  /** 上半年, 第三季度: less than the year. */
  | 'period'
  /** 同比, 较, 增加: the number is a difference. */
  | 'compare'
  /** 约, 近 */
  | 'about'
  /** 除, 此外: what follows is told without something. */
  | 'except'
  /** 其余, 其他: what it stands by is a remainder. */
  | 'rest'
  /** 留言, 信访: another subject, which ends what was spoken of before. */
  | 'foreign'
  /** 政府信息公开 by itself: what the sentence is about, when cases follow. */
  | 'topic'
  | 'join'
  | 'fill';

export type Word =
  | { readonly kind: 'noun'; readonly id: Noun }
  | { readonly kind: 'verb'; readonly id: Verb }
  | { readonly kind: 'part'; readonly id: Part }
  | { readonly kind: 'mark'; readonly id: Mark };
