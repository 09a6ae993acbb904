import type { Figure } from '../figures.ts';
import { decisionNouns, isCase, isOutcome, type Mark, type Noun, type Part, resultOf, resultParts, type Verb } from './kinds.ts';
import type { Token } from './tokens.ts';

/** A stretch of a clause that says one thing: at most one figure, and the words that go with it. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Its words as they stand. */
  readonly text: string;
  readonly figure: Figure | undefined;
  /** In the order of the text. */
  readonly nouns: readonly Noun[];
  readonly verbs: ReadonlySet<Verb>;
  readonly parts: readonly Part[];
  readonly marks: ReadonlySet<Mark>;
  readonly channels: number;
  readonly years: readonly number[];
  /** Holds a word that the grammar does not know: nothing is compared then. */
  readonly unknown: boolean;
  /** Names examples of what it counts (`水资源费等行政事业性收费`): it may count these alone. */
  readonly examples: boolean;
  /** The last noun stands behind a cause (`因政府信息公开申请引发的行政复议`), or right behind the noun before it. */
  readonly caused: boolean;
  /** The figure stands first: `8件已办结`, one branch of several. */
  readonly figureFirst: boolean;
  /** It stands in a bracket. */
  readonly inside?: boolean;
  /** The verb stands behind the figure: `申请8件已办结`. */
  readonly verbLast: boolean;
}

/**
 * Cuts the words of a clause where another figure begins, at `、` and `和` behind a figure, and at brackets; what brackets without a
 * figure hold is left out.
 */
export function segmentsOf(tokens: readonly Token[], text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let open: Token[] = [];
  let counted = false;
  let named = false;
  let inside = false;
  const close = (): void => {
    if (open.some((t) => t.kind !== 'mark' || (t.id !== 'fill' && t.id !== 'join'))) segments.push({ ...segmentOf(open, text), inside });
    open = [];
    counted = false;
    named = false;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const bracket = token.kind === 'mark' && token.to === token.from + 1 ? text[token.from] : '';
    if (bracket === '（') {
      const end = plainBracket(tokens, text, i);
      if (end > 0) {
        const strange = tokens.slice(i, end).some((t) => t.kind === 'unknown');
        // 公开（含部分公开）14件 are both.
        const inside = tokens.slice(i, end);
        if (inside.some((t) => t.kind === 'mark' && t.id === 'among')) open.push(...inside.filter((t) => t.kind === 'part'));
        if (strange && open.length > 0) open.push({ kind: 'mark', id: 'aside', from: token.from, to: tokens[end]!.to });
        i = end;
        continue;
      }
    }
    if (bracket === '（' || bracket === '）' || (counted && (token.kind === 'figure' || isJoin(token)))) close();
    if (bracket !== '') inside = bracket === '（' || (inside && bracket !== '）');
    else if (counted && (named ? opensNext(token) && !belongs(tokens, i, open, text) : beginsWork(token, open, text))) close();
    if (bracket !== '（' && bracket !== '）' && (open.length > 0 || !isJoin(token))) {
      open.push(token);
      if (token.kind === 'figure') counted = true;
      else if (!counted && (token.kind === 'noun' || token.kind === 'part')) named = true;
    }
  }
  close();
  return segments.map((segment, i) => endingAlike(segment, segments[i + 1]));
}

/** `5件复议、3件诉讼被纠正`: how the last of them ended, all did. */
function endingAlike(segment: Segment, next: Segment | undefined): Segment {
  const bare = segment.figureFirst && segment.parts.length + segment.verbs.size === 0 && isCase(segment.nouns.at(-1));
  const alike = bare && next?.figureFirst && isCase(next.nouns.at(-1)) && next.parts.length === 1 && isOutcome(next.parts[0]!);
  return alike ? { ...segment, parts: next.parts } : segment;
}

const isJoin = (token: Token): boolean => token.kind === 'mark' && token.id === 'join';

/** `申请除1件外均已办结`: what follows says it of all others. */
const isBut = (token: Token, text: string): boolean => token.kind === 'mark' && token.id === 'except' && text[token.from] === '除';

/** `收到的32件申请逐件过问`, `对236件行政处罚决定逐件公示`: what was then done with all of them. */
const beginsWork = (token: Token, open: readonly Token[], text: string): boolean =>
  isStock(token, open, text) ||
  (token.kind === 'unknown' &&
    open.length < longestBracket &&
    open.some((t) => t.kind === 'verb' || t.kind === 'noun') &&
    /^(?:逐|开展|统一|分类|选|抽|编|梳理|汇编|复盘|回访)/.test(text.slice(token.from, token.to)));

/** `现行有效的2件行政规范性文件已标注有效性`: all that there are, whatever is told of them. */
const isStock = (token: Token, open: readonly Token[], text: string): boolean => {
  const at = open.findIndex((t) => t.kind === 'figure');
  const verb = open[at - 1];
  const isAll = verb?.kind === 'verb' && verb.id === 'valid' && text[verb.to - 1] === '的';
  return isAll && token.kind !== 'noun' && open.slice(at + 1).every((t) => t.kind === 'noun' || t.kind === 'mark');
};

/** What follows a figure that had its words before it begins something new: `收到1件办结1件`. */
const opensNext = ({ kind }: Token): boolean => kind === 'verb' || kind === 'part' || kind === 'unknown';

/** Whether the token at `at` goes with the figure that stands before it, although that has its words before it. */
const belongs = (tokens: readonly Token[], at: number, open: readonly Token[], text: string): boolean =>
  isOutcomeOf(tokens[at]!, tokens[at + 1]) || open.some((t) => isBut(t, text)) || isItsVerb(tokens, at, open);

/** `申请2件结转下年度`: the verb of a figure that has none, as long as it has no figure of its own and is not said of 均. */
function isItsVerb(tokens: readonly Token[], at: number, open: readonly Token[]): boolean {
  if (tokens[at]!.kind !== 'verb' || open.some((t) => t.kind === 'verb' || (t.kind === 'mark' && t.id === 'all'))) return false;
  const noun = open.findLast((t) => t.kind === 'noun');
  if (noun?.kind !== 'noun' || isCase(noun.id)) return false;
  for (let i = at + 1; i < tokens.length && i - at < longestBracket; i++) {
    const token = tokens[i]!;
    if (token.kind === 'figure') return false;
    if (isJoin(token)) return true;
  }
  return true;
}

/** `行政复议案件1件维持、1件未审结`: how the case before it ended, as no figure of its own follows. */
const isOutcomeOf = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'part' && isOutcome(token.id) && (next === undefined || (next.kind === 'mark' && next.id === 'join'));

/** Words in a bracket that is left out; a longer one is read as it comes. */
const longestBracket = 40;

/** Index of the bracket that closes the one at `open`, when nothing between is counted; -1 otherwise. */
function plainBracket(tokens: readonly Token[], text: string, open: number): number {
  for (let i = open + 1; i < tokens.length && i - open < longestBracket; i++) {
    const token = tokens[i]!;
    if (token.kind === 'figure') return -1;
    if (text[token.from] === '）' && token.to === token.from + 1) return i;
  }
  return -1;
}

/** `因行政复议引发的行政诉讼`: the noun before 引发 is what the other one came from. */
const isCausing = (next: Token | undefined): boolean =>
  (next?.kind === 'verb' && next.id === 'occur') || (next?.kind === 'mark' && next.id === 'cause');

/** No word for a field of work is longer: `水行政许可`, `食品经营行政许可`. */
const longestField = 4;

/** `水资源费、排污费等行政事业性收费`: what 等 and a noun that is known sum up; `水行政许可`: a kind of decisions. */
function isExample(tokens: readonly Token[], text: string, at: number): boolean {
  const { from, to } = tokens[at]!;
  const noun = tokens[at + 1];
  if (noun?.kind === 'noun' && decisionNouns.has(noun.id) && to - from <= longestField) return text[from] !== '不';
  // `对违规办学作出行政处罚8件`
  if (noun?.kind === 'verb' && noun.id === 'decide' && text[tokens[at - 1]?.from ?? from] === '对') return true;
  let next = at + 1;
  while (next < tokens.length && (tokens[next]!.kind === 'unknown' || isJoin(tokens[next]!))) next++;
  const token = tokens[next];
  const word = token && text.slice(token.from, token.to);
  // 水土保持补偿费等收费
  return word === '费等收费' || (word === '等' && tokens[next + 1]?.kind === 'noun');
}

/**
 * `属于信访投诉等不予处理16件`: why, summed up by 等, so that the figure is all of that result and may count no single reason. Words of a
 * bracket that is left out stand in its place.
 */
function withoutReason(tokens: readonly Token[], text: string): readonly Token[] {
  const word = (token: Token | undefined): string => (token ? text.slice(token.from, token.to) : '');
  const part = tokens.findIndex((t) => t.kind === 'part' && resultParts.has(t.id));
  const from = tokens.findIndex((t) => reasonOpens.test(word(t)));
  if (from < 0 || from >= part) return tokens;
  const reason = tokens.slice(from, part);
  const end = reason.findLastIndex((t) => word(t).endsWith('等'));
  const sums = end > 0 && reason.slice(end + 1).every((t) => t.kind === 'mark' && (t.id === 'fill' || t.id === 'cause'));
  const isStrange = reason.some((t) => t.kind === 'unknown' || (t.kind === 'mark' && t.id === 'foreign'));
  if (!sums || !isStrange || reason.some((t) => t.kind === 'figure' || t.kind === 'year' || (t.kind === 'verb' && t.id !== 'occur')))
    return tokens;
  const aside: Token = { kind: 'mark', id: 'aside', from: reason[0]!.from, to: reason.at(-1)!.to };
  return [...tokens.slice(0, from), aside, ...tokens.slice(part)];
}

const reasonOpens = /^(?:因|由于|属|涉及)/;

/** `因需补正结转2024年`: why it was carried over, between 因 and that verb. */
function isReason(tokens: readonly Token[], at: number): boolean {
  const verb = tokens.findIndex((t, i) => i > at && t.kind === 'verb' && t.id === 'carryOut');
  const cause = tokens.findIndex((t) => t.kind === 'mark' && t.id === 'cause');
  return cause >= 0 && cause < at && verb > at && !tokens.slice(cause, verb).some((t) => t.kind === 'figure' || t.kind === 'noun');
}

/** `收到的申请为14件`: what was received, by a verb that stands as a property; of `收到的申请中12件` the figure is a part. */
function saysReceivedOnes(words: string): boolean {
  const found = /(?:收到|新收|接收|接到)的/.exec(words);
  if (!found) return false;
  const behind = words.slice(found.index + found[0].length);
  return !behind.includes('中') || !/[0-9]/.test(behind.slice(behind.indexOf('中')));
}

function segmentOf(all: readonly Token[], text: string): Segment {
  const tokens = withoutReason(all, text);
  const nouns: Noun[] = [];
  const verbs = new Set<Verb>();
  const parts: Part[] = [];
  const marks = new Set<Mark>();
  const years: number[] = [];
  let figure: Figure | undefined;
  let channels = 0;
  let caused = false;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'noun') {
      const before = tokens[i - 1];
      if (marks.has('cause') && isCase(token.id) && isCausing(tokens[i + 1])) {
        caused = true;
        continue;
      }
      if (nouns.length > 0 && (before?.kind === 'noun' || marks.has('cause') || verbs.has('occur'))) caused = true;
      nouns.push(token.id);
    } else if (token.kind === 'verb') verbs.add(token.id);
    else if (token.kind === 'part') {
      // 撤销、确认违法共2件 are one kind.
      if (!parts.includes(token.id)) parts.push(token.id);
    } else if (token.kind === 'figure') figure = token.figure;
    else if (token.kind === 'year') years.push(token.year);
    else if (token.kind === 'mark') {
      if (token.id === 'foreign' && isReason(tokens, i)) continue;
      marks.add(token.id);
      if (token.id === 'channel') channels++;
    }
  }
  const words = text.slice(tokens[0]!.from, tokens.at(-1)!.to);
  const named = parts.filter((part) => !resultOf(part));
  if (verbs.size === 0 && nouns.includes('request') && saysReceivedOnes(words)) verbs.add('receive');
  const fields = tokens.filter((t, i) => t.kind === 'unknown' && isExample(tokens, text, i));
  const examples = fields.length > 0;
  if (examples) marks.add('aside');
  // 自然人重复申请2件 are a cell of their own.
  const isCell = named.length < parts.length && named.some((part) => !resultParts.has(part));
  const unknown = isCell || tokens.some((t, i) => t.kind === 'unknown' && !fields.includes(t) && !isReason(tokens, i));
  const at = tokens.findIndex((t) => t.kind === 'figure');
  const verbLast = at >= 0 && verbs.size > 0 && !tokens.slice(0, at).some((t) => t.kind === 'verb');
  const figureFirst = tokens.findIndex((t) => t.kind !== 'mark' && t.kind !== 'year') === tokens.findIndex((t) => t.kind === 'figure');
  return {
    from: tokens[0]!.from,
    to: tokens.at(-1)!.to,
    text: words,
    figure,
    nouns,
    verbs,
    // 涉及国家秘密等不予公开5件 counts the result, whatever its reason.
    parts: named.length > 0 && words.includes('等') ? named : parts,
    marks,
    channels,
    years,
    unknown,
    examples,
    caused,
    figureFirst,
    verbLast,
  };
}
