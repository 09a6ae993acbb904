import type { Rule } from '../engine/rule.ts';
import { tablesOf } from '../table/reading.ts';
import { capital, cellName } from '../words.ts';

/** A count that is negative or has a fraction. */
export const cellNotACount: Rule = {
  code: 'cell/not-a-count',
  severity: 'warning',
  fix: 'none',
  covers: ['NUM-INT'],
  basis: [{ cite: '国办公开办函〔2021〕30号附表', status: 'implied' }],
  docs: {
    zh: {
      title: '件数是负数或小数',
      what: '件数格里是负数或小数。',
      why: '申请、文件、案件都按件数，只能是 0 或正整数。2019 年试行表的「本年增/减」可以是负数，收费和采购金额可以是小数，不算。',
      how: '对照台账改成整数。',
    },
    en: {
      title: 'A count that is negative or a fraction',
      what: 'A cell for a count holds a negative number or a fraction.',
      why: 'Requests, documents and cases are counted one by one. Changes in the 2019 form may be negative, amounts may have decimals.',
      how: 'Correct it from your records.',
    },
  },
  examples: {
    bad: { changes: [['行政处罚\t18\t', '行政处罚\t-18\t']] },
    good: { year: 2020, changes: [] },
  },
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
            start: cell.start,
            end: cell.end,
            message: {
              zh: `${name.zh}是${wrong.zh}（${cell.text}），件数应为 0 或正整数。`,
              en: `${capital(name.en)} is ${wrong.en} (${cell.text}); a count is 0 or a whole number.`,
            },
          };
        }
  },
};
