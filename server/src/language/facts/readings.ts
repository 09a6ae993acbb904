import { plainReasons } from '../words/parts.ts';
import { whatWas } from './borrowed.ts';
import { applicantParts, decisionNouns, isCase, isOutcome, type Noun, type Part, resultOf, resultParts } from './kinds.ts';
import { type Frame, isReviewing, type Scope } from './scopes.ts';
import type { Segment } from './segments.ts';

/** A segment with all that its sense depends on, and the questions that the table of phrases asks of it. */
export interface Reading {
  readonly segment: Segment;
  readonly scope: Scope;
  readonly frame: Frame;
  /** The last noun of the segment that says something, or undefined. */
  readonly named: Noun | undefined;
  /** What it is about: that noun, or what was spoken of before. */
  readonly subject: Noun | undefined;
}

/** How sure it is that the words mean this: `sure` where no other reading is seen. */
export type Certainty = 'sure' | 'likely' | 'doubtful';

const order: readonly Certainty[] = ['doubtful', 'likely', 'sure'];
/** The less certain of two. */
export const least = (a: Certainty, b: Certainty): Certainty => order[Math.min(order.indexOf(a), order.indexOf(b))]!;

export function readingOf(segment: Segment, scope: Scope, frame: Frame): Reading {
  const named = segment.nouns.filter((n) => n !== 'weak').at(-1);
  // Nobody applies for a normative document: 申请 behind one speaks of something new.
  const isNew = segment.nouns.includes('weak') && segment.text.includes('申请') && (scope.topic === 'norm' || scope.topic === 'rules');
  return { segment, scope, frame, named, subject: named ?? (isNew ? undefined : scope.topic) };
}

/** How a thing is said: by a number, a sum of money, a share; that there was none; that it was so of all. Undefined: not at all. */
export type Manner = 'count' | 'money' | 'share' | 'none' | 'all';

const every = (parts: readonly Part[], of: (part: Part) => boolean): boolean => parts.length > 0 && parts.every(of);

/** Units in which applications and cases are counted. */
const counted: ReadonlySet<string> = new Set([...'件份条宗起封个例次项', '件次']);
/** Units in which those are counted who applied: mostly with one application each. */
const persons: ReadonlySet<string> = new Set(['人', '人次', '家', '名', '位', '户']);

export function mannerOf({ segment: { figure, marks, parts }, scope }: Reading): Manner | undefined {
  const negative = marks.has('not');
  if (!figure) {
    if (negative) return marks.has('all') ? undefined : 'none';
    // `行政复议1件，结果维持`: all of one.
    return marks.has('all') || (scope.oneCase && every(parts, isOutcome)) ? 'all' : undefined;
  }
  if (negative || (figure.approximate && figure.step === undefined) || marks.has('about')) return undefined;
  if (figure.unit === '元') return 'money';
  if (figure.unit === '%') return 'share';
  if (persons.has(figure.unit) && !every(parts, (part) => applicantParts.has(part))) return undefined;
  const counts = counted.has(figure.unit) || persons.has(figure.unit);
  return counts && (figure.decimals === 0 || figure.step !== undefined) ? 'count' : undefined;
}

const isPortion = ({ marks, channels }: Segment): boolean => marks.has('portion') || channels === 1 || (channels > 1 && !marks.has('join'));
const isEveryWay = ({ channels, text }: Segment): boolean => channels > 0 && /等(?:多种)?(?:方式|渠道|途径|形式)/.test(text);

type Question = (reading: Reading) => boolean;

/** What a phrase is about. */
export const matters = {
  any: () => true,
  request: ({ subject }) => !isCase(subject) && subject !== 'norm' && subject !== 'rules' && !decisionNouns.has(subject),
  case: ({ subject }) => isCase(subject),
  document: ({ subject }) => subject === 'norm' || subject === 'rules',
  decision: ({ subject }) => decisionNouns.has(subject),
  fee: ({ segment }) => segment.nouns.includes('fee'),
  charge: ({ segment: { nouns }, scope }) =>
    nouns.length > 0 ? nouns.length === 1 && nouns[0] === 'charge' : scope.topic === 'charge' && scope.topicNear,
  /** Named in the segment itself, among others. */
  namedRequest: ({ segment: { nouns, caused }, named }) => nouns.includes('request') && (named === 'request' || !caused),
  namedCases: ({ segment }) => segment.nouns.some(isCase),
  /** Named in the segment, and nothing else. */
  oneNorm: ({ segment, named }) => named === 'norm' && segment.nouns.length === 1,
  oneDecision: ({ segment, named }) => decisionNouns.has(named) && segment.nouns.length === 1,
} as const satisfies Readonly<Record<string, Question>>;
export type Matter = keyof typeof matters;

/** Which parts of a whole a phrase names. */
export const partsNamed = {
  no: ({ segment }) => segment.parts.length === 0,
  any: () => true,
  results: ({ segment }) => every(segment.parts, (part) => resultParts.has(part)),
  reasons: ({ segment: { parts } }) =>
    parts.some(resultOf) && every(parts, (part) => resultOf(part) !== undefined || resultParts.has(part)),
  applicants: ({ segment }) => every(segment.parts, (part) => applicantParts.has(part)),
  oneApplicant: ({ segment: { parts } }) => parts.length === 1 && applicantParts.has(parts[0]!),
  pending: ({ segment: { parts } }) => parts.length === 1 && parts[0] === 'pending',
  outcomes: ({ segment }) => every(segment.parts, isOutcome),
  corrected: ({ segment: { parts } }) => parts.length === 1 && parts[0] === 'corrected',
} as const satisfies Readonly<Record<string, Question>>;
export type PartsNamed = keyof typeof partsNamed;

/** What else the sense of a phrase depends on. */
export const conditions = {
  // Of the sentence so far.
  among: ({ scope }) => scope.among,
  /** As a part of others, and not told to be all of the year: 现行有效42件，其中当年制定6件. */
  amongOthers: ({ scope, segment: { marks } }) => scope.among && !marks.has('thisYear'),
  /** As a part of other cases: the two kinds of lawsuits are cells of their own, whatever they are parts of. */
  amongCases: ({ scope, subject }) => scope.among && subject !== 'direct' && subject !== 'after',
  except: ({ scope }) => scope.except,
  rest: ({ scope }) => scope.rest,
  /** The segment itself tells a remainder. */
  ofTheRest: ({ segment: { marks, parts } }) => marks.has('rest') && parts.length === 0,
  partOfTheRest: ({ segment: { marks, parts } }) => marks.has('rest') && parts.some((part) => part !== 'pending'),
  wide: ({ scope }) => scope.wide,
  other: ({ scope }) => scope.other,
  field: ({ scope }) => scope.field,
  skip: ({ scope }) => scope.skip,
  /** What was done has been counted before. */
  countedBefore: ({ scope }) => scope.counted,
  /** Neither this year nor what came over from the last one. */
  otherYear: ({ scope, frame, segment: { verbs, marks } }) => !verbs.has('carryIn') && (scope.year !== frame.year || marks.has('lastYear')),
  // Of the segment.
  unknown: ({ segment }) => segment.unknown,
  foreign: ({ segment }) => segment.marks.has('foreign'),
  /** `由12件增至14件`: the first is what there was. */
  compare: ({ segment: { marks, text } }) => marks.has('compare') || whatWas.test(text),
  /** What was counted last is a part of what was asked for. */
  /** Reasons behind the result that they are of; those for not processing, and those in the form's own words, stand by themselves, too. */
  ofTheirResult: ({ scope, segment: { parts, text } }) => {
    const result = parts.find((part) => resultParts.has(part)) ?? scope.result;
    if (!result && !text.includes('涉') && plainReasons.some((words) => text.includes(words))) return true;
    return parts.every((part) => (resultOf(part) ?? part) === (result ?? 'unprocessed'));
  },
  ofPart: ({ scope, segment: { marks } }) => scope.part && marks.has('among'),
  /** 予以公开11件（自然人8件）. */
  insidePart: ({ scope, segment }) => scope.part && segment.inside === true,
  /** `除1件外均已办结`: the exception is the segment's own. */
  allBut: ({ segment: { marks } }) => marks.has('except') && marks.has('all'),
  /** `申请数量为12件`, `申请总数12件`. */
  asNumber: ({ segment: { text } }) => /申请(?:件|事项)?的?(?:总?数量?|总?量|件数)(?:共?计?为|是|达|共计?)?[0-9]/.test(text),
  /** `全年10件申请中有2件`: as many as there were in the year. */
  outOf: ({ segment: { text } }) => /^(?:全年|[本当]年)[0-9]+件[^，]{0,10}申请中/.test(text),
  bothYears: ({ segment: { text } }) => /收到?的?[与和及、加](?:上年|去年)/.test(text),
  added: ({ segment: { text } }) => text.includes('新增'),
  handedIn: ({ segment: { text } }) => /提[出交]的?(?:政府|政务)?信息公开申请/.test(text),
  /** 新收办结27件 are what was done of them; 收到并办结27件 both. */
  ofThoseDone: ({ segment: { verbs, marks } }) => verbs.has('done') && !marks.has('join'),
  /** `对办结的10件申请开展评查`: all of them, or some. */
  takenUp: ({ segment: { marks, text } }) => marks.has('cause') && /对[^0-9]{0,12}[0-9]/.test(text),
  inStock: ({ segment: { text } }) => /[现存共]有|总数(?:[为是]|达到?)?[0-9]/.test(text),
  zero: ({ segment }) => segment.figure?.value === 0,
  /** `自然人13人次`: one person may apply more than once. */
  inPersons: ({ segment }) => persons.has(segment.figure?.unit ?? ''),
  /** One thing may be counted more than once. */
  inTimes: ({ segment }) => segment.figure?.unit === '件次',
  /** What another court may still decide. */
  atFirst: ({ segment: { text } }) => text.includes('一审'),
  unsummed: ({ segment: { text } }) => !/[共全]/.test(text),
  /** `除1件仍在征求第三方意见外`: what is excepted is still open. */
  butOpen: ({ segment: { text } }) => {
    const at = text.indexOf('除');
    return at >= 0 && at <= 8 && text.endsWith('外') && /[仍尚正]在|尚未|未办结|未答复|结转|待|延期/.test(text.slice(at));
  },
  /** `12件全部办结`: all of so many. */
  /** 其中 stands in the segment itself, not before it in the sentence. */
  amongItself: ({ segment: { marks } }) => marks.has('among'),
  ofAll: ({ segment: { marks } }) => marks.has('all'),
  timely: ({ segment }) => segment.marks.has('timely'),
  /** A bracket holds words that are not known. */
  aside: ({ segment }) => segment.marks.has('aside'),
  /** One channel, or one office of many: fewer than the table has is no contradiction. */
  portion: ({ segment }) => isPortion(segment),
  /** The same, unless 网络、信函等方式 say that there are others. */
  oneWay: ({ segment }) => isPortion(segment) && !isEveryWay(segment),
  everyWay: ({ segment }) => isEveryWay(segment),
  /** An office by itself, where a government reports. */
  office: ({ segment, frame }) => frame.government && segment.marks.has('office'),
  channels: ({ segment }) => segment.channels > 1 && !isEveryWay(segment),
  caused: ({ segment }) => segment.caused,
  /** By something else than 信息公开. */
  causedOtherwise: ({ segment: { caused, marks, nouns } }) => caused && !marks.has('topic') && !nouns.includes('request'),
  /** One branch of several: `8件已办结`. */
  figureFirst: ({ segment }) => segment.figureFirst,
  verbLast: ({ segment }) => segment.verbLast,
  whole: ({ segment }) => segment.figure?.value === 100,
  /** 件, 宗, 起 and 份 count decisions; 项 counts items of a list. */
  inCases: ({ segment }) => ['件', '宗', '起', '份'].includes(segment.figure?.unit ?? ''),
  verbless: ({ segment }) => segment.verbs.size === 0,
  twoVerbs: ({ segment }) => segment.verbs.size > 1,
  done: ({ segment }) => segment.verbs.has('done'),
  answered: ({ segment }) => segment.verbs.has('answer'),
  decided: ({ segment }) => segment.text.includes('决定'),
  /** 行政处罚 may also be what is going on; a 决定 was made. */
  undecided: ({ segment, scope }) => !/决定|措施/.test(segment.text) && !scope.decided,
  /** `不予公开政府信息0条` counts information, not applications. */
  information: ({ segment: { marks, nouns } }) => marks.has('topic') && nouns.length === 0,
  /** `依申请公开及不予公开431份` are kinds of documents. */
  kinds: ({ segment: { nouns, marks } }) => nouns.length > 0 && marks.has('join'),
  /** Both rows of table two at once. */
  rulesAndNorms: ({ segment: { nouns } }) => nouns.includes('norm') && nouns.includes('rules'),
  ofPermitRequests: ({ subject }) => subject === 'permitRequest',
  /** The figure and what became of it stand side by side: `2件被纠正`, `被纠正2件`. */
  sideBySide: ({ segment: { text } }) =>
    /[件起宗](?:案件|申请)?(?:的?答复)?(?:均|全部)?(?:被(?:复议机关|法院)?|予以)?纠正$|^(?:全年|共|有)*被(?:撤销|确认违法|责令)[^0-9]*[0-9]|^(?:全年|共|有)*(?:被?(?:复议机关|法院)?|予以)纠正了?[0-9]/.test(
      text,
    ),
  /** `因行政处罚被申请行政复议6件`: cases about other things. */
  ofDecisions: ({ segment: { nouns } }) => nouns.some((noun) => decisionNouns.has(noun)),
  namesCases: ({ segment }) => segment.nouns.some(isCase),
  summed: ({ segment: { text } }) => /[共计][0-9]/.test(text),
  manyCases: ({ segment }) => segment.nouns.filter(isCase).length > 1,
  manyNouns: ({ segment }) => segment.nouns.length !== 1,
} as const satisfies Readonly<Record<string, Question>>;
export type Condition = keyof typeof conditions;

type Judgement = (reading: Reading) => Certainty | undefined;

const meantRequests: Judgement = ({ segment: { nouns }, scope, frame }) => {
  if (nouns.includes('request')) return 'sure';
  if (scope.topic === 'request') return scope.topicNear || scope.requests ? 'sure' : 'likely';
  const open = scope.topic === undefined || scope.topic === 'norm' || scope.topic === 'rules';
  // Where the work itself is told of, what it had to do with are no other applications.
  return nouns.includes('weak') && open ? (frame.cases ? 'likely' : 'doubtful') : undefined;
};

const meantParts: Judgement = ({ segment: { nouns }, scope }) => (scope.requests || nouns.includes('request') ? 'sure' : undefined);

/** How surely the subject is meant; undefined where it is not, and nothing is stated. */
export const meanings = {
  /** The words themselves leave no other. */
  itself: () => 'sure',
  /** Applications: named here, in this sentence, earlier or in a heading, or not at all. */
  requests: meantRequests,
  /** The same, or applications were spoken of and nothing else since: what is carried over is nothing else. */
  carried: (reading) => meantRequests(reading) ?? (reading.scope.topic === undefined && reading.scope.requests ? 'likely' : undefined),
  /** A part of applications. */
  parts: meantParts,
  /** The same, or a reason that says itself that it is of applications: 按重复申请处理6件. */
  reasons: (reading) => meantParts(reading) ?? (/(?:重复|反复)申请/.test(reading.segment.text) ? 'likely' : undefined),
  /** All of the applications that were spoken of. */
  allRequests: ({ scope }) => (scope.requests ? (scope.topicNear ? 'sure' : 'likely') : undefined),
  /** Cases of government information: an organ has others too. */
  information: ({ scope, frame, segment: { verbs, text } }) => {
    if (frame.cases === 'certain' || scope.info === 'clause') return 'sure';
    if (scope.elsewhere || isReviewing(verbs)) return undefined;
    // Where applications were told of, what they 引发 is of them.
    if (frame.cases === 'likely') return scope.requests && verbs.has('occur') && text.includes('引') ? 'sure' : 'likely';
    return scope.info === 'sentence' ? 'doubtful' : undefined;
  },
  /** Cases of government information, whichever they are: nothing else is spoken of. */
  anyCases: ({ scope, frame, segment: { nouns, verbs } }) => {
    if (nouns.some((noun) => noun !== 'weak') || scope.elsewhere || verbs.has('handle') || verbs.has('accept')) return undefined;
    const open = scope.topic === undefined || scope.topic === 'request' || frame.requests;
    return frame.cases && open ? 'likely' : undefined;
  },
  spokenOf: ({ segment: { nouns }, scope }) => (nouns.length > 0 || scope.topicNear ? 'sure' : 'doubtful'),
} as const satisfies Readonly<Record<string, Judgement>>;
export type Meaning = keyof typeof meanings;
