import { textCache } from '../../text/text-cache.ts';
import type { Clause, Paragraph } from '../sentences.ts';
import { toldApart } from './apart.ts';
import { receivedBefore, withCount, withNamed, withReason, withVerb } from './borrowed.ts';
import { carriesIn } from './carries.ts';
import { framingOf } from './framing.ts';
import type { Part } from './kinds.ts';
import { enterClause, enterSegment, enterSentence, type Frame, leaveClause, leaveSegment, opened } from './scopes.ts';
import { segmentsOf } from './segments.ts';
import { type Statement, stated } from './statements.ts';
import { type Token, tokensOf } from './tokens.ts';

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
  readonly paragraph: Paragraph;
  /** Its paragraph is about applications, whether it says so or its heading. */
  readonly ofRequests: boolean;
  /** The words that state it, in units of the paragraph's text. */
  readonly from: number;
  readonly to: number;
  /** Index of the sentence in its paragraph. */
  readonly sentence: number;
}

/** A sentence with none of these states nothing, and ends what was spoken of before. */
const states = /[0-9]|[一二三四五六七八九十两][件份条宗起封]|未|无|没有|均|全部|所有|申请|复议|诉讼|文件/;

/** The facts of a paragraph, in the order of the text. Linear; of words that were read before in such a frame nothing is read again. */
export function factsIn(paragraph: Paragraph, frame: Frame): readonly Fact[] {
  const { year, self, government, requests, cases } = frame;
  const key = `${year} ${self} ${government} ${requests} ${cases}\n${paragraph.text}`;
  return cache(key, () => readFacts(paragraph, frame)).map((fact) => ({ ...fact, paragraph, ofRequests: requests }));
}

/** A fact wherever its paragraph stands. */
type OwnFact = Omit<Fact, 'paragraph' | 'ofRequests'>;

const cache = textCache<readonly OwnFact[]>();

function readFacts(paragraph: Pick<Paragraph, 'text' | 'sentences'>, frame: Frame): readonly OwnFact[] {
  const facts: OwnFact[] = [];
  const scope = opened(frame);
  for (const [sentence, { clauses, text }] of paragraph.sentences.entries()) {
    const mayState = states.test(text);
    enterSentence(scope, frame, mayState);
    if (!mayState) continue;
    const lists = resultList.test(text);
    for (const clause of clauses) {
      if (isStray(paragraph.text, clause)) continue;
      const words = tokensOf(paragraph.text, clause.from, clause.to, frame.self);
      const tokens = carriesIn(lists && scope.requests ? withBare(words, paragraph.text) : words, paragraph.text, frame.year);
      enterClause(scope, framingOf(tokens, clause, paragraph.text, frame.self));
      for (const bare of toldApart(segmentsOf(tokens, paragraph.text))) {
        const segment = withReason(withCount(withVerb(withNamed(bare, scope.waiting), scope.acted), scope.open), scope.waiting);
        enterSegment(segment, scope, frame);
        for (const one of [receivedBefore(segment, scope.bare), segment])
          if (one) for (const statement of stated(one, scope, frame)) facts.push({ ...statement, from: one.from, to: one.to, sentence });
        leaveSegment(segment, scope);
      }
      leaveClause(scope, clause.mark);
    }
  }
  return facts;
}

/** `3，607件`: the clause begins inside a number. */
const isStray = (text: string, { from }: Clause): boolean =>
  text[from - 1] === '，' && /\d/.test(text[from - 2] ?? '') && /\d/.test(text[from] ?? '');

/** A list of results, in which 公开 by itself is one: `公开5件、部分公开2件、不公开1件`. */
const resultList = /部分公开|不予公开|无法提供|不予处理/;
const bare: Readonly<Record<string, Part>> = { 公开: 'granted', 不公开: 'refused' };

const withBare = (tokens: readonly Token[], text: string): readonly Token[] =>
  tokens.map((token, i): Token => {
    const id = token.kind === 'unknown' && tokens[i + 1]?.kind !== 'unknown' ? bare[text.slice(token.from, token.to)] : undefined;
    return id ? { kind: 'part', id, from: token.from, to: token.to } : token;
  });
