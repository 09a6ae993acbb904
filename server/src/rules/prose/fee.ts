import { factsOf } from '../../report/stated-facts.ts';
import type { Rule } from '../rule.ts';
import { tableFigures } from './table-figures.ts';
import { quoteOf, sumName } from './wording.ts';

/** More 信息处理费 in the text than all fees together in table two. The other way round says nothing: the table counts other fees too. */
export const fee: Rule = {
  code: 'prose/fee',
  severity: 'hint',
  fix: 'none',
  covers: ['NAR-FEE0'],
  basis: [{ cite: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）', status: 'reports' }],
  docs: {
    zh: {
      title: '信息处理费多于表二的收费',
      what: '正文写的信息处理费，比表二「行政事业性收费」的本年收费金额还多。',
      why: '信息处理费按行政事业性收费管理，是表二这一格的一部分，不会比它多。没有明文要求两处一致，因此只作提示；表二有收费而正文没有信息处理费是正常的，不提示。',
      how: '核实表二是否漏计，单位是不是万元。',
    },
    en: {
      title: 'More information fees than fees',
      what: 'The text tells of more information processing fees than table two has fees in all.',
      why: 'Information processing fees are administrative fees and so a part of that cell. No official text asks for it, hence a hint.',
      how: 'Check whether table two lacks them, and whether it is in 万元.',
    },
  },
  examples: {
    bad: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关收取信息处理费200000元。']] },
    good: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关收取信息处理费3600元。']] },
  },
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
