import { factsOf } from '../../report/stated-facts.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { tableFigures } from './table-figures.ts';
import { quoteOf, sumName } from './wording.ts';

/** More 信息处理费 in the text than all fees together in table two. The other way round says nothing: the table counts other fees too. */
export const fee: Rule = {
  ...stated('prose/fee'),
  *check(context) {
    const stated = factsOf(context.report).find((f) => f.about === 'fee' && f.certainty === 'sure' && f.value > 0);
    if (!stated?.figure) return;
    const sum = tableFigures(context).sum('disclosure', ['行政事业性收费'], ['fees']);
    if (!sum || stated.value <= sum.value * 10_000 + 50) return;
    const { start, end } = stated.paragraph.range(stated.figure.from, stated.figure.to);
    const place = sumName(sum);
    const { cell } = sum.cells[0]!;
    const inTens = Number((stated.value / 10_000).toPrecision(12));
    yield {
      code: 'prose/fee',
      severity: 'hint',
      start,
      end,
      message: {
        zh: `正文写「${quoteOf(stated)}」，合 ${inTens} 万元，${place.zh}只有 ${sum.value} 万元。`,
        en: `The text says “${quoteOf(stated)}”, which is ${inTens} 万元; ${place.en} is only ${sum.value} 万元.`,
      },
      related: [
        { start: cell.start, end: cell.end, message: { zh: `表二收费：${sum.value} 万元`, en: `Fees in table two: ${sum.value} 万元` } },
      ],
    };
  },
};
