import { fold } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { cellName } from '../words.ts';

/** More than four places where the heading of table two asks for four. */
export const cellDecimals: Rule = {
  code: 'cell/decimals',
  severity: 'hint',
  fix: 'none',
  covers: ['NUM-FEE-DEC'],
  basis: [{ cite: '部分地方的表头：保留4位小数', status: 'local' }],
  docs: {
    zh: {
      title: '小数位数超过表头的要求',
      what: '表头写着「保留4位小数」，金额的小数超过 4 位。',
      why: '只有部分地方的表头有这个要求；没有写的，六位小数正好精确到分，不算。',
      how: '按表头四舍五入到 4 位。',
    },
    en: {
      title: 'More decimals than the heading asks for',
      what: 'The heading says 保留4位小数 and an amount has more than four decimals.',
      why: 'Only some places print that. Without it, six decimals of 万元 are exact to the 分 and fine.',
      how: 'Round to four decimals as the heading says.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）'],
        ['12.36', '12.360579'],
      ],
    },
    good: { changes: [['12.36', '12.360579']] },
  },
  *check({ report }) {
    const table = report.disclosure;
    if (!table || !/保留(?:4|四)位小数/.test(fold(report.text, table.start, table.end))) return;
    for (const row of table.rows)
      for (const cell of row.cells) {
        const places = cell.type === 'amount' ? (/\.(\d+)/.exec(cell.text.normalize('NFKC'))?.[1]?.length ?? 0) : 0;
        if (places <= 4) continue;
        const name = cellName(table.id, row.template, row.template.columns[cell.column]!);
        const message = {
          zh: `表头要求保留 4 位小数，${name.zh}有 ${places} 位。`,
          en: `The heading asks for 4 decimals; ${name.en} has ${places}.`,
        };
        yield { code: 'cell/decimals', severity: 'hint', start: cell.start, end: cell.end, message };
      }
  },
};
