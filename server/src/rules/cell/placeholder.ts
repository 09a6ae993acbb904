import type { Report, Table } from '../../report/model.ts';
import type { Finding, Rule } from '../engine/rule.ts';
import { headOf, tablesOf } from '../table/reading.ts';
import { tableName } from '../words.ts';
import { cellsName, spanOf, type Unfilled, type UnfilledRow, unfilled, zeroFixes } from './unfilled.ts';

/** `/`, `-` or 无 where a number is asked for. */
export const cellPlaceholder: Rule = {
  code: 'cell/placeholder',
  severity: 'warning',
  fix: 'choice',
  covers: ['NUM-PLACEHOLDER'],
  basis: [
    { cite: '公开发布的年度报告', status: 'reports' },
    { cite: '地方编制要求：没有数据的填 0', status: 'local' },
  ],
  docs: {
    zh: {
      title: '用「/」「-」「无」代替数字',
      what: '数字格里写的是「/」「-」「无」之类。',
      why: '看不出是 0 还是不适用，汇总时也不能相加。没有规章制定权的单位在「规章」行写「/」很常见，只作提示。',
      how: '没有发生的填 0。',
    },
    en: {
      title: 'A placeholder instead of a number',
      what: 'A cell for a number holds /, - or 无.',
      why: 'It does not tell zero from not applicable and cannot be added up. In the row 规章 it is customary for organs that make none, and only mentioned.',
      how: 'Enter 0 where there was nothing.',
    },
  },
  examples: {
    bad: { changes: [['2.重复申请\t1\t0\t0\t0\t0\t0\t1', '2.重复申请\t1\t/\t/\t/\t/\t/\t1']] },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const table of tablesOf(report)) {
      const all = unfilled(table, 'placeholder');
      if (!all) continue;
      if (all.most) yield ofTable(report, all);
      else for (const row of all.rows) yield ofRow(report, table, row);
    }
  },
  fixes: (finding, { report }) => zeroFixes(report, finding.data as Pick<Unfilled, 'table' | 'rows'>),
};

function ofTable(report: Report, { table, rows }: Unfilled): Finding {
  const name = tableName(table.id);
  const sign = rows[0]!.cells[0]!.text;
  return {
    code: 'cell/placeholder',
    severity: 'warning',
    ...headOf(report, table),
    message: {
      zh: `${name.zh}多数行用「${sign}」代替数字；没有发生的请填 0。`,
      en: `Most rows of ${name.en} have “${sign}” instead of numbers; enter 0 where there was nothing.`,
    },
    data: { table, rows },
  };
}

function ofRow(report: Report, table: Table, row: UnfilledRow): Finding {
  const name = cellsName(table, row);
  const sign = row.cells[0]!.text;
  // Organs that make no 规章 customarily strike that row out.
  const customary = row.row === table.rows[0] && table.id === 'disclosure';
  return {
    code: 'cell/placeholder',
    severity: customary ? 'hint' : 'warning',
    ...spanOf(report, row.cells),
    message: {
      zh: `${name.zh}写的是「${sign}」；没有发生的请填 0。`,
      en: `“${sign}” in ${name.en}. Enter 0 where there was nothing.`,
    },
    data: { table, rows: [row] },
  };
}
