import { type Figure, figuresIn } from '../../language/figures.ts';
import { namesOrgan } from '../../language/organs.ts';
import { type Paragraph, paragraphsOf, type Sentence } from '../../report/paragraphs.ts';
import type { Words } from '../../text/range.ts';
import { textBefore } from '../../text/text-before.ts';
import { textCache } from '../../text/text-cache.ts';
import type { FindingWith, Rule, RuleContext, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn } from '../wording.ts';
import { divisions, heaviest, isCounted, listAfter, type Parts, reaches, sumOf, type Unequal } from './part-lists.ts';
import { reportedFigures } from './recomputed.ts';
import { isOfTable, sums } from './written-sums.ts';

/** `公开信息276条，其中政务动态216条，…100余条`: parts that are more than their whole, or less where nothing says that some are left out. */
export const parts: Rule<Unequal> = {
  ...stated('prose/parts'),
  *check(context) {
    for (const paragraph of paragraphsOf(context.report)) {
      if (!mayBeWrong(paragraph)) continue;
      const reported = reportedFigures(context);
      yield* wrongIn(paragraph, (f) => reported.has(`${paragraph.start} ${f.from}`), context);
    }
  },
  fixes: (finding) => {
    const { number, sum } = finding.data;
    const title = { zh: `把总数改为 ${sum}`, en: `Change the whole to ${sum}` };
    return [{ title, edits: [{ start: number.start, end: number.end, newText: String(sum) }] }];
  },
};

function* wrongIn(paragraph: Paragraph, isReported: (figure: Figure) => boolean, context?: RuleContext): Generator<FindingWith<Unequal>> {
  for (const [i, sentence] of paragraph.sentences.entries()) {
    const before = paragraph.sentences[i - 1];
    for (const lead of leadsIn(paragraph.text, sentence)) yield* unequal(paragraph, sentence, before, lead, isReported, context);
    yield* sums(paragraph, sentence, before, context, isReported);
  }
}

const cache = textCache<boolean>();

/** Whether a paragraph by itself has something wrong: what tables tell may only explain it. */
const mayBeWrong = (paragraph: Paragraph): boolean =>
  cache(paragraph.text, (text) => /[0-9]/.test(text) && !wrongIn(paragraph, () => false).next().done);

/** Words behind which parts are listed; 采纳 divides what was proposed. `to` is where the list begins. */
interface Lead extends Readonly<Record<'from' | 'to', number>> {
  /** The parts stand in a bracket behind their whole. */
  readonly bracket: boolean;
}

const leads =
  /其中(?:包括|包含|有|：|，)?|按[^，。；0-9]{1,6}[分看]，|在(?:全部|所有|上述|这些|以上)[^，。；0-9]{0,12}中|，(?:内容)?(?:包括|包含|涵盖|分别[为是])|(?<=[条件个项份处](?:问题|意见|建议)?)，(?=(?:均?已经?)?(?:全部)?(?:吸收采纳|采纳|整改|解决|落实|完成|收回|回收|修复|销号))|(?<=[条件份篇宗])[^，。；：（0-9]{0,10}中(?=[，：])|(?<=[条件份篇宗])：|（(?:其中|包括|包含)?/g;

function leadsIn(text: string, sentence: Sentence): readonly Lead[] {
  return matchesIn(sentence.text, leads).map((match) => {
    const from = sentence.from + match.index;
    return { from, to: from + match[0].length, bracket: text[from] === '（' };
  });
}

function* unequal(
  { text, range }: Paragraph,
  sentence: Sentence,
  before: Sentence | undefined,
  lead: Lead,
  isReported: (figure: Figure) => boolean,
  context: RuleContext | undefined,
): Generator<FindingWith<Unequal>> {
  const begins = lead.from - sentence.from < 2;
  // `按申请人分，…。按渠道分，…`: the whole stands before both.
  const from = begins && text[lead.from] === '按' ? 0 : begins ? before?.from : undefined;
  const start = from ?? Math.max(sentence.from, text.lastIndexOf('；', lead.from) + 1);
  const wholes = wholesBefore(text, begins && before ? before.from : sentence.from, lead.from, lead.bracket);
  const read = wholes.map((whole) => ({ whole, found: listAfter(text, lead.to, endOf(text, lead, sentence), whole) }));
  const { whole, found } = read.find(({ found }) => found.list.length > 0 || found.rest) ?? {};
  if (!whole || !found || whole.approximate || isReported(whole)) return;
  // `收回186份，满意180份`: what was done with them is one part, whatever else is counted.
  const isDone = text.slice(lead.from, lead.to) === '，' && !adoption.test(text.slice(lead.to));
  const lists = divisions(text, lead.to, isDone ? found.list.slice(0, 1) : found.list);
  const list = found.rest ? [...heaviest(lists), found.rest] : heaviest(lists);
  const sum = sumOf(list);
  if (list.some(isReported) || sum === whole.value || (lead.bracket && list.length < 2)) return;
  const others = figuresIn(text, Math.max(start, lead.from - furthest), lead.from).filter((f) => f.unit === whole.unit);
  // `复议12件、应诉9件，其中因信息公开的分别为3件、2件`: a part of each.
  if (others.length === list.length && others.length > 1 && text.slice(lead.to, list[0]!.from).includes('分别')) return;
  const severity = found.rest
    ? ofRest(text, found.rest, whole, others, isDone)
    : sum > whole.value
      ? over(text, lead, found, list, whole, others, begins)
      : short(text, lead, found, lists, whole, others, begins, context);
  if (!severity) return;
  const at = range(whole.from, whole.to);
  const terms = list.map((f) => text.slice(f.from, f.numberTo)).join('＋');
  yield {
    code: 'prose/parts',
    severity,
    ...at,
    message: wordsOf(text.slice(whole.from, whole.to), list.length > 1 ? `${terms}＝${sum}` : String(sum), sum > whole.value),
    related: list.map((f) => ({ ...range(f.from, f.to), message: { zh: text.slice(f.from, f.to), en: text.slice(f.from, f.to) } })),
    data: { number: range(whole.from, whole.numberTo), sum },
  };
}

const wordsOf = (whole: string, sum: string, isOver: boolean): Words =>
  isOver
    ? { zh: `总数写的是 ${whole}，所列各项相加已有 ${sum}。`, en: `The whole is ${whole}, but its parts add up to ${sum}.` }
    : { zh: `总数写的是 ${whole}，所列各项相加只有 ${sum}。`, en: `The whole is ${whole}, but its parts only add up to ${sum}.` };

/** `监督员7人，其中家长代表3人、教师代表4人`: those who take part are divided as well, and 人次, places and rounds. */
const persons = '人次名家户位处轮';

/** Longer lists are not prose. */
const longestList = 400;
/** How far back a whole may stand. */
const furthest = 200;

/** `采纳17条、部分采纳3条，未采纳1条`: what became of proposals, as far as that is told. */
const adoption = /^(?:吸收)?采纳[^、，。；]{1,12}(?:[、，](?:部分|未|不|暂|解释|说明|正|拟|待|转|留|其余)[^、，。；]{1,20}){0,6}/;

/** Where a list may end: its bracket, or the sentence. */
function endOf(text: string, { to, bracket }: Lead, sentence: Sentence): number {
  const end = Math.min(sentence.to, to + longestList);
  const adopted = adoption.exec(text.slice(to, end))?.[0];
  if (adopted !== undefined) return to + adopted.length;
  const closing = bracket ? text.slice(to, end).indexOf('）') : -1;
  return closing >= 0 ? to + closing : end;
}

/**
 * The last count before the words that lead to its parts, and one that stands right beside it (`培训4次、158人次，其中`); none where a share, a comparison
 * or another clause of counting stands between.
 */
function wholesBefore(text: string, from: number, to: number, bracket: boolean): readonly Figure[] {
  const [beside, last] = figuresIn(text, Math.max(from, to - furthest), to).slice(-2);
  const nearest = last ?? beside;
  if (!nearest || text.slice(nearest.to, to).includes('；') || (bracket && nearest.to !== to)) return [];
  const wholes = last && beside && text.slice(beside.to, last.from) === '、' ? [last, beside] : [nearest];
  return wholes.filter(
    (f) => (isCounted(f) || persons.includes(f.unit)) && !/[较比]|增加|减少/.test(text.slice(Math.max(from, f.from - 12), f.from)),
  );
}

/** `其中网上8件，其余3件为信函`: the rest is of that whole, where no greater number stands before it and none of it is still open. */
const ofRest = (text: string, rest: Figure, whole: Figure, others: readonly Figure[], isDone: boolean): Severity | undefined =>
  others.some((f) => f.value > whole.value) ||
  overlapping.test(text.slice(whole.to, rest.from)) ||
  // `问题19个，已整改17个，剩余2个正在整改`: what is still to be done is the rest there.
  (!isDone && /^[^，。；]{0,6}[结转待未尚正仍]/.test(text.slice(rest.to, rest.to + 8)))
    ? undefined
    : 'information';

/** How loud it is that parts are more than their whole; undefined where another number may be the whole. */
function over(
  text: string,
  { to: from }: Lead,
  { list: all, end: to }: Parts,
  list: readonly Figure[],
  whole: Figure,
  others: readonly Figure[],
  begins: boolean,
): Severity | undefined {
  if (reaches(list, whole.value)) return undefined;
  // `欠税公告46条，撤销以前的3条、其他664条`: the others are the whole without the one that stands in a clause of its own.
  if (list.some((f, i) => i > 0 && sumOf(list) - f.value === whole.value && text.slice(list[i - 1]!.to, f.from).startsWith('，')))
    return undefined;
  // `全年共180件；答复176件，结转4件。其中予以公开86件…`: a sentence that begins with 其中 may take up any of the numbers before it.
  // `共收到21件，上年结转2件，已全部答复。其中…`: what was carried over is a part of the whole itself.
  const more = /结转[^，。；0-9]{0,8}$/.test(textBefore(text, whole.from, 10)) ? whole.value : 0;
  const another = others.some((f) => f.value + more >= sumOf(list) && f.from !== whole.from);
  if (another && begins) return undefined;
  // A bracket stands right behind its whole.
  if (another && text[from - 1] !== '（' && !/^（/.test(text.slice(whole.to))) return 'hint';
  if (list.length > 1 && overlapping.test(text.slice(from, to))) return 'information';
  return all.some((f) => f.unit !== whole.unit) ? 'information' : 'warning';
}

/** One thing may be published in several places, and a verb of its own may begin something else; a single part may not be more. */
const overlapping =
  /网站|微信|微博|公众号|平台|公告栏|公示栏|客户端|抖音|报纸|电视|渠道|制定|印发|开展|组织|召开|举办|撰写|编制|回应|回复|解读|涉及/;

/**
 * How loud it is that parts are less than their whole: only where the list seems to be whole, no word says that some are left out, and what
 * is listed is none of the parts that a table has.
 */
function short(
  text: string,
  { to }: Lead,
  { list, end, units, isCut }: Parts,
  lists: readonly (readonly Figure[])[],
  whole: Figure,
  others: readonly Figure[],
  begins: boolean,
  context: RuleContext | undefined,
): Severity | undefined {
  const words = text.slice(to, end);
  const sum = sumOf(list);
  const last = text.slice(list.at(-2)?.to ?? to, list.at(-1)?.from ?? to);
  // What comes to less than half are some of them.
  if (2 * sum < whole.value || list.length < 2 || lists.length > 1 || isCut || units.size > 1 || (begins && others.length > 1))
    return undefined;
  if (
    list.some((f) => f.approximate || f.unit !== whole.unit) ||
    incomplete.test(words) ||
    namesOrgan(words) ||
    byOrgans.test(words) ||
    (isOfTables(words) && !isWhole(words, text.slice(Math.max(0, whole.from - 8), to)) && !isOfTableAlone(sum, whole.value, context))
  )
    return undefined;
  // `采纳8条、解释说明3条，1条不属于征求范围`
  if (adoption.test(words) && /^[^。]{0,30}[0-9][条件个项]/.test(text.slice(end, end + 40))) return undefined;
  return /其[他它余]/.test(last) ? 'warning' : 'information';
}

/** What is listed comes to a number of the tables, as which nothing is left out, and what is said to be the whole is none. */
const isOfTableAlone = (sum: number, whole: number, context: RuleContext | undefined): boolean =>
  context === undefined || (isOfTable(sum, context) && !isOfTable(whole, context));

const incomplete = /季度|半年|[0-9]月|等|主要|为主(?!动)|重点|例如|比如|较多|最多|突出|部分(?!公开)|约|近[0-9]|超过|余[条件份篇]|[0-9]%/;
/** Some organs among many: `水务站报送120条`. */
const byOrgans = /[局站所队镇乡办委厅村区县市科股处道](?:报送|发布|公开|收到|上报|提供)?[0-9]/;
/** Of those that a table has, all are named: every outcome, or five results at least of what was done. */
const isWhole = (words: string, lead: string): boolean =>
  outcomes.every((outcome) => words.includes(outcome)) ||
  (/办结|答复/.test(lead) && results.filter((result) => result.test(words)).length > 4);
const outcomes = ['维持', '纠正', '其他', '审结'];
const results = [/(?:^|[^分予不])公开[0-9]/, /部分公开/, /不予?公开/, /无法提供|不存在|不掌握/, /不予处理/, /其[他它]/];

const isOfTables = (words: string): boolean =>
  /(?<!主动|申请)公开[0-9]|自然人|法人|企业|维持|纠正|无法提供|不予处理|审结|起诉|结转|办结|废止|有效/.test(words);
