import type { Rule } from '../engine/rule.ts';
import { capital, cellName } from '../words.ts';
import { cellsWritten } from './written.ts';

/** A remark in brackets behind a number. */
export const cellNote: Rule = {
  code: 'cell/note',
  severity: 'information',
  fix: 'none',
  covers: [],
  basis: [{ cite: '公开发布的年度报告', status: 'reports' }],
  docs: {
    zh: {
      title: '数字后有括注',
      what: '格子里的数字后面有括号里的说明，例如「3（含结转1件）」。',
      why: '带说明的格子在表格软件里是文字，不能相加；这里按括号前的数核对。',
      how: '把说明移到总体情况或第六部分，格子里只留数字。',
    },
    en: {
      title: 'A remark behind a number',
      what: 'A number in a cell is followed by a remark in brackets.',
      why: 'To a spreadsheet the cell is text. It is checked by the number before the brackets.',
      how: 'Move the remark to section one or six and leave the number alone.',
    },
  },
  examples: {
    bad: { changes: [['行政处罚\t18\t', '行政处罚\t18（含简易程序4件）\t']] },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const { table, row, cell } of cellsWritten(report, ['note'])) {
      const name = cellName(table.id, row.template, row.template.columns[cell.column]!);
      yield {
        code: 'cell/note',
        severity: 'information',
        start: cell.start,
        end: cell.end,
        message: {
          zh: `${name.zh}的数字后有括注，按 ${cell.value} 核对。`,
          en: `${capital(name.en)} has a remark behind its number; it was checked as ${cell.value}.`,
        },
      };
    }
  },
};
