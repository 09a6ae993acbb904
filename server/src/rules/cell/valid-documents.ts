import { rangeOf } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { rowName } from '../words.ts';

/** Fewer documents in force than were made in the year and not repealed. */
export const validDocuments: Rule = {
  ...stated('cell/valid-documents'),
  *check({ report }) {
    for (const row of report.disclosure?.rows ?? []) {
      if (row.shape !== 'right') continue;
      const at = (key: string): number => row.template.columns.findIndex((c) => c.key === key);
      const [made, repealed, valid] = [row.cells[at('made')], row.cells[at('repealed')], row.cells[at('valid')]];
      if (!made || !repealed || !valid || made.value === null || repealed.value === null || valid.value === null) continue;
      const net = made.value - repealed.value;
      if (valid.value >= net) continue;
      const name = rowName('disclosure', row.template);
      yield {
        code: 'cell/valid-documents',
        severity: 'warning',
        ...rangeOf(valid),
        message: {
          zh: `表二${name.zh}：本年制发 ${made.value} 件、废止 ${repealed.value} 件，现行有效不会少于 ${net} 件，写的是 ${valid.value}。`,
          en: `Row ${name.en} of table two: ${made.value} made and ${repealed.value} repealed in the year leave at least ${net} in force, not ${valid.value}.`,
        },
        related: [
          { ...rangeOf(made), message: { zh: `本年制发 ${made.value}`, en: `Made: ${made.value}` } },
          { ...rangeOf(repealed), message: { zh: `本年废止 ${repealed.value}`, en: `Repealed: ${repealed.value}` } },
        ],
      };
    }
  },
};
