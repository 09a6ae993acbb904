import { figuresIn } from '../../language/figures.ts';
import type { Report } from '../../report/model.ts';
import { type Clause, type Paragraph, paragraphsOf, type Sentence } from '../../report/paragraphs.ts';
import { type Fact, factsOf } from '../../report/stated-facts.ts';
import type { Range } from '../../text/range.ts';
import { textCache } from '../../text/text-cache.ts';
import type { Finding, Rule, RuleContext } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { disagreementsOf, isOfRequests } from './disagreements.ts';
import { subjectOf } from './evidence.ts';

/** One thing told twice in the prose, with two numbers. What a table contradicts is told by the rules of that table. */
export const saidTwice: Rule = {
  ...stated('prose/said-twice'),
  *check(context) {
    yield* twice(publishedIn(context.report));
    yield* twice(countedIn(context.report));
    yield* twice(statedIn(context));
    yield* allOfNone(context.report);
  },
};

interface Saying extends Range {
  /** Whatever tells one thing from another; sayings of one key mean the same. */
  readonly key: string;
  readonly value: number;
  readonly words: string;
}

function* twice(sayings: readonly Saying[]): Generator<Finding> {
  const first = new Map<string, Saying>();
  for (const saying of sayings) {
    const before = first.get(saying.key);
    if (!before) first.set(saying.key, saying);
    else if (before.value !== saying.value) {
      first.set(saying.key, saying);
      yield {
        code: 'prose/said-twice',
        severity: 'information',
        start: saying.start,
        end: saying.end,
        message: {
          zh: `这里写「${saying.words}」，前面写「${before.words}」，说的是不是同一件事？`,
          en: `“${saying.words}” here and “${before.words}” before: is it the same thing?`,
        },
        related: [{ start: before.start, end: before.end, message: { zh: `前面写「${before.words}」`, en: `“${before.words}” before` } }],
      };
    }
  }
}

/** `受理申请0件，均为自然人提交`: what is said of all of none. */
function* allOfNone(report: Report): Generator<Finding> {
  for (const { about, value, figure, paragraph, sentence, from, to } of factsOf(report)) {
    if (value !== 0 || !figure || !(about === 'received' || about === 'accepted' || about === 'handled')) continue;
    const next = paragraph.sentences[sentence]?.clauses.find((clause) => clause.from >= to);
    if (!next || !/^(?:均|全部|都|已全部)/.test(next.text) || /[未无0零]|没有|不/.test(next.text)) continue;
    const none = paragraph.text.slice(from, to);
    yield {
      code: 'prose/said-twice',
      severity: 'information',
      ...paragraph.range(next.from, next.to),
      message: {
        zh: `前面写「${none}」，这里又写「${next.text}」，两处矛盾。`,
        en: `“${none}” before, and “${next.text}” here: both cannot be right.`,
      },
      related: [{ ...paragraph.range(from, to), message: { zh: `前面写「${none}」`, en: `“${none}” before` } }],
    };
  }
}

/** Facts about applications and cases that no table was found to contradict. */
function statedIn(context: RuleContext): readonly Saying[] {
  const told = new Set(disagreementsOf(context).flatMap((d) => d.facts.map(subjectOf)));
  const facts = factsOf(context.report).filter(
    (f) =>
      f.figure &&
      f.figure.step === undefined &&
      f.certainty === 'sure' &&
      f.about !== 'fee' &&
      f.about !== 'handled' &&
      !f.portion &&
      !f.wide &&
      isOfRequests(f) &&
      !told.has(subjectOf(f)),
  );
  // `宣布失效512件、废止212件`: the two stand side by side in one list.
  const beside = (one: Fact | undefined, other: Fact): boolean =>
    one?.paragraph === other.paragraph && one.paragraph.text.slice(one.to, other.from) === '、';
  const apart = facts.filter((fact, i) => !beside(facts[i - 1], fact));
  return apart.map(({ about, parts, groups, value, paragraph, from, to }) => ({
    key: subjectOf({ about, parts, groups }),
    value,
    words: paragraph.text.slice(from, to),
    ...paragraph.range(from, to),
  }));
}

/** `组织业务培训2次` and `开展业务培训3次`: all words of a clause before its figure, without what only says that it was done. */
function countedIn(report: Report): readonly Saying[] {
  return paragraphsOf(report).flatMap((paragraph) =>
    placed(
      paragraph,
      counted(paragraph.text, () =>
        paragraph.sentences.flatMap((sentence) => sentence.clauses.flatMap((clause) => countedBy(paragraph, sentence, clause) ?? [])),
      ),
    ),
  );
}

/** A saying in units of its paragraph. */
type OwnSaying = Omit<Saying, 'start' | 'end'> & { readonly from: number; readonly to: number };

const counted = textCache<readonly OwnSaying[]>();
const published = textCache<readonly OwnSaying[]>();

const placed = ({ range }: Paragraph, sayings: readonly OwnSaying[]): readonly Saying[] =>
  sayings.map(({ key, value, words, from, to }) => ({ key, value, words, ...range(from, to) }));

function countedBy({ text }: Paragraph, sentence: Sentence, { from, to }: Clause): OwnSaying | undefined {
  const [figure] = figuresIn(text, from, to);
  if (!figure || figure.approximate || !countable.has(figure.unit) || figure.from - from > furthest) return undefined;
  const what = bareName(text.slice(from, figure.from));
  const isNamed = what.length >= shortestThing && what.length <= longestThing && /^[\u4e00-\u9fff]+$/.test(what);
  if (!isNamed || /[约近超第每各]|其中|公开|申请|不|未|无/.test(what)) return undefined;
  if (elsewhere.test(text.slice(Math.max(sentence.from, figure.from - furthest), figure.from))) return undefined;
  return { key: `${what} ${figure.unit}`, value: figure.value, words: text.slice(from, figure.to), from: figure.from, to: figure.to };
}

/** How far back another time or place is looked for, in its sentence. */
const furthest = 120;
/** Another time, another place, a part, a plan: what is counted there is not the year's. */
const elsewhere =
  /其中|季度|半年|[0-9一二三四五六七八九十]月|[上去前近两三四五十]年|往年|以来|下一步|计划|将|拟|力争|分别|各|[较比]|20\d\d年(?!.{0,2}[，政全本共我])/;
const countable: ReadonlySet<string> = new Set('次期场篇份条件个项部家'.split(''));
/** One word that stands before the thing that is counted and says nothing of it. */
const before =
  /^(?:20\d\d年度?|全年|今年|本年度?|年内|[我本](?:局|镇|县|市|区|街道|单位|机关|委|院|中心)|共计?|累计|总计|先后|已|并|还|同时|及时|组织|开展|举办|召开|编制|制作|发布|编发|推出|开通|印发|了|进行|[一二三四五六七八九十]是|：|、)/;
/** What stands between the thing and its figure. */
const between = ['共', '共计', '累计', '合计', '总计', '达', '为', '数量'];

/** The name of what is counted, without what stands around it. */
function bareName(words: string): string {
  let name = words;
  while (before.test(name)) name = name.replace(before, '');
  for (;;) {
    const end = between.find((word) => name.endsWith(word));
    if (end === undefined) return name;
    name = name.slice(0, -end.length);
  }
}

/** Han characters of a thing that is told apart from others by its name. */
const shortestThing = 4;
const longestThing = 14;

/** A clause that says by itself where something was published. */
const namesChannel = /网站|专栏|公众号|微信|微博|平台|客户端|公报|公开栏/;

function publishedIn(report: Report): readonly Saying[] {
  const year = report.year?.value;
  return paragraphsOf(report).flatMap((paragraph) =>
    placed(
      paragraph,
      published(`${year}\n${paragraph.text}`, () =>
        paragraph.sentences.flatMap((sentence) => publishedBy(paragraph, sentence, year) ?? []),
      ),
    ),
  );
}

/** `全年主动公开政府信息326条`: 公开, what, how many. The sentence before it is the key: another channel is another thing. */
function publishedBy({ text }: Paragraph, sentence: Sentence, year: number | undefined): OwnSaying | undefined {
  if (!sentence.text.includes('信息') || !sentence.text.includes('条')) return undefined;
  const [figure] = figuresIn(text, sentence.from, sentence.to).filter((f) => f.unit === '条');
  if (!figure || figure.approximate) return undefined;
  const lead = text.slice(sentence.from, figure.from);
  const match = /(?:主动)?公开(?:各类|各种)?(?:政府|政务)?信息(?:共计|共|总数|累计|合计|数量)?$/.exec(lead);
  const before = lead.slice(0, match?.index);
  const own = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('：')) + 1);
  const years = lead.match(/\d{4}(?=年)/g) ?? [];
  if (!match || years.some((y) => Number(y) !== year) || /其中|季度|上半年|下半年|月|类|领域|以来|栏目类|去年|上年/.test(before))
    return undefined;
  const key = (namesChannel.test(own) ? own : before).replace(
    /\d{4}年度?|[，、：。（）]|[我本]\w?(?:单位|机关)|[我本][局镇办县区市委院街厅]|全年|今年|本年度?|共计?|累计|总计|合计|一共|依法|及时|已/g,
    '',
  );
  return {
    key: `公开 ${key}`,
    value: figure.value,
    words: text.slice(sentence.from + match.index, figure.to),
    from: figure.from,
    to: figure.to,
  };
}
