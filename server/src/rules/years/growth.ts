import type { Paragraph, Sentence } from '../../language/sentences.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Rule, RuleContext } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { nameOf, placeOf } from './last-year.ts';
import { type Quantity, quantityIn } from './quantities.ts';

/** `同比增长16.13%`, `较2022年减少5件`: how much, in which direction, counted in what. */
const claimForm =
  /(?:同比|环比上年|(?:较|比|与|同)(?:上年|去年|上一年|(20\d\d)年)(?:度|同期)?(?:相比)?)(增长|增加|上升|提高|提升|减少|下降|降低|下滑)了?(\d{1,9}(?:\.\d{1,4})?)(%|件)/;
const rising = new Set(['增长', '增加', '上升', '提高', '提升']);

interface Claim {
  readonly quantity: Quantity;
  readonly now: number;
  readonly before: number;
  /** Growth as it is said and as it is, both with their sign. */
  readonly said: number;
  readonly actual: number;
  readonly unit: '%' | '件';
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
        code: this.code,
        severity: this.severity,
        ...range,
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
        const sum = claim.unit === '件' ? `${claim.now}－${claim.before}` : `（${claim.now}－${claim.before}）÷${claim.before}`;
        return {
          title: { zh: `改为「${right}」（${sum}）`, en: `Change to “${right}” (${sum})` },
          safe: false,
          edits: [{ ...claim.figure, newText: right }],
        };
      });
  },
};

function* wrongClaims({ report, lastYear }: RuleContext): Iterable<Claim> {
  if (!lastYear) return;
  for (const paragraph of paragraphsOf(report)) {
    for (const sentence of paragraph.sentences) {
      if (!/同比|较|比|同/.test(sentence.text)) continue;
      for (const [i, clause] of sentence.clauses.entries()) {
        const match = claimForm.exec(clause.text);
        if (!match || (match[1] !== undefined && Number(match[1]) !== lastYear.year)) continue;
        const quantity = quantityIn(report, lastYear, subjectOf(sentence, i, clause.text.slice(0, match.index)));
        const claim = quantity && claimOf(match, clause.from + match.index, paragraph, quantity);
        if (claim && !holds(claim)) yield claim;
      }
    }
  }
}

/** What grew stands in the same clause, or in the one before it. */
const subjectOf = ({ clauses }: Sentence, i: number, ahead: string): string => (/\d/.test(ahead) ? ahead : (clauses[i - 1]?.text ?? ''));

function claimOf(match: RegExpExecArray, from: number, paragraph: Paragraph, quantity: Quantity): Claim | undefined {
  const [whole, , verb = '', figure = '', unit] = match;
  const { now, before } = quantity;
  if (before === 0 && unit === '%') return undefined;
  const verbAt = from + whole.lastIndexOf(verb, whole.length - figure.length);
  const sign = rising.has(verb) ? 1 : -1;
  return {
    quantity,
    now,
    before,
    said: sign * Number(figure),
    actual: unit === '件' ? now - before : ((now - before) / before) * 100,
    unit: unit === '件' ? '件' : '%',
    decimals: figure.split('.')[1]?.length ?? 0,
    verb,
    range: paragraph.range(from, from + whole.length),
    figure: paragraph.range(verbAt, from + whole.length),
  };
}

/** Rounded or cut off after the printed digits, both are right. */
const holds = ({ said, actual, unit, decimals }: Claim): boolean =>
  unit === '件' ? said === actual : Math.abs(said - actual) < 10 ** -decimals + 1e-9;

/** The verb turned where the direction is wrong, and the number as many digits long as the one that stands there. */
function rightWords({ verb, actual, said, unit, decimals }: Claim): string {
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
