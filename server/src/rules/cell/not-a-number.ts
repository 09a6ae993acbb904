import type { Report, Table } from '../../report/model.ts';
import type { Range, Words } from '../../text/range.ts';
import type { Finding, Rule, Severity } from '../rule.ts';
import { headOf, loudness, tablesOf, wordyRows } from '../table/reading.ts';
import { capital, cellName, rowName, tableName } from '../words.ts';
import { unfilled } from './unfilled.ts';

/** Text in a cell for a number. */
export const cellNotANumber: Rule = {
  code: 'cell/not-a-number',
  severity: 'error',
  fix: 'none',
  covers: [],
  basis: [{ cite: '国办公开办函〔2021〕30号附表', status: 'reports' }],
  docs: {
    zh: {
      title: '数字格里不是数字',
      what: '应填数字的格子里是别的文字，读不出数来。',
      why: '这一格不能相加，涉及它的等式都无法核对。',
      how: '只填数字；需要说明的，写在总体情况或第六部分。',
    },
    en: {
      title: 'Not a number',
      what: 'A cell for a number holds text that cannot be read as one.',
      why: 'It cannot be added up, and no equation with it can be checked.',
      how: 'Enter the number alone; explanations belong in section one or six.',
    },
  },
  examples: {
    bad: { changes: [['2.重复申请\t1\t0\t0', '2.重复申请\t1\t0\t见附件']] },
    good: { changes: [] },
  },
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
