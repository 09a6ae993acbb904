import { type Figure, figureAt } from '../../language/figures.ts';
import type { Paragraph, Sentence } from '../../report/paragraphs.ts';
import type { Words } from '../../text/range.ts';
import { textBefore } from '../../text/text-before.ts';
import { memoizedByText } from '../../text/text-cache.ts';
import type { FindingWith, Severity } from '../engine/rule.ts';
import { isPercent, type Recomputed, recomputed } from './recomputed.ts';

/**
 * `较2022年（431件）增加45件，增长10.44%`: what a number grew from, by how much, and by what rate. Any two of base, difference and rate
 * beside the number itself can be worked out from each other.
 */
interface Growth {
  /** Numbers that may be the one that grew, the nearest last. */
  readonly now: readonly Figure[];
  readonly base: Figure | undefined;
  readonly difference: Figure | undefined;
  readonly rate: Figure | undefined;
  /** +1 for more, -1 for less. */
  readonly way: 1 | -1;
  /** The rate goes the other way: `增加6件，下降20%`. */
  readonly isTurned: boolean;
  /** Where its words begin. */
  readonly from: number;
}

/** The growths of a paragraph that do not follow from their own numbers. Those of figures in `reported` are left alone: they have a cause. */
export function* growths(
  { text, range, start, sentences }: Paragraph,
  reported: ReadonlySet<string>,
  year?: number,
): Generator<FindingWith<Recomputed>> {
  let before: readonly Figure[] = [];
  for (const sentence of sentences) {
    const numbers = numbersIn(sentence);
    for (const growth of growthsIn(text, sentence, numbers, before, year)) {
      const nearest = growth.now.at(-1)!;
      const parts = [nearest, growth.base, growth.difference].flatMap((f) => (f ? [`${start} ${f.from}`] : []));
      if (parts.some((key) => reported.has(key)) || growth.now.some((now) => faultOf(growth, now) === undefined)) continue;
      const { figure, right, shown } = faultOf(growth, nearest)!;
      const isOnly = new Set(growth.now.map((f) => f.value)).size === 1 && nearest.from >= sentence.from;
      const severity: Severity = isOnly || growth.base || growth.isTurned ? 'warning' : 'information';
      const said = text.slice(growth.isTurned ? growth.from : Math.min(nearest.from, growth.from), figure.to);
      const words = shown ? wordsOf(said, shown) : { zh: `「${said}」：增减的说法相反。`, en: `“${said}” says both more and less.` };
      yield recomputed(severity, figure, range, right, words);
    }
    before = numbers;
  }
}

/** What is said of a number that does not follow from others. */
export const wordsOf = (said: string, shown: string): Words => ({
  zh: `「${said}」：${shown}。`,
  en: `“${said}”: worked out from these numbers, ${shown}.`,
});

interface Fault {
  readonly figure: Figure;
  /** Null where it is the word for more or less that is wrong. */
  readonly right: string | null;
  /** The sum, with its numbers; empty where two words disagree. */
  readonly shown: string;
}

/** What is wrong where `now` is the number that grew; undefined where all holds. */
function faultOf({ base, difference, rate, way, isTurned }: Growth, now: Figure): Fault | undefined {
  if (isTurned) return { figure: rate!, right: null, shown: '' };
  const change = base ? now.value - base.value : 0;
  if (change * way < 0)
    return { figure: difference ?? rate ?? base!, right: null, shown: `${now.value}${change > 0 ? '＞' : '＜'}${base!.value}` };
  if (base && difference && Math.abs(change - way * difference.value) * 10 ** difference.decimals > 0.9) {
    const right = Number(Math.abs(change).toFixed(difference.decimals));
    return {
      figure: difference,
      right: String(right),
      shown: `${Math.max(now.value, base.value)}－${Math.min(now.value, base.value)}＝${right}`,
    };
  }
  const from = base?.value ?? (difference ? now.value - way * difference.value : 0);
  if (!rate || from <= 0) return undefined;
  const exact = (100 * way * (now.value - from)) / from;
  // `1.2万人增至1.8万人`: half a step of each.
  const slack = (50 * ((now.step ?? 0) + (now.value / from) * (base?.step ?? 0))) / from;
  if (slack > 0 && Math.abs(rate.value - exact) <= slack + 10 ** -rate.decimals) return undefined;
  // 约10%
  if (rate.approximate ? Math.abs(rate.value - exact) <= Math.max(1, exact / 10) : isPercent(rate, exact)) return undefined;
  const right = Math.abs(exact).toFixed(rate.decimals);
  return { figure: rate, right, shown: `${Math.abs(Math.round((now.value - from) * 1e6) / 1e6)}÷${from}＝${right}%` };
}

/** A sentence with more numbers is none. */
const mostNumbers = 60;

/** Numbers of a sentence with or without a unit, in units of its paragraph; years, months and ordinals are none. */
const numbersIn = ({ text, from }: Sentence): readonly Figure[] =>
  numbersOf(text).map((figure) => ({
    ...figure,
    from: figure.from + from,
    numberTo: figure.numberTo + from,
    to: figure.to + from,
  }));

/** The same in units of the sentence. Linear. */
const numbersOf = memoizedByText((text): readonly Figure[] => {
  const found: Figure[] = [];
  for (let i = 0; i < text.length && found.length < mostNumbers; i++) {
    const figure = figureAt(text, i) ?? plainAt(text, i);
    if (!figure) continue;
    // Of those that are rounded to 万 it is known how far.
    const { step, ...about } = figure;
    found.push(/[约近超逾]$/.test(text.slice(0, i)) ? { ...about, approximate: true } : figure);
    i = figure.to - 1;
  }
  return found;
});

/** A number without a unit, as `3127 较 2893 增加 234` has them. */
function plainAt(text: string, from: number): Figure | undefined {
  if (!/\d/.test(text[from]!) || /[\d.,〔[（第]/.test(text[from - 1] ?? '')) return undefined;
  let numberTo = from;
  while (numberTo - from < 9 && /\d/.test(text[numberTo] ?? '')) numberTo++;
  if (/[\d.,年月日号时届\-/A-Za-z]/.test(text[numberTo] ?? '')) return undefined;
  return { from, numberTo, to: numberTo, value: Number(text.slice(from, numberTo)), unit: '', approximate: false, decimals: 0 };
}

const more = /(?:增加|净?增|增长|上?升|提高|增多|新增|多收?)了?$/;
const less = /(?:减少|净?减|下?降|降低|回落|下滑|少收?)了?$/;
const somewhat = /^[）]?(?:有所|略有|明显|大幅|显著)(增长|增加|上升|下降|减少|降低)(?!了?[0-9])/;
/** What stands between a number and the one that it is compared with: `上年（`, `2022年的`, `去年同期的`. */
const namesBase = /^(?:[上去前]一?年|20\d\d年|年初)?(?:度|同期|全年|总量|总数)?(?:的|为|（|收到|新收|共|办理)*$/;
/** What stands between a difference and its rate, or before the rate alone. */
const namesRate =
  /^[，、（；]?(?:同比|较上年|比上年)?(?:增长|增加|增幅|升幅|上升|提高|下降|减少|降低|回落|降幅|减幅|下滑|幅度)(?:率|幅度|比例)?(?:为|达|达到|了|：)*$/;

function* growthsIn(
  text: string,
  sentence: Sentence,
  numbers: readonly Figure[],
  before: readonly Figure[],
  year?: number,
): Generator<Growth> {
  if (numbers.length === 0 || /分别|依次|均[较比]/.test(sentence.text)) return;
  for (const match of sentence.text.matchAll(/较|(?<![占对环相])比(?![例重如较赛对])|相比|由|从|(?<!相比)，(?=增|减|下降|上升)/g)) {
    const at = sentence.from + match.index + match[0].length;
    const next = numbers.findIndex((n) => n.from >= at);
    if (next < 0) continue;
    const growth = growthAt(text, at, numbers, next, before, year);
    if (
      !growth ||
      [...growth.now, growth.base, growth.difference].some((f) => f?.approximate && (growth.difference || f.step === undefined))
    )
      continue;
    if (!growth.rate?.approximate || /[约近]/.test(text[growth.rate.from - 1]!)) yield growth;
  }
}

function growthAt(
  text: string,
  at: number,
  numbers: readonly Figure[],
  first: number,
  before: readonly Figure[],
  year?: number,
): Growth | undefined {
  let i = first;
  let from = at;
  const lead = (): string => text.slice(from, numbers[i]!.from);
  // `较上年的97.2%提高1.3个百分点`
  const points = (n: number): boolean => numbers[n]?.unit === '个百分点';
  const named = namesBase.test(lead()) && (isCount(numbers[i]!) || points(i + 1)) ? numbers[i++] : undefined;
  if (named) from = named.to;
  // `比2023年的56件有所上升`
  const some = named && somewhat.exec(text.slice(from, from + 8))?.[1];
  const grown = named && some ? numbersBefore(numbers, first, named, before) : [];
  if (some && grown.length === 1)
    return { now: grown, base: named, difference: undefined, rate: undefined, way: wayOf(some)!, isTurned: false, from: at };
  if (!numbers[i] || lead().length > 16) return undefined;
  const words = lead().replace(/[到至为达]$/, '');
  const way = more.test(words) ? 1 : less.test(words) ? -1 : wayOf(words);
  if (!way || /[；。]|占|[较比]/.test(words)) return undefined;
  const goal = named && words !== lead() && isCount(numbers[i]!) ? numbers[i++] : undefined;
  const difference = !goal && (isCount(numbers[i]!) || points(i)) ? numbers[i++] : undefined;
  const last = difference ?? goal;
  if (last) from = last.to;
  const rate = numbers[i]?.unit === '%' && (!last || namesRate.test(lead())) ? numbers[i] : undefined;
  const told = named ? undefined : toldBefore(text, numbers, first, at, year);
  const base = named ?? told?.base ?? toldBehind(text, rate ?? last, numbers[rate ? i + 1 : i], year);
  if (base && difference && !alike(base, difference)) return undefined;
  if ((base ? 1 : 0) + (difference ? 1 : 0) + (rate ? 1 : 0) < 2) return undefined;
  const now = goal ? [goal] : (told?.now ?? numbersBefore(numbers, first, base ?? difference!, before));
  const isTurned = rate !== undefined && last !== undefined && wayOf(lead()) === -way;
  return now.length > 0 || isTurned ? { now: isTurned ? [last] : now, base, difference, rate, way, isTurned, from: at } : undefined;
}

/**
 * `上年为25件，同比增长16%`, `与上年（25件）相比增长16%`, `上年25件，本年29件，增长16%`: the number of the year before stands before these words, the one
 * that grew before it in its sentence or behind it.
 */
function toldBefore(
  text: string,
  numbers: readonly Figure[],
  first: number,
  at: number,
  year?: number,
): (Pick<Growth, 'now'> & { base: Figure }) | undefined {
  const [other, last] = [numbers[first - 2], numbers[first - 1]];
  if (!last || !isCount(last) || !/^(?:[，）]同?|，|）?相)$/.test(text.slice(last.to, at - (text[at - 1] === '，' ? 0 : 1))))
    return undefined;
  const to = lastYears(text, last);
  const now = numbers.slice(0, first - 1).filter((f) => alike(f, last));
  // `2025年收到1618件` in the report of 2025 is what grew.
  // Of `与2022年（25件）相比，增加4件` at the head of a sentence what grew is not known.
  if (to && to !== `${year}年` && !now.some((f) => earlier(lastYears(text, f), to))) return { now, base: last };
  const from = other && alike(other, last) ? lastYears(text, other) : undefined;
  const isOwn = /本年|今年|20\d\d年/.test(text.slice(other?.to ?? 0, last.from));
  return from && isOwn && !earlier(to, from) ? { now: [last], base: other! } : undefined;
}

/** The year before as the words name it that lead to a number: `上年为25件`, `2022年25件`. */
const lastYears = (text: string, { from }: Figure): string | undefined =>
  /([上去]一?年|20\d\d年)(?:度|同期|全年)?(?:共|为|是|有|收到|新收|受理|发布|公开|的|（)*$/.exec(textBefore(text, from, 12))?.[1];
const earlier = (one: string | undefined, other: string): boolean =>
  one !== undefined && (/^[上去]/.test(one) ? !/^[上去]/.test(other) : one < other);

/** `同比增长16%（上年25件）`, `比上年增加7件，上年为40件`. */
function toldBehind(text: string, last: Figure | undefined, number: Figure | undefined, year?: number): Figure | undefined {
  if (!last || !number || !isCount(number)) return undefined;
  const lead = /^[（，](?:[上去]一?年|(20\d\d)年)(?:度|同期)?(?:共|为|是|有|收到|新收|受理|申请)*$/.exec(text.slice(last.to, number.from));
  return lead && (!lead[1] || !year || Number(lead[1]) === year - 1) ? number : undefined;
}

const wayOf = (words: string): 1 | -1 | undefined => {
  if (/增幅|升幅|增长|增加|上升/.test(words)) return 1;
  return /降幅|减幅|下降|减少|降低/.test(words) ? -1 : undefined;
};

const alike = (f: Figure, g: Figure): boolean =>
  isCount(f) && isCount(g) ? f.unit === g.unit || f.unit === '' || g.unit === '' : isShare(f) && isShare(g);
const isShare = ({ unit }: Figure): boolean => unit === '%' || unit === '个百分点';
const isCount = (f: Figure): boolean => !isShare(f) && f.unit !== '元';

/** Those in the unit of what they are compared with that stand before it; in a sentence that has none, those of the one before. */
function numbersBefore(numbers: readonly Figure[], to: number, base: Figure, before: readonly Figure[]): readonly Figure[] {
  const own = numbers.slice(0, to).filter((f) => alike(f, base));
  return own.length > 0 ? own : before.filter((f) => alike(f, base));
}
