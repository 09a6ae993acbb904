import { figuresIn } from '../../language/figures.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { type Fact, factsOf } from '../../report/stated-facts.ts';
import type { Words } from '../../text/range.ts';
import type { Finding, Rule, RuleContext, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { type Sum, tableFigures } from './table-figures.ts';
import { quoteOf, sumName } from './wording.ts';

/** Yuan in the unit of the cell (万元). */
const unit = 10_000;

/**
 * All fees together are those of table two. Of 信息处理费 only more than all fees says something: the table counts other fees too.
 */
export const fee: Rule = {
  ...stated('prose/fee'),
  *check(context) {
    yield* overpaid(context.report);
    const sum = tableFigures(context).sum('disclosure', ['行政事业性收费'], ['fees']);
    if (!sum) return;
    yield* charges(sum, context);
    const one = factsOf(context.report).find((f) => f.about === 'fee' && f.certainty === 'sure' && f.value > 0);
    if (!one?.figure || one.value <= sum.value * unit + unit / 200) return;
    const { zh, en } = sumName(sum);
    yield finding('information', one, sum, {
      zh: `正文写「${quoteOf(one)}」，合 ${tens(one.value)} 万元，${zh}只有 ${sum.value} 万元。`,
      en: `The text says “${quoteOf(one)}”, which is ${tens(one.value)} 万元; ${en} is only ${sum.value} 万元.`,
    });
  },
};

/** `总金额3200元，实际收取3600元`: what was paid is more than what was due. */
function* overpaid(report: Report): Generator<Finding> {
  for (const { text, range } of paragraphsOf(report)) {
    const figures = figuresIn(text, 0, text.length);
    for (const [i, { from, to, value }] of figures.entries()) {
      const due = figures[i - 1];
      if (due?.unit !== '元' || figures[i]!.unit !== '元' || value <= due.value || !paid.test(text.slice(due.to, from))) continue;
      const said = text.slice(due.from, to);
      const message = { zh: `「${said}」：实收的比应收的多。`, en: `“${said}”: more was paid than was due.` };
      yield { code: 'prose/fee', severity: 'information', ...range(from, to), message };
    }
  }
}

const paid = /^，(?:其中|实际)(?:已|实际)?(?:收取?|收缴|缴纳?|交|到账)了?$/;

function* charges(sum: Sum, { report }: RuleContext): Generator<Finding> {
  const told = new Set<number>();
  for (const fact of factsOf(report)) {
    if (fact.about !== 'charges' || fact.certainty === 'doubtful' || told.has(fact.value) || agrees(fact, sum.value)) continue;
    if (fact.portion && fact.value < sum.value * unit) continue;
    told.add(fact.value);
    const { zh, en } = sumName(sum);
    // Some of them may come to less, never to more.
    yield finding(fact.certainty === 'sure' || (fact.portion && quoteOf(fact).includes('事业')) ? 'warning' : 'information', fact, sum, {
      zh: `正文写「${quoteOf(fact)}」，${zh}是 ${sum.value} 万元，两处不一致。`,
      en: `The text says “${quoteOf(fact)}”, but ${en} is ${sum.value} 万元.`,
    });
  }
}

/** As far as the prose says it (`117万元` is 116.9045); a cell in yuan is a mistake of its own, which another rule tells. */
function agrees({ value, figure, paragraph }: Fact, cell: number): boolean {
  if (!figure) return cell === 0;
  const scale = { 万: unit, 亿: unit * unit }[paragraph.text[figure.numberTo] as '万'] ?? 1;
  const last = scale * 10 ** -figure.decimals;
  return Math.abs(value - cell * unit) < last || Math.abs(value - cell) < 1;
}

const tens = (yuan: number): number => Number((yuan / unit).toPrecision(12));

function finding(severity: Severity, fact: Fact, { cells, value }: Sum, message: Words): Finding {
  const { from, to } = fact.figure ?? fact;
  const { cell } = cells[0]!;
  return {
    code: 'prose/fee',
    severity,
    ...fact.paragraph.range(from, to),
    message,
    related: [{ start: cell.start, end: cell.end, message: { zh: `表二收费：${value} 万元`, en: `Fees in table two: ${value} 万元` } }],
  };
}
