import { dimensionOf } from '../../language/facts/kinds.ts';
import { tokensOf } from '../../language/facts/tokens.ts';
import { type Figure, figuresIn } from '../../language/figures.ts';
import { type Paragraph, paragraphsOf, type Sentence } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { FindingWith, Rule, RuleContext } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { disagreementsOf } from './disagreements.ts';

/** Where the whole stands, and what its parts come to. */
interface Exceeded {
  readonly number: Range;
  readonly sum: number;
}

/** `公开信息276条，其中政务动态216条，…100余条`: parts that are more than their whole. */
export const parts: Rule<Exceeded> = {
  ...stated('prose/parts'),
  *check(context) {
    for (const paragraph of paragraphsOf(context.report)) {
      if (!paragraph.text.includes('其中')) continue;
      for (const [i, sentence] of paragraph.sentences.entries()) yield* tooMany(paragraph, sentence, paragraph.sentences[i - 1], context);
    }
  },
  fixes: (finding) => {
    const { number, sum } = finding.data;
    const title = { zh: `把总数改为 ${sum}`, en: `Change the whole to ${sum}` };
    return [{ title, safe: false, edits: [{ start: number.start, end: number.end, newText: String(sum) }] }];
  },
};

function* tooMany(
  paragraph: Paragraph,
  sentence: Sentence,
  before: Sentence | undefined,
  context: RuleContext,
): Generator<FindingWith<Exceeded>> {
  const { text, range } = paragraph;
  const among = text.indexOf('其中', sentence.from);
  if (among < 0 || among >= sentence.to) return;
  const whole =
    wholeBefore(text, sentence.from, among) ??
    (among - sentence.from < 2 && before ? wholeBefore(text, before.from, before.to) : undefined);
  if (!whole || whole.approximate) return;
  const list = heaviest(divisions(text, among + 2, partsAfter(text, among + 2, sentence.to, whole)));
  const sum = sumOf(list);
  if (sum <= whole.value || reaches(list, whole.value)) return;
  const begins = among - sentence.from < 2;
  const others = figuresIn(text, begins && before ? before.from : sentence.from, among).filter((f) => f.unit === whole.unit);
  // `全年共180件；答复176件，结转4件。其中予以公开86件…`: a sentence that begins with 其中 may take up any of the numbers before it.
  const another = others.some((f) => f.value >= sum);
  if (another && begins) return;
  const told = new Set(
    disagreementsOf(context).flatMap((d) => (d.facts[0]!.paragraph === paragraph ? d.facts.map((f) => f.figure?.from) : [])),
  );
  if ([whole, ...list].some((f) => told.has(f.from))) return;
  const at = range(whole.from, whole.to);
  const terms = list.map((f) => text.slice(f.from, f.numberTo)).join('＋');
  const most = list.length > 1 ? `${terms}＝${sum}` : String(sum);
  yield {
    code: 'prose/parts',
    severity: another || overlaps(text.slice(sentence.from, sentence.to), list) ? 'hint' : 'warning',
    start: at.start,
    end: at.end,
    message: {
      zh: `总数写的是 ${text.slice(whole.from, whole.to)}，「其中」各项相加已有 ${most}。`,
      en: `The whole is ${text.slice(whole.from, whole.to)}, but its parts add up to ${most}.`,
    },
    related: list.map((f) => ({ ...range(f.from, f.to), message: { zh: text.slice(f.from, f.to), en: text.slice(f.from, f.to) } })),
    data: { number: range(whole.from, whole.numberTo), sum },
  };
}

const units = '条件份篇宗';

/** The last count before 其中; none where a share, a comparison or another clause of counting stands between. */
function wholeBefore(text: string, from: number, to: number): Figure | undefined {
  const last = figuresIn(text, from, to).at(-1);
  if (!last || !units.includes(last.unit) || text.slice(last.to, to).includes('；')) return undefined;
  return /[较比]|增加|减少/.test(text.slice(Math.max(from, last.from - 12), last.from)) ? undefined : last;
}

/** Words that begin something that is no part any more. */
const turns = [
  '其中',
  '同比',
  '较上',
  '比上',
  '另',
  '此外',
  '还',
  '同时',
  '累计',
  '办结',
  '答复',
  '结转',
  '新增',
  '收到',
  '共',
  '合计',
  '小计',
  '两项',
  '三项',
];

/** What is listed behind 其中 in the unit of the whole, as far as the list goes; what stands in brackets is a part of a part. */
function partsAfter(text: string, from: number, to: number, { unit }: Figure): readonly Figure[] {
  let end = text.indexOf('；', from);
  if (end < 0 || end > to) end = to;
  const list: Figure[] = [];
  let at = from;
  let depth = 0;
  for (const figure of figuresIn(text, from, end)) {
    const lead = text.slice(at, figure.from);
    if ((at > from && turns.some((t) => lead.includes(t))) || lead.includes('其中')) break;
    depth += depthIn(lead);
    if (figure.unit === unit && depth === 0) list.push(figure);
    at = figure.to;
  }
  return list;
}

const sumOf = (list: readonly Figure[]): number => list.reduce((n, f) => n + f.value, 0);

/** A list cut where it begins to divide its whole in another way: by applicants after by channels, by results after by applicants. */
function divisions(text: string, from: number, list: readonly Figure[]): readonly (readonly Figure[])[] {
  const found: Figure[][] = [];
  let by: string | undefined;
  let at = from;
  for (const figure of list) {
    const kind = kindOfPart(text, at, figure.to);
    if (found.length === 0 || (kind !== undefined && by !== undefined && kind !== by)) found.push([]);
    by = kind ?? by;
    found.at(-1)!.push(figure);
    at = figure.to;
  }
  return found;
}

/** What a part is by, as far as the grammar of facts knows its words; the last of them tells. */
function kindOfPart(text: string, from: number, to: number): string | undefined {
  const kinds = tokensOf(text, from, to, '').flatMap((t) =>
    t.kind === 'part' ? dimensionOf(t.id) : t.kind === 'mark' && t.id === 'channel' ? 'channel' : [],
  );
  return kinds.at(-1);
}

const heaviest = (lists: readonly (readonly Figure[])[]): readonly Figure[] =>
  lists.reduce((most, list) => (sumOf(list) > sumOf(most) ? list : most), lists[0] ?? []);

/** Brackets that open in `lead` less those that close. */
function depthIn(lead: string): number {
  let depth = 0;
  for (const c of lead) depth += c === '（' ? 1 : c === '）' ? -1 : 0;
  return depth;
}

/** The first parts make up the whole: what follows divides it another way (`自然人10件、组织2件，网上8件、信函4件`). */
function reaches(list: readonly Figure[], whole: number): boolean {
  let sum = 0;
  for (const { value } of list) {
    sum += value;
    if (sum === whole) return true;
  }
  return false;
}

/** One thing may be published in several places, and a verb of its own may begin something else; a single part may not be more. */
const overlapping =
  /网站|微信|微博|公众号|平台|公告栏|公示栏|客户端|抖音|报纸|电视|渠道|制定|印发|开展|组织|召开|举办|撰写|编制|回应|回复|解读|涉及/;
const overlaps = (words: string, list: readonly Figure[]): boolean => list.length > 1 && overlapping.test(words);
