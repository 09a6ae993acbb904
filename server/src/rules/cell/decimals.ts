import { fold } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellName } from '../words.ts';

/** More than four places where the heading of table two asks for four. */
export const cellDecimals: Rule = {
  ...stated('cell/decimals'),
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
