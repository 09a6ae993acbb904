import type { Rule } from '../engine/rule.ts';
import { rowName } from '../words.ts';

/** Fewer documents in force than were made in the year and not repealed. */
export const validDocuments: Rule = {
  code: 'cell/valid-documents',
  severity: 'warning',
  fix: 'none',
  covers: ['ARI-T2-VALID'],
  basis: [{ cite: '国办公开办函〔2021〕30号附表二列名', status: 'reports' }],
  docs: {
    zh: {
      title: '现行有效少于本年净增',
      what: '表二规章或者行政规范性文件的现行有效件数，比本年制发减去本年废止还少。',
      why: '本年制发而没有废止的文件年底都现行有效，所以现行有效件数不会比这个差少。表格没有印这个关系，因此只作警告。',
      how: '核实三个数；常见的是现行有效件数忘了填，或者把以前年度的文件算成本年制发。',
    },
    en: {
      title: 'Fewer in force than were made',
      what: 'In table two fewer documents are in force than were made in the year less those repealed.',
      why: 'What was made in the year and not repealed is in force at its end. The form does not print this relation, hence a warning.',
      how: 'Check the three numbers; mostly the last one was forgotten.',
    },
  },
  examples: {
    bad: { changes: [['2\t1\t9', '2\t1\t0']] },
    good: { changes: [['2\t1\t9', '2\t1\t1']] },
  },
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
        start: valid.start,
        end: valid.end,
        message: {
          zh: `表二${name.zh}：本年制发 ${made.value} 件、废止 ${repealed.value} 件，现行有效不会少于 ${net} 件，写的是 ${valid.value}。`,
          en: `Row ${name.en} of table two: ${made.value} made and ${repealed.value} repealed in the year leave at least ${net} in force, not ${valid.value}.`,
        },
        related: [
          { start: made.start, end: made.end, message: { zh: `本年制发 ${made.value}`, en: `Made: ${made.value}` } },
          { start: repealed.start, end: repealed.end, message: { zh: `本年废止 ${repealed.value}`, en: `Repealed: ${repealed.value}` } },
        ],
      };
    }
  },
};
