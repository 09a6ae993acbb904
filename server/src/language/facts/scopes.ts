import { isBare, isOpen, lastNamed, namesWhat, together } from './borrowed.ts';
import type { Framing } from './framing.ts';
import { decisionNouns, isCase, type Mark, type Noun, type Part, resultParts, type Verb } from './kinds.ts';
import type { Segment } from './segments.ts';

/** What a paragraph is read against. */
export interface Frame {
  readonly year: number | undefined;
  /** The organ's name, folded; empty when unknown. */
  readonly self: string;
  /** 全市, 全县 mean the report's own scope: the organ is a government. */
  readonly government: boolean;
  /** Applications are spoken of before the first word: section three, or a heading that says so. */
  readonly requests: boolean;
  /**
   * Whose cases are spoken of: `certain` where they are those of this report (section four, a heading about them), `likely` where the
   * heading or the paragraph is about how the work is overseen or asked for.
   */
  readonly cases: 'certain' | 'likely' | undefined;
}

/** What has been said so far: of the paragraph, then of the sentence. */
export interface Scope extends OfSentence {
  topic: Noun | undefined;
  /** Where the topic was named: the sentence itself, an earlier one, or a heading. */
  topicNear: boolean;
  /** Applications were spoken of in this paragraph, and nothing else since. */
  requests: boolean;
}

interface OfSentence {
  /** 信息公开 was named: in this clause, in this sentence, or not. */
  info: 'clause' | 'sentence' | undefined;
  year: number | undefined;
  among: boolean;
  skip: boolean;
  except: boolean;
  /** A remainder was told: of cases, others than these. */
  rest: boolean;
  /** More organs than the report's own are counted: 全市, 各部门. */
  wide: boolean;
  /** The sentence has turned to another organ. */
  other: boolean;
  /** It has turned to one field of several, or to more years than this one. */
  field: boolean;
  /** What was done, or carried in, has been counted: 均 may refer to that alone. */
  counted: boolean;
  /** Other work is counted: the organ reviews what others did (`全年办理行政复议案件120件`), or inspects (`发现问题3个`). */
  elsewhere: boolean;
  /** One case was counted last: how it ended, all ended. */
  oneCase: boolean;
  /** What was received has been told in this sentence. */
  received: boolean;
  /** The result that was told last in this sentence. */
  result: Part | undefined;
  /** The last that was counted is a result: 予以公开11件（含上年结转的1件）. */
  part: boolean;
  /** What was done with the last of things that one verb may be told of together: 作出行政许可决定5件、行政处罚决定3件. */
  acted: ReadonlySet<Verb>;
  /** Decisions were counted as such: what is counted beside them was decided too. */
  decided: boolean;
  /** How many are still open, and why, in the clause before. */
  open: Segment | undefined;
  /** Applications that were counted last, and nothing said of them. */
  bare: Segment | undefined;
  /** What the clause before named without counting it: 收到政府信息公开申请，共12件. */
  waiting: Segment | undefined;
}

const fresh = ({ year }: Frame): OfSentence => ({
  info: undefined,
  year,
  among: false,
  skip: false,
  except: false,
  rest: false,
  wide: false,
  other: false,
  field: false,
  counted: false,
  elsewhere: false,
  oneCase: false,
  received: false,
  part: false,
  result: undefined,
  acted: none,
  decided: false,
  waiting: undefined,
  bare: undefined,
  open: undefined,
});

const none: ReadonlySet<Verb> = new Set();

type Change = Partial<Scope>;

/** What a mark does to what follows in its sentence. */
interface Transition {
  /** A mark of the segment; `year` is a year in figures, `request` the noun. */
  readonly on: Mark | 'year' | 'request';
  /** The mark that takes its meaning away in the same segment: `较上年`. */
  readonly unless?: Mark;
  /** Only in the report of a government, which counts many organs, or of one organ. */
  readonly of?: 'government' | 'organ';
  readonly sets: Change | ((frame: Frame, segment: Segment) => Change);
}

/** In order: of two that set the same, the later one counts. */
export const transitions: readonly Transition[] = [
  { on: 'thisYear', sets: ({ year }) => ({ year, skip: false }) },
  { on: 'lastYear', unless: 'compare', sets: ({ year }) => (year === undefined ? {} : { year: year - 1 }) },
  { on: 'year', unless: 'compare', sets: (_, { years }) => ({ year: years.at(-1) }) },
  // In a government's report an office is one of many, and stays it for the rest of the sentence.
  { on: 'office', of: 'government', sets: { other: true } },
  { on: 'portion', of: 'government', sets: { other: true } },
  { on: 'scope', sets: { other: false } },
  { on: 'scope', of: 'organ', sets: { wide: true } },
  { on: 'scope', of: 'government', sets: { wide: false } },
  { on: 'office', sets: { wide: false } },
  { on: 'among', sets: { among: true } },
  { on: 'apart', sets: { skip: true } },
  // 目前2件未审结 tells how things stand.
  { on: 'period', sets: (_, { text, parts }) => (text.includes('目前') && parts.length > 0 ? {} : { skip: true }) },
  { on: 'except', sets: { except: true } },
  { on: 'rest', sets: { rest: true } },
  { on: 'topic', sets: { info: 'clause' } },
  { on: 'request', sets: { info: 'clause' } },
];

const isIn = ({ marks, years, nouns }: Segment, on: Transition['on']): boolean => {
  if (on === 'year') return years.length > 0;
  return on === 'request' ? nouns.includes(on) : marks.has(on);
};

/** At the beginning of a paragraph. */
export const opened = (frame: Frame): Scope => ({
  ...fresh(frame),
  topic: frame.requests ? 'request' : undefined,
  topicNear: false,
  requests: frame.requests,
});

/** A sentence begins. `states`: it may state something; one that cannot ends what was spoken of before. */
export function enterSentence(scope: Scope, frame: Frame, states: boolean): void {
  Object.assign(scope, fresh(frame));
  scope.topicNear = false;
  if (!states) scope.topic = frame.requests ? 'request' : undefined;
}

/** A clause begins. */
export function enterClause(scope: Scope, { organ, field }: Framing): void {
  if (scope.info === 'clause' && !isCase(scope.topic)) scope.info = 'sentence';
  if (organ) scope.other = organ === 'other';
  if (field) scope.field = true;
}

/** A clause ends with `mark`. */
export function leaveClause(scope: Scope, mark: string): void {
  if (mark === '；') scope.among = false;
}

/** What the words of a segment say of time and scope counts for what follows in the sentence. */
export function enterSegment(segment: Segment, scope: Scope, frame: Frame): void {
  for (const { on, unless, of, sets } of transitions) {
    if (!isIn(segment, on) || (unless && segment.marks.has(unless))) continue;
    if (of && (of === 'government') !== frame.government) continue;
    Object.assign(scope, typeof sets === 'function' ? sets(frame, segment) : sets);
  }
}

/** Units of what may be dealt with, corrected or upheld as cases are. */
const things: ReadonlySet<string> = new Set('件份条宗起个项');

/** What an organ does with cases that were brought before it; those against it arise and are received. */
export const isReviewing = (verbs: ReadonlySet<Verb>): boolean =>
  verbs.has('handle') || verbs.has('accept') || verbs.has('done') || verbs.has('answer');

/** What the segment spoke of is what the next one speaks of, unless that names its own. */
export function leaveSegment(segment: Segment, scope: Scope): void {
  const { marks, nouns, unknown, figure, verbs } = segment;
  const last = lastNamed(nouns);
  scope.open = isOpen(segment) ? segment : undefined;
  if (last !== undefined) {
    scope.topic = last;
    scope.topicNear = true;
    scope.requests = last === 'request' || (scope.requests && isCase(last));
  } else if (scope.open) {
    // 征求意见 is why, and no subject.
  } else if (marks.has('foreign')) {
    scope.topic = undefined;
    scope.requests = false;
  } else if (unknown && figure && figure.unit !== '%') scope.topic = undefined;
  // `2022年结转的2件中，1件予以公开`: what follows is of these alone.
  if (verbs.has('carryIn') && segment.text.endsWith('中')) scope.skip = true;
  // `其中自然人9件，上年结转1件`: what came over is no part of what was received, and ends the list of its parts.
  if (verbs.has('carryIn') && segment.parts.length === 0 && !marks.has('among')) scope.among = false;
  if (verbs.has('receive') || verbs.has('accept')) scope.received = true;
  if ((isCase(last) && isReviewing(verbs)) || (figure && marks.has('foreign') && things.has(figure.unit))) scope.elsewhere = true;
  if (verbs.has('carryIn') ? !scope.received : figure && (verbs.has('done') || verbs.has('answer') || verbs.has('handle')))
    scope.counted = true;
  scope.result = segment.parts.findLast((part) => resultParts.has(part)) ?? scope.result;
  scope.part = figure !== undefined && segment.parts.some((part) => resultParts.has(part));
  scope.oneCase = figure?.value === 1 && figure.unit === '件' && isCase(last);
  scope.waiting = namesWhat(segment) ? segment : undefined;
  scope.bare = isBare(segment) ? segment : undefined;
  if (figure && decisionNouns.has(last) && segment.text.includes('决定')) scope.decided = true;
  scope.acted = figure && !unknown && together.has(last) ? verbs : none;
}
