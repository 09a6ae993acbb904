import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { capital, cellName } from '../words.ts';
import { cellsWritten } from './written.ts';

/** A remark in brackets behind a number. */
export const cellNote: Rule = {
  ...stated('cell/note'),
  *check({ report }) {
    for (const { table, row, cell } of cellsWritten(report, ['note'])) {
      const name = cellName(table.id, row.template, row.template.columns[cell.column]!);
      yield {
        ...placed({ code: 'cell/note', severity: 'information' }, cell),
        message: {
          zh: `${name.zh}的数字后有括注，按 ${cell.value} 核对。`,
          en: `${capital(name.en)} has a remark behind its number; it was checked as ${cell.value}.`,
        },
      };
    }
  },
};
