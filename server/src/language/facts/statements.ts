import type { Figure } from '../figures.ts';
import type { Certainty, Frame, Scope } from './grammar.ts';
import { isCase, isOutcome, type Noun, type Part, type Verb } from './kinds.ts';
import type { Segment } from './segments.ts';

/** What one segment states, and how surely. */
export interface Statement {
  readonly about: About;
  /** Results, applicants or outcomes that are counted together; of cases also the groups. */
  readonly parts: readonly Part[];
  readonly groups: readonly Noun[];
  /** 0 where words say that there was none. For `onlyApplicant` 0 of all the others. */
  readonly value: number;
  /** The words may mean a part only: one channel, one office. */
  readonly portion: boolean;
  /** The words may mean more organs than the report's own. */
  readonly wide: boolean;
}

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

const decisions: ReadonlySet<Noun> = new Set<Noun>(['permit', 'penalty', 'coercion', 'permitRequest']);
const results: ReadonlySet<Part> = new Set<Part>(['granted', 'partial', 'refused', 'unavailable', 'unprocessed', 'otherResult']);
const applicants: ReadonlySet<Part> = new Set<Part>(['natural', 'bodies', 'commercial', 'research', 'charity', 'legal']);
/** What a part divides its whole by. */
export function dimensionOf(part: Part): 'result' | 'applicant' | 'outcome' {
  if (results.has(part)) return 'result';
  return applicants.has(part) ? 'applicant' : 'outcome';
}

/** Units in which applications and cases are counted. */
const counted = '件份条宗起封个例次项';

type Found = Statement & { readonly certainty: Certainty };
type Bare = Pick<Statement, 'about'> & Partial<Statement> & { readonly certainty?: Certainty };

/** What `segment` states: mostly nothing or one thing. Every word of it is known, or it states nothing. */
export function stated(segment: Segment, scope: Scope, frame: Frame): readonly Found[] {
  const { marks, figure, unknown } = segment;
  if (unknown || scope.skip || marks.has('foreign') || marks.has('compare')) return [];
  const carried = segment.verbs.has('carryIn');
  if (!carried && (scope.year !== frame.year || marks.has('lastYear'))) return [];
  const negative = marks.has('not');
  const bare = figure
    ? negative
      ? []
      : inFigures(segment, figure, scope, frame)
    : negative
      ? inNegation(segment, scope, frame)
      : inWords(segment, scope);
  return bare.map((b) => ({
    parts: [],
    groups: [],
    value: figure?.value ?? 0,
    ...b,
    portion: scope.other || scope.field || isPortion(segment),
    wide: scope.wide,
    certainty: least(b.certainty ?? 'sure', aside(segment, scope, frame)),
  }));
}

const order: readonly Certainty[] = ['doubtful', 'likely', 'sure'];
const least = (a: Certainty, b: Certainty): Certainty => order[Math.min(order.indexOf(a), order.indexOf(b))]!;

/** What the words around leave in doubt: another scope, one channel or office among several, an exception. */
function aside(segment: Segment, { except, wide, other, field }: Scope, { government }: Frame): Certainty {
  const { marks, channels } = segment;
  if (except || wide || other || field || isPortion(segment) || (government && marks.has('office'))) return 'doubtful';
  return channels > 1 || marks.has('aside') ? 'likely' : 'sure';
}

/** One channel, or one office of many: fewer than the table has is no contradiction. */
const isPortion = ({ marks, channels }: Segment): boolean => marks.has('portion') || channels === 1 || (channels > 1 && !marks.has('join'));

function inFigures(segment: Segment, figure: Figure, scope: Scope, frame: Frame): readonly Bare[] {
  const { nouns, verbs, marks } = segment;
  if (figure.approximate || marks.has('about')) return [];
  if (figure.unit === '元') return nouns.includes('fee') ? [{ about: 'fee' }] : [];
  if (figure.unit === '%')
    return verbs.has('doneRate') && !marks.has('timely') && figure.value === 100 ? doneAll(segment, scope, 'doubtful') : [];
  if (!counted.includes(figure.unit) || figure.decimals > 0) return [];
  const subject = subjectOf(segment, scope);
  if (isCase(subject)) return casesOf(segment, scope, frame);
  if (subject === 'norm' || subject === 'rules') return documentsOf(segment, scope, subject);
  if (decisions.has(subject!)) return decisionsOf(segment, subject!);
  return requestsOf(segment, scope);
}

/** The last noun of the segment, or what was spoken of before. */
function subjectOf({ nouns }: Segment, scope: Scope): Noun | undefined {
  return nouns.filter((n) => n !== 'weak').at(-1) ?? scope.topic;
}

/** How surely applications are meant: named here, in this sentence, earlier or in a heading, or not at all. */
function meantRequests({ nouns }: Segment, scope: Scope): Certainty | undefined {
  if (nouns.includes('request')) return 'sure';
  if (scope.topic === 'request') return scope.topicNear ? 'sure' : 'likely';
  return nouns.includes('weak') && scope.topic === undefined ? 'doubtful' : undefined;
}

const only = (verbs: ReadonlySet<Verb>, ...allowed: readonly Verb[]): boolean => [...verbs].every((v) => allowed.includes(v));

const requestVerbs: Partial<Readonly<Record<Verb, About>>> = {
  receive: 'received',
  accept: 'accepted',
  handle: 'handled',
  done: 'done',
  answer: 'answered',
};
/** A part of these is told behind 其中, and one branch of several by a figure that stands first; of what came in neither is the whole. */
const finished: ReadonlySet<About> = new Set<About>(['done', 'answered']);

function requestsOf(segment: Segment, scope: Scope): readonly Bare[] {
  const { verbs, parts } = segment;
  const certainty = meantRequests(segment, scope);
  if (verbs.has('carryIn') || verbs.has('carryOut')) {
    const meant = certainty ?? (scope.topic === undefined && scope.requests ? 'likely' : undefined);
    return meant ? carried(segment, meant) : [];
  }
  if (parts.length > 0) return scope.requests || segment.nouns.includes('request') ? partsOf(segment, scope) : [];
  if (!certainty) return [];
  const [verb, second] = [...verbs];
  if (verb === undefined || (second !== undefined && verb !== 'receive')) return [];
  const about = requestVerbs[verb];
  if (!about || (segment.figureFirst && finished.has(about)) || (scope.among && !finished.has(about))) return [];
  return [{ about, certainty: least(certainty, second === undefined && !scope.among ? 'sure' : 'likely') }];
}

function carried({ verbs, parts }: Segment, certainty: Certainty): readonly Bare[] {
  if (parts.length > 0 || !only(verbs, 'carryIn', 'carryOut', 'handle', 'receive', 'answer', 'done')) return [];
  if (verbs.has('carryIn') && verbs.has('carryOut')) return [];
  if (verbs.has('carryOut')) return [{ about: 'carriedOut', certainty }];
  return [{ about: 'carriedIn', certainty: verbs.has('done') || verbs.has('answer') ? 'doubtful' : certainty }];
}

function partsOf({ parts, verbs, nouns, marks }: Segment, scope: Scope): readonly Bare[] {
  // `依申请公开及不予公开431份` are kinds of documents.
  if (nouns.length > 0 && marks.has('join')) return [];
  const near: Certainty = scope.topicNear || nouns.includes('request') ? 'sure' : 'likely';
  if (!only(verbs, 'handle', 'done', 'answer', 'receive', 'accept', 'occur', 'decide')) return [];
  // `不予公开政府信息0条` counts information, not applications.
  if (parts.every((p) => results.has(p)))
    return [{ about: 'result', parts, certainty: marks.has('topic') && nouns.length === 0 ? 'doubtful' : near }];
  if (parts.every((p) => applicants.has(p))) return [{ about: 'applicant', parts, certainty: near }];
  return [];
}

function casesOf(segment: Segment, scope: Scope, frame: Frame): readonly Bare[] {
  const { parts, verbs, caused } = segment;
  const own = segment.nouns.filter(isCase);
  const groups = own.length > 0 ? own : scope.topic ? [scope.topic] : [];
  const certainty = aboutInformation(scope, frame);
  // `其他行政复议27件`, `除此之外，行政诉讼2件` count others than those of government information, or the rest of them.
  if (!certainty || groups.length !== 1 || scope.except || verbs.has('carryIn') || verbs.has('carryOut')) return [];
  if (parts.length === 0) {
    const fits = own.length > 0 && !scope.among && only(verbs, 'occur', 'receive', 'accept', 'handle', 'done');
    return fits
      ? [{ about: 'cases', groups, certainty: verbs.has('done') ? 'doubtful' : least(certainty, caused ? 'likely' : 'sure') }]
      : [];
  }
  return parts.every(isOutcome) ? [{ about: 'cases', groups, parts, certainty }] : [];
}

/** Whether cases are those of government information: an organ has others too. */
function aboutInformation({ info }: Scope, { cases }: Frame): Certainty | undefined {
  if (cases || info === 'clause') return 'sure';
  return info === 'sentence' ? 'doubtful' : undefined;
}

function documentsOf({ nouns, verbs }: Segment, scope: Scope, subject: 'norm' | 'rules'): readonly Bare[] {
  const both = nouns.includes('norm') && nouns.includes('rules');
  const [verb, second] = [...verbs];
  if (both || verb === undefined || second !== undefined || scope.among) return [];
  const about = ({ make: 'made', repeal: 'repealed', valid: 'valid' } as const)[verb as 'make'];
  if (!about) return [];
  const named = nouns.length > 0;
  return [{ about, groups: [subject], certainty: named ? 'sure' : scope.topicNear && about !== 'made' ? 'likely' : 'doubtful' }];
}

function decisionsOf({ nouns, verbs, figure }: Segment, subject: Noun): readonly Bare[] {
  if (subject === 'permitRequest' || nouns.length !== 1 || !only(verbs, 'decide', 'handle', 'done') || verbs.size === 0) return [];
  if (!'件宗起'.includes(figure!.unit)) return [];
  return [{ about: 'decisions', groups: [subject], certainty: verbs.has('decide') && verbs.size === 1 ? 'likely' : 'doubtful' }];
}

/** `未收到政府信息公开申请`, `无结转下年度`, `未发生行政复议、行政诉讼`. */
function inNegation(segment: Segment, scope: Scope, frame: Frame): readonly Bare[] {
  const { nouns, verbs, parts, caused, marks } = segment;
  if (parts.length > 0 || marks.has('all')) return [];
  const certainty = meantRequests(segment, scope);
  if (verbs.has('carryIn') || verbs.has('carryOut')) {
    if (!certainty || verbs.size !== 1) return [];
    return [{ about: verbs.has('carryIn') ? 'carriedIn' : 'carriedOut', certainty }];
  }
  const found: Bare[] = [];
  const last = nouns.filter((n) => n !== 'weak').at(-1);
  const caseNouns = nouns.filter(isCase);
  // `除上述案件外，未发生行政诉讼`: none but those says nothing of the whole.
  if (caseNouns.length > 0 && !scope.except && only(verbs, 'occur', 'receive', 'accept', 'handle')) {
    const sure = aboutInformation(scope, frame);
    if (sure)
      for (const group of caseNouns) found.push({ about: 'cases', groups: [group], certainty: least(sure, caused ? 'likely' : 'sure') });
  }
  const received = verbs.has('receive') || verbs.has('accept') || verbs.has('occur') || verbs.size === 0;
  const meant = nouns.includes('request') && (last === 'request' || !caused);
  if (meant && received && !scope.among && only(verbs, 'receive', 'accept', 'occur')) {
    found.push({ about: verbs.has('accept') ? 'accepted' : 'received', certainty: verbs.size === 0 ? 'likely' : 'sure' });
  }
  if (last === 'norm' && nouns.length === 1 && verbs.has('make') && verbs.size === 1) found.push({ about: 'made', groups: ['norm'] });
  const decided = (verbs.has('decide') && verbs.size === 1) || (last === 'permitRequest' && verbs.has('receive'));
  if (nouns.length === 1 && decisions.has(last!) && decided) {
    found.push({ about: 'decisions', groups: [last === 'permitRequest' ? 'permit' : last!], certainty: 'doubtful' });
  }
  return found;
}

/** `全部办结`, `均为自然人`. */
function inWords(segment: Segment, scope: Scope): readonly Bare[] {
  const { marks, parts, verbs } = segment;
  if (!marks.has('all')) return [];
  if (parts.length === 1 && applicants.has(parts[0]!) && scope.requests && verbs.size === 0) {
    return [{ about: 'onlyApplicant', parts, certainty: scope.topicNear ? 'sure' : 'likely' }];
  }
  return verbs.has('done') && only(verbs, 'done', 'handle') && parts.length === 0
    ? doneAll(segment, scope, marks.has('timely') ? 'doubtful' : 'likely')
    : [];
}

function doneAll(segment: Segment, scope: Scope, most: Certainty): readonly Bare[] {
  const certainty = meantRequests(segment, scope);
  if (!certainty || scope.counted || scope.among || scope.except) return [];
  return [{ about: 'allDone', certainty: least(certainty, most) }];
}
