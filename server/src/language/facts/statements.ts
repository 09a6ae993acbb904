import type { Figure } from '../figures.ts';
import { isCase, type Noun, type Part, type Verb } from './kinds.ts';
import type { About, Phrase } from './phrases/phrase.ts';
import { doubts, phrases, silencing } from './phrases/phrases.ts';
import {
  type Certainty,
  conditions,
  least,
  type Manner,
  mannerOf,
  matters,
  meanings,
  partsNamed,
  type Reading,
  readingOf,
} from './readings.ts';
import type { Frame, Scope } from './scopes.ts';
import type { Segment } from './segments.ts';

/** What one segment states, and how surely. */
export interface Statement {
  readonly about: About;
  /** Results, applicants or outcomes that are counted together; of cases also the groups. */
  readonly parts: readonly Part[];
  readonly groups: readonly Noun[];
  /** 0 where words say that there was none. For `onlyApplicant` and `onlyOutcome` 0 of all the others. */
  readonly value: number;
  /** The words may mean a part only: one channel, one office. */
  readonly portion: boolean;
  /** The words may mean more organs than the report's own. */
  readonly wide: boolean;
  readonly certainty: Certainty;
  /** The figure; undefined where words say it (未收到, 均为自然人), or a rate. */
  readonly figure: Figure | undefined;
  /** The row of the table that it was read by. */
  readonly phrase: string;
}

const byManner = new Map<Manner, readonly Phrase[]>();
for (const phrase of phrases) byManner.set(phrase.by, [...(byManner.get(phrase.by) ?? []), phrase]);

/** What `segment` states: mostly nothing or one thing. Every word of it is known, or it states nothing. */
export function stated(segment: Segment, scope: Scope, frame: Frame): readonly Statement[] {
  const reading = readingOf(segment, scope, frame);
  const manner = mannerOf(reading);
  if (!manner) return [];
  const silent = silencing.filter((condition) => conditions[condition](reading));
  const found: Statement[] = [];
  for (const phrase of byManner.get(manner) ?? []) {
    if (silent.some((condition) => !phrase.ignores?.includes(condition))) continue;
    const certainty = fits(phrase, reading) ? meanings[phrase.meant](reading) : undefined;
    if (!certainty) continue;
    for (const groups of groupsOf(phrase, reading)) found.push(statement(phrase, reading, groups, certainty));
    if (!phrase.goesOn) break;
  }
  return found;
}

function fits({ of, verbs, parts = 'no', needs, unless }: Phrase, reading: Reading): boolean {
  return (
    matters[of](reading) &&
    partsNamed[parts](reading) &&
    (!verbs || verbsFit(verbs, reading.segment.verbs)) &&
    (needs?.every((condition) => conditions[condition](reading)) ?? true) &&
    !unless?.some((condition) => conditions[condition](reading))
  );
}

function verbsFit({ has, first, only, without }: NonNullable<Phrase['verbs']>, verbs: ReadonlySet<Verb>): boolean {
  if (has && !verbs.has(has)) return false;
  if (first && [...verbs][0] !== first) return false;
  if (only) for (const verb of verbs) if (verb !== has && !only.includes(verb)) return false;
  return !without?.some((verb) => verbs.has(verb));
}

function groupsOf({ groups }: Phrase, { segment, subject }: Reading): readonly (readonly Noun[])[] {
  if (groups === 'each') return segment.nouns.filter(isCase).map((noun) => [noun]);
  if (groups === 'all') return [segment.nouns];
  if (groups === undefined || subject === undefined) return [[]];
  if (groups === 'opposite') return subject === 'after' ? [['direct']] : subject === 'direct' ? [['after']] : [];
  return [[subject === 'permitRequest' ? 'permit' : subject]];
}

function statement(phrase: Phrase, reading: Reading, groups: readonly Noun[], certainty: Certainty): Statement {
  const { segment, scope } = reading;
  let sure = least(certainty, phrase.most ?? 'sure');
  for (const [condition, most] of phrase.lowered ?? []) if (conditions[condition](reading)) sure = least(sure, most);
  for (const [condition, most] of doubts)
    if (!phrase.ignores?.includes(condition) && conditions[condition](reading)) sure = least(sure, most);
  return {
    about: phrase.states,
    parts: phrase.parts && phrase.parts !== 'any' && phrase.parts !== 'pending' ? segment.parts : [],
    groups,
    // `办结率100%` says how many were left, too: none.
    value: phrase.by === 'share' ? 0 : (segment.figure?.value ?? 0),
    portion:
      scope.other || scope.field || segment.examples || phrase.some === true || conditions.portion(reading) || conditions.everyWay(reading),
    wide: scope.wide,
    certainty: sure,
    // A rate is no number of requests.
    figure: phrase.by === 'share' ? undefined : segment.figure,
    phrase: phrase.name,
  };
}
