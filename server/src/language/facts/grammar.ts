import type { Figure } from '../figures.ts';
import type { Clause, Paragraph } from '../sentences.ts';
import { framingOf } from './framing.ts';
import { isCase, type Noun } from './kinds.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type Statement, stated } from './statements.ts';
import { tokensOf } from './tokens.ts';

/**
 * What prose states in figures: a small grammar, read from left to right, one pass.
 *
 *     paragraph  = sentence …              a sentence ends with 。！？
 *     sentence   = clause …                a clause ends with ，；：
 *     clause     = segment …               one figure at most in each: `予以公开5件、部分公开2件` are two
 *     segment    = { word | figure | year | organ's own name }      every unit of it is known, or it states nothing
 *     word       = subject (政府信息公开申请, 行政复议 …) | verb (收到, 办结, 结转下年度 …) | part (予以公开, 自然人 …)
 *                | not (未, 没有, 无) | all (均, 全部) | mark (其中, 较, 上半年, 全区, 网上 …) | filler (共, 件数为, 我局 …)
 *     figure     = number unit             `12件`, `两件`, `１２ 件`, `3,607件`, `0.3万元`
 *
 * A segment without a subject speaks of the last one (`收到政府信息公开申请12件，办结11件`), as long as no other subject came between.
 * A year other than the report's, a part of the year, a comparison (`较上年增加3件`) and an approximation (`近20件`) state nothing.
 *
 *     收到政府信息公开申请12件              received 12
 *     办理上年度结转申请1件。答复11件       carriedIn 1, answered 11
 *     受理3259件，答复3278件               accepted 3259, answered 3278 (where applications are spoken of)
 *     收到248条网民留言                    nothing: 网民留言 is no application
 *     未收到政府信息公开申请                received 0, stated in words
 *     全部办结                             carriedOut 0, stated in words
 */

export interface Fact extends Statement {
  /** How sure it is that the words mean this: `sure` where no other reading is seen. */
  readonly certainty: Certainty;
  readonly paragraph: Paragraph;
  /** The figure; undefined where words say it (未收到, 均为自然人). */
  readonly figure: Figure | undefined;
  /** The words that state it, in units of the paragraph's text. */
  readonly from: number;
  readonly to: number;
  /** Index of the sentence in its paragraph. */
  readonly sentence: number;
}

export type Certainty = 'sure' | 'likely' | 'doubtful';

/** What a paragraph is read against. */
export interface Frame {
  readonly year: number | undefined;
  /** The organ's name, folded; empty when unknown. */
  readonly self: string;
  /** 全市, 全县 mean the report's own scope: the organ is a government. */
  readonly government: boolean;
  /** Applications are spoken of before the first word: section three, or a heading that says so. */
  readonly requests: boolean;
  /** Cases are those of this report: section four. */
  readonly cases: boolean;
}

/** What has been said so far. */
export interface Scope {
  topic: Noun | undefined;
  /** Where the topic was named: the sentence itself, an earlier one, or a heading. */
  topicNear: boolean;
  /** Applications were spoken of in this paragraph, and nothing else since. */
  requests: boolean;
  /** 信息公开 was named: in this clause, in this sentence, or not. */
  info: 'clause' | 'sentence' | undefined;
  year: number | undefined;
  among: boolean;
  skip: boolean;
  except: boolean;
  /** More organs than the report's own are counted: 全市, 各部门. */
  wide: boolean;
  /** The sentence has turned to another organ. */
  other: boolean;
  /** It has turned to one field of several, or to more years than this one. */
  field: boolean;
  /** What was done, or carried in, has been counted: 均 may refer to that alone. */
  counted: boolean;
  /** What was received has been told in this sentence. */
  received: boolean;
}

/** A sentence with none of these states nothing, and ends what was spoken of before. */
const states = /[0-9]|[一二三四五六七八九十两][件份条宗起封]|未|无|没有|均|全部|所有|申请|复议|诉讼|文件/;

/** The facts of a paragraph, in the order of the text. Linear. */
export function factsIn(paragraph: Paragraph, frame: Frame): readonly Fact[] {
  const facts: Fact[] = [];
  const scope: Scope = { ...fresh(frame), topic: frame.requests ? 'request' : undefined, topicNear: false, requests: frame.requests };
  for (const [sentence, { clauses, text }] of paragraph.sentences.entries()) {
    Object.assign(scope, fresh(frame), { topicNear: false });
    if (!states.test(text)) {
      scope.topic = frame.requests ? 'request' : undefined;
      continue;
    }
    for (const clause of clauses) {
      if (isStray(paragraph.text, clause)) continue;
      if (scope.info === 'clause' && !isCase(scope.topic)) scope.info = 'sentence';
      const tokens = tokensOf(paragraph.text, clause.from, clause.to, frame.self);
      const framing = framingOf(tokens, clause, paragraph.text, frame.self);
      if (framing.organ) scope.other = framing.organ === 'other';
      if (framing.field) scope.field = true;
      for (const segment of segmentsOf(tokens, paragraph.text)) {
        enter(segment, scope, frame);
        for (const { certainty, ...statement } of stated(segment, scope, frame)) {
          facts.push({ ...statement, certainty, paragraph, figure: segment.figure, from: segment.from, to: segment.to, sentence });
        }
        leave(segment, scope);
      }
      if (clause.mark === '；') scope.among = false;
    }
  }
  return facts;
}

type OfSentence = 'info' | 'year' | 'among' | 'skip' | 'except' | 'wide' | 'other' | 'field' | 'counted' | 'received';

const fresh = ({ year }: Frame): Pick<Scope, OfSentence> => ({
  info: undefined,
  year,
  among: false,
  skip: false,
  except: false,
  wide: false,
  other: false,
  field: false,
  counted: false,
  received: false,
});

/** `3，607件`: the clause begins inside a number. */
const isStray = (text: string, { from }: Clause): boolean =>
  text[from - 1] === '，' && /\d/.test(text[from - 2] ?? '') && /\d/.test(text[from] ?? '');

/** What the words of a segment say of time and scope counts for what follows in the sentence. */
function enter({ marks, years, nouns }: Segment, scope: Scope, { year, government }: Frame): void {
  if (marks.has('thisYear')) scope.year = year;
  if (marks.has('lastYear') && !marks.has('compare') && year !== undefined) scope.year = year - 1;
  // In a government's report an office is one of many, and stays it for the rest of the sentence.
  if (government && (marks.has('office') || marks.has('portion'))) scope.other = true;
  if (marks.has('scope')) scope.other = false;
  if (years.length > 0 && !marks.has('compare')) scope.year = years.at(-1);
  if (marks.has('among')) scope.among = true;
  if (marks.has('apart') || marks.has('period')) scope.skip = true;
  if (marks.has('except')) scope.except = true;
  if (marks.has('scope') || marks.has('office')) scope.wide = !government && !marks.has('office');
  if (marks.has('topic') || nouns.includes('request')) scope.info = 'clause';
}

/** What the segment spoke of is what the next one speaks of, unless that names its own. */
function leave({ marks, nouns, unknown, figure, verbs }: Segment, scope: Scope): void {
  const last = nouns.filter((n) => n !== 'weak').at(-1);
  if (last !== undefined) {
    scope.topic = last;
    scope.topicNear = true;
    scope.requests = last === 'request' || (scope.requests && isCase(last));
  } else if (marks.has('foreign')) {
    scope.topic = undefined;
    scope.requests = false;
  } else if (unknown && figure && figure.unit !== '%') scope.topic = undefined;
  if (verbs.has('receive') || verbs.has('accept')) scope.received = true;
  if (verbs.has('carryIn') ? !scope.received : figure && (verbs.has('done') || verbs.has('answer') || verbs.has('handle')))
    scope.counted = true;
}
