import { tablesOf } from '../../report/tables-of.ts';
import { rangeOf } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { capital, cellName } from '../words.ts';

/** A count that is negative or has a fraction. */
export const cellNotACount: Rule = {
  ...stated('cell/not-a-count'),
  *check({ report }) {
    for (const table of tablesOf(report))
      for (const row of table.rows)
        for (const cell of row.cells) {
          if (cell.type !== 'count' || cell.value === null || (cell.value >= 0 && Number.isInteger(cell.value))) continue;
          const name = cellName(table.id, row.template, row.template.columns[cell.column]!);
          const wrong = cell.value < 0 ? { zh: '负数', en: 'negative' } : { zh: '小数', en: 'a fraction' };
          yield {
            code: 'cell/not-a-count',
            severity: 'warning',
            ...rangeOf(cell),
            message: {
              zh: `${name.zh}是${wrong.zh}（${cell.text}），件数应为 0 或正整数。`,
              en: `${capital(name.en)} is ${wrong.en} (${cell.text}); a count is 0 or a whole number.`,
            },
          };
        }
  },
};
