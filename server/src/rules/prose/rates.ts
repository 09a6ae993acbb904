import { figureAt, figuresIn } from '../../language/figures.ts';
import { countsItsArea } from '../../language/organs.ts';
import type { Paragraph } from '../../language/sentences.ts';
import type { Report } from '../../report/model.ts';
import { textBefore } from '../../text/text-before.ts';
import type { FindingWith, RuleContext } from '../engine/rule.ts';
import { isPercent, type Recomputed, recomputed } from './recomputed.ts';
import { type TableFigures, tableFigures } from './table-figures.ts';

/** A rate that the tables give: what its words are, and every number of the tables that it may be a share of. */
interface Rate {
  readonly words: RegExp;
  /** What its sentence must have named last before it, of 复议 and 诉讼. */
  readonly behind?: '复议' | '诉讼';
  /** What must stand right before it. */
  readonly lead?: RegExp;
  /** Its paragraph must speak of requests: 公开率 by itself is of documents. */
  readonly requests?: true;
  readonly of: (figures: TableFigures) => readonly (readonly [part: number, whole: number])[];
}

const review = ['review'];
const suits = ['direct', 'after'];

/** How cases ended, of all of them or of those that have ended. */
function outcome(groups: readonly string[], ends: string): Rate['of'] {
  return (figures) => {
    const sum = (column: string): number | undefined =>
      figures.sum(
        'disputes',
        ['cases'],
        groups.map((g) => `${g}.${column}`),
      )?.value;
    const [part, whole, pending] = [sum(ends), sum('total'), sum('pending')];
    if (part === undefined || whole === undefined || pending === undefined) return [];
    return [
      [part, whole],
      [part, whole - pending],
    ];
  };
}

const requests = (figures: TableFigures, ...rows: readonly string[]): number =>
  figures.sum('requests', rows, ['total'])?.value ?? Number.NaN;

/** Who applied, of what was received, of all, or of what was done. */
function applicants(columns: readonly string[]): Rate['of'] {
  return (figures) =>
    [['1'], ['1', '2'], ['3.7']].map((rows) => [figures.sum('requests', rows, columns)?.value ?? Number.NaN, requests(figures, ...rows)]);
}

const rateTable: readonly Rate[] = [
  {
    words: /自然人(?:[、和]法人[或和]其他组织)?(?:申请|提出)?的?(?:分别)?占比?(?:申请)?(?:总数的?)?/g,
    requests: true,
    of: applicants(['natural']),
  },
  { words: /(?:商业|(?<![\u4e00-\u9fff]))企业(?:申请|提出)?的?占比?/g, requests: true, of: applicants(['commercial']) },
  { words: /(?:被)?纠(?:错|正)率/g, behind: '复议', of: outcome(review, 'corrected') },
  { words: /维持率/g, behind: '复议', of: outcome(review, 'upheld') },
  { words: /(?:(?:被)?纠(?:错|正)|败诉)率/g, behind: '诉讼', of: outcome(suits, 'corrected') },
  { words: /(?:维持|胜诉)率/g, behind: '诉讼', of: outcome(suits, 'upheld') },
  {
    words: /(?<![按限][时期]|及时|依法|未)办结率/g,
    requests: true,
    of: (figures) => {
      const done = requests(figures, '3.7');
      return [
        [done, requests(figures, '1', '2')],
        [done, requests(figures, '1')],
        [done, done],
      ];
    },
  },
  { words: /未办结率/g, requests: true, of: (figures) => [[requests(figures, '4'), requests(figures, '1', '2')]] },
  {
    words: /公开率/g,
    lead: /(?:申请|同意|予以|信息)$|部分公开[0-9]+件，$/,
    requests: true,
    of: (figures) => {
      const [all, some, unprocessed, other] = [['3.1'], ['3.1', '3.2'], ['3.5.*'], ['3.6.*']].map((rows) => requests(figures, ...rows));
      const done = requests(figures, '3.7');
      const wholes = [
        done,
        done - unprocessed!,
        done - other!,
        done - unprocessed! - other!,
        requests(figures, '1'),
        requests(figures, '1', '2'),
      ];
      return wholes.flatMap((whole) => [[all!, whole] as const, [some!, whole] as const]);
    },
  },
];

/** Rates that are never more than all: 满意率963%. */
const ofAll = /(?:满意[率度]|(?:办结|公开|答复|回复|及时|准确|合格|覆盖|通过|采纳|好评)率|占比?)(?:[为是：]|达到?)?/g;

/** `在32个部门中排名第35位` */
const ranks = /(\d{1,4})[个家](?!.{0,4}指标)[\u4e00-\u9fff]{2,9}[里中](?:综合)?(?:排名?|位[列居]|名?列)(第(\d{1,4}))/g;

/** Places in an order that are below its last. */
export function* tooLow({ text, range }: Paragraph): Generator<FindingWith<Recomputed>> {
  for (const match of text.matchAll(ranks)) {
    const [words, all, place, nth] = match;
    const to = match.index + words.length;
    if (Number(nth) > Number(all))
      yield recomputed('warning', { from: to - place!.length, numberTo: to, to }, range, null, {
        zh: `一共 ${all} 个，名次写的是${place}位。`,
        en: `There are ${all}, and the place is number ${nth}.`,
      });
  }
}

/** Rates that are more than all, and rates of the tables that are not what the tables give, whatever whole is meant. */
export function* rates({ text, range, sentences }: Paragraph, context: RuleContext): Generator<FindingWith<Recomputed>> {
  if (!/[率度占]|自然人|企业/.test(text)) return;
  for (const { index, 0: words } of text.matchAll(ofAll)) {
    const figure = figureAt(text, index + words.length);
    if (figure?.unit !== '%' || figure.value <= 100) continue;
    const said = text.slice(index, figure.to);
    yield recomputed('warning', figure, range, null, { zh: `「${said}」：不会多于 100%。`, en: `“${said}” cannot be more than 100 %.` });
  }
  const figures = tableFigures(context);
  for (const { words, behind, lead: needed, requests: ofRequests, of } of rateTable) {
    if (ofRequests && !/申请/.test(text)) continue;
    for (const match of text.matchAll(words)) {
      if (needed && !needed.test(textBefore(text, match.index, 16))) continue;
      const end = match.index + match[0].length;
      const lead = /^(?:较[^，。；%]{2,10}，)?(?:为|是|达到?|仅为?|高达|：)?/.exec(text.slice(end, end + 16))![0];
      const figure = figureAt(text, end + lead.length);
      const sentence = sentences.find((s) => s.from <= match.index && match.index < s.to);
      if (figure?.unit !== '%' || !sentence || isOfOthers(text.slice(sentence.from, match.index), context.report)) continue;
      if (behind && namedLast(text.slice(sentence.from, match.index)) !== behind) continue;
      const pairs = of(figures).filter(([part, whole]) => whole > 0 && !Number.isNaN(part));
      if (pairs.length === 0 || pairs.some(([part, whole]) => isPercent(figure, (100 * part) / whole))) continue;
      const [part, whole] = pairs[0]!;
      const right = ((100 * part) / whole).toFixed(figure.decimals);
      // `应办1691件，办结1587件，办结率98.9%`: of which two numbers it is stands beside it.
      const beside = figuresIn(text, sentence.from, match.index).map((f) => f.value);
      const isTold = beside.includes(part) && beside.includes(whole);
      yield recomputed(ofRequests && !isTold ? 'information' : 'warning', figure, range, right, {
        zh: `「${text.slice(match.index, figure.to)}」：按表中的数 ${part}÷${whole}，应为 ${right}%。`,
        en: `“${text.slice(match.index, figure.to)}”: by the tables it is ${part} ÷ ${whole}, ${right}%.`,
      });
    }
  }
}

/** Which kind of cases a sentence spoke of last. */
function namedLast(lead: string): Rate['behind'] {
  const [review, suit] = [lead.lastIndexOf('复议'), lead.lastIndexOf('诉讼')];
  if (review < 0 && suit < 0) return undefined;
  return review > suit ? '复议' : '诉讼';
}

/** Another year, another time or other organs are spoken of; 全市 in a city's report is its own. */
function isOfOthers(lead: string, { year, organ }: Report): boolean {
  const clause = lead.slice(lead.lastIndexOf('，') + 1);
  const own = organ && countsItsArea(organ.value) ? levelOf(organ.value) : '';
  const wide = [...lead.matchAll(/全([国省市县区])/g)].some(([, level]) => level !== own);
  if (/各类|复议机构|投诉|诉求|信访|热线|工单|提案|建议|留言|举报|咨询|案件受理/.test(lead.slice(lead.lastIndexOf('；') + 1))) return true;
  if (wide || /平均|目标|力争|各(?:部门|单位|县|区|镇)/.test(lead) || /[上去前]年|往年|季度|半年|[较比]/.test(clause)) return true;
  return [...lead.matchAll(/(?<![较比与由从])20\d\d(?=年(?!度?[底末]?(?:结转|转|遗留|未办)))/g)].some(
    ([y], i, all) => Number(y) !== year?.value && i === all.length - 1,
  );
}

/** The level in the name of a government: 市 of 霁川市人民政府. */
const levelOf = (organ: string): string => /([省市县区])(?:人民政府)?$/.exec(organ)?.[1] ?? '';
