import type { Report, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Range, Words } from '../../text/range.ts';
import type { Finding, Rule, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { headOf, loudness, wordyRows } from '../table/reading.ts';
import { capital, cellName, rowName, tableName } from '../words.ts';
import { unfilled } from './unfilled.ts';

/** Text in a cell for a number. */
export const cellNotANumber: Rule = {
  ...stated('cell/not-a-number'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      for (const { row, start, end } of wordyRows(report, table))
        yield ofWords(report, rowName(table.id, row.template), { start, end }, 'error');
      const all = unfilled(table, 'text');
      if (!all) continue;
      if (all.most) {
        yield ofTable(report, table);
        continue;
      }
      for (const { row, cells } of all.rows) {
        for (const cell of cells) {
          const name = cellName(table.id, row.template, row.template.columns[cell.column]!);
          // 本年增/减 is often given in words (持平, 无变化).
          yield ofWords(report, name, cell, cell.type === 'change' ? 'information' : table.id === 'disclosure' ? 'warning' : 'error');
        }
      }
    }
  },
};

function ofWords(report: Report, name: Words, { start, end }: Range, severity: Severity): Finding {
  const text = report.text.slice(start, Math.min(end, start + 20)) + (end - start > 20 ? '…' : '');
  return {
    code: 'cell/not-a-number',
    severity: loudness(report, severity),
    start,
    end,
    message: { zh: `${name.zh}写的是「${text}」，不是数字。`, en: `${capital(name.en)} holds “${text}”, which is no number.` },
  };
}

/** So much text in a table is more likely read wrongly than written so. */
const ofTable = (report: Report, table: Table): Finding => ({
  code: 'cell/not-a-number',
  severity: 'warning',
  ...headOf(report, table),
  message: {
    zh: `${tableName(table.id).zh}多数行的格子里不是数字，没有核对。`,
    en: `In most rows of ${tableName(table.id).en}, cells hold no numbers; it was not checked.`,
  },
});
