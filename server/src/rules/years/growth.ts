import type { Paragraph } from '../../language/sentences.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Rule, RuleContext } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { nameOf, placeOf } from './last-year.ts';
import { type Quantity, quantityIn } from './quantities.ts';

/** `同比增长16.13%`, `较2022年的31件减少5件`: how much, in which direction, counted in what. */
const claimForm =
  /(?:同比|环比上年|(?:较|比|与|同)(?:上年|去年|上一年|(20\d\d)年)(?:度|同期)?(?:相比|的?\d{1,6}件|（\d{1,6}件）)?)(?:总数|总量|数量)?(增长|增加|增幅|上升|上涨|提高|提升|多|减少|下降|降幅|降低|下滑|少)(?:率|幅度)?(?:为|达到?|了)?(\d{1,9}(?:\.\d{1,4})?)(%|件)/;
/** Behind such a claim, or behind `与上年相比`: the same growth in other words. */
const goesOn =
  /^(?:同比|(20\d\d)年)?(增长|增加|增幅|上升|上涨|提高|提升|多|减少|下降|降幅|降低|下滑|少)(?:率|幅度)?(?:为|达到?|了)?(\d{1,9}(?:\.\d{1,4})?)(%|件)/;
const compares = /^(?:与|同|较)(?:上年|去年|上一年|(20\d\d)年)(?:度|同期)?相比$/;
/** `2022年为31件`, `（上年31件）`: what it was. */
const baseForm =
  /(?:^|（|[较比与])(?:上年|去年|上一年|(20\d\d)年)(?:度|同期)?(?:共|为|是|有|的|新收|收到){0,3}()(\d{1,9}(?:\.\d{1,4})?)(%|件)(?=$|）|[增减上下相多少])/;
const rising = new Set(['增长', '增加', '增幅', '上升', '上涨', '提高', '提升', '多']);

interface Claim {
  readonly quantity: Quantity;
  readonly now: number;
  readonly before: number;
  /** Growth as it is said and as it is, both with their sign. */
  readonly said: number;
  readonly actual: number;
  /** `was`: what last year had, by itself. */
  readonly unit: '%' | '件' | 'was';
  readonly decimals: number;
  readonly verb: string;
  /** The whole claim, and the verb with its number. */
  readonly range: Range;
  readonly figure: Range;
}

/** A growth against last year is not what the two years' tables give. */
export const growth: Rule = {
  ...stated('years/growth'),
  *check(context) {
    const { lastYear } = context;
    if (!lastYear) return;
    for (const claim of wrongClaims(context)) {
      const { quantity, now, before, range } = claim;
      const [source, right] = [nameOf(lastYear), rightWords(claim)];
      yield {
        ...placed(this, range),
        message: {
          zh: `${quantity.name.zh}本年 ${now}，上年 ${before}，应为${right}。对照的是${source.zh}。`,
          en: `${quantity.name.en} is ${now}, last year’s was ${before}: it should say ${right}. Compared with ${source.en}.`,
        },
        related: [placeOf(lastYear, quantity.there, { zh: '上年报告的数', en: 'last year’s figure' })],
      };
    }
  },
  fixes(finding, context) {
    return [...wrongClaims(context)]
      .filter(({ range }) => range.start === finding.start)
      .map((claim) => {
        const right = rightWords(claim);
        const sum =
          claim.unit === 'was'
            ? '上年报告'
            : claim.unit === '件'
              ? `${claim.now}－${claim.before}`
              : `（${claim.now}－${claim.before}）÷${claim.before}`;
        return {
          title: { zh: `改为「${right}」（${sum}）`, en: `Change to “${right}” (${sum})` },
          edits: [{ ...claim.figure, newText: right }],
        };
      });
  },
};

function* wrongClaims({ report, lastYear }: RuleContext): Iterable<Claim> {
  if (!lastYear) return;
  for (const paragraph of paragraphsOf(report)) {
    for (const sentence of paragraph.sentences) {
      if (!/同比|较|比|同|上年|去年|上一年|20\d\d年/.test(sentence.text)) continue;
      let before: Quantity | undefined;
      let compared = false;
      for (const clause of sentence.clauses) {
        const { matches, ahead } = claimsOf(clause.text, compared);
        const own = quantityIn(report, lastYear, ahead);
        const quantity = own ?? (/\d件/.test(ahead) ? undefined : before);
        for (const match of matches) {
          if (match[1] !== undefined && Number(match[1]) !== lastYear.year) continue;
          const claim = quantity && claimOf(match, clause.from + match.index, paragraph, quantity);
          if (claim && !holds(claim)) yield claim;
        }
        compared = matches.length > 0 || compares.test(clause.text);
        before = compared ? quantity : own;
      }
    }
  }
}

interface Claims {
  readonly matches: readonly RegExpExecArray[];
  /** What stands before the first of them. */
  readonly ahead: string;
}

/** What a clause claims of last year's number, and of the change since. `compared`: the clause before did so, or began to. */
function claimsOf(text: string, compared: boolean): Claims {
  const claim = claimForm.exec(text);
  const base = baseForm.exec(text);
  // `（上年31件）`, `较上年31件增加5件`: both are told.
  const found = [base, claim].filter((match) => match !== null).sort((a, b) => a.index - b.index);
  const further = compared && found.length === 0 ? goesOn.exec(text) : null;
  return { matches: further ? [further] : found, ahead: text.slice(0, found[0]?.index ?? (further ? 0 : text.length)) };
}

function claimOf(match: RegExpExecArray, from: number, paragraph: Paragraph, quantity: Quantity): Claim | undefined {
  const [whole, , verb = '', figure = '', unit] = match;
  const { now, before } = quantity;
  const was = verb === '';
  if ((before === 0 || was) && unit === '%') return undefined;
  const verbAt = from + (was ? whole.lastIndexOf(figure) : whole.lastIndexOf(verb, whole.length - figure.length));
  const sign = rising.has(verb) ? 1 : -1;
  return {
    quantity,
    now,
    before,
    said: was ? Number(figure) : sign * Number(figure),
    actual: was ? before : unit === '件' ? now - before : ((now - before) / before) * 100,
    unit: was ? 'was' : unit === '件' ? '件' : '%',
    decimals: figure.split('.')[1]?.length ?? 0,
    verb,
    range: paragraph.range(from, from + whole.length),
    figure: paragraph.range(verbAt, from + whole.length),
  };
}

/** Rounded or cut off after the printed digits, both are right. */
const holds = ({ said, actual, unit, decimals }: Claim): boolean =>
  unit !== '%' ? said === actual : Math.abs(said - actual) < 10 ** -decimals + 1e-9;

/** The verb turned where the direction is wrong, and the number as many digits long as the one that stands there. */
function rightWords({ verb, actual, said, unit, decimals }: Claim): string {
  if (unit === 'was') return `${actual}件`;
  const turned = rising.has(verb) ? '减少' : '增加';
  const right =
    Math.sign(actual) === Math.sign(said) || actual === 0
      ? verb
      : unit === '%' && turned === '减少'
        ? '下降'
        : unit === '%'
          ? '增长'
          : turned;
  return `${right}${unit === '件' ? Math.abs(actual) : Math.abs(actual).toFixed(decimals)}${unit}`;
}
